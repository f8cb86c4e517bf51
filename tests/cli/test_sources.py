import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.authoring import web
from generator.authoring.web import Answer
from generator.cli.main import main

FERRIES = Path(__file__).parent.parent / "sites/ferries"


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return shutil.copytree(FERRIES, tmp_path / "ferries")


def sources(project: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["sources", *arguments, "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def no_web(url: str) -> Answer:
    raise AssertionError(f"asked for {url}")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "ask", no_web)


def test_origins_are_counted_and_lonely_sources_named(ferries: Path) -> None:
    code, output = sources(ferries)
    assert code == 0
    assert (
        "sweden-pledge: 1 source, 1 independent origin\n  gazette alone carries promised, crossing" in output
    )
    told = json.loads(sources(ferries, "norway-sweden-ferries", "--format", "json")[1])
    assert [one["id"] for one in told] == ["norway-sweden-ferries"]
    assert "two-routes" in told[0]["alone"]["daily"]
    assert told[0]["origins"] <= told[0]["sources"]


def test_nothing_is_asked_of_the_web_without_being_told(ferries: Path) -> None:
    sources(ferries)
    assert not (ferries / ".pactbook").exists()


def test_a_dead_link_is_shown_at_its_line(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = "https://gazette.example/2"

    def ask(url: str) -> Answer:
        return Answer(verdict="gone", note="status 404") if url == gone else Answer(verdict="alive")

    monkeypatch.setattr(web, "ask", ask)
    monkeypatch.setattr("time.sleep", [].append)
    code, output = sources(ferries, "--online")
    assert code == 1
    assert f"briefings/sweden-pledge.yaml:17:56: gone: {gone} (status 404)" in output
    monkeypatch.setattr(web, "ask", lambda url: Answer(verdict="alive") if url == gone else no_web(url))
    assert sources(ferries, "--online")[0] == 0
    with pytest.raises(AssertionError):
        sources(ferries, "--online", "--fresh")


def test_an_unknown_briefing_is_wrong_usage(ferries: Path) -> None:
    code, output = sources(ferries, "sweden-pledg")
    assert code == 2
    assert "type sweden-pledge" in output
