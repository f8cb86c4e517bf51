"""What stands in square brackets: citations, links, and plain brackets."""

import re
from collections.abc import Sequence

from generator.prose.citations import read_citation, unclosed_citation
from generator.prose.cursor import Cursor
from generator.prose.links import read_target
from generator.prose.nodes import BriefingLink, Link
from generator.prose.tokens import Cited, LinkEnd, LinkStart, Token, Words

_INSIDE = re.compile(r"\[[^\[\]]*")
_CITATION = re.compile(r"\[-?@\s*[\w.:/-]*")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_STEP = re.compile(r"[()\s]")
_FARTHEST_CLOSE = 500


def read_opening(cursor: Cursor) -> None:
    """A citation, a footnote (refused), or a bracket that may turn out to begin a link."""
    citation, footnote = cursor.match(_CITATION), cursor.match(_FOOTNOTE)
    if citation:
        _read_citation(cursor, citation.end())
    elif footnote:
        hint = "cite a source: [@key]; what else the note says goes into the text"
        cursor.report("prose-footnote", footnote.end(), "is a footnote, which prose does not hold", hint)
        cursor.take(footnote.end(), "")
    else:
        cursor.brackets.append((len(cursor.tokens), cursor.place))
        cursor.take(cursor.place + 1)


def _read_citation(cursor: Cursor, first_key: int) -> None:
    inside = cursor.match(_INSIDE)
    stop = inside.end() if inside else first_key
    if stop == cursor.end or cursor.text[stop] != "]":
        cursor.problems.append(unclosed_citation(cursor.text, cursor.place, first_key))
        return cursor.take(first_key)
    cites, problem = read_citation(cursor.text, cursor.place, stop + 1)
    cursor.problems += [problem] if problem else []
    if not cites:
        return cursor.take(stop + 1)
    cursor.tokens.append(Cited(cites=cites))
    return cursor.take(stop + 1, "")


def read_closing(cursor: Cursor) -> None:
    """The end of a link’s words where an address follows, else of a plain bracket."""
    opening = cursor.brackets.pop() if cursor.brackets else None
    if not cursor.text.startswith("](", cursor.place, cursor.end):
        cursor.take(cursor.place + 1)
    elif opening is None:
        hint = "remove it, or type \\] for a plain bracket"
        cursor.report(
            "link-unopened", cursor.place + 2, "ends a link that no bracket opens; links do not nest", hint
        )
        cursor.take(cursor.place + 2)
    else:
        _read_link(cursor, *opening)


def _read_link(cursor: Cursor, opening: int, first: int) -> None:
    start = cursor.place + 2
    stop, closed = _find_end(cursor, start)
    if not closed:
        hint = "close the address with ), or type \\[ for a plain bracket"
        cursor.report("link-unclosed", stop, "opens an address that is not closed", hint)
        return cursor.take(stop)
    _check_words(cursor, cursor.tokens[opening + 1 :], first, stop + 1)
    target = _read_target(cursor, start, stop)
    cursor.tokens[opening] = LinkStart()
    cursor.tokens.append(LinkEnd(target=target))
    cursor.brackets.clear()
    return cursor.take(stop + 1, "")


def _find_end(cursor: Cursor, start: int) -> tuple[int, bool]:
    """Where an address ends, and whether a parenthesis closes it there.

    One with white space in it runs to the next parenthesis, so that the whole can be refused.
    """
    depth = 0
    for match in _STEP.finditer(cursor.text, start, cursor.end):
        if match[0].isspace():
            close = cursor.text.find(")", match.start(), min(match.start() + _FARTHEST_CLOSE, cursor.end))
            return (match.start(), False) if close < 0 else (close, True)
        if match[0] == ")" and depth == 0:
            return match.start(), True
        depth += 1 if match[0] == "(" else -1
    return cursor.end, False


def _read_target(cursor: Cursor, start: int, stop: int) -> Link | BriefingLink | None:
    if start == stop:
        hint = "type it between the parentheses; if no link is meant, put a space before ("
        cursor.report("link-malformed", stop + 1, "holds no address", hint, start=start - 1)
        return None
    target, problem = read_target(cursor.text, start, stop)
    cursor.problems += [problem] if problem else []
    return target


def _check_words(cursor: Cursor, words: Sequence[Token], start: int, stop: int) -> None:
    if all(isinstance(token, Words) and not token.text.strip() for token in words):
        hint = "put words between the square brackets"
        cursor.report("link-empty", stop, "is a link without words", hint, start=start)
    if any(isinstance(token, Cited) for token in words):
        hint = "put the citation behind the link"
        cursor.report("citation-in-link", stop, "is a link that holds a citation", hint, start=start)
