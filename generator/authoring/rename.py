"""A briefing under another id: its file moved, the old id kept as an alias, every reference mended."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity, Span, has_errors
from generator.documents.document import Document, Value
from generator.documents.edit import Splice, add_to_list, offsets, splice
from generator.documents.load import FOLDER, load, read_text
from generator.documents.parse import parse
from generator.documents.save import create, save
from generator.model.briefing import Briefing
from generator.model.fields import is_id, slug
from generator.model.nearest import nearest

_ABOVE_ALIASES = tuple(Briefing.model_fields)[: tuple(Briefing.model_fields).index("aliases")]
_READ_AS_ANOTHER = ("true", "false", "null")


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """The texts that files get: the moved briefing’s, and those of the files that name it."""

    old: str
    new: str
    moved: str
    mended: Mapping[str, str]


def refusal(root: Path, collection: Collection, old: str, new: str) -> str | None:
    """Why a briefing cannot be given this id, or nothing."""
    if not is_id(new) or new in _READ_AS_ANOTHER:
        meant = slug(new)
        hint = f": type {meant}" if is_id(meant) and meant != new else ""
        return f"“{new}” cannot be an id: ids are lower-case words joined by hyphens{hint}"
    if "/" in old or not (root / _path(old)).is_file():
        return _unknown(collection, old)
    if (root / _path(new)).exists() or (root / _path(new)).is_symlink():
        return f"there is a briefing “{new}” already: choose another id"
    owners = [owner for owner in collection.claims.get(new, ()) if owner != old]
    return f"“{new}” is an earlier id of “{owners[0]}”: choose another id" if owners else None


def plan(
    root: Path, collection: Collection, found: Iterable[Diagnostic], old: str, new: str
) -> tuple[Renaming | None, tuple[Diagnostic, ...]]:
    """Work out the new texts and read them again; nothing where a file concerned is not in order.

    ``found`` is what the check says of the project.
    """
    in_the_way = tuple(problem for problem in found if _is_in_the_way(problem, root, old))
    if in_the_way:
        return None, in_the_way
    texts: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for path, references in sorted(_references(collection, old).items()):
        document, _ = load(root, path)
        text, refused = _mend(document, references, old, new) if document else (None, ())
        problems += refused
        if text is not None:
            texts[path] = text
    if problems:
        return None, tuple(problems)
    moved = texts.pop(_path(old))
    return Renaming(old=old, new=new, moved=moved, mended=texts), ()


def carry_out(root: Path, renaming: Renaming) -> None:
    """Write the files, each at once, and the moved one first: what is left undone, ``check`` names."""
    create(root / _path(renaming.new), renaming.moved)
    (root / _path(renaming.old)).unlink()
    for path, text in renaming.mended.items():
        save(root / path, text)


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.yaml"


def _unknown(collection: Collection, old: str) -> str:
    names = (*collection.by_id, *collection.drafts, *collection.unreadable)
    now = collection.aliases.get(old)
    near = now[0] if now else nearest(old, sorted(names))
    return f"there is no briefing “{old}”" + (f": type {near}" if near else "")


def _is_in_the_way(problem: Diagnostic, root: Path, old: str) -> bool:
    path = problem.span.path
    return problem.severity is Severity.ERROR and (
        path == _path(old) or _name(old).search(read_text(root, path) or "") is not None
    )


def _references(collection: Collection, old: str) -> Mapping[str, list[Reference]]:
    """What names the briefing, by file; its own file is among them even where it does not."""
    found: dict[str, list[Reference]] = {_path(old): []}
    cards = (*collection.cards, *collection.drafts.values())
    everything = (reference for card in cards for reference in card.references)
    for reference in (*everything, *collection.register_files.references):
        if reference.to == "briefings" and reference.name == old:
            found.setdefault(reference.span.path, []).append(reference)
    return found


def _mend(
    document: Document, references: Iterable[Reference], old: str, new: str
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text with the new id, or what keeps it from being put in."""
    changes: list[Splice] = []
    problems: list[Diagnostic] = []
    for reference in references:
        start, end = offsets(document.text, reference.span)
        at = _name(old).search(document.text, start, end)
        if at:
            changes.append(Splice(start=at.start(), end=at.end(), text=new))
        else:
            problems.append(_not_mended(reference.span, old))
    if document.path == _path(old):
        changes.append(_keep_alias(document, old, new))
    text = splice(document.text, changes)
    if not problems and not _says_the_same(document, text, old, new):
        problems.append(_not_mended(Span.point(document.path), old))
    return text, tuple(problems)


def _keep_alias(document: Document, old: str, new: str) -> Splice:
    """Put the old id among the aliases, or in the place of the new one where it was among them."""
    place = (document.root.children or {}).get("aliases")
    for alias in place.walk() if place else ():
        if not alias.children and document.text[alias.start : alias.end] == new:
            return Splice(start=alias.start, end=alias.end, text=old)
    return add_to_list(document, "aliases", old, _ABOVE_ALIASES)


def _says_the_same(document: Document, text: str, old: str, new: str) -> bool:
    """Whether the text, read again, differs from the file in nothing but the id and the aliases."""
    again, problems = parse(document.path, text.encode())
    if again is None or has_errors(problems):
        return False
    before, after = ({**data.data, "aliases": None} for data in (document, again))
    names = set(_texts(again.data.get("aliases")))
    kept = set(_texts(document.data.get("aliases"))) - {new} | {old}
    mine = document.path == _path(old)
    return _renamed(before, old, new) == _renamed(after, old, new) and (not mine or names == kept)


def _texts(value: Value) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item


def _renamed(value: Value, old: str, new: str) -> Value:
    if isinstance(value, dict):
        return {key: _renamed(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    return _name(old).sub(new, value) if isinstance(value, str) else value


def _name(old: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")


def _not_mended(span: Span, old: str) -> Diagnostic:
    return Diagnostic(
        code="not-mended",
        message=f"“{old}” is written here in a way that cannot be mended in place",
        span=span,
        value=old,
        hint="write it as plain text, without quotes or escapes, and try again",
    )
