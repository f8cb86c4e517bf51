"""The parser's complaints in plain words, with what to type instead."""

import re
from collections.abc import Callable

from yaml import MarkedYAMLError

from generator.diagnostics import Diagnostic
from generator.documents import layout, oddities
from generator.documents.brackets import unclosed_bracket, unclosed_quote
from generator.documents.failure import KEY, Failure, Finding, after, in_quotes, shorten
from generator.documents.places import Place
from generator.documents.source import Source

_CITATIONS = re.compile(r"\[(@[\w-]+(?:, *@[\w-]+)*)\](?:[ \t]+#.*)?")
_ITEM = re.compile(r"[^,\[\]{}\r\n]*")
_ODD_BLANKS = ("\t", "\xa0")
_ODD_INDENT = re.compile(r" *([\t\xa0])")
_READS_AS = {"[": "a list", "{": "a mapping", "*": "a value from elsewhere"}


def explain(source: Source, error: MarkedYAMLError, brackets: tuple[int, ...], last: Place) -> Diagnostic:
    """The one problem that stopped the parser, at the place where the writer has to look."""
    index = error.problem_mark.index if error.problem_mark else 0
    failure = Failure(
        source=source,
        complaint=f"{error.context}: {error.problem}",
        index=index,
        opened=error.context_mark.index if error.context_mark else index,
        brackets=brackets,
        last=last,
    )
    blank = _odd_indent(failure)
    if blank is None:
        return _finding(failure).diagnostic(source)
    problem = oddities.tab if source.text[blank] == "\t" else oddities.hard_space
    return problem(source, blank)


def _odd_indent(failure: Failure) -> int | None:
    """Where a tab or a no-break space stands that YAML does not take for indentation."""
    indent = _ODD_INDENT.match(failure.line)
    if indent:
        return failure.line_start + indent.start(1)
    return failure.index if failure.character in _ODD_BLANKS else None


def _finding(failure: Failure) -> Finding:
    found = unclosed_quote(failure) or unclosed_bracket(failure)
    if found:
        return found
    for sign, meaning in _MEANINGS:
        if sign in failure.complaint:
            return meaning(failure)
    return failure.at("`{}` cannot stand here", in_quotes(failure.lead + failure.rest))


def _reserved(failure: Failure) -> Finding:
    if failure.character == "@" and failure.lead.strip() == "[":
        return _citation(failure)
    if failure.in_brackets:
        return _reserved_in_brackets(failure)
    sign = "a backtick" if failure.character == "`" else f"`{failure.character}`"
    return failure.at(f"A text cannot begin with {sign}", in_quotes(failure.rest))


def _reserved_in_brackets(failure: Failure) -> Finding:
    item = _ITEM.findall(failure.text, failure.index)[0].strip()
    if failure.character == "@":
        return failure.at("In a list, sources are named without `@`", f"Write `{shorten(item[1:])}`")
    hint = f"Put the text in quotes: `'{shorten(item)}'`"
    return failure.at(f"Inside brackets, a text cannot begin with `{failure.character}`", hint)


def _citation(failure: Failure) -> Finding:
    value = failure.lead.strip() + failure.rest.rstrip()
    sources = _CITATIONS.fullmatch(value)
    message, hint = "A text that begins with a citation reads as a list", in_quotes(value)
    if sources:
        message, hint = "In a list, sources are named without `@`", f"Write `[{sources[1].replace('@', '')}]`"
    start = failure.index - len(failure.lead)
    return Finding(start=start, end=start + len(value.partition("]")[0]) + 1, message=message, hint=hint)


def _colon(failure: Failure) -> Finding:
    key = KEY.match(failure.line)
    if key and key.end("key") == failure.index - failure.line_start:
        return layout.too_deep(failure)
    hint = in_quotes(failure.lead + failure.rest if key else "")
    if failure.quote:
        return failure.at(f"The text ends at the second `{failure.quote}`, before `{{}}`", hint)
    return failure.at("A colon with a space after it begins a key, even inside a text", hint)


def _colon_in_brackets(failure: Failure) -> Finding:
    item = _ITEM.findall(failure.text, failure.opened)[0].strip()
    hint = f"Write a value after the colon, or put the text in quotes: `'{shorten(item)}'`"
    return failure.at("A key inside brackets has no value", hint)


def _dash(failure: Failure) -> Finding:
    hint = "Write each item on a line of its own below the key; put a text that begins with a dash in quotes"
    return failure.at("A list cannot begin on the line of its key", hint)


def _comma(failure: Failure) -> Finding:
    return failure.at(
        "A comma is missing before `{}`",
        "Write a comma between the items; put a text that holds a comma, colon, quote or bracket in quotes",
    )


def _no_item(failure: Failure) -> Finding:
    if failure.character in ("]", "}"):
        return layout.closes_nothing(failure)
    if failure.character == ":":
        return layout.no_key(failure)
    return failure.at("A value is missing before `{}`", "Write the value, or delete the comma")


def _block_header(failure: Failure) -> Finding:
    sign = failure.text[failure.opened]
    return failure.at(
        f"After `{sign}` the text begins on the next line, indented",
        f"Move the text to the next line; if `{sign}` belongs to it, put it in quotes",
    )


def _escape(failure: Failure) -> Finding:
    start = failure.text.rfind("\\", failure.opened, failure.index + 1)
    return Finding(
        start=start,
        end=start + 2,
        message=f"`{failure.text[start : start + 2]}` has no meaning in double quotes",
        hint="Write `\\\\` for a backslash, or put the text in single quotes",
    )


def _sign(failure: Failure) -> Finding:
    rest = after(failure.text, failure.opened)
    return Finding(
        start=failure.opened,
        end=failure.opened + 1,
        message=f"A text cannot begin with `{rest[0]}`",
        hint=in_quotes(rest),
    )


def _question(failure: Failure) -> Finding:
    return failure.at("A text cannot begin with `?` and a space", in_quotes(failure.rest))


def _stray(failure: Failure) -> Finding:
    if failure.character in ("]", "}"):
        return layout.closes_nothing(failure)
    if failure.quote:
        return _after_quote(failure, failure.quote)
    if not failure.lead:
        return layout.misplaced(failure)
    sign = failure.lead[0]
    kind = _READS_AS.get(sign, "a value")
    message = f"A text that begins with `{sign}` reads as {kind}, which ends before `{{}}`"
    return failure.at(message, in_quotes(failure.lead + failure.rest))


def _after_quote(failure: Failure, quote: str) -> Finding:
    inside, other = ("`''` for an apostrophe", "double") if quote == "'" else ('`\\"` for a quote', "single")
    return failure.at(
        f"The text ends at the second `{quote}`, before `{{}}`",
        f"Write {inside} inside the text, or put the text in {other} quotes",
    )


_MEANINGS: tuple[tuple[str, Callable[[Failure], Finding]], ...] = (
    ("scanning an a", _sign),  # alias or anchor
    ("ing a tag", _sign),
    ("undefined tag handle", _sign),
    ("cannot start any token", _reserved),
    ("mapping values are not allowed", _colon),
    ("found unexpected ':'", _colon_in_brackets),
    ("block sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _question),
    ("could not find expected ':'", layout.no_colon),
    ("scanning a block scalar", _block_header),
    ("parsing a quoted scalar", _escape),
    ("expected ',' or", _comma),
    ("expected node content", _no_item),
    ("did not find expected", _stray),
)
