"""Two snapshots of a project compared: only what differs is read, and all of it where a register does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.authoring.snapshot import REGISTERS, Snapshot
from generator.collection.assess import Assessed, assess
from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles, examine
from generator.decode import Decoded, decode, decode_register
from generator.diff.briefings import BriefingDiff, compare_all, compare_registers
from generator.diff.parts import PartDiff
from generator.documents.load import FOLDER
from generator.documents.parse import parse
from generator.model.registers import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed between two snapshots.

    ``same`` are files that differ in nothing but their layout; ``unreadable`` are files that differ and of
    which, before or after, nothing can be read.
    """

    briefings: tuple[BriefingDiff, ...]
    registers: tuple[PartDiff, ...]
    same: tuple[str, ...]
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What could be read of a snapshot; ``broken`` are the files of which nothing could."""

    registers: Registers
    assessed: Mapping[str, Assessed]
    broken: frozenset[str]


def compare_snapshots(before: Snapshot, after: Snapshot) -> Comparison:
    """Everything that changed, by meaning."""
    differing = {
        path
        for path in before.digests.keys() | after.digests.keys()
        if before.digests.get(path) != after.digests.get(path)
    }
    everything = any(path.startswith(REGISTERS) for path in differing)
    old, new = (_read(snapshot, None if everything else differing) for snapshot in (before, after))
    broken = old.broken | new.broken
    briefings = tuple(compare_all(_whole(old, broken), _whole(new, broken)))
    registers = tuple(
        part for part in compare_registers(old.registers, new.registers) if _register(part.kind) not in broken
    )
    told = {_briefing(name) for found in briefings for name in (found.id, found.before_id) if name}
    told |= {_register(part.kind) for part in registers} | broken
    return Comparison(
        briefings=briefings,
        registers=registers,
        same=tuple(sorted(differing - told)),
        unreadable=tuple(sorted(differing & broken)),
    )


def _read(snapshot: Snapshot, wanted: Iterable[str] | None) -> _Reading:
    """Read the registers and, of the briefings, those wanted or all."""
    registers, files = _registers(snapshot)
    event_types = files.all("event-types", registers.event_types)
    names = Names(registers=registers)
    assessed: dict[str, Assessed] = {}
    broken = {_register(name) for name in files.unreadable}
    for path in sorted(snapshot.digests if wanted is None else snapshot.digests.keys() & set(wanted)):
        if not path.startswith(REGISTERS):
            document, _ = parse(path, snapshot.read(path))
            decoded = decode(document, event_types)[0] if document else None
            if decoded:
                name = PurePosixPath(path).stem
                assessed[name] = assess(name, decoded, names)
            else:
                broken.add(path)
    return _Reading(registers=registers, assessed=assessed, broken=frozenset(broken))


def _registers(snapshot: Snapshot) -> tuple[Registers, RegisterFiles]:
    files: dict[str, Decoded[Registers] | None] = {}
    for name in Registers.model_fields:
        path = _register(name.replace("_", "-"))
        if path in snapshot.digests:
            document, _ = parse(path, snapshot.read(path))
            files[name] = decode_register(document, name)[0] if document else None
    parts = {name: getattr(file.model, name) if file else {} for name, file in files.items()}
    return Registers.model_construct(None, **parts), examine(files)


def _whole(reading: _Reading, broken: frozenset[str]) -> Mapping[str, Assessed]:
    """The briefings that can be read before and after, or were not there."""
    return {name: one for name, one in reading.assessed.items() if _briefing(name) not in broken}


def _briefing(name: str) -> str:
    return f"{FOLDER}/{name}.yaml"


def _register(name: str) -> str:
    return f"{REGISTERS}/{name}.yaml"
