from dataclasses import replace

import pytest

from generator.model.dates import Edtf
from generator.views.publication import calendar_date, one_line, publication
from generator.views.site import Site
from tests.views.ferries import PLEDGE, SITE, TREATY, collection

WORK = publication(collection().by_id[TREATY], SITE)


def test_the_citation_names_the_dates_of_the_briefing_and_its_address() -> None:
    assert WORK.cite_as == (
        "Ferrybook, “Treaty on electric ferries, Norway–Sweden”, first published 1 August 2025, "
        "https://ferries.example/briefings/norway-sweden-ferries/"
    )
    assert "reviewed September 2025" in replace(WORK, reviewed=Edtf.parse("2025-09")).cite_as


def test_what_is_absent_is_not_cited() -> None:
    work = replace(publication(collection().by_id[PLEDGE], Site(name="S")), issued=None)
    assert work.cite_as == f"S, “{work.title}”"


@pytest.mark.parametrize("text", ["2025", "2025-11", "2025-11-30"])
def test_a_date_without_doubt_is_one_of_the_calendar(text: str) -> None:
    assert calendar_date(Edtf.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "2025~",
        "2025-11?",
        "2025-11-30%",
        "2025-11-XX",
        "2025-22",
        "202X",
        "2025/2026",
        "[2025,2026]",
        "unknown",
    ],
)
def test_a_date_with_any_doubt_is_none(text: str) -> None:
    assert calendar_date(Edtf.parse(text)) is None


def test_line_ends_of_every_kind_become_a_space() -> None:
    assert one_line("a\r\nb\u2028c\x85d\x0be  f\n") == "a b c d e f"
