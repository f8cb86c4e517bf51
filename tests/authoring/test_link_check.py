from pathlib import Path

import pytest

from generator.authoring.link_check import PAUSE, check_links, recall, remember
from generator.authoring.web import Answer
from generator.pipeline import silent

ALIVE, GONE = Answer(verdict="alive"), Answer(verdict="gone", note="status 404")


def run(
    urls: list[str], known: dict[str, Answer] | None = None
) -> tuple[list[str], list[float], dict[str, Answer]]:
    asked: list[str] = []
    pauses: list[float] = []

    def ask(url: str) -> Answer:
        asked.append(url)
        return ALIVE

    answers = check_links(urls, known or {}, ask, pauses.append, silent)
    return asked, pauses, dict(answers)


def test_each_address_is_asked_for_once_and_hosts_in_turn() -> None:
    asked, pauses, answers = run(
        ["https://a/1", "https://a/2", "https://b/1", "https://a/1", "https://www.a/3"]
    )
    assert asked == ["https://a/1", "https://b/1", "https://a/2", "https://www.a/3"]
    assert pauses == [PAUSE]
    assert list(answers) == ["https://a/1", "https://a/2", "https://b/1", "https://www.a/3"]


def test_what_was_found_is_not_asked_for_again() -> None:
    asked, _, answers = run(["https://a/1", "https://a/2"], {"https://a/1": ALIVE})
    assert asked == ["https://a/2"]
    assert set(answers) == {"https://a/1", "https://a/2"}


def test_a_host_that_wants_fewer_questions_is_left_alone() -> None:
    asked: list[str] = []

    def ask(url: str) -> Answer:
        asked.append(url)
        return ALIVE if "//b/" in url else Answer(verdict="unsure", note="status 429")

    urls = ["https://a/1", "https://a/2", "https://b/1", "https://b/2", "https://a/3"]
    pauses: list[float] = []
    answers = check_links(urls, {}, ask, pauses.append, silent)
    assert asked == ["https://a/1", "https://b/1", "https://b/2"]
    assert pauses == [PAUSE]
    assert answers["https://a/3"].verdict == "unsure"
    assert "wants fewer questions" in answers["https://a/3"].note


def test_only_pages_that_were_found_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "kept/links.json"
    remember(path, {"https://a/1": ALIVE, "https://a/2": GONE})
    assert recall(path) == {"https://a/1": ALIVE}


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"u": 1}', '{"u": {"verdict": "fine", "note": ""}}', "\x00"]
)
def test_a_file_that_is_not_ours_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(content)
    assert recall(path) == {}
    assert recall(tmp_path / "missing.json") == {}
