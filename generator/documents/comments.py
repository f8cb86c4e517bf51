"""Which key or list item each comment of a file belongs to."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.documents.document import Document
from generator.documents.places import KeyPath, Place, Step, Stretch

_TOKEN = re.compile(r"#[^\n]*|(?<=\n)[ \t]*(?=\n)")
_TO_DASH = re.compile(r"(?:\s|#[^\n]*)*-")
_HEADER = re.compile(r"[|>][-+\d]*([ \t]+#[^\n]*)")
_ONLY_DASHES = re.compile(r"[ \t-]*")


@dataclass(slots=True)
class Comments:
    """Comments by the path of what they belong to.

    Those above and below are lines, where an empty one is a blank line; the one beside keeps the
    spaces before it. What stands below a path is the end of its list or mapping;
    above the whole file stands its head.
    """

    above: dict[KeyPath, list[str]] = field(default_factory=dict)
    beside: dict[KeyPath, str] = field(default_factory=dict)
    below: dict[KeyPath, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A key or a list item: where it begins, in which column, and where its value stands."""

    path: KeyPath
    head: int
    column: int
    place: Place


def find_comments(document: Document) -> Comments:
    """Give every comment of a document to the key or item that it stands beside or above.

    One that is indented deeper than what follows belongs to the end of the list or mapping before
    it. Line breaks must be single line feeds.
    """
    return _Finder(document).find()


class _Finder:
    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.root = document.root
        self.entries = list(_entries(document.text, (), document.root))
        self.heads = [entry.head for entry in self.entries]
        self.by_path = {entry.path: entry for entry in self.entries}
        self.comments = Comments()

    def find(self) -> Comments:
        for entry in self.entries:
            header = (
                _HEADER.match(self.text, _content(self.text, entry.place)) if _is_block(entry.place) else None
            )
            if header:
                self.comments.beside[entry.path] = header[1]
        for start, end in _gaps(self.text, self.root):
            self._read(start, end)
        self._keep_head()
        return self.comments

    def _keep_head(self) -> None:
        """What stands before the first key, up to a blank line, is about the whole file."""
        lines = self.comments.above.get(self._first(), []) if self.entries else []
        cut = (
            len(lines) - lines[::-1].index("")
            if "" in lines
            else int(lines[:1] != [] and _is_modeline(lines[0]))
        )
        if cut:
            self.comments.above[()], self.comments.above[self._first()] = lines[:cut], lines[cut:]

    def _read(self, start: int, end: int) -> None:
        blank = False
        at = start
        for token in _TOKEN.finditer(self.text, start, end):
            at = token.start()
            if not token[0].startswith("#"):
                blank = True
                continue
            line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
            if _ONLY_DASHES.fullmatch(line):
                self._own_line(at, len(line), [""] * blank + [token[0].rstrip()])
            else:
                self._beside(at, line[len(line.rstrip()) :] + token[0].rstrip())
            blank = False
        following = self._next(at)
        if blank and following and following.head <= end and not self._open_flow(at):
            self.comments.above.setdefault(following.path, []).append("")

    def _beside(self, at: int, comment: str) -> None:
        path = self._previous(at)
        while len(path) > 1 and self._is_closed_flow(path[:-1], at):
            path = path[:-1]
        if path in self.comments.beside or not path:
            self.comments.above.setdefault(path or self._first(), []).append(comment.strip())
        else:
            self.comments.beside[path] = comment

    def _own_line(self, at: int, column: int, lines: list[str]) -> None:
        following = self._next(at)
        flow = self._open_flow(at)
        if flow is not None:
            inside = following is not None and following.path[: len(flow)] == flow
            container = None if inside else flow
        else:
            container = self._container(self._previous(at), column, following.column if following else -1)
        if container is None and following is not None:
            self.comments.above.setdefault(following.path, []).extend(lines)
        else:
            self.comments.below.setdefault(container or (), []).extend(lines)

    def _container(self, path: KeyPath, column: int, limit: int) -> KeyPath | None:
        """The innermost list or mapping before, whose entries stand left of a column but right of a limit."""
        for length in range(len(path), 0, -1):
            if limit < self.by_path[path[:length]].column <= column:
                return path[: length - 1]
        return None

    def _open_flow(self, at: int) -> KeyPath | None:
        """The innermost list or mapping in brackets that an offset stands in."""
        path = self._previous(at)
        for length in range(len(path), -1, -1):
            place = self.by_path[path[:length]].place if length else self.root
            if place.style in ("[", "{") and place.start < at < place.end:
                return path[:length]
        return None

    def _is_closed_flow(self, path: KeyPath, at: int) -> bool:
        place = self.by_path[path].place
        return place.style in ("[", "{") and place.end <= at

    def _previous(self, at: int) -> KeyPath:
        index = bisect_right(self.heads, at)
        return self.entries[index - 1].path if index else ()

    def _next(self, at: int) -> _Entry | None:
        index = bisect_right(self.heads, at)
        return self.entries[index] if index < len(self.entries) else None

    def _first(self) -> KeyPath:
        return self.entries[0].path


def _is_modeline(comment: str) -> bool:
    """Whether a comment tells an editor how to read the file, which only the first line can."""
    return comment.startswith("# yaml-language-server:")


def _entries(text: str, path: KeyPath, place: Place) -> Iterator[_Entry]:
    end = place.start
    for step, child in (place.children or {}).items():
        head = _head(text, step, child, end, in_block=not place.style)
        column = head - text.rfind("\n", 0, head) - 1
        yield _Entry(path=(*path, step), head=head, column=column, place=child)
        yield from _entries(text, (*path, step), child)
        end = child.end


def _head(text: str, step: Step, place: Place, before: int, *, in_block: bool) -> int:
    if place.key:
        return place.key[0]
    dash = _TO_DASH.match(text, before) if in_block and isinstance(step, int) else None
    return dash.end() - 1 if dash else place.start


def _gaps(text: str, root: Place) -> Iterator[Stretch]:
    """The stretches between keys and scalars, where comments can stand."""
    scalars = [(0, 0), *sorted(_scalars(text, root)), (len(text), len(text))]
    yield from ((first[1], second[0]) for first, second in pairwise(scalars))


def _scalars(text: str, root: Place) -> Iterator[Stretch]:
    for place in root.walk():
        if place.key:
            yield place.key
        if place.children is None and place.start < place.end:
            yield place.start, _end(text, place)


def _end(text: str, place: Place) -> int:
    """Where a scalar ends; the blank lines below a block of text belong to it only if it keeps them."""
    header = text[place.start : place.end].partition("\n")[0].partition("#")[0]
    if _is_block(place) and "+" not in header:
        return place.start + len(text[place.start : place.end].rstrip())
    return place.end


def _is_block(place: Place) -> bool:
    return place.style in ("|", ">")


def _content(text: str, place: Place) -> int:
    """Where the sign of a block of text stands, behind a tag."""
    return text.index(place.style, place.start)
