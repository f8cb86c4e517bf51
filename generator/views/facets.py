"""What agreements have in common, as the search sifts them: each facet with its terms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
    """A term, the section that has its page, and the ids of the agreements that it applies to."""

    section: str
    key: str
    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet: its name in an address, its heading, the section with all its terms, and those in use."""

    parameter: str
    title: str
    section: Section
    terms: tuple[Term, ...]


def facets(collection: Collection) -> Iterator[Facet]:
    """Every facet; a party of every agreement sets none apart and is left out."""
    for parameter, name in PARAMETERS.items():
        section = SECTIONS[name]
        if parameter == "party":
            yield Facet(parameter=parameter, title="Parties", section=section, terms=_parties(collection))
        else:
            terms = _terms(section, collection)
            yield Facet(parameter=parameter, title=section.title, section=section, terms=terms)


def terms(collection: Collection) -> Iterator[str]:
    """Every term in plain words: its key, its name, and the number of its agreements."""
    every = (term for facet in facets(collection) for term in facet.terms)
    return (f"{term.key} {term.name} {len(term.ids)}" for term in every)


def _parties(collection: Collection) -> tuple[Term, ...]:
    """States and organisations; a party without an entry has no page to lead to."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for card in collection.cards:
        for name in dict.fromkeys(card.parties):
            if name.register and name.key not in collection.common_parties:
                found[name.register, name.key, name.text].append(card.id)
    terms = (
        Term(section=section, key=key.lower(), name=text, ids=tuple(ids))
        for (section, key, text), ids in found.items()
    )
    return _by_number(terms)


def _terms(section: Section, collection: Collection) -> tuple[Term, ...]:
    usage = collection.usage.get(section.name, {})
    names = entry_names(section, collection).items()
    used = (
        Term(section=section.name, key=key.lower(), name=name, ids=usage[key])
        for key, name in names
        if key in usage
    )
    if section.name in _ORDERED:
        return tuple(used)
    if section.name == "years":
        return tuple(sorted(used, key=lambda term: term.name, reverse=True))
    return _by_number(used)


def _by_number(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: (-len(term.ids), term.name)))
