"""The events of the YAML parser as plain data and as the tree of its places."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from generator.diagnostics import PROBLEM_LIMIT, Diagnostic
from generator.documents import features
from generator.documents.characters import HIDDEN, hidden
from generator.documents.document import Value
from generator.documents.places import Place, Step, Stretch
from generator.documents.source import Source

DEPTH_LIMIT = 32
"""How many lists and mappings may stand inside each other."""
ITEM_LIMIT = 1000
"""How many items a list, or keys a mapping inside another, may have; registers are longer at their top."""

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_KEY_SIGNS = ("<", "-")
_OPENERS = ("[", "{")
_TEXT_TAG = "tag:yaml.org,2002:str"


@dataclass(slots=True)
class _Level:
    """A list or mapping that is still being read."""

    data: dict[str, Value] | list[Value]
    place: Place
    is_key: bool = False
    awaits_key: bool = False
    key: str = ""
    key_at: Stretch | None = None
    children: dict[Step, Place] = field(default_factory=dict)
    drops_next: bool = False


class Tree:
    """Reads a text event by event, and stops at a second document.

    After ``read``, ``values`` and ``places`` hold the top value, if there is one. What a mapping
    cannot hold (a repeated key, a merge, a list taken from elsewhere) is reported and left out.
    A text that is too deep or holds too many problems is ``abandoned``.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self.values: list[Value] = []
        self.level = _Level(self.values, Place(0, 0))
        self.levels = [self.level]
        self.last: Any = None
        self.end = 0
        self.anchors: dict[str, Place] = {}
        self.anchored: dict[str, Value] = {}
        self.begun = False
        self.abandoned = False
        self.done = False

    @property
    def places(self) -> tuple[Place, ...]:
        """The place of the top value, if there is one."""
        return tuple(self.levels[0].children.values())

    @property
    def brackets(self) -> tuple[int, ...]:
        """The opening brackets that are not closed yet, outermost first."""
        return tuple(level.place.end - 1 for level in self.levels if level.place.style)

    @property
    def last_scalar(self) -> Place:
        """The place of the scalar that was read last."""
        return _place(self.last) if self.last else Place(0, 0)

    def read(self) -> None:
        """Read to the end; raises the parser's ``MarkedYAMLError`` where the text is not YAML."""
        parser, readers = CParser(self.source.text), self._readers
        while not self.done:
            event: Any = parser.get_event()
            readers[event.__class__](self, event)

    def _scalar(self, event: Any) -> None:
        self.last, level, value = event, self.level, event.value
        if event.style == '"' and HIDDEN.search(value):
            self._report(hidden(HIDDEN.findall(value)[0], self.source.between(*_place(event)[:2])))
            value = HIDDEN.sub(" ", value)
        if event.anchor or event.tag:
            self._properties(event, _place(event))
            self.anchored[event.anchor] = value
        if level.awaits_key:
            self._key(value, event)
            return
        self.end = event.end_mark.index
        place = Place(event.start_mark.index, self.end, event.style, level.key_at)
        if not event.style and not event.tag:
            if " -" in value:
                self._text_with_dash(place)
            value = _WORDS.get(value, value)
        self._add(value, place)

    def _key(self, key: str, event: Any) -> None:
        level = self.level
        level.awaits_key, level.key = False, key
        level.key_at = start, end = event.start_mark.index, event.end_mark.index
        if key in level.children:
            self._drop(features.duplicate_key(self.source, key, _place(event), level.children[key]))
        elif start == end:
            self._drop(features.empty_key(self.source, _place(event)))
        elif key[:1] in _KEY_SIGNS and not event.style:
            self._odd_key(key, event)

    def _odd_key(self, key: str, event: Any) -> None:
        if key == "<<":
            self._drop(features.merge_key(self.source, _place(event)))
        elif key[1:2].isalnum() and key.startswith("-"):
            self._report(features.glued_dash(self.source, _place(event)))

    def _text_with_dash(self, place: Place) -> None:
        dash = features.swallowed_dash(self.source, place)
        if dash:
            self._report(dash)

    def _drop(self, problem: Diagnostic) -> None:
        """Report a key, and leave out the value that comes next."""
        self._report(problem)
        self.level.awaits_key = False
        self.level.drops_next = True

    def _add(self, value: Value, place: Place) -> None:
        level, data = self.level, self.level.data
        level.awaits_key = isinstance(data, dict)
        if level.drops_next:
            level.drops_next = False
        elif isinstance(data, dict):
            data[level.key] = value
            level.children[level.key] = place
        else:
            level.children[len(data)] = place
            data.append(value)

    def _alias(self, event: Any) -> None:
        level, self.end = self.level, event.end_mark.index
        place = Place(event.start_mark.index, self.end, "*", level.key_at)
        problem = features.alias(self.source, place, self.anchors.get(event.anchor))
        if level.awaits_key:
            self._drop(problem)
            return
        if not level.drops_next:
            self._report(problem)
        level.drops_next |= event.anchor not in self.anchored
        self._add(self.anchored.get(event.anchor), place)

    def _start_list(self, event: Any) -> None:
        self._start(event, _Level([], self._opened(event), is_key=self.level.awaits_key))

    def _start_mapping(self, event: Any) -> None:
        self._start(event, _Level({}, self._opened(event), is_key=self.level.awaits_key, awaits_key=True))

    def _opened(self, event: Any) -> Place:
        """The place of a list or mapping that begins; its end is not known yet."""
        start, end = event.start_mark.index, event.end_mark.index
        sign = self.source.text[end - 1] if event.flow_style and start < end else ""
        return Place(start, end, sign if sign in _OPENERS else "", self.level.key_at)

    def _start(self, event: Any, level: _Level) -> None:
        if event.anchor or event.tag:
            self._properties(event, level.place)
            self.anchored.pop(event.anchor, None)
        self.level = level
        self.levels.append(level)
        if len(self.levels) > DEPTH_LIMIT + 1:
            self._report(features.too_deep(self.source, level.place, DEPTH_LIMIT))
            self.abandoned = self.done = True

    def _end(self, event: Any) -> None:
        closed = self.levels.pop()
        self.level = self.levels[-1]
        start, _, style, key, _ = closed.place
        if style:
            self.end = event.end_mark.index
        place = Place(start, self.end, style, key, closed.children)
        if len(closed.data) > ITEM_LIMIT and (len(self.levels) > 1 or isinstance(closed.data, list)):
            self._report(features.too_many_items(self.source, place, ITEM_LIMIT))
            self.abandoned = self.done = True
        if closed.is_key:
            self._drop(features.complex_key(self.source, place))
        else:
            self._add(closed.data, place)

    def _properties(self, event: Any, place: Place) -> None:
        if event.anchor:
            self.anchors[event.anchor] = place
            self._report(features.anchor(self.source, place))
        if event.tag and not (event.tag == _TEXT_TAG and isinstance(event, ScalarEvent)):
            self._report(features.tag(self.source, place))

    def _document(self, event: Any) -> None:
        if self.begun:
            self._report(features.second_document(self.source, event.start_mark.index))
            self.done = True
        self.begun = True

    def _stop(self, _event: Any) -> None:
        self.done = True

    def _pass(self, _event: Any) -> None:
        """The event says nothing that is not known."""

    def _report(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) == PROBLEM_LIMIT:
            self.abandoned = self.done = True

    _readers: ClassVar[dict[type[Event], Callable[["Tree", Any], None]]] = {
        StreamStartEvent: _pass,
        DocumentStartEvent: _document,
        ScalarEvent: _scalar,
        AliasEvent: _alias,
        SequenceStartEvent: _start_list,
        SequenceEndEvent: _end,
        MappingStartEvent: _start_mapping,
        MappingEndEvent: _end,
        DocumentEndEvent: _pass,
        StreamEndEvent: _stop,
    }


def _place(event: Any) -> Place:
    return Place(event.start_mark.index, event.end_mark.index, event.style)
