"""The first text of a briefing: what is known of it, and a mark wherever only the writer can know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.authoring.lookalikes import host
from generator.collection.link import Collection
from generator.collection.names import Names
from generator.documents.document import Value
from generator.documents.node import make_node
from generator.documents.writer import write
from generator.model.briefing import Briefing
from generator.model.codes import country_name, nearest_country
from generator.model.fields import slug
from generator.model.ids import numbered
from generator.model.iso import COUNTRIES
from generator.model.nearest import nearest

TITLE = "TODO: what the agreement is, in a reader’s words"
_SUMMARY = "TODO: two or three sentences that can be read aloud, each with its sources"
_DATE = "TODO: the date, as exact as the source gives it, such as 2025-11"
_SOURCE_TITLE = "TODO: the title; if you saw it printed, rename the key to title"
_PUBLISHER = "TODO: who published it, an id of the register or a plain name"
_RELATION = "TODO: follows, implements, amends, supersedes, contract-under, part-of or see-also"
_LONGEST_ID = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a writer can say at once; ``base`` is a briefing of the same family."""

    parties: tuple[str, ...]
    form: str
    title: str = TITLE
    event: str = "announced"
    date: str = ""
    urls: tuple[str, ...] = ()
    base: Briefing | None = None
    base_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a word of the writer names; without a ``key`` nothing, and ``near`` is what may be meant."""

    key: str | None
    near: str | None = None


def find_party(names: Names, value: str) -> Found:
    """The code of a state or the id of an organisation, by any of its names."""
    key = names.party(value).key
    if key in COUNTRIES or key in names.registers.organisations:
        return Found(key=key)
    country = nearest_country(value)
    if country and country_name(country).casefold() == value.casefold():
        return Found(key=country)
    return Found(key=None, near=country or nearest(value, names.registers.organisations))


def find_form(names: Names, value: str) -> Found:
    """The id of a form, by any of its names."""
    return Found(key=names.index["forms"].get(value.casefold()), near=nearest(value, names.registers.forms))


def propose_id(start: Start, collection: Collection) -> str:
    """Parties, year and form, with words of the title or a number where that is taken."""
    sides = [slug(country_name(party)) if party in COUNTRIES else party for party in start.parties]
    year = start.date[:4] if start.date[:4].isdigit() else ""
    words = slug(start.title) if start.title != TITLE else ""
    base = "-".join(part for part in (*sides, year, start.form) if part)[:_LONGEST_ID].strip("-")
    longer = f"{base}-{words}"[:_LONGEST_ID].strip("-") if words else base
    known = {*collection.by_id, *collection.drafts, *collection.unreadable, *collection.aliases}
    return next(name for name in chain((base,), numbered(longer)) if name not in known)


def draft(start: Start, publishers: Mapping[str, str], *, schema: str = "") -> str:
    """The text of the file; ``publishers`` are those known by their hosts, ``schema`` is for editors."""
    sources = _sources(start.urls, publishers)
    event = {start.event: start.date or _DATE, "sources": _one_or_list(list(sources))}
    data: dict[str, Value] = {
        "title": start.title,
        "parties": _parties(start),
        "form": start.form,
        "summary": _SUMMARY,
        "events": [event],
        **_technologies(start.base),
        "sources": sources,
        **({"related": [{"relation": _RELATION, "briefing": start.base_id}]} if start.base else {}),
        "draft": True,
    }
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + write(make_node(data))


def _parties(start: Start) -> Value:
    through = {party.party: party.through for party in start.base.parties} if start.base else {}
    if not any(through.get(party) for party in start.parties):
        return list(start.parties)
    return [
        {"party": party, "through": through[party]} if through.get(party) else party
        for party in start.parties
    ]


def _technologies(base: Briefing | None) -> dict[str, Value]:
    terms: list[Value] = [item.term for item in base.technologies] if base else []
    return {"technologies": terms} if terms else {}


def _sources(urls: Sequence[str], publishers: Mapping[str, str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for url in urls:
        publisher = publishers.get(host(url))
        name = slug(publisher or host(url)) or "source"
        key = next(tried for tried in numbered(name) if tried not in found)
        found[key] = {"publisher": publisher or _PUBLISHER, "supplied_title": _SOURCE_TITLE, "url": url}
    return found or {"source": {"publisher": _PUBLISHER, "supplied_title": _SOURCE_TITLE}}


def _one_or_list(items: list[str]) -> Value:
    return items[0] if len(items) == 1 else list(items)
