"""What only writers see, in ``serve`` alone: how far a briefing has come, and what it still lacks."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from generator import urls
from generator.authoring.standing import Standing, standings
from generator.collection.assess import Assessed
from generator.collection.card import CardStatement
from generator.collection.evidence import State
from generator.diagnostics import Diagnostic, Severity, Span

EDITOR = "vscode://file{path}:{line}:{column}"
"""The address that opens Visual Studio Code at a place; other editors have addresses of their own."""
STYLESHEET = Path(__file__).with_name("serve.css")
ADDRESS = "/serve.css"
"""Where ``serve`` gives out the stylesheet of this panel and of the sheet of errors."""
LONGEST_LIST = 15


class WritersView:
    """The panel of one briefing; ``editor`` is an address with ``{path}``, ``{line}`` and ``{column}``."""

    def __init__(self, one: Assessed, *, as_of: date, root: Path, editor: str = EDITOR) -> None:
        self._one = one
        self._as_of = as_of
        self._root = root
        self._editor = editor
        self._standing: Standing = next(standings([one], as_of))

    def html(self, diagnostics: Iterable[Diagnostic]) -> str:
        """The panel with what the check says of the file, mistakes first."""
        found = [item for item in diagnostics if item.span.path == self._one.card.path]
        sections = "".join((*self._gaps(), *self._evidence(), *self._review(), *self._problems(found)))
        return (
            f'<link rel="stylesheet" href="{ADDRESS}">'
            '<aside class="writer" aria-label="Writer’s view"><details>'
            f"<summary>{escape(self._headline(len(found)))}</summary>"
            f"<p>{self._place(Span.point(self._one.card.path), self._one.card.path)}</p>{sections}"
            "</details></aside>"
        )

    def _headline(self, problems: int) -> str:
        parts = [f"Writer’s view: {self._standing.complete} % complete"]
        parts += [f"{self._standing.alone} with one source"] if self._standing.alone else []
        parts += [_counted(problems, "message of the check", "messages of the check")] if problems else []
        return ", ".join((*parts, *(["review overdue"] if self._standing.overdue else [])))

    def _gaps(self) -> Iterator[str]:
        yield from _section("Not there yet", (escape(name) for name in self._standing.missing))

    def _evidence(self) -> Iterator[str]:
        said = [item for item in self._one.card.statements if item.state]
        unsourced = (item for item in said if item.state is State.UNKNOWN)
        weak = (item for item in said if item.state is State.REPORTED and len(item.sources) > 1)
        alone = (item for item in said if len(item.sources) == 1)
        yield from _section("No source", map(self._statement, unsourced))
        yield from _section("Several sources, one origin, no party on record", map(self._statement, weak))
        yield from _section("One source", map(self._statement, alone))

    def _review(self) -> Iterator[str]:
        if not self._standing.review_due:
            return
        due = escape(self._standing.review_due)
        told = f"was due by {due}" if self._standing.overdue else f"due by {due}"
        yield from _section("Review", [f"{told} {self._place(self._one.card.places.review_due)}"])

    def _problems(self, found: list[Diagnostic]) -> Iterator[str]:
        order = list(Severity)
        ranked = sorted(found, key=lambda item: (order.index(item.severity), item.order))
        yield from _section("The check says", map(self._problem, ranked))

    def _problem(self, found: Diagnostic) -> str:
        fix = f" Fix: {escape(found.hint)}." if found.hint else ""
        return f"<b>{found.severity}</b> {escape(found.message)}.{fix} {self._place(found.span)}"

    def _statement(self, item: CardStatement) -> str:
        anchor = escape(urls.anchor(item.kind, item.id))
        carried = f" {escape(', '.join(item.sources))}" if item.sources else ""
        return (
            f'<a href="#{anchor}">{escape(item.kind)} {escape(item.id)}</a> '
            f"{item.state}{carried} {self._place(item.span)}"
        )

    def _place(self, span: Span, text: str = "") -> str:
        """A link that opens the editor there."""
        told = escape(text or f"line {span.line}")
        if not self._editor:
            return f"<code>{told}</code>"
        path = quote((self._root / span.path).as_posix())
        values = {"{path}": path, "{line}": str(span.line), "{column}": str(span.column)}
        address = self._editor
        for name, value in values.items():
            address = address.replace(name, value)
        return f'<a class="place" href="{escape(address)}">{told}</a>'


def writers_view(
    one: Assessed, diagnostics: Iterable[Diagnostic], *, as_of: date, root: Path, editor: str = EDITOR
) -> str:
    """HTML of the panel to lay over a briefing’s page; without an ``editor`` places are plain text."""
    return WritersView(one, as_of=as_of, root=root, editor=editor).html(diagnostics)


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    shown = list(items)
    if not shown:
        return
    more = len(shown) - LONGEST_LIST
    lines = [f"<li>{item}</li>" for item in islice(shown, LONGEST_LIST)]
    lines += [f"<li>and {more} more</li>"] if more > 0 else []
    yield f"<section><h2>{title} <span>{len(shown)}</span></h2><ul>{''.join(lines)}</ul></section>"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
