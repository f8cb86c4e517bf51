import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import prompts
from generator.cli.main import main

FERRIES = Path(__file__).parent.parent / "sites/ferries"
PLEDGE = "sweden-pledge"


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return shutil.copytree(FERRIES, tmp_path / "ferries")


def add(project: Path, *arguments: str, answers: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(main, ["add", *arguments, "--project", str(project)], input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def text(project: Path, name: str = PLEDGE) -> str:
    return (project / f"briefings/{name}.yaml").read_text()


def test_a_source_goes_below_the_others_and_nothing_else_changes(ferries: Path) -> None:
    before = text(ferries)
    code, output = add(
        ferries, "source", PLEDGE, "--publisher", "Fjord Daily", "--supplied-title", "It says: a pledge",
        "--url", "https://daily.example/9", "--published", "2024-05-02", "--language", "sv",
        "--derived-from", "gazette",
    )  # fmt: skip
    assert code == 0, output
    entry = """  fjord-daily:
    publisher: fjord-daily
    supplied_title: "It says: a pledge"
    url: https://daily.example/9
    published: 2024-05-02
    language: sv
    derived_from: gazette
"""
    assert text(ferries) == before.replace("editorial:", f"{entry}editorial:")
    assert "unused-source" in output


def test_an_event_begins_with_its_type_and_gets_an_id(ferries: Path) -> None:
    before = text(ferries)
    code, output = add(
        ferries, "event", PLEDGE, "--type", "announced", "--date", "2024-06~", "--by", "Sven Sund",
        "--planned", "--text", "He said so again.", "--sources", "gazette",
    )  # fmt: skip
    assert code == 0, output
    lines = text(ferries).removeprefix(before.partition("sources:\n  gazette")[0]).splitlines()
    assert lines[0] == "  - announced: 2024-06~"
    assert lines[1].startswith("    id: announced-")
    assert lines[3:6] == ["    planned: true", "    text: He said so again.", "    sources: gazette"]


def test_the_first_fact_begins_its_list_in_its_place(ferries: Path) -> None:
    long = (
        "A sentence that is long enough to be folded, since it does not fit on one line of a hundred "
        "characters."
    )
    code, output = add(
        ferries, "fact", PLEDGE, "--topic", "scope", "--text", long,
        "--sources", "gazette", "--sources", "gazette, p. 2", "--id", "far",
    )  # fmt: skip
    assert code == 0, output
    assert (
        text(ferries)
        .partition("sources:\n  gazette")[0]
        .endswith(
            """    sources: gazette
facts:
  - id: far
    topic: scope
    text: >-
      A sentence that is long enough to be folded, since it does not fit on one line of a hundred
      characters.
    sources: [gazette, "gazette, p. 2"]
"""
        )
    )


def test_a_register_keeps_the_order_of_the_alphabet(ferries: Path) -> None:
    path = ferries / "briefings/_registers/people.yaml"
    path.write_text("# first\nanna:\n  name: Anna   # as she spells it\nzoe: {name: Zoe}\n")
    assert add(ferries, "person", "--name", "Mia Ek", "--aliases", "M. Ek")[0] == 0
    assert path.read_text() == (
        "# first\nanna:\n  name: Anna   # as she spells it\n"
        "mia-ek:\n  name: Mia Ek\n  aliases: M. Ek\nzoe: {name: Zoe}\n"
    )
    assert add(ferries, "person", "--name", "Aaa")[0] == 0
    assert path.read_text().startswith("# first\naaa:\n  name: Aaa\nanna:\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["publisher", "--name", "The Quay", "--type", "trade-press", "--country", "SE"],
        ["organisation", "--name", "Quay Works", "--kind", "company", "--country", "SE"],
    ],
)
def test_a_new_entry_can_be_read(ferries: Path, arguments: list[str]) -> None:
    code, output = add(ferries, *arguments)
    assert code == 0, output
    assert CliRunner().invoke(main, ["check", "--project", str(ferries)]).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["event", PLEDGE, "--type", "anounced", "--date", "2024"], "type announced"),
        (["event", PLEDGE, "--type", "announced", "--date", "May 2024"], "bad-date"),
        (["fact", PLEDGE, "--topic", "scope", "--text", "T", "--sources", "gazete"], "type gazette"),
        (["source", PLEDGE, "--publisher", "P", "--url", "https://a.example"], "source-title"),
        (
            ["source", PLEDGE, "--publisher", "P", "--title", "T", "--url", "https://gazette.example/2"],
            "duplicate-url",
        ),
        (["publisher", "--name", "Port", "--type", "other", "--country", "XX"], "unknown-country"),
    ],
)
def test_what_is_wrong_is_told_and_not_written(ferries: Path, arguments: list[str], complaint: str) -> None:
    before = {path: path.read_text() for path in ferries.rglob("*.yaml")}
    code, output = add(ferries, *arguments)
    assert code == 1
    assert complaint in output
    assert {path: path.read_text() for path in ferries.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["fact", PLEDGE, "--text", "T"], "a fact needs --topic"),
        (["fact", "sweden-pledg", "--text", "T"], f"type {PLEDGE}"),
        (["source", PLEDGE, "--key", "gazette", "--publisher", "P"], "already"),
        (["publisher", "--name", "P", "--type", "paper"], "--type"),
        (["treaty"], "treaty"),
    ],
)
def test_wrong_usage_exits_with_two(ferries: Path, arguments: list[str], complaint: str) -> None:
    code, output = add(ferries, *arguments)
    assert code == 2
    assert complaint in output


