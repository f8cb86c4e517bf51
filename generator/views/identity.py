"""The identity card: who agreed, in what form, how firm, how public, for how much, on what evidence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import urls
from generator.model.codes import language_name
from generator.model.statements import Speaker
from generator.views.amounts import sum_of_money
from generator.views.english import counted, listed
from generator.views.evidence import speaker_name
from generator.views.lookup import Lookup
from generator.views.page import Foreign, LinkView
from generator.views.prose import ProseView
from generator.views.sections import name_link, term_link

Piece = str | Foreign | LinkView | ProseView

BINDING: Mapping[str, str] = {
    "binding": "Binding",
    "non-binding": "Not binding",
    "mixed": "Binding in part",
    "disputed": "Disputed whether it binds",
    "unknown": "Not known whether it binds",
}
TEXT_ACCESS: Mapping[str, str] = {
    "published": "Published",
    "partly-published": "Published in part",
    "not-published": "Not published",
    "unknown": "Not known whether it is public",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A line of the card; its pieces follow each other without a gap."""

    label: str
    pieces: tuple[Piece, ...]


def identity_card(lookup: Lookup) -> tuple[CardRow, ...]:
    """The rows of the card; what is missing is said."""
    rows = (
        ("Parties", _parties(lookup)),
        ("Form", _form(lookup)),
        ("Called", _called(lookup)),
        ("Status", _status(lookup)),
        ("Signed by", _signatories(lookup)),
        ("Binding", _binding(lookup)),
        ("Text", _full_text(lookup)),
        ("Money", _money(lookup)),
        ("Listed in", _identifiers(lookup)),
        ("Evidence", _evidence(lookup)),
    )
    built = (CardRow(label=label, pieces=tuple(pieces)) for label, pieces in rows)
    return tuple(row for row in built if row.pieces)


def _parties(lookup: Lookup) -> Iterator[Piece]:
    names = lookup.names
    for index, party in enumerate(lookup.briefing.parties):
        name = names.party(party.party)
        yield ", " if index else ""
        yield name_link(name, lookup.path)
        if party.through:
            body = names.organisation(party.through)
            yield " ("
            yield name_link(replace(body, text=_without(name.text, body.text)), lookup.path)
            yield ")"


def _without(party: str, body: str) -> str:
    """A body’s name beside its party’s: “Ministry of Transport”, where it stands in full as “… of Norway”."""
    return body.removesuffix(f" of the {party}").removesuffix(f" of {party}")


def _form(lookup: Lookup) -> Iterator[Piece]:
    yield term_link("forms", lookup.briefing.form, lookup.path, lookup.collection)


def _called(lookup: Lookup) -> Iterator[Piece]:
    briefing = lookup.briefing
    titles = ((item.title, item.language, item.by) for item in briefing.titles)
    forms = ((item.name, item.language, item.by) for item in briefing.called)
    for index, (words, language, by) in enumerate((*titles, *forms)):
        yield "; “" if index else "“"
        yield Foreign(text=words, language=language)
        yield f"”{_qualified(language, by, lookup)}"


def _qualified(language: str | None, by: Iterable[Speaker], lookup: Lookup) -> str:
    tongue = language_name(language) if language and not language.startswith("en") else ""
    notes = [*([tongue] if tongue else []), *(speaker_name(speaker, lookup) for speaker in by)]
    return f" ({', '.join(notes)})" if notes else ""


def _status(lookup: Lookup) -> Iterator[Piece]:
    yield term_link("statuses", lookup.assessed.card.status, lookup.path, lookup.collection)
    override = lookup.briefing.status_override
    if override:
        yield ", set by the editors"
        yield from _remark(lookup.prose(override.reason))


def _signatories(lookup: Lookup) -> Iterator[Piece]:
    signings = [event for event in lookup.briefing.events if event.type == "signed"]
    signers = [speaker for event in signings for speaker in event.by if speaker.capacity in (None, "signed")]
    if signers:
        yield listed(_with_office(speaker, lookup) for speaker in signers)
    else:
        yield "Not known" if signings else "No signature found"


def _with_office(speaker: Speaker, lookup: Lookup) -> str:
    party = [lookup.names.party(key).text for key in lookup.names.represented(speaker)]
    parties = {lookup.names.party(item.party).text for item in lookup.briefing.parties}
    notes = [lookup.names.office(speaker), next((name for name in party if name in parties), None)]
    known = ", ".join(note for note in notes if note)
    return f"{speaker_name(speaker, lookup)} ({known})" if known else speaker_name(speaker, lookup)


def _binding(lookup: Lookup) -> Iterator[Piece]:
    binding = lookup.briefing.bindingness
    if binding is None:
        yield "Not recorded"
        return
    by = listed(speaker_name(speaker, lookup) for speaker in binding.said_by)
    yield BINDING[binding.value] + (f", says {by}" if by else "")
    yield from _remark(lookup.prose(binding.text))


def _full_text(lookup: Lookup) -> Iterator[Piece]:
    access = lookup.briefing.full_text
    if access is None:
        yield "Not recorded"
        return
    words, text = TEXT_ACCESS[access.access], lookup.prose(access.text)
    if access.url:
        yield LinkView(text=words, href=access.url)
        yield from _remark(text)
    else:
        yield text or words


def _remark(text: ProseView | None) -> Iterator[Piece]:
    if text:
        yield ". "
        yield text


def _money(lookup: Lookup) -> Iterator[Piece]:
    tied = [item for item in lookup.briefing.money if not item.separate]
    beside = len(lookup.briefing.money) - len(tied)
    for index, item in enumerate(tied):
        yield "; " if index else ""
        href = f"#{urls.anchor('money', item.id)}"
        yield LinkView(text=f"{sum_of_money(item)} {item.kind}", href=href)
    if not tied:
        yield "No sum tied to it"
    if beside:
        yield f"; {counted(beside, 'sum')} named beside it for something else"


def _identifiers(lookup: Lookup) -> Iterator[Piece]:
    for index, item in enumerate(lookup.briefing.identifiers):
        yield "; " if index else ""
        words = f"{item.scheme} {item.value}"
        yield LinkView(text=words, href=item.url) if item.url else words


def _evidence(lookup: Lookup) -> Iterator[Piece]:
    card = lookup.assessed.card
    yield counted(card.origins.sources, "source")
    if card.languages:
        yield f" in {counted(len(card.languages), 'language')}"
    if card.origins.traced:
        yield f", {counted(card.origins.traced, 'independent origin')}"
    if card.origins.untraced:
        yield f"; {counted(card.origins.untraced, 'source')} of untraced origin"
