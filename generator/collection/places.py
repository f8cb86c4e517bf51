"""What a card keeps of a file for the rules: where things stand, and what stands there."""

from collections.abc import Iterator, Mapping

from generator.collection.card import CardLink, CardPlaces, CardStatement
from generator.collection.evidence import Evidence, cited
from generator.collection.names import EDITORS
from generator.documents.placement import Placement
from generator.model.briefing import Briefing
from generator.model.ids import KINDS
from generator.model.statements import Assessment, Dispute, Statement, Technology


def places(briefing: Briefing, place: Placement) -> CardPlaces:
    """The places that rules point at; of sources and origins only what was written."""
    return CardPlaces(
        title=place.key_span(("title",)),
        override=place.key_span(("status_override",)),
        review_due=place.span(("editorial", "review_due")),
        parties=tuple(place.span(("parties", index)) for index in range(len(briefing.parties))),
        aliases=tuple(place.span(("aliases", index)) for index in range(len(briefing.aliases))),
        changes=tuple(place.span(("changes", index, "date")) for index in range(len(briefing.changes))),
        sources={
            key: place.key_span(("sources", key)) for key in briefing.sources if place.holds(("sources", key))
        },
        origins={key: place.key_span(("origins", key)) for key in briefing.origins},
    )


def links(briefing: Briefing, place: Placement) -> Iterator[CardLink]:
    """The web addresses of sources."""
    for key, source in briefing.sources.items():
        if source.url:
            yield CardLink(url=source.url, source=key, span=place.span(("sources", key, "url")))


def statements(
    briefing: Briefing, place: Placement, evidence: Mapping[str, Evidence]
) -> Iterator[CardStatement]:
    """Every statement and every position of a dispute that stands in the file."""
    for kind, word in KINDS.items():
        for index, item in enumerate(getattr(briefing, kind)):
            where = (kind, index)
            if place.holds(where):
                yield CardStatement(
                    id=item.id,
                    kind=word,
                    state=evidence[item.id].state if item.id in evidence else None,
                    sources=tuple(dict.fromkeys(() if isinstance(item, Dispute) else cited(item))),
                    needs_source=_needs_source(item),
                    span=place.span((*where, "id")) if place.holds((*where, "id")) else place.span(where),
                )
    yield from _positions(briefing, place)


def _positions(briefing: Briefing, place: Placement) -> Iterator[CardStatement]:
    for number, dispute in enumerate(briefing.disputes):
        for index, position in enumerate(dispute.positions):
            yield CardStatement(
                id=dispute.id,
                kind="position",
                state=None,
                sources=tuple(dict.fromkeys(cited(position))),
                needs_source=True,
                span=place.span(("disputes", number, "positions", index)),
            )


def _needs_source(item: object) -> bool:
    """Questions say nothing, nor does a bare term; the editors answer for their own judgements."""
    if isinstance(item, Technology):
        return item.text is not None
    own = isinstance(item, Assessment) and any(speaker.name == EDITORS for speaker in item.by)
    return isinstance(item, Statement) and not own
