"""Reading briefings: each file becomes an entry of the card store."""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from generator.collection.assess import Assessed, assess
from generator.collection.card import Card
from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles
from generator.collection.stored import Packed, pack
from generator.collection.watch import Watch
from generator.decode import decode
from generator.diagnostics import Diagnostic
from generator.documents.load import read_bytes
from generator.documents.parse import parse
from generator.freshness.garbage import swept_after
from generator.freshness.project import Progress
from generator.freshness.registry import Registry, registry
from generator.freshness.scan import appearance
from generator.freshness.sharing import shared
from generator.store.cards import CardStore, Entry, File

CHUNK = 32
"""Files that one task reads."""
WORTH_SHARING = 200
"""Fewer files than this are read before a second process would have started."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files with the registers of their project, and notes which entries it looks up."""

    root: Path
    names: Names
    watch: Watch
    files: RegisterFiles

    @classmethod
    def with_registry(cls, root: Path, found: Registry) -> "Reader":
        """A reader with registers that were read before."""
        watch = Watch()
        return cls(root, found.names(watch), watch, found.files)

    def read(self, path: str) -> tuple[Assessed | None, Entry]:
        """Read one briefing and derive what follows from it and the registers alone."""
        seen = appearance(f"{self.root}/{path}")
        content = read_bytes(self.root, path)
        with self.watch.noting() as reads:
            one, problems = self._derive(path, content)
        packed = pack(one.card) if one else Packed(b"", b"", b"", b"")
        return one, Entry(
            path=path,
            file=File(look=seen, digest=digest_of(content), readable=one is not None, clean=False),
            parts=packed.parts,
            head=packed.head,
            row=packed.row,
            body=packed.body,
            whole=wrap(one) if one else b"",
            problems=pickle.dumps((problems, ()), 5) if problems else b"",
            reads=frozenset(reads),
        )

    def _derive(
        self, path: str, content: bytes | Diagnostic
    ) -> tuple[Assessed | None, tuple[Diagnostic, ...]]:
        if isinstance(content, Diagnostic):
            return None, (content,)
        document, problems = parse(path, content)
        if document is None:
            return None, problems
        decoded, more = decode(document, self.files.all("event-types", self.names.registers.event_types))
        if decoded is None:
            return None, (*problems, *more)
        return assess(PurePosixPath(path).stem, decoded, self.names), (*problems, *more)


def read_all(
    reader: Reader,
    key: str,
    paths: Sequence[str],
    store: CardStore,
    progress: Progress,
    executor: Executor | None,
) -> Iterator[tuple[Assessed | None, Entry]]:
    """Read files and keep what was read; what comes back from another process comes without its briefing."""
    chunks = [paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK)]
    done = 0
    for results in _results(reader, key, chunks, executor):
        store.put(entry for _, entry in results)
        yield from results
        done += len(results)
        progress("Reading", done - 1, len(paths))


def _results(
    reader: Reader, key: str, chunks: Iterable[Sequence[str]], executor: Executor | None
) -> Iterator[list[tuple[Assessed | None, Entry]]]:
    if executor is None:
        yield from (_read(reader, chunk) for chunk in chunks)
        return
    for entries in shared(
        executor, partial(_read_chunk, reader.root, key), partial(_read_entries, reader), chunks
    ):
        yield [(None, entry) for entry in entries]


def _read_chunk(root: Path, key: str, paths: Sequence[str]) -> list[Entry]:
    """Read files in another process, which reads the registers once."""
    return _read_entries(_reader(root, key), paths)


def _read_entries(reader: Reader, paths: Sequence[str]) -> list[Entry]:
    return [entry for _, entry in _read(reader, paths)]


def _read(reader: Reader, paths: Sequence[str]) -> list[tuple[Assessed | None, Entry]]:
    with swept_after():
        return [reader.read(path) for path in paths]


@lru_cache(1)
def _reader(root: Path, key: str) -> Reader:
    found = registry(root)
    if found.key != key:
        raise RuntimeError("the registers changed while briefings were read: build again")
    return Reader.with_registry(root, found)


def wrap(one: Assessed) -> bytes:
    """A briefing for the store, which has its card already."""
    return zlib.compress(pickle.dumps((one.briefing, one.evidence, one.ladder, one.roots), 5), 1)


def unwrap(whole: bytes, card: Card) -> Assessed:
    """A briefing out of the store, and its card."""
    briefing, evidence, ladder, roots = pickle.loads(zlib.decompress(whole))
    return Assessed(id=card.id, briefing=briefing, evidence=evidence, ladder=ladder, roots=roots, card=card)


def digest_of(content: bytes | Diagnostic) -> bytes:
    """A digest of what a file holds, or of why it cannot be read."""
    data = content if isinstance(content, bytes) else repr(content).encode()
    return blake2b(data, digest_size=16).digest()
