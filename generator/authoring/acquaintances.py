"""Whom the registers know on each side: the bodies that act for a party, the people who speak for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.collection.names import Names
from generator.model.registers import GOVERNMENTAL
from generator.model.statements import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """A party by its name, with the ids of its bodies and people."""

    party: str
    bodies: tuple[str, ...]
    people: tuple[str, ...]


def acquaintances(parties: Iterable[str], names: Names) -> Iterator[Acquaintance]:
    """What is known of each party of which anything is."""
    for party in parties:
        name = names.party(party)
        bodies, people = tuple(_bodies(name.key, names)), tuple(_people(name.key, names))
        if bodies or people:
            yield Acquaintance(party=name.text, bodies=bodies, people=people)


def _bodies(party: str, names: Names) -> Iterator[str]:
    for key, body in names.registers.organisations.items():
        if body.kind in GOVERNMENTAL and key != party and _speaks_for(key, party, names):
            yield key


def _people(party: str, names: Names) -> Iterator[str]:
    yield from (key for key in names.registers.people if _speaks_for(key, party, names))


def _speaks_for(key: str, party: str, names: Names) -> bool:
    return party in names.represented(Speaker(name=key))
