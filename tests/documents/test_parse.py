"""What a YAML file says, and every mistake in it at its line and column."""

import pickle
from pathlib import Path

import pytest

from generator.diagnostics import PROBLEM_LIMIT, Diagnostic, Severity
from generator.documents.characters import SIZE_LIMIT
from generator.documents.document import Document
from generator.documents.parse import parse
from generator.documents.tree import DEPTH_LIMIT, ITEM_LIMIT

CASES = tuple(sorted((Path(__file__).parent / "cases").glob("*.txt")))
SEPARATOR = "---8<---\n"


def read(text: str) -> Document:
    document, problems = parse("x.yaml", text.encode())
    assert problems == ()
    assert document is not None
    return document


def only(source: bytes) -> Diagnostic:
    _, problems = parse("x.yaml", source)
    assert len(problems) == 1, problems
    return problems[0]


def place(problem: Diagnostic) -> tuple[str, int, int]:
    return problem.code, problem.span.line, problem.span.column


def as_line(problem: Diagnostic) -> str:
    weight = "" if problem.severity is Severity.ERROR else f" ({problem.severity})"
    where = f"{problem.span.line}:{problem.span.column}"
    return f"{where} {problem.code}{weight} {problem.message} | {problem.hint}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_mistake_is_named_at_its_place_with_its_fix(case: Path) -> None:
    source, _, expected = case.read_text(encoding="utf-8").partition(SEPARATOR)
    _, problems = parse("x.yaml", source.encode())
    assert [as_line(problem) for problem in problems] == expected.splitlines()


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "yes",
        "off",
        "1.10",
        "007",
        "0x1F",
        "1e3",
        ".inf",
        "12:30:00",
        "2025-11-30",
        "2025-13-01",
        "=",
        "nUll",
    ],
)
def test_plain_text_stays_as_it_is_written(written: str) -> None:
    assert read(f"a: {written}\nb:\n- {written}\n").data == {"a": written, "b": [written]}


@pytest.mark.parametrize("written", ["NO", "true", "1.10", "2025", "<b", "--"])
def test_a_key_is_text_as_it_is_written(written: str) -> None:
    assert read(f"{written}: a\n").data == {written: "a"}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_written_in_five_ways(written: str) -> None:
    assert read(f"a: {written}\n").data == {"a": None}


