"""Going through addresses: each once, each host with a pause between two questions, answers kept."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from generator.authoring.lookalikes import host
from generator.authoring.web import Answer, Ask
from generator.documents.save import save

PAUSE = 1.0
"""Seconds between two questions to one host."""
_KEPT = ("alive", "moved")
_LEFT_ALONE = Answer(verdict="unsure", note="not asked: its server wants fewer questions")

Pause = Callable[[float], None]
Progress = Callable[[str, int, int], None]


def check_links(
    urls: Iterable[str], known: Mapping[str, Answer], ask: Ask, pause: Pause, progress: Progress
) -> Mapping[str, Answer]:
    """Ask for every address that is not known to be there, hosts in turn so that none is pressed.

    A host that says that it was asked too often is left alone.
    """
    wanted = list(dict.fromkeys(urls))
    answers = {url: known[url] for url in wanted if url in known}
    unknown = _in_turn([url for url in wanted if url not in known])
    last, refusing = "", set[str]()
    for done, url in enumerate(unknown):
        progress("Asking", done, len(unknown))
        if host(url) in refusing:
            answers[url] = _LEFT_ALONE
            continue
        if host(url) == last:
            pause(PAUSE)
        last = host(url)
        answers[url] = ask(url)
        refusing |= {last} if answers[url].is_refusal else set()
    return {url: answers[url] for url in wanted}


def recall(path: Path) -> Mapping[str, Answer]:
    """The answers kept earlier; none where the file is missing or not ours."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        answers = {
            url: Answer(verdict=found["verdict"], note=str(found["note"])) for url, found in kept.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
    return {url: answer for url, answer in answers.items() if answer.verdict in _KEPT}


def remember(path: Path, answers: Mapping[str, Answer]) -> None:
    """Keep the answers that found a page; the others are asked for again next time."""
    kept = {
        url: {"verdict": answer.verdict, "note": answer.note}
        for url, answer in sorted(answers.items())
        if answer.verdict in _KEPT
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")


def _in_turn(urls: list[str]) -> list[str]:
    """The addresses so that those of one host stand as far apart as the others allow."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(host(url), []).append(url)
    rounds = max(map(len, hosts.values()), default=0)
    return [found[number] for number in range(rounds) for found in hosts.values() if number < len(found)]
