"""Finding the files of a project and reading them from disk."""

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Span
from generator.documents.characters import SIZE_LIMIT, too_large
from generator.documents.parse import Parsed, parse

FOLDER = "briefings"
"""Where the briefings of a project stand, each directly in this folder."""

BRIEFING_LIMIT = 250_000
"""The largest briefing read, in bytes: nearly ten times the longest there is; a register may be larger."""

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The briefings of a project, sorted, as paths relative to it, and what keeps others out."""

    paths: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def find(root: Path) -> Found:
    """List ``briefings/*.yaml``; names that begin with ``_`` or ``.`` are not briefings."""
    paths: list[str] = []
    problems: list[Diagnostic] = []
    if _leaves(root, root / FOLDER):
        return Found(paths=(), diagnostics=(_outside(FOLDER),))
    try:
        for entry in _entries(root / FOLDER):
            relative = f"{FOLDER}/{entry.name}"
            problem = _misplaced(root, relative, entry)
            if problem:
                problems.append(problem)
            elif entry.name.endswith(".yaml"):
                paths.append(relative)
    except OSError as error:
        problems.append(_unreadable_folder(error))
    return Found(paths=tuple(paths), diagnostics=tuple(problems))


def path_of(name: str) -> str:
    """Where the briefing of an id stands."""
    return f"{FOLDER}/{name}.yaml"


def name_of(path: str) -> str:
    """The id of the briefing in a file."""
    return path[len(FOLDER) + 1 : -len(".yaml")]


def load(root: Path, relative: str) -> Parsed:
    """Read a file of the project; one that cannot be read is a diagnostic."""
    content = read_bytes(root, relative)
    if isinstance(content, Diagnostic):
        return None, (content,)
    is_briefing = PurePosixPath(relative).parent == PurePosixPath(FOLDER)
    if is_briefing and len(content) > BRIEFING_LIMIT:
        return None, (too_large(relative, BRIEFING_LIMIT),)
    return parse(relative, content)


def read_bytes(root: Path, relative: str) -> bytes | Diagnostic:
    """The bytes of a file of the project, cut just above the size limit, or why there are none."""
    path = root / relative
    try:
        if _leaves(root, path):
            return _outside(relative)
        if not path.is_file() and path.exists():
            return _problem(relative, "not-a-file", "This is not a file", "Name a YAML file")
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return _missing(path, relative)
    except (OSError, ValueError) as error:  # the last: a NUL in the name
        message = f"The file cannot be read: {getattr(error, 'strerror', None) or error}"
        return _problem(relative, "unreadable-file", message, "Check its name and who may read it")


def read_text(root: Path, relative: str) -> str | None:
    """The text of a file as far as it is text, to quote from; none where it cannot be read."""
    content = read_bytes(root, relative)
    return None if isinstance(content, Diagnostic) else content.decode("utf-8-sig", "replace")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        visible = [entry for entry in entries if not entry.name.startswith(("_", "."))]
    return sorted(visible, key=lambda entry: entry.name)


def _misplaced(root: Path, relative: str, entry: os.DirEntry[str]) -> Diagnostic | None:
    if entry.is_file(follow_symlinks=False) and entry.name.endswith(".yaml") and entry.name.isprintable():
        return None
    path = Path(entry.path)
    if not entry.name.isprintable():
        shown = relative.encode("unicode_escape").decode("ascii")
        return _problem(
            shown, "file-name", "The name holds characters that cannot be seen", "Rename the file"
        )
    if entry.is_symlink() and path.suffix in _SUFFIXES and _leaves(root, path):
        return _outside(relative)
    if path.is_dir():
        return _folder(relative, path)
    if path.suffix.lower() in _SUFFIXES and path.suffix != ".yaml":
        message = f"`{entry.name}` is not read: the name of a briefing ends in `.yaml`"
        return _problem(relative, "yml-extension", message, f"Rename it to `{path.stem}.yaml`")
    return None


def _folder(relative: str, path: Path) -> Diagnostic | None:
    if not any(inner.suffix.lower() in _SUFFIXES for inner in path.iterdir()):
        message = f"`{relative}` is a folder, not a file"
        return _problem(relative, "not-a-file", message, "Rename it") if path.suffix == ".yaml" else None
    message = f"The briefings in `{relative}/` are not read: only those directly in `{FOLDER}/` are"
    return _problem(relative, "nested-briefing", message, "Move them up, or begin the folder’s name with `_`")


def _leaves(root: Path, path: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except RuntimeError:  # a loop of links leads nowhere
        return False


def _outside(relative: str) -> Diagnostic:
    message = f"`{relative}` leads out of the project"
    return _problem(relative, "outside-project", message, "Put a copy of the file into the project")


def _missing(path: Path, relative: str) -> Diagnostic:
    names = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, names, n=1)
    hint = f"Did you mean `{near[0]}`?" if near else "Check the folder and the name"
    return _problem(relative, "missing-file", f"There is no file `{relative}`", hint)


def _unreadable_folder(error: OSError) -> Diagnostic:
    if isinstance(error, FileNotFoundError):
        hint = "Make the folder, or run the command in the folder of the project"
        return _problem(FOLDER, "no-briefings", f"There is no folder `{FOLDER}`", hint)
    message = f"The folder cannot be read: {error.strerror}"
    return _problem(FOLDER, "unreadable-file", message, "Check what it is and who may read it")


def _problem(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, span=Span.point(path), value=path, hint=hint)
