"""Who a name means, and for whom somebody speaks."""

from typing import get_args

import pytest

from generator.collection.names import Name, Names, names_of
from generator.model.registers import Organisation, Registers
from generator.model.statements import Speaker
from tests.collection.reading import NAMES


def speaker(**fields: str) -> Speaker:
    return Speaker.model_validate(fields)


@pytest.mark.parametrize("written", ["alpine-railways", "Alpine Railways", "alpine rail", "ALPINE RAIL"])
def test_an_organisation_is_found_by_id_name_and_alias(written: str) -> None:
    assert NAMES.organisation(written).key == "alpine-railways"


def test_a_name_that_is_in_no_register_stays_as_written() -> None:
    assert NAMES.organisation("Unheard Of") == Name(key="Unheard Of", text="Unheard Of")
    assert NAMES.publisher("Unheard Of") == Name(key="Unheard Of", text="Unheard Of")


@pytest.mark.parametrize("register", Registers.model_fields)
def test_whatever_has_names_in_other_languages_is_found_by_them(register: str) -> None:
    kind = get_args(Registers.model_fields[register].annotation)[1]
    entry = kind.model_construct(name="A", aliases=(), names={"uk": "А-ук"})
    assert ("А-ук" in names_of("a", entry)) is ("names" in kind.model_fields)


def test_a_state_is_a_party_wherever_it_stands() -> None:
    austria = Name(key="AT", text="Austria", register="parties")
    assert NAMES.party("AT") == NAMES.organisation("AT") == NAMES.speaker("AT") == austria


@pytest.mark.parametrize(
    ("written", "register"),
    [
        ("Anna Muster", "people"),
        ("alpine-union", "organisations"),
        ("gazette", "publishers"),
        ("AT", "parties"),
        ("Max Beispiel", None),
    ],
)
def test_a_speaker_is_looked_for_everywhere(written: str, register: str | None) -> None:
    assert NAMES.speaker(written).register == register


@pytest.mark.parametrize(
    ("fields", "parties"),
    [
        ({"name": "AT"}, ("AT",)),
        ({"name": "anna-muster"}, ("anna-muster", "AT")),
        ({"name": "anna-muster", "represents": "CH"}, ("CH",)),
        ({"name": "Max Beispiel"}, ("Max Beispiel",)),
        ({"name": "alpine-railways"}, ("alpine-railways",)),
    ],
)
def test_a_speaker_stands_for_those_whose_office_it_is(
    fields: dict[str, str], parties: tuple[str, ...]
) -> None:
    assert NAMES.represented(speaker(**fields)) == parties


def test_a_body_of_government_speaks_for_its_state_and_all_above_it() -> None:
    bodies = {
        "office": Organisation(name="Office", kind="agency", country="AT", part_of="Ministry"),
        "ministry": Organisation(name="Ministry", kind="ministry", country="AT", part_of="union"),
        "union": Organisation(name="Union", kind="union"),
    }
    names = Names(registers=Registers(organisations=bodies))
    assert names.represented(speaker(name="office")) == ("office", "AT", "ministry", "union")


def test_bodies_that_are_part_of_each_other_come_to_an_end() -> None:
    bodies = {
        "a": Organisation(name="A", kind="ministry", country="AT", part_of="b"),
        "b": Organisation(name="B", kind="ministry", country="AT", part_of="a"),
    }
    assert Names(registers=Registers(organisations=bodies)).represented(speaker(name="a"))


def test_the_office_is_the_one_written_or_the_newest_in_the_register() -> None:
    assert NAMES.office(speaker(name="anna-muster", office="envoy")) == "envoy"
    assert NAMES.office(speaker(name="anna-muster")) == "minister of transport"
    assert NAMES.office(speaker(name="Max Beispiel")) is None


def test_an_entry_is_found_by_its_names_in_other_languages() -> None:
    body = Organisation(name="Railways", aliases=("Rail",), names={"de": "Bahn"}, kind="company")
    assert names_of("railways", body) == ("railways", "Railways", "Rail", "Bahn")
    assert Names(registers=Registers(organisations={"railways": body})).organisation("BAHN").key == "railways"
