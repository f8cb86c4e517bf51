"""How far a change of registers reaches: which briefings may be seen otherwise because of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.collection.names import names_of
from generator.diff.parts import PartDiff
from generator.model.registers import Entry, Registers

_SHAPING = frozenset({"event-types", "forms", "rungs", "statuses"})
"""Registers from which the ladder and the status of every briefing follow."""
_NAMING = ("organisations", "people", "publishers")
"""Registers that say who speaks for whom; of the others nothing in a briefing follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """All briefings, or those whose text holds one of some names."""

    everything: bool
    names: frozenset[str]

    @property
    def is_any(self) -> bool:
        """Whether any briefing may be concerned."""
        return self.everything or bool(self.names)

    def touches(self, content: bytes) -> bool:
        """Whether a file may be concerned; rather once too often."""
        if self.everything:
            return True
        text = " ".join(content.decode(errors="replace").casefold().split())
        return any(name in text for name in self.names)


def reach(parts: Iterable[PartDiff], *registers: Registers) -> Reach:
    """The reach of the entries that differ, by all their names in both versions of the registers."""
    parts = tuple(parts)
    changed = {(part.kind, name) for part in parts for name in (part.id, part.before_id) if name}
    entries = tuple(entry for version in registers for entry in _entries(version))
    names: set[str] = set()
    for register, key, entry in entries:
        if (register, key) in changed:
            names |= _names(key, entry)
    return Reach(
        everything=any(part.kind in _SHAPING for part in parts), names=frozenset(_spread(names, entries))
    )


def _spread(names: set[str], entries: tuple[tuple[str, str, Entry], ...]) -> set[str]:
    """The names with those of bodies, people and publishers that belong to or speak for what goes by one."""
    while True:
        below = {name for _, key, entry in entries if _above(entry) & names for name in _names(key, entry)}
        if below <= names:
            return names
        names = names | below


def _entries(registers: Registers) -> Iterator[tuple[str, str, Entry]]:
    for register in _NAMING:
        yield from ((register, key, entry) for key, entry in getattr(registers, register).items())


def _names(key: str, entry: Entry) -> set[str]:
    return {" ".join(name.casefold().split()) for name in names_of(key, entry)}


def _above(entry: Entry) -> set[str]:
    offices = (office.represents for office in getattr(entry, "offices", ()))
    above = (getattr(entry, "part_of", None), getattr(entry, "represents", None), *offices)
    return {" ".join(name.casefold().split()) for name in above if name}