def test_on_a_terminal_what_is_missing_is_asked_for(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "is_terminal", lambda: True)
    answers = "kari\ngazette; gazette, p. 2\n"
    code, output = add(ferries, "fact", PLEDGE, "--topic", "scope", "--text", "T.", answers=answers)
    assert code == 0, output
    assert 'text: T.\n    sources: [gazette, "gazette, p. 2"]\n' in text(ferries)
    assert "    said_by: kari\n" in text(ferries)


def test_a_collection_in_brackets_is_written_out(minimal: Path) -> None:
    path = minimal / "briefings/a-b-2025-water.yaml"
    path.write_text(
        path.read_text().partition("sources:\n  gazette")[0]
        + "sources: {gazette: {publisher: P, title: T}}  # one\n"
    )
    result = CliRunner().invoke(
        main,
        ["add", "source", "a-b-2025-water", "--publisher", "Q", "--title", "U", "--project", str(minimal)],
    )
    assert result.exit_code == 0, result.output
    assert path.read_text().endswith(
        "sources:\n  gazette: {publisher: P, title: T}\n  q:\n    publisher: Q\n    title: U  # one\n"
    )


@pytest.mark.parametrize("name", ["Kari Nordmann", "kari nordmann", "kari"])
def test_whom_a_register_knows_is_not_added_again(ferries: Path, name: str) -> None:
    before = (ferries / "briefings/_registers/people.yaml").read_text()
    code, output = add(ferries, "person", "--name", name)
    assert code == 2
    assert "there is a person of that name already: kari" in output
    assert (ferries / "briefings/_registers/people.yaml").read_text() == before


def test_who_else_cites_a_source_is_named(ferries: Path) -> None:
    code, output = add(
        ferries, "source", PLEDGE, "--publisher", "P", "--title", "T", "--url", "http://www.gazette.example/1/",
    )  # fmt: skip
    assert code == 0, output
    assert "norway-sweden-ferries cites https://gazette.example/1 as gazette" in output


def test_an_address_that_is_none_is_not_added(ferries: Path) -> None:
    before = text(ferries)
    code, output = add(ferries, "source", PLEDGE, "--publisher", "P", "--title", "T", "--url", "http://[bad")
    assert code == 1
    assert "bad-url" in output
    assert text(ferries) == before
