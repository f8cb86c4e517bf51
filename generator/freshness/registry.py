"""The registers of a project, read once for each state of their files."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles, examine
from generator.collection.watch import BY_NAME, Watch, changes
from generator.decode import Decoded, decode_register
from generator.diagnostics import Diagnostic
from generator.documents.load import load, read_bytes
from generator.model.registers import Registers
from generator.store.keys import digest, program
from generator.store.store import Store

REGISTERS = "briefings/_registers"
_NOTE = "registers"
_ENTRIES = "entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The registers as read, and a key that stands for the bytes of their files and for the program."""

    key: str
    registers: Registers
    files: RegisterFiles
    problems: tuple[Diagnostic, ...]

    def names(self, watch: Watch | None = None) -> Names:
        """Look-ups over them, noted by a watch if there is one."""
        return Names.watched(self.registers, watch) if watch else Names(registers=self.registers)

    @property
    def entries(self) -> Mapping[str, Mapping[str, str]]:
        """A digest of each entry, and the id behind each name, by label and key."""
        labels = {_label(name): getattr(self.registers, name) for name in Registers.model_fields}
        found = {
            label: {key: digest(repr(entry)) for key, entry in items.items()}
            for label, items in labels.items()
        }
        names = {f"{label}{BY_NAME}": dict(index) for label, index in self.names().index.items()}
        return {**found, **names, "": {"unreadable": repr((sorted(self.files.unreadable), self.files.lost))}}


def registry(root: Path, store: Store | None = None) -> Registry:
    """The registers of a project; one whose file is missing is empty, one that is broken is reported."""
    key = _key(root)
    kept = store.note(_NOTE) if store else None
    found = _unpacked(kept) if kept else None
    if isinstance(found, Registry) and found.key == key:
        return found
    made = _read(root, key)
    if store:
        store.keep(_NOTE, pickle.dumps(made, 5))
    return made


@lru_cache(1)
def _unpacked(kept: bytes) -> object:
    """Registers out of the store; a server asks for the same again and again."""
    return pickle.loads(kept)


def changed_entries(now: Registry, store: Store) -> set[tuple[str, str]] | None:
    """The look-ups that find something else than at the build before; none where there was no such build."""
    kept = store.note(_ENTRIES)
    key, before = pickle.loads(kept) if kept else ("", None)
    if key == now.key:
        return set()
    return None if before is None else changes(before, now.entries)


def note_entries(now: Registry, store: Store) -> None:
    """Remember what all look-ups found, for the next build."""
    store.keep(_ENTRIES, pickle.dumps((now.key, now.entries), 5))


def _read(root: Path, key: str) -> Registry:
    files: dict[str, Decoded[Registers] | None] = {}
    problems: list[Diagnostic] = []
    for name, path in _paths().items():
        if (root / path).exists():
            document, found = load(root, path)
            decoded, more = decode_register(document, name) if document else (None, ())
            files[name] = decoded
            problems += (*found, *more)
    parts = {name: getattr(file.model, name) if file else {} for name, file in files.items()}
    registers = Registers.model_construct(None, **parts)
    return Registry(key=key, registers=registers, files=examine(files), problems=tuple(problems))


def _key(root: Path) -> str:
    found = {path: read_bytes(root, path) for path in _paths().values() if (root / path).exists()}
    contents = (part if isinstance(part, bytes) else repr(part) for part in found.values())
    return digest(program(), *found, *contents)


def _paths() -> Mapping[str, str]:
    return {name: f"{REGISTERS}/{_label(name)}.yaml" for name in Registers.model_fields}


def _label(name: str) -> str:
    return name.replace("_", "-")
