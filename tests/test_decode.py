"""Every kind of mistake in a field, at its line and column with its fix, and all of them in one run."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.collection.assess import assess
from generator.collection.names import Names
from generator.decode import Decoded, decode, decode_register
from generator.diagnostics import PROBLEM_LIMIT, Diagnostic
from generator.documents.parse import parse
from generator.model.briefing import Briefing
from generator.model.registers import Registers
from tests.golden import as_lines, cases, lay_over, parts

CASES = Path(__file__).parent / "decode"
PATH = "briefings/a.yaml"
EVENT_TYPES = ("announced", "signed", "in-force")
BASE = """\
title: Letter of intent on night trains
parties: [AT, CH]
form: letter-of-intent
summary: Two states want to run night trains.
events:
  - {signed: 2025-11~, sources: gazette}
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
"""


def read(text: str) -> tuple[Decoded[Briefing], tuple[Diagnostic, ...]]:
    document, problems = parse(PATH, lay_over(text, BASE).encode())
    assert document is not None
    decoded, more = decode(document, EVENT_TYPES)
    assert decoded is not None
    return decoded, (*problems, *more)


def diagnose(path: str, part: str) -> tuple[Diagnostic, ...]:
    document, problems = parse(path, (part if "_registers" in path else lay_over(part, BASE)).encode())
    if document is None:
        return problems
    if "_registers" in path:
        more = decode_register(document, PurePosixPath(path).stem.replace("-", "_"))[1]
    else:
        more = decode(document, EVENT_TYPES)[1]
    return tuple(sorted((*problems, *more), key=lambda found: found.order))


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_each_mistake_is_named_at_its_place_with_its_fix(text: str, expected: list[str]) -> None:
    found = [problem for path, part in parts(text, PATH) for problem in diagnose(path, part)]
    assert [line for problem in found for line in as_lines(problem, PATH)] == expected


def test_the_six_keys_make_a_briefing() -> None:
    decoded, problems = read("")
    assert problems == ()
    assert decoded.model.events[0].type == "signed"
    assert str(decoded.model.events[0].date) == "2025-11~"
    assert decoded.dropped == frozenset()


def test_short_forms_mean_what_the_long_ones_say() -> None:
    short, _ = read("technologies: trains\naliases: old\n")
    long, _ = read("technologies: [{term: trains}]\naliases: [old]\n")
    assert short.model == long.model


def test_what_cannot_be_read_is_left_out_and_the_rest_stays() -> None:
    decoded, problems = read("facts:\n  - see the mirror\n  - {topic: scope, text: B., sources: gazette}\n")
    assert [problem.code for problem in problems] == ["wrong-type"]
    assert [fact.text for fact in decoded.model.facts] == ["B."]
    assert {"see", "the", "mirror"} <= decoded.dropped
    assert decoded.place.span(("facts", 0)).line == 3


def test_what_is_missing_is_made_up_so_that_the_rest_is_read() -> None:
    decoded, problems = read("facts:\n  - {topic: scope, sources: [gazette, mirror]}\n")
    assert [problem.code for problem in problems] == ["missing-field"]
    assert [citation.source for citation in decoded.model.facts[0].sources] == ["gazette", "mirror"]
    assert decoded.place.holds(("facts", 0, "sources", 1, "source"))
    assert not decoded.place.holds(("facts", 0, "text"))


def test_places_stay_right_when_more_is_left_out_later() -> None:
    text = """\
disputes:
  - nonsense
  - id: whose
    question: Whose?
    positions:
      - {text: Ours, sources: gazette}
      - nonsense
      - {text: Theirs, sources: gazette}
      - {text: Whose, sources: [gazette, [mirror]]}
"""
    decoded, problems = read(text)
    assert [problem.span.line for problem in problems] == [2, 7, 9]
    assert decoded.place.span(("disputes", 0, "positions", 1, "text")).line == 8
    assert decoded.place.span(("disputes", 0, "positions", 2, "text")).line == 9


def test_a_problem_quotes_the_value() -> None:
    _, (problem,) = read("form: Letter Of Intent\n")
    assert problem.value == "Letter Of Intent"


def test_with_no_event_types_any_key_may_name_one() -> None:
    document, _ = parse(PATH, lay_over("events: [{anything: 2025, sources: gazette}]\n", BASE).encode())
    assert document is not None
    decoded, problems = decode(document, ())
    assert problems == ()
    assert decoded is not None
    assert decoded.model.events[0].type == "anything"


def test_a_register_is_read_alone() -> None:
    document, _ = parse("briefings/_registers/forms.yaml", b"treaty: {name: Treaty, definition: It binds.}\n")
    assert document is not None
    decoded, problems = decode_register(document, "forms")
    assert problems == ()
    assert decoded is not None
    assert decoded.model.forms["treaty"].name == "Treaty"
    assert decoded.place.key_span(("forms", "treaty")).column == 1


MANY = [
    "".join(f"key{n}: 1\n" for n in range(PROBLEM_LIMIT + 1)),
    "facts:\n" + "".join(f"- {{topic{n}: x}}\n" for n in range(PROBLEM_LIMIT)),
    "events:\n" + "".join(f"- {{sgned{n}: 2025}}\n" for n in range(PROBLEM_LIMIT + 1)),
]


@pytest.mark.parametrize("text", MANY, ids=lambda text: text[:6])
def test_a_file_with_more_problems_than_anybody_reads_is_given_up(text: str) -> None:
    document, _ = parse(PATH, lay_over(text, BASE).encode())
    assert document is not None
    decoded, problems = decode(document, EVENT_TYPES)
    assert decoded is None
    assert len(problems) == PROBLEM_LIMIT + 1
    assert problems[-1].code == "too-many-problems"
    assert problems[-1].span.line >= problems[-2].span.line


def test_later_problems_are_cut_too() -> None:
    text = "key_points:\n" + "- <b>x</b>\n" * PROBLEM_LIMIT
    assert len([problem for problem in read(text)[1] if problem.code == "prose-html"]) == PROBLEM_LIMIT


def test_a_text_is_unfinished_once_however_often_it_says_so() -> None:
    _, (problem,) = read(f'summary: "{"TODO: x " * 500}"\n')
    assert len(problem.message) < 300


words = st.text(max_size=5) | st.sampled_from(["signed", "2025", "gazette", "AT", "id"])
keys = st.sampled_from([*EVENT_TYPES, "id", "text", "sources", "topic", "a"])
values = st.recursive(
    st.none() | st.booleans() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(Briefing.model_fields)), values, max_size=4))
def test_whatever_a_file_holds_the_rest_is_read_and_can_be_assessed(data: dict[str, Any]) -> None:
    decoded, problems = read("".join(f"{key}: {as_yaml(value)}\n" for key, value in data.items()))
    assert all(problem.span.path == PATH and problem.message and problem.code for problem in problems)
    assert assess("a", decoded, Names(registers=Registers())).card.title


def as_yaml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08x}" for sign in value) + '"'
    return "null" if value is None else str(value).lower()