@pytest.mark.parametrize("written", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_a_truth_value_is_plain(written: str) -> None:
    assert read(f'a: {written}\nb: "{written}"\n').data == {"a": written.lower() == "true", "b": written}


def test_quotes_and_a_tag_make_text() -> None:
    written = "null: 'true'\n\"true\": '~'\n2025: !!str null\n!!str : a\nNO: |\n  1.10\n"
    assert read(written).data == {"null": "true", "true": "~", "2025": "null", "": "a", "NO": "1.10\n"}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_line_break_counts(line_break: str) -> None:
    document = read(line_break.join(("a: >", "  one", "  two", "b:", "- c", "")))
    assert document.data == {"a": "one two\n", "b": ["c"]}
    assert document.span(("b", 0)).line == 5
    assert document.line(3) == "  two"


def test_the_first_of_two_equal_keys_counts_and_the_rest_is_read() -> None:
    document, problems = parse("x.yaml", b"a: one\na: {b: [c, *d]}\ne: two\n")
    assert document is not None
    assert document.data == {"a": "one", "e": "two"}
    assert [problem.code for problem in problems] == ["duplicate-key", "yaml-alias"]
    first = problems[0].related[0].span
    assert (first.line, first.column, first.end_column) == (1, 1, 2)


def test_what_cannot_be_held_is_left_out_and_the_rest_is_read() -> None:
    source = b"a: &x one\nb: *x\nc: [*x, &y [d], *y, e]\n*x : f\n[g]: h\n<<: {i: j}\nk: !t l\n"
    document, _ = parse("x.yaml", source)
    assert document is not None
    assert document.data == {"a": "one", "b": "one", "c": ["one", ["d"], "e"], "k": "l"}
    assert document.span(("c", 2)).column == 21


def test_an_alias_tells_where_its_value_stands() -> None:
    _, problems = parse("x.yaml", b"a: &x one\nb: *x\n")
    related = problems[1].related[0].span
    assert (related.line, related.column) == (1, 4)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"", ("empty-file", 1, 1)),
        (b" \n\n", ("empty-file", 1, 1)),
        (b"a: b\xe9c\n", ("not-utf8", 1, 5)),
        ("a: é\nb: ü".encode() + b"\xff", ("not-utf8", 2, 5)),
        ("a: b\n".encode("utf-16"), ("not-utf8", 1, 1)),
        ("a: b\n".encode("utf-16-le"), ("not-utf8", 1, 1)),
        ("a: b\n".encode("utf-32-be"), ("not-utf8", 1, 1)),
        ("\ufeffa: b\n".encode(), ("byte-order-mark", 1, 1)),
        (b"a: b\nc: d\x00e\n", ("control-character", 2, 5)),
        (b"a: b\nc: d\x1b[0m\n", ("control-character", 2, 5)),
        ("a: b\u2028c\n".encode(), ("control-character", 1, 5)),
        ("a: b\ufeffc\n".encode(), ("control-character", 1, 5)),
        ("a: b\n# \u202ec\n".encode(), ("bidi-control", 2, 3)),
        ("a: \U0001f600 \u2066c\n".encode(), ("bidi-control", 1, 6)),
        (b'a: b\nc: "d\\u202Ee"\n', ("bidi-control", 2, 4)),
        (b'"a\\0": b\n', ("control-character", 1, 1)),
        (b"a: b\n".ljust(SIZE_LIMIT + 1), ("file-too-large", 1, 1)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_is_not_plain_text_is_refused_at_its_place(
    source: bytes, expected: tuple[str, int, int]
) -> None:
    assert place(only(source)) == expected


def test_a_byte_of_another_encoding_is_named() -> None:
    problem = only(b"a: caf\xe9\n")
    assert problem.message == "The byte 0xE9 is not UTF-8; it may stand for `é` in the encoding Windows-1252"


def test_an_invisible_character_is_reported_once_and_the_rest_is_read() -> None:
    document, problems = parse("x.yaml", "\ufeffa: b\x07c\x07\nd: [e, e\x00]\nd: f\n".encode())
    assert document is not None
    assert document.data == {"a": "b c", "d": ["e", "e"]}
    assert [place(problem) for problem in problems] == [
        ("byte-order-mark", 1, 1),
        ("control-character", 1, 5),
        ("control-character", 2, 9),
        ("duplicate-key", 3, 1),
    ]
    assert (
        problems[1].message
        == "The invisible character U+0007 (a control character) is not text, 2 times in this file"
    )


def test_letters_of_all_languages_and_signs_are_text() -> None:
    text = "Україна – Norge’s « été » 🇳🇴 \u200dא"
    assert read(f"a: {text}\n").data == {"a": text}


def test_a_file_of_the_largest_size_is_read() -> None:
    assert read("a: b\n".ljust(SIZE_LIMIT)).data == {"a": "b"}


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_nesting_ends_at_the_limit(opening: str, closing: str) -> None:
    levels = DEPTH_LIMIT - 1
    read("a: " + opening * levels + "b" + closing * levels)
    assert place(only(b"a: " + opening.encode() * DEPTH_LIMIT)) == (
        "yaml-depth",
        1,
        4 + len(opening) * levels,
    )


@pytest.mark.parametrize("start", ["[", "[\n", "{", "{a: ", "- ", "? ", "&a [", "!!seq ["])
def test_a_million_levels_neither_crash_nor_hang(start: str) -> None:
    document, problems = parse("x.yaml", (start * (900_000 // len(start))).encode())
    assert document is None
    assert "yaml-depth" in {problem.code for problem in problems}


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"%TAG !a{number}! b\n" for number in range(45_000)),
        "a: [" + "&a *a, " * 140_000 + "]",
        "a: " + '"\\\n' * 300_000,
        "a: b" + " " * 900_000 + "#c",
        "a: " + "- " * 450_000,
        "a: b\n" * 180_000,
        "a: b\n" + "\t\n" * 400_000,
        "a: [" + "'b, " * 220_000,
        ": " * 450_000,
        "---\n" * 220_000,
        "a: >\n" + " b\n\n" * 200_000,
        "a: [" + "\n\tb," * 50_000 + "]",
        "a:\n" + "- b #c\n" * 40_000,
        "a:\n" + "- {\xa0b: c}\n" * 20_000,
    ],
    ids=lambda source: source[:8],
)
def test_a_hostile_file_gives_a_bounded_report(source: str) -> None:
    _, problems = parse("x.yaml", source.encode())
    assert len(problems) <= PROBLEM_LIMIT


@pytest.mark.parametrize(
    "source",
    ["a: [" + "b," * ITEM_LIMIT + "b]\n", "a:\n" + "".join(f" b{n}: c\n" for n in range(ITEM_LIMIT + 1))],
)
def test_a_list_that_nobody_could_follow_is_refused_at_its_key(source: str) -> None:
    document, (problem,) = parse("x.yaml", source.encode())
    assert document is None
    assert (problem.code, problem.span.line, problem.span.column) == ("too-many-items", 1, 1)


def test_a_register_may_have_more_entries_than_a_list() -> None:
    document, problems = parse("x.yaml", "".join(f"a{n}: b\n" for n in range(ITEM_LIMIT + 1)).encode())
    assert document is not None
    assert problems == ()


def test_a_bomb_of_aliases_stays_small() -> None:
    lines = ["a0: &a0 [b, b, b, b, b, b, b, b, b]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    document, _ = parse("x.yaml", "\n".join(lines).encode())
    assert document is not None
    assert document.data["a9"] == []


def test_a_document_can_be_sent_to_another_process() -> None:
    document = read("a: [b, {c: d}]\n")
    assert pickle.loads(pickle.dumps(document)) == document
