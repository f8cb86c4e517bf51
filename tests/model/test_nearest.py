import pytest

from generator.model.nearest import nearest

KEYS = ("last_reviewed", "review_due", "language", "title", "titles", "locator")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Titles", "titles"),
        ("reviewed", "last_reviewed"),
        ("lang", "language"),
        ("la", None),
        ("colour", None),
        ("", None),
    ],
)
def test_what_was_probably_meant(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS) == meant


def test_a_part_of_several_names_means_none_of_them() -> None:
    assert nearest("date", ["start_date", "end_date"]) is None


def test_among_very_many_those_that_begin_alike_are_looked_at() -> None:
    many = [f"b{number}" for number in range(5000)]
    assert nearest("norwey", [*many, "norway"]) == "norway"
    assert nearest("a" * 10_000, many) is None
