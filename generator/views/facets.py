"""What agreements have in common, as the search sifts them: each facet with its terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.collection.link import Collection
from generator.views.sections import SECTIONS, Section, entry_names

PARAMETERS: Mapping[str, str] = {
    "party": "parties",
    "technology": "technologies",
    "form": "forms",
    "status": "statuses",
    "rung": "rungs",
    "year": "years",
    "disputed": "disputed",
    "organisation": "organisations",
    "publisher": "publishers",
}
"""The section of each facet by its name in the address of a search."""
LONG = frozenset({"organisation", "publisher"})
"""Facets with terms by the hundred: closed until a reader opens them, in a file of their own."""
_ORDERED = frozenset({"statuses", "rungs"})
"""Sections in their register’s order; years come newest first, others by their number of agreements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term and the ids of the agreements that it applies to."""

    key: str
    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet: its name in an address, the section that its terms lead to, and those in use."""

    parameter: str
    section: Section
    terms: tuple[Term, ...]


def facets(collection: Collection) -> Iterator[Facet]:
    """Every facet; a party of every agreement sets none apart and is left out."""
    for parameter, name in PARAMETERS.items():
        section = SECTIONS[name]
        yield Facet(parameter=parameter, section=section, terms=_terms(section, collection))


def _terms(section: Section, collection: Collection) -> tuple[Term, ...]:
    usage = collection.usage.get(section.name, {})
    names = entry_names(section, collection).items()
    used = (
        Term(key=key.lower(), name=name, ids=usage[key])
        for key, name in names
        if key in usage and (section.name != "parties" or key not in collection.common_parties)
    )
    if section.name in _ORDERED:
        return tuple(used)
    if section.name == "years":
        return tuple(sorted(used, key=lambda term: term.name, reverse=True))
    return tuple(sorted(used, key=lambda term: (-len(term.ids), term.name)))
