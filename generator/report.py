"""Diagnostics for people and for programs: text with the source line, JSON, and CI annotations."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from json import dumps

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from generator.diagnostics import Diagnostic, Severity, Span

Read = Callable[[str], str | None]
"""Gives the text of a file by its path in the project; None where it cannot be read."""

_LINE_BREAK = re.compile(r"\r\n|[\r\n]")
_WIDTH = 100
_NEAR = 4 * _WIDTH
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTICE: "bold cyan"}
_GUTTER = "blue"
_HINT = "green"
_IN_MESSAGE = "%\r\n"
_IN_PROPERTY = "%\r\n:,"


def text(diagnostics: tuple[Diagnostic, ...], read: Read, *, colours: bool = False) -> str:
    """Each problem with its source line, a caret under the value and the fix; a summary at the end."""
    lines = _Lines(read)
    console = Console(
        file=StringIO(), width=10_000, force_terminal=colours, color_system="standard" if colours else None
    )
    with console.capture() as capture:
        for diagnostic in diagnostics:
            console.print(Text("\n").join(_problem(diagnostic, lines)), soft_wrap=True, end="\n\n")
        console.print(Text(_summary(diagnostics)))
    return capture.get()


def json(diagnostics: tuple[Diagnostic, ...]) -> str:
    """An array of objects with code, severity, message, path, line, column (from 1) and hint."""
    found = [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "path": diagnostic.span.path,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "hint": diagnostic.hint,
        }
        for diagnostic in diagnostics
    ]
    readable = dumps(found, ensure_ascii=False, indent=2)
    return readable.encode("utf-8", "backslashreplace").decode() + "\n"  # half a surrogate pair


def github(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Workflow commands, which GitHub shows as annotations at the line."""
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {"file": span.path, "line": span.line, "col": span.column, "title": diagnostic.code}
    listed = ",".join(f"{key}={_escape(str(value), _IN_PROPERTY)}" for key, value in properties.items())
    told = (diagnostic.message, f"fix: {diagnostic.hint}" if diagnostic.hint else "")
    message = "\n".join(_visible(line) for line in told if line)
    return f"::{diagnostic.severity} {listed}::{_escape(message, _IN_MESSAGE)}"


def _escape(value: str, special: str) -> str:
    return "".join(f"%{ord(sign):02X}" if sign in special else sign for sign in value)


class _Lines:
    """Source lines, each file read once."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._files: dict[str, list[str]] = {}

    def at(self, span: Span) -> str | None:
        if span.path not in self._files:
            self._files[span.path] = _LINE_BREAK.split(self._read(span.path) or "")
        lines = self._files[span.path]
        return lines[span.line - 1] if span.line <= len(lines) and lines[span.line - 1].strip() else None


def _problem(diagnostic: Diagnostic, lines: _Lines) -> Iterator[Text]:
    style = _STYLES[diagnostic.severity]
    places = (diagnostic.span, *(related.span for related in diagnostic.related))
    margin = " " * max(len(str(span.line)) for span in places)
    yield Text.assemble(
        (f"{_place(diagnostic.span)}: ", "bold"),
        (f"{diagnostic.severity}[{diagnostic.code}]", style),
        (f": {_visible(diagnostic.message)}", "bold"),
    )
    yield from _quote(diagnostic.span, lines, margin, ("^", style))
    for related in diagnostic.related:
        told = f"{_place(related.span)}: {_visible(related.message)}"
        yield Text.assemble((f"{margin}::: ", _GUTTER), told)
        yield from _quote(related.span, lines, margin, ("-", _GUTTER))
    if diagnostic.hint:
        yield Text.assemble((f"{margin} = ", _GUTTER), ("fix: ", _HINT), _visible(diagnostic.hint))


def _place(span: Span) -> str:
    return f"{_visible(span.path)}:{span.line}:{span.column}"


def _quote(span: Span, lines: _Lines, margin: str, mark: tuple[str, str]) -> Iterator[Text]:
    """The source line and, under it, marks as wide as the value looks."""
    line = lines.at(span)
    if line is None:
        return
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    before, value, after = _window(line, span.column - 1, max(end, span.column))
    sign, style = mark
    indent, carets = " " * cell_len(before), sign * max(cell_len(value), 1)
    yield Text(f"{margin} |", _GUTTER)
    yield Text.assemble((f"{span.line:>{len(margin)}} | ", _GUTTER), before, value, after)
    yield Text.assemble((f"{margin} | ", _GUTTER), indent, (carets, style))


def _window(line: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, in and after a value, as it can be shown; of a long line only what is near."""
    near = (line[max(start - _NEAR, 0) : start], line[start:end][:_NEAR], line[end : end + _NEAR].rstrip())
    before, value, after = (_visible(part) for part in near)
    if cell_len(before + value + after) <= _WIDTH:
        return before, value, after
    value = _start(value, _WIDTH - 20)
    room = _WIDTH - cell_len(value)
    before = _start(before[::-1], max(room // 2, room - cell_len(after)))[::-1]
    return before, value, _start(after, room - cell_len(before))


def _start(shown: str, width: int) -> str:
    """The first characters that fit, with a mark where some are left out."""
    if cell_len(shown) <= width:
        return shown
    while cell_len(shown) > width - 1:
        shown = shown[: min(len(shown) - 1, width - 1)]
    return f"{shown}…"


def _visible(written: str) -> str:
    """The text with tabs as spaces, and signs that steer a terminal or turn text around spelt out."""
    return "".join(_shown(sign) for sign in written)


def _shown(sign: str) -> str:
    if sign == "\t":
        return "    "
    steers = unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")
    turns = unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return f"\\u{ord(sign):04x}" if steers or turns else sign


def _summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """“3 errors, 1 warning in 2 files”."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    found = ", ".join(_counted(counts[severity], severity) for severity in Severity if counts[severity])
    files = len({diagnostic.span.path for diagnostic in diagnostics})
    return f"{found} in {_counted(files, 'file')}" if found else "No problems found"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
