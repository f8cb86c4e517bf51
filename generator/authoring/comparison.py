"""Two snapshots of a project compared: read is what differs, and what a change of registers reaches."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.authoring.reach import Reach, reach
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
class _Vocabulary:
    """The registers of a snapshot, and how far they could be read."""

    registers: Registers
    files: RegisterFiles

    @property
    def broken(self) -> frozenset[str]:
        """The files of which nothing could be read."""
        return frozenset(_register(name) for name in self.files.unreadable)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The briefings that could be read of a snapshot, and the files of which nothing could."""

    assessed: Mapping[str, Assessed]
    broken: frozenset[str]


def compare_snapshots(before: Snapshot, after: Snapshot) -> Comparison:
    """Everything that changed, by meaning."""
    differing = {
        path
        for path in before.digests.keys() | after.digests.keys()
        if before.digests.get(path) != after.digests.get(path)
    }
    vocabularies = _registers(before), _registers(after)
    broken = frozenset[str]().union(*(found.broken for found in vocabularies))
    versions = tuple(found.registers for found in vocabularies)
    registers = tuple(part for part in compare_registers(*versions) if _register(part.kind) not in broken)
    reached = reach(registers, *versions)
    old, new = (
        _read(snapshot, vocabulary, differing, reached)
        for snapshot, vocabulary in zip((before, after), vocabularies, strict=True)
    )
    broken |= old.broken | new.broken
    briefings = tuple(compare_all(_whole(old, broken), _whole(new, broken)))
    told = {_briefing(name) for found in briefings for name in (found.id, found.before_id) if name}
    told |= {_register(part.kind) for part in registers} | broken
    return Comparison(
        briefings=briefings,
        registers=registers,
        same=tuple(sorted(differing - told)),
        unreadable=tuple(sorted(differing & broken)),
    )


def _read(
    snapshot: Snapshot, vocabulary: _Vocabulary, differing: Collection[str], reached: Reach
) -> _Reading:
    """Read the briefings that differ, and those that a change of registers reaches."""
    event_types = vocabulary.files.all("event-types", vocabulary.registers.event_types)
    names = Names(registers=vocabulary.registers)
    assessed: dict[str, Assessed] = {}
    broken: set[str] = set()
    for path, content in _contents(snapshot, differing, reached):
        document, _ = parse(path, content)
        decoded = decode(document, event_types)[0] if document else None
        if decoded:
            name = PurePosixPath(path).stem
            assessed[name] = assess(name, decoded, names)
        else:
            broken.add(path)
    return _Reading(assessed=assessed, broken=frozenset(broken))


def _contents(snapshot: Snapshot, differing: Collection[str], reached: Reach) -> Iterator[tuple[str, bytes]]:
    for path in sorted(snapshot.digests):
        if not path.startswith(REGISTERS) and (path in differing or reached.is_any):
            content = snapshot.read(path)
            if path in differing or reached.touches(content):
                yield path, content


def _registers(snapshot: Snapshot) -> _Vocabulary:
    files: dict[str, Decoded[Registers] | None] = {}
    for name in Registers.model_fields:
        path = _register(name.replace("_", "-"))
        if path in snapshot.digests:
            document, _ = parse(path, snapshot.read(path))
            files[name] = decode_register(document, name)[0] if document else None
    parts = {name: getattr(file.model, name) if file else {} for name, file in files.items()}
    return _Vocabulary(registers=Registers.model_construct(None, **parts), files=examine(files))


def _whole(reading: _Reading, broken: frozenset[str]) -> Mapping[str, Assessed]:
    """The briefings that can be read before and after, or were not there."""
    return {name: one for name, one in reading.assessed.items() if _briefing(name) not in broken}


def _briefing(name: str) -> str:
    return f"{FOLDER}/{name}.yaml"


def _register(name: str) -> str:
    return f"{REGISTERS}/{name}.yaml"
