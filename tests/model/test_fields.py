from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.fields import ID_LENGTH, Flag, Id, Listed, Text, Url, is_id, slug


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Letter of Intent", "letter-of-intent"),
        ("Größe", "grosse"),
        ("Jonas Gahr Støre", "jonas-gahr-store"),
        ("Łódź", "lodz"),
        ("snake_case--twice", "snake-case-twice"),
        ("Денис", ""),
    ],
)
def test_the_nearest_id_keeps_letters_without_their_marks(written: str, meant: str) -> None:
    assert slug(written) == meant


@given(st.text(max_size=300))
def test_a_slug_is_an_id_or_nothing(written: str) -> None:
    assert slug(written) == "" or is_id(slug(written))
    assert not is_id("a" * (ID_LENGTH + 1))


@pytest.mark.parametrize(
    "address", ["https://a.example", "http://a.example:8080/b?c=d#e", "https://ä.example/ö"]
)
def test_web_addresses_stay_as_they_are(address: str) -> None:
    assert TypeAdapter(Url).validate_python(address) == address


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Url, "javascript:alert(1)"),
        (Url, "https://"),
        (Url, "https://a.example/b c"),
        (Url, 'https://a.example/"onclick'),
        (Url, "https://[a"),
        (Url, "https://a.example:port"),
        (Id, "No Id"),
        (Id, "a\n"),
        (Flag, "true"),
        (Flag, 1),
        (Text, "  "),
    ],
)
def test_other_values_are_refused(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


def test_a_list_of_one_needs_no_brackets() -> None:
    texts: TypeAdapter[tuple[str, ...]] = TypeAdapter(Annotated[tuple[Text, ...], Listed])
    assert texts.validate_python("a") == texts.validate_python(["a"]) == ("a",)
