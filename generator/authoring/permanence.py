"""What was published stays: every address of an earlier edition of the site still leads somewhere."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Span
from generator.model.ids import KINDS


class NoSiteError(ValueError):
    """A folder holds nothing that a site of ours publishes; the message says what was looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A briefing as readers have it: its id, its earlier ids, and the anchors on its page."""

    id: str
    aliases: tuple[str, ...]
    anchors: tuple[str, ...]


def published(folder: Path) -> tuple[Published, ...]:
    """The briefings of a published site, from ``data/briefings.json`` or each ``briefing.json``.

    The folder may be the site or its ``data/``, or the path the file itself. Raises ``NoSiteError``.
    """
    candidates = (folder, folder / urls.data("briefings.json"), folder / "briefings.json")
    whole = next((path for path in candidates if path.is_file()), None)
    files = (whole,) if whole else sorted(folder.glob(f"briefings/*/{urls.RECORD}"))
    try:
        records = [record for file in files for record in _records(json.loads(file.read_bytes()))]
        if records:
            return tuple(map(_published, records))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoSiteError(f"{folder} cannot be read as a published site: {error}") from error
    raise NoSiteError(
        f"{folder} holds no published site: there is neither data/briefings.json nor any briefing.json in it"
    )


def _records(data: Any) -> Iterable[Mapping[str, Any]]:
    found: Iterable[Mapping[str, Any]] = data.get("briefings", (data,))
    return found


def _published(record: Mapping[str, Any]) -> Published:
    statements = ((kind, item["id"]) for key, kind in KINDS.items() for item in record.get(key, ()))
    sources = (("source", key) for key in record.get("sources", ()))
    return Published(
        id=str(record["id"]),
        aliases=tuple(map(str, record.get("aliases", ()))),
        anchors=tuple(urls.anchor(kind, name) for kind, name in (*statements, *sources)),
    )


def lost(earlier: Iterable[Published], collection: Collection) -> Iterator[Diagnostic]:
    """Every address of an earlier edition that would lead nowhere now."""
    for briefing in earlier:
        if briefing.id in collection.unreadable:
            continue
        card = _now(briefing.id, collection)
        if card is None:
            yield _lost_briefing(briefing.id, collection)
            continue
        for alias in briefing.aliases:
            if _now(alias, collection) is None:
                yield _lost_alias(alias, card)
        present = _anchors(card)
        yield from (
            _lost_statement(anchor, card, present) for anchor in briefing.anchors if anchor not in present
        )


def _now(name: str, collection: Collection) -> Card | None:
    """The briefing that a reader finds at an id, directly or through an earlier id."""
    owner = name if name in collection.by_id else next(iter(collection.aliases.get(name, ())), "")
    return collection.by_id.get(owner)


def _anchors(card: Card) -> dict[str, Span]:
    statements = {urls.anchor(item.kind, item.id): item.span for item in card.statements}
    return statements | {urls.anchor("source", key): span for key, span in card.places.sources.items()}


def _lost_briefing(name: str, collection: Collection) -> Diagnostic:
    draft = collection.drafts.get(name)
    path = draft.path if draft else f"briefings/{name}.yaml"
    return Diagnostic(
        code="lost-briefing",
        message=f"“{name}” was published and is {'now a draft' if draft else 'gone'}",
        hint="take draft: out"
        if draft
        else f"list {name} under aliases: of the briefing that takes its place, or bring the file back",
        value=name,
        span=Span.point(path),
    )


def _lost_alias(alias: str, card: Card) -> Diagnostic:
    return Diagnostic(
        code="lost-briefing",
        message=f"“{alias}” was an earlier id of “{card.id}” and leads nowhere now",
        hint=f"add {alias} to aliases: again",
        value=alias,
        span=Span.point(card.path),
    )


def _lost_statement(anchor: str, card: Card, present: Mapping[str, Span]) -> Diagnostic:
    name = anchor.partition("-")[2]
    moved = next((other for other in present if other.partition("-")[2] == name), None)
    return Diagnostic(
        code="lost-statement",
        message=f"“#{anchor}” was published and is gone" + (f"; “#{moved}” has its id" if moved else ""),
        hint=f"give the {anchor.partition('-')[0]} that takes its place the id {name}, or bring it back",
        value=anchor,
        span=present[moved] if moved else Span.point(card.path),
    )
