from decimal import Decimal

import pytest

from generator.exports.subject import Subject, date_cell, day_cell, number_cell, text_cell
from generator.views.site import Site
from tests.views.ferries import SITE, TREATY, checked, collection


def subject(site: Site = SITE) -> Subject:
    """The treaty."""
    return Subject(assessed=checked().assessed[TREATY], collection=collection(), site=site)


def test_an_address_is_that_of_the_page_or_of_a_statement() -> None:
    assert subject().address() == "https://ferries.example/briefings/norway-sweden-ferries/"
    assert subject(Site()).address("fact", "a") == "briefings/norway-sweden-ferries/#fact-a"


@pytest.mark.parametrize(
    ("amount", "cell"),
    [("110000000", 110_000_000), ("1.5", 1.5), ("0", 0), ("9" * 27, 1e27)],
)
def test_a_number_is_whole_where_every_program_reads_it_so(amount: str, cell: float) -> None:
    found = number_cell(Decimal(amount))
    assert found == cell
    assert isinstance(found, type(cell))


def test_what_is_absent_is_empty() -> None:
    assert (number_cell(None), date_cell(None), day_cell(None), text_cell(None), text_cell(" ")) == (
        None,
    ) * 5
