"""What a writer’s editor offers, tells and marks: yaml-language-server under the settings we commit."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.exports import editors
from generator.model.briefing import Briefing
from tests.editors.language_server import Editor, language_server

ROOT = Path(__file__).resolve().parent.parent.parent
STARTER = ROOT / "generator/authoring/starter/vscode"
SNIPPET = 9
"""What LSP calls a module, and what yaml-language-server calls its snippets."""
START = "title: T\nparties: [NO, UA]\n"


def settings(folder: Path = ROOT / ".vscode") -> dict[str, Any]:
    """The committed settings as the server is told them: “yaml.x” is x of yaml."""
    found = json.loads((folder / "settings.json").read_text())
    yaml: dict[str, Any] = {"validate": True, "hover": True, "completion": True}
    for name, value in found.items():
        section, _, key = name.partition(".")
        if section == "yaml":
            outer, _, inner = key.partition(".")
            yaml |= {outer: {inner: value}} if inner else {outer: value}
    return {"yaml": yaml}


@pytest.fixture(scope="module")
def editor(tool: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "briefings/_schema", root / "briefings/_schema")
    with language_server(tool("node"), tool("yaml-language-server"), root, settings()) as running:
        running.diagnostics(running.open("briefings/first.yaml", "titel: it has read the schema by now\n"))
        yield running


@pytest.fixture
def offered(editor: Editor, request: pytest.FixtureRequest) -> Callable[[str], dict[str, dict[str, Any]]]:
    """What is offered where ``|`` stands in a text."""

    def ask(text: str) -> dict[str, dict[str, Any]]:
        uri = editor.open(f"briefings/{_name(request)}.yaml", text.replace("|", ""))
        return editor.completions(uri, text)

    return ask


def _name(request: pytest.FixtureRequest) -> str:
    return re.sub(r"[^a-z0-9]+", "-", request.node.name.lower())


@pytest.mark.parametrize(
    ("text", "label", "told"),
    [
        ("parties: [NO, U|]\n", "UA", "Ukraine"),
        ("parties:\n  - |\n", '"NO"', "Norway"),
        ("parties:\n  - party: NO\n    through: |\n", "norwegian-ministry-of-defence", "Ministry of Defence"),
        ("form: |\n", "letter-of-intent", "Letter of intent: A short document"),
        ("technologies: [|]\n", "drones", "Drones: Aircraft without a crew"),
        ("technologies:\n  - term: |\n", "interceptor-drones", "Interceptor drones: "),
        ("facts:\n  - topic: |\n", "export-control", "Export control: Rules on taking"),
        ("events:\n  - |\n", "production-start", "Production"),
        ("sources:\n  a:\n    publisher: |\n", "interfax-ukraine", "Interfax-Ukraine"),
        ("money:\n  - currency: |\n", "EUR", "EUR"),
        ("money:\n  - kind: |\n", "disbursed", ""),
        ("|\n", "full_text", "Whether the text of the agreement is public"),
    ],
)
def test_keys_and_terms_are_completed(
    offered: Callable[[str], dict[str, dict[str, Any]]], text: str, label: str, told: str
) -> None:
    start = "" if text.startswith("|") else "title: T\n"
    found = offered(start + text)
    assert label in found, list(found)[:20]
    documentation = found[label].get("documentation") or ""
    value = documentation["value"] if isinstance(documentation, dict) else documentation
    assert told in value or told in label


@pytest.mark.parametrize(
    ("text", "label", "begins"),
    [
        ("|\n", "briefing", "title: ${1:"),
        ("title: T\nevents:\n  - |\n", "event", "${1:signed}: ${2:date}\n  by:\n    - $3\n"),
        ("title: T\nfacts:\n  - |\n", "fact", "topic: $1\n  text: ${2:"),
        ("title: T\nmoney:\n  - |\n", "money", "amount: ${1:110 million}\n  currency: ${2:EUR}\n"),
        ("title: T\ndisputes:\n  - |\n", "dispute", "id: ${1:short-name}\n  question: $2\n"),
        ("title: T\nunknowns:\n  - |\n", "unknown", "id: ${1:short-name}\n  question: $2\n"),
        ("title: T\nsources:\n  |\n", "source", "${1:key}:\n  publisher: $2\n"),
        ("title: T\norigins:\n  |\n", "origin", "${1:key}:\n  name: ${2:"),
    ],
)
def test_longer_records_have_a_beginning_to_fill_in(
    offered: Callable[[str], dict[str, dict[str, Any]]], text: str, label: str, begins: str
) -> None:
    found = offered(text)
    assert found[label]["insertText"].startswith(begins)
    assert found[label]["insertTextFormat"] == 2, "a snippet"


def test_examples_are_offered_where_any_text_may_stand(
    offered: Callable[[str], dict[str, dict[str, Any]]],
) -> None:
    assert {"nb", "uk", "en-GB"} <= offered("title: T\nsources:\n  a:\n    language: |\n").keys()
    assert "para. 2" in offered("title: T\nevents:\n  - sources:\n      - locator: |\n")


def _named(beginning: str) -> list[str]:
    """The keys in the row of the guide’s page that begins so."""
    page = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| {beginning} (.*?) \|", page, re.MULTILINE)
    keys = re.findall(r"`(\w+):`", row)
    assert keys
    return keys


@pytest.mark.parametrize("key", _named("below(?= `events)"))
def test_every_list_that_the_guide_names_offers_an_entry(
    offered: Callable[[str], dict[str, dict[str, Any]]], key: str
) -> None:
    kinds = [item["kind"] for item in offered(f"title: T\n{key}:\n  - |\n").values()]
    assert SNIPPET in kinds


@pytest.mark.parametrize("key", _named("at(?= `)"))
def test_every_key_that_the_guide_names_offers_its_terms(
    offered: Callable[[str], dict[str, dict[str, Any]]], key: str
) -> None:
    above = {"topic": "facts:\n  - ", "publisher": "sources:\n  a:\n    ", "currency": "money:\n  - "}
    before = above.get(key, "")
    assert len(offered(f"title: T\n{before}{key}: |\n")) > 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "title: T\nfo|rm: treaty\n",
            ["A term of the forms register", "Treaty: An agreement between states"],
        ),
        ("title: T\nparties: [U|A]\n", ["The sides", "Ukraine"]),
        ("title: T\nbinding|ness: unknown\n", ["`binding`", "`unknown`"]),
        ("title: T\nfacts:\n  - sa|id_by: x\n", ["A party’s own word confirms a statement"]),
        ("title: T\nevents:\n  - sign|ed: 2025\n", ["Signed: Those who act for the parties"]),
        ("title: T\nevents:\n  - signed: 2025\n    pla|nned: true\n", ["an intention"]),
        ("title: T\nevents:\n  - signed: 20|25\n", ["Example:", "2025-11~", "2025-10/2025-12"]),
        ("title: T\nquantities:\n  - p|er: week\n", ["The period of a rate", "Example:", "month"]),
    ],
)
def test_the_pointer_is_told_what_it_rests_on(
    editor: Editor, request: pytest.FixtureRequest, text: str, told: list[str]
) -> None:
    uri = editor.open(f"briefings/{_name(request)}.yaml", text.replace("|", ""))
    shown = editor.hover(uri, text)
    assert all(part in shown.replace("\\", "") for part in told), shown
    assert shown.count("\n* ") < 20, "one meaning, not a list of every term"


@pytest.mark.parametrize(
    ("lines", "place", "told"),
    [
        ("form: treatise\n", (2, 6, 14), '"treaty"'),
        ("events:\n  - sined: 2025\n", (3, 4, 9), "sined is not allowed"),
        ("events:\n  - signed: 2025-13-40\n", (3, 12, 22), "This is not a date: type one such as"),
        ("aliases: [Old Name]\n", (2, 10, 18), "This cannot be an id"),
        ("sources:\n  a: {publisher: p, title: t, url: ftp://x}\n", (3, 35, 42), "This is not a web address"),
        ("titel: T\n", (2, 0, 5), "titel is not allowed"),
        ("draft: yes\n", (2, 7, 10), "boolean"),
    ],
)
def test_a_mistake_is_marked_at_its_place(
    editor: Editor,
    request: pytest.FixtureRequest,
    lines: str,
    place: tuple[int, int, int],
    told: str,
) -> None:
    uri = editor.open(f"briefings/{_name(request)}.yaml", START + lines)
    line, start, end = place
    found = {_place(item["range"]): item["message"] for item in editor.diagnostics(uri)}
    assert told in found[line, start, end]


def _place(found: dict[str, dict[str, int]]) -> tuple[int, int, int]:
    """Line, first character and the one after the last, from 0."""
    return found["start"]["line"], found["start"]["character"], found["end"]["character"]


def test_a_briefing_of_ours_has_no_mark(editor: Editor) -> None:
    path = next((ROOT / "briefings").glob("netherlands-ukraine-2025-10-*.yaml"))
    uri = editor.open(f"briefings/{path.name}", path.read_text(encoding="utf-8"))
    assert editor.diagnostics(uri) == []


REGISTERS = sorted((ROOT / "briefings/_registers").glob("*.yaml"))


@pytest.mark.parametrize("path", REGISTERS, ids=lambda path: path.stem)
def test_a_register_of_ours_has_no_mark(editor: Editor, path: Path) -> None:
    uri = editor.open(f"briefings/_registers/{path.name}", path.read_text(encoding="utf-8"))
    assert editor.diagnostics(uri) == []


def test_registers_are_completed_told_and_marked_too(editor: Editor) -> None:
    text = "ready:\n  name: Ready\n  definition: It is.\n  reached_by: |\n  nothing_found: None\n"
    uri = editor.open("briefings/_registers/rungs.yaml", text.replace("|", ""))
    assert "first-delivery" in editor.completions(uri, text)
    hover = "ready:\n  name: Ready\n  noth|ing_found: None\n"
    uri = editor.open("briefings/_registers/rungs.yaml", hover.replace("|", ""))
    assert "What to say when no evidence is found" in editor.hover(uri, hover)
    uri = editor.open("briefings/_registers/publishers.yaml", "daily:\n  name: Daily\n  type: newspaper\n")
    (found,) = editor.diagnostics(uri)
    assert _place(found["range"]) == (2, 8, 17)
    assert "national-media" in found["message"]


def test_a_new_project_gets_the_settings_that_we_use() -> None:
    for name in ("settings.json", "extensions.json"):
        assert (STARTER / name).read_text() == (ROOT / ".vscode" / name).read_text()
    ours, theirs = (json.loads((folder / "tasks.json").read_text()) for folder in (ROOT / ".vscode", STARTER))
    assert ours["tasks"][0].pop("command") == ".venv/bin/" + theirs["tasks"][0].pop("command")
    assert ours == theirs


def test_the_editor_finds_every_problem_that_the_check_prints() -> None:
    broken = ROOT / "tests/sites/broken"
    matcher = json.loads((STARTER / "tasks.json").read_text())["tasks"][0]["problemMatcher"]["pattern"]
    check = ["check", "--project", str(broken)]
    printed = CliRunner().invoke(main, check).output.splitlines()
    found = [match for line in printed if (match := re.match(matcher["regexp"], line))]
    parts = ("file", "line", "column", "severity", "code", "message")
    expected = json.loads(CliRunner().invoke(main, [*check, "--format", "json"]).output)
    assert expected
    assert [[match[matcher[part]] for part in parts] for match in found] == [
        [str(each["path" if part == "file" else part]) for part in parts] for each in expected
    ]


def test_a_snippet_names_only_keys_of_its_record() -> None:
    definitions = Briefing.model_json_schema()["$defs"]
    for record, snippet in {**editors.RECORDS, "Source": editors.SOURCE, "Origin": editors.ORIGIN}.items():
        body = snippet["body"].get("${1:key}", snippet["body"])
        keys = {key for key in body if not key.startswith("$")}
        known = definitions[record].get("properties") or definitions[record]["anyOf"][1]["properties"]
        assert keys <= known.keys(), record
    assert set(editors.BRIEFING["body"]) <= Briefing.model_fields.keys()
    needed = {name for name, field in Briefing.model_fields.items() if field.is_required()}
    assert set(editors.BRIEFING["body"]) == needed
