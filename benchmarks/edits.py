"""What a writer does to a project: each edit is made in the files, and tells how a page shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.briefings import Data, compose
from benchmarks.plot import AS_OF, FAMILY, name
from benchmarks.project import write_briefing, write_registers, write_template
from benchmarks.registers import favourite


@dataclass(frozen=True, kw_only=True)
class Edit:
    """An edit that was made, and what to look for in the site when it is built.

    ``gone`` says that the page must be there no more. ``words`` are those that changed in the
    briefing’s text, before and after, where nothing else did.
    """

    page: str
    shows: str = ""
    gone: bool = False
    words: tuple[str, str] | None = None


EditMaker = Callable[[Path, int, int], Edit]
"""Edits a project of n briefings; each turn another briefing, where it is about one."""


def change_sentence(folder: Path, n: int, turn: int) -> Edit:
    """Add to a fact: the page of its briefing says so, and the list of such facts."""
    number = _someone(n, turn, 1)
    data = compose(number, n)
    fact = next(fact for fact in data["facts"] if not set("[*") & set(fact["text"]))
    before, after = fact["text"], f"{fact['text']} So it stood at look {turn}."
    fact["text"] = after
    write_briefing(folder, name(number), data)
    return Edit(page=_page(name(number)), shows=after, words=(before, after))


def change_title(folder: Path, n: int, turn: int) -> Edit:
    """Give a briefing another title, which every list that names it shows."""
    number = _someone(n, turn, 2)
    data = compose(number, n)
    shows = f"{data['title']}, retitled {turn}"
    data |= {"title": shows, "short_title": f"{data['short_title']}, retitled {turn}"}
    write_briefing(folder, name(number), data)
    return Edit(page=_page(name(number)), shows=shows)


def change_status(folder: Path, n: int, turn: int) -> Edit:
    """Tell of an event that ends the agreement, and so its status."""
    number = _someone(n, turn, 0)
    data = compose(number, n)
    text = f"A party left, as of look {turn}."
    end: Data = {"terminated": AS_OF.isoformat(), "id": f"end-{turn}", "text": text, "sources": ["s1"]}
    data["events"] = [event for event in data["events"] if "terminated" not in event] + [end]
    write_briefing(folder, name(number), data)
    return Edit(page=_page(name(number)), shows=text)


def grade_publisher(folder: Path, n: int, turn: int) -> Edit:
    """Grade the publisher that one briefing in twenty cites."""
    reason = f"A made-up grade, given at look {turn}."
    write_registers(folder, n, {favourite(n): {"reliability": {"grade": "BCDE"[turn % 4], "reason": reason}}})
    return Edit(page=f"publishers/{favourite(n)}/", shows=reason)


def change_template(folder: Path, n: int, turn: int) -> Edit:
    """Add a paragraph to the template of every briefing."""
    shows = f"Made with template {turn}."
    write_template(folder, shows)
    return Edit(page=_page(name(_someone(n, turn, 0))), shows=shows)


def delete(folder: Path, n: int, _turn: int) -> Edit:
    """Remove a briefing to which nobody links."""
    path = _leaf(folder, n)
    path.unlink()
    return Edit(page=_page(path.stem), gone=True)


def rename(folder: Path, n: int, turn: int) -> Edit:
    """Give a briefing another id; its old one leads on to it."""
    path = _leaf(folder, n)
    data = compose(int(path.stem.rsplit("-", 1)[1]), n)
    path.unlink()
    renamed = f"renamed-{turn}-{path.stem}"
    write_briefing(folder, renamed, {**data, "aliases": [path.stem]})
    return Edit(page=_page(renamed), shows=data["title"])


EDITS: Mapping[str, EditMaker] = {
    "one_edit": change_sentence,
    "title_edit": change_title,
    "status_edit": change_status,
    "register": grade_publisher,
    "template": change_template,
    "delete": delete,
    "rename": rename,
}
"""Every edit by the name of its scenario."""


def _someone(n: int, turn: int, place: int) -> int:
    """A briefing for a turn, at a place of its family that others may link to."""
    families = n // FAMILY
    return (families // 3 + turn * 7) % families * FAMILY + place


def _leaf(folder: Path, n: int) -> Path:
    """A briefing that is still there and that nobody links to: the last of a family."""
    paths = (folder / "briefings" / f"{name(number)}.yaml" for number in range(FAMILY - 1, n, FAMILY))
    return next(path for path in paths if path.exists())


def _page(briefing: str) -> str:
    return f"briefings/{briefing}/"
