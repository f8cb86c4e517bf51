"""The register files beside their entries: what they refer to, and what of them could not be read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.collection.references import Reference, refer
from generator.decode import Decoded
from generator.diagnostics import Span
from generator.model.registers import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFiles:
    """Registers are named as references name them: ``event-types``.

    ``unreadable`` are registers of which nothing could be read, ``lost`` the ids of single entries
    that could not be; what names them is not reported a second time. ``places`` are those of the
    entries that could.
    """

    references: tuple[Reference, ...] = ()
    places: Mapping[str, Mapping[str, Span]] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    lost: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def hides(self, register: str, name: str) -> bool:
        """Whether an entry may well exist, but cannot be seen."""
        return register in self.unreadable or name in self.lost.get(register, ())

    def all(self, register: str, entries: Iterable[str]) -> tuple[str, ...]:
        """The ids of a register’s entries with those that could not be read; none where it is unreadable."""
        return () if register in self.unreadable else (*entries, *sorted(self.lost.get(register, ())))


def examine(decoded: Mapping[str, Decoded[Registers] | None]) -> RegisterFiles:
    """Look through the files that were read, by the field of ``Registers`` that each one fills."""
    readable = {name: file for name, file in decoded.items() if file is not None}
    return RegisterFiles(
        references=tuple(
            reference for file in readable.values() for reference in refer(file.model, file.place)
        ),
        places={_label(name): dict(_places(name, file)) for name, file in readable.items()},
        unreadable=frozenset(_label(name) for name, file in decoded.items() if file is None),
        lost={_label(name): frozenset(_lost(name, file)) for name, file in readable.items()},
    )


def _places(name: str, file: Decoded[Registers]) -> Iterator[tuple[str, Span]]:
    yield from ((key, file.place.key_span((name, key))) for key in getattr(file.model, name))


def _lost(name: str, file: Decoded[Registers]) -> Iterator[str]:
    yield from (key for key in file.place.document.data if key not in getattr(file.model, name))


def _label(name: str) -> str:
    return name.replace("_", "-")
