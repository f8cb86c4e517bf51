"""The files of a project at one time: in the working tree, or in a revision that git keeps."""

import hashlib
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from generator.diagnostics import Diagnostic
from generator.documents.load import FOLDER, find, read_bytes

REGISTERS = f"{FOLDER}/_registers"
_FILE_MODES = (b"100644", b"100755")


class GitError(Exception):
    """Why git cannot tell what was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Briefings and registers: the digest of each by its path, and a way to its bytes."""

    digests: Mapping[str, str]
    read: Callable[[str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """What git keeps of a project, asked for through one running process."""

    root: Path
    requests: IO[bytes]
    answers: IO[bytes]
    complaints: IO[bytes]

    def at(self, revision: str) -> Snapshot:
        """The files of a revision; an error where there is none of that name."""
        if "\n" in revision or self._object(f"{revision}^{{commit}}") is None:
            raise GitError(f"there is no revision “{revision}” in this repository")
        digests = {**self._files(revision, FOLDER), **self._files(revision, REGISTERS)}
        return Snapshot(digests=digests, read=lambda path: self._object(digests[path]) or b"")

    def working_tree(self, like: Snapshot) -> Snapshot:
        """The files as they lie on the disk, with digests that compare with those of another snapshot."""
        contents = {path: content for path in _paths(self.root) if (content := _bytes(self.root, path))}
        length = max(map(len, like.digests.values()), default=40)
        digests = {path: _digest(content, length) for path, content in contents.items()}
        return Snapshot(digests=digests, read=contents.__getitem__)

    def _files(self, revision: str, folder: str) -> Mapping[str, str]:
        """The YAML files directly in a folder, with their digests, from git’s record of the folder."""
        digest_size, record = self._asked(f"{revision}:./{folder}")
        found: dict[str, str] = {}
        while record:
            head, _, rest = record.partition(b"\0")
            mode, _, name = head.partition(b" ")
            path = name.decode(errors="replace")
            if mode in _FILE_MODES and path.endswith(".yaml") and not path.startswith(("_", ".")):
                found[f"{folder}/{path}"] = rest[:digest_size].hex()
            record = rest[digest_size:]
        return found

    def _object(self, name: str) -> bytes | None:
        size, content = self._asked(name)
        return content if size else None

    def _asked(self, name: str) -> tuple[int, bytes]:
        """The length of an object’s digest in bytes, and its content; 0 where git has none of that name."""
        head = self._answer(name).split(b" ")
        if len(head) != 3 or not head[2].strip().isdigit():
            return 0, b""
        content = self.answers.read(int(head[2]))
        self.answers.read(1)
        return len(head[0]) // 2, content

    def _answer(self, name: str) -> bytes:
        """The first line that git answers; without one, git has ended and says why."""
        with suppress(BrokenPipeError):
            self.requests.write(f"{name}\n".encode())
            self.requests.flush()
        line = self.answers.readline()
        if not line:
            with suppress(BrokenPipeError):
                self.requests.close()
            why = self.complaints.read().decode(errors="replace").strip().removeprefix("fatal: ")
            raise GitError(f"git says of {self.root}: {why}")
        return line


@contextmanager
def repository(root: Path) -> Iterator[Repository]:
    """The repository that holds a project: one call of git, however many files are read.

    A shallow clone is refused: it lacks what most revisions name.
    """
    if _is_shallow(root):
        raise GitError(
            "this is a shallow clone, which lacks the earlier revisions: "
            "run git fetch --unshallow, or check out with the whole history (fetch-depth: 0)"
        )
    with _git("cat-file", "--batch", folder=root) as process:
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise GitError("git cannot be asked")
        yield Repository(root=root, requests=process.stdin, answers=process.stdout, complaints=process.stderr)


def _git(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(("git", *arguments), cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error


def _is_shallow(root: Path) -> bool:
    """Whether git’s own folder has the list of cut commits that gitrepository-layout(5) names ``shallow``."""
    found = (folder / ".git" for folder in (root, *root.parents))
    place = next((path for path in found if path.exists()), None)
    if place and place.is_file():  # of a worktree or a submodule
        place = place.parent / place.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
    common = place / "commondir" if place else None
    if place and common and common.is_file():
        place = place / common.read_text(encoding="utf-8").strip()
    return place is not None and (place / "shallow").is_file()


def _paths(root: Path) -> Iterator[str]:
    yield from find(root).paths
    yield from (f"{REGISTERS}/{path.name}" for path in sorted((root / REGISTERS).glob("*.yaml")))


def _bytes(root: Path, path: str) -> bytes | None:
    content = read_bytes(root, path)
    return None if isinstance(content, Diagnostic) else content


def _digest(content: bytes, length: int) -> str:
    """The name that git gives to a file of this content, in a repository whose names are that long."""
    name = hashlib.sha256 if length == 64 else hashlib.sha1
    return name(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
