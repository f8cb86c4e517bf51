"""After any series of edits the keys that were kept are those that are found for the whole site."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pipeline import Project, check
from generator.publish.conversion import Markup
from generator.publish.wanted import wanted_keys
from generator.publish.workshop import Workshop
from generator.store.store import Store
from generator.views.site import Site

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"
SITE = Site(name="Ferrybook", url="https://ferries.example/", description="Who sails where")
MARKUP = Markup(extensions=("tables",), settings={})
TREATY, PLEDGE, DRAFT = (
    f"briefings/{name}.yaml" for name in ("norway-sweden-ferries", "sweden-pledge", "unfinished-ferry")
)
FOLLOWS = "related: [{relation: follows, briefing: sweden-pledge}]\n"
NEW = """\
title: Third
parties: [NO, DK]
form: treaty
summary: Short.
events: [{signed: 2025-03, sources: a}]
sources: {a: {publisher: blog, title: A}}
"""

Edit = Callable[[Path], None]


def written(path: str, change: Callable[[str], str]) -> Edit:
    def edit(root: Path) -> None:
        file = root / path
        file.write_text(change(file.read_text() if file.exists() else ""))

    return edit


def toggled(path: str, here: str, there: str) -> Edit:
    """Change something, or change it back."""
    return written(
        path, lambda text: text.replace(here, there) if here in text else text.replace(there, here)
    )


def appended(path: str, line: str) -> Edit:
    return written(path, lambda text: text.replace(line, "") if line in text else text + line)


def moved(one: str, other: str) -> Edit:
    def edit(root: Path) -> None:
        here, there = (root / one, root / other) if (root / one).exists() else (root / other, root / one)
        if here.exists():
            here.rename(there)

    return edit


def gone(path: str) -> Edit:
    return lambda root: (root / path).unlink(missing_ok=True)


EDITS: Mapping[str, Edit] = {
    "a sentence": toggled(TREATY, "Two routes are", "Three routes are"),
    "a title": toggled(TREATY, "short_title: Electric ferries", "short_title: Ferries"),
    "a date": toggled(PLEDGE, "announced: 2024-05-01", "announced: 2025-11-01"),
    "a status": toggled(TREATY, "signed: 2025-06~", "terminated: 2025-06~"),
    "a party": toggled(PLEDGE, 'parties: [SE, "NO", nordic-council]', 'parties: [SE, "FI"]'),
    "a topic": toggled(TREATY, "topic: outlook", "topic: scope"),
    "a publisher": toggled(PLEDGE, "publisher: gazette", "publisher: fjord-daily"),
    "a relation": appended(TREATY, FOLLOWS),
    "an alias": appended(PLEDGE, "aliases: [older-pledge]\n"),
    "a draft": toggled(DRAFT, "draft: true", "draft: false"),
    "published no more": appended(PLEDGE, "draft: true\n"),
    "another briefing": written("briefings/third.yaml", lambda _: NEW),
    "a third that follows": written("briefings/third.yaml", lambda _: NEW + FOLLOWS),
    "a third without": gone("briefings/third.yaml"),
    "a mistake": toggled(PLEDGE, "title: Pledge", "titel: Pledge"),
    "another name": moved(PLEDGE, "briefings/pledge.yaml"),
    "a day": appended(TREATY, "editorial: {last_reviewed: 2026-01-05}\n"),
    "a register": toggled("briefings/_registers/publishers.yaml", "name: Fjord", "name: Old Fjord"),
}


def keys(root: Path, store: Store, as_of: date | None) -> Mapping[str, str]:
    project = Project(root=root, site=SITE, as_of=as_of)
    return wanted_keys(Workshop(project, check(project, store=store), MARKUP), store, "signature")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3), min_size=1, max_size=5),
    st.sampled_from([None, date(2026, 2, 1)]),
)
def test_kept_keys_are_those_found_anew(series: list[list[str]], as_of: date | None) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "ferries"
        shutil.copytree(FERRIES, root)
        with Store(Path(folder) / "store.sqlite") as store:
            keys(root, store, as_of)
            for edits in series:
                for name in edits:
                    EDITS[name](root)
                if len(edits) > 2:  # looked at, and not built
                    check(Project(root=root, site=SITE, as_of=as_of), store=store)
                assert keys(root, store, as_of) == keys(root, Store(), as_of)


def test_every_edit_alone_and_taken_back(tmp_path: Path) -> None:
    for name, edit in EDITS.items():
        root = tmp_path / name.replace(" ", "-")
        shutil.copytree(FERRIES, root)
        with Store(tmp_path / f"{root.name}.sqlite") as store:
            before = keys(root, store, None)
            edit(root)
            assert keys(root, store, None) == keys(root, Store(), None), name
            edit(root)
            assert keys(root, store, None) == keys(root, Store(), None), name
            assert before.keys() <= keys(FERRIES, Store(), None).keys()


def test_a_sentence_gives_new_keys_to_its_page_and_its_topic_alone(tmp_path: Path) -> None:
    root = tmp_path / "ferries"
    shutil.copytree(FERRIES, root)
    with Store(tmp_path / "store.sqlite") as store:
        before = keys(root, store, None)
        EDITS["a sentence"](root)
        now = keys(root, store, None)
    changed = {name for name in now if now[name] != before[name]}
    assert changed == {"briefings/norway-sweden-ferries", "data", "topics/scope"}
