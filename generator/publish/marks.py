"""The characters that stand for evidence become drawings, in whatever Markdown or HTML they appear.

A Python-Markdown extension. It works on the finished HTML, so that marks in raw tables are drawn too;
text of writers cannot hold these characters, because rendering turns them into references.
"""

import re
from collections.abc import Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from generator.render.characters import SQUARES, STATES

_STATES = {mark: state for state, mark in STATES.items() if state != "not-applicable"}
_KINDS = {mark: kind for kind, mark in reversed(tuple(SQUARES.items()))}
_WORDS: Mapping[str, str] = {**_STATES, "⋅": "nothing found", "–": "does not apply"}
_MARK = re.compile(f"[{''.join((*_STATES, *_KINDS))}]")
_ALONE = re.compile(f"<td>([{''.join(_WORDS)}])</td>")
_NO_MARK = re.compile(r"(<(?:li|p)>\s*)– (?=<strong>)")
_LADDER = re.compile(r'(<span class="ml[^>]*>)(.*?)</span>', re.DOTALL)


class MarksExtension(Extension):
    """Draws marks and squares with the symbols of the theme."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register behind everything that restores raw HTML."""
        md.postprocessors.register(_Marks(md), "pactbook-marks", 1)


class _Marks(Postprocessor):
    def run(self, text: str) -> str:
        return draw(text)


def draw(html: str) -> str:
    """Replace every mark; one that stands alone in a table’s cell is given its word for screen readers."""
    html = _ALONE.sub(lambda cell: f'<td>{cell[1]}<span class="vh">{_WORDS[cell[1]]}</span></td>', html)
    html = html.replace("<td>–<span", "<td><span")
    html = _NO_MARK.sub(r'\1<i class="m"></i> ', html)
    html = _LADDER.sub(lambda ladder: f"{ladder[1]}{ladder[2].replace('–', '<i></i>')}</span>", html)
    return _MARK.sub(lambda mark: _drawing(mark[0]), html)


def _drawing(mark: str) -> str:
    if mark in _STATES:
        state = _STATES[mark]
        return f'<svg class="m {state}" aria-hidden="true"><use href="#m-{state}"/></svg>'
    return f'<svg class="sq" aria-hidden="true"><use href="#m-{_KINDS[mark]}"/></svg>'
