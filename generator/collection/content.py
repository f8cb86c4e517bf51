"""What a card keeps of a briefing’s text, for the lists and registers of the whole site."""

from collections.abc import Iterator, Mapping

from generator.collection.card import CardFact, CardMoney, CardPosition, CardQuestion, CardSite, CardSource
from generator.collection.evidence import Evidence
from generator.collection.names import Name, Names
from generator.model.briefing import Briefing
from generator.model.statements import Assessment, Dispute, Fact, Position, Speaker, Unknown
from generator.prose.parse import parse as parse_prose

TOPICS: Mapping[str, str] = {
    "technologies": "technology",
    "systems": "technology",
    "sites": "site",
    "companies": "company",
    "quantities": "quantity",
    "money": "money",
}
"""The topic of statements that have a list of their own instead of one."""


def facts(briefing: Briefing, names: Names, evidence: Mapping[str, Evidence]) -> Iterator[CardFact]:
    """Facts and assessments, each under its topic."""
    for fact in briefing.facts:
        yield _fact(fact, "fact", (), evidence)
    for item in briefing.assessments:
        yield _fact(item, "assessment", tuple(_speakers(item.by, names)), evidence)


def money(briefing: Briefing, names: Names, evidence: Mapping[str, Evidence]) -> Iterator[CardMoney]:
    """The sums in the order of the file."""
    for item in briefing.money:
        home, _, told = (item.same_as or "").partition("#")
        yield CardMoney(
            id=item.id,
            kind=item.kind,
            amount=item.amount,
            amount_to=item.amount_to,
            qualifier=item.qualifier,
            currency=item.currency,
            text=plain(item.text),
            payer=names.organisation(item.payer) if item.payer else None,
            date=item.date,
            separate=item.separate,
            same_as=(home, told) if told else None,
            state=evidence[item.id].state,
        )


def sites(briefing: Briefing, evidence: Mapping[str, Evidence]) -> Iterator[CardSite]:
    """The places in the order of the file."""
    for item in briefing.sites:
        located = item.longitude is not None and item.latitude is not None
        yield CardSite(
            id=item.id,
            name=item.name,
            country=item.country,
            point=(item.longitude or 0.0, item.latitude or 0.0) if located else None,
            state=evidence[item.id].state,
        )


def sources(briefing: Briefing, names: Names) -> Iterator[CardSource]:
    """The sources in the order of the file."""
    for key, source in briefing.sources.items():
        yield CardSource(
            key=key,
            publisher=names.publisher(source.publisher),
            title=source.title or source.supplied_title or "",
            supplied=source.title is None,
            language=source.language,
            url=source.url,
            published=source.published,
        )


def disputes(briefing: Briefing, names: Names) -> tuple[CardQuestion, ...]:
    """What sources contradict each other on."""
    topics = _statement_topics(briefing, names)
    return tuple(_dispute(item, topics, names) for item in briefing.disputes)


def unknowns(briefing: Briefing, names: Names) -> tuple[CardQuestion, ...]:
    """What nobody says."""
    topics = _statement_topics(briefing, names)
    return tuple(_unknown(item, topics) for item in briefing.unknowns)


def _fact(
    item: Fact | Assessment, kind: str, by: tuple[Name, ...], evidence: Mapping[str, Evidence]
) -> CardFact:
    text, state = plain(item.text), evidence[item.id].state
    return CardFact(id=item.id, kind=kind, topic=item.topic, text=text, state=state, by=by)


def _dispute(item: Dispute, topics: Mapping[str, str], names: Names) -> CardQuestion:
    return CardQuestion(
        id=item.id,
        question=item.question,
        about=item.about,
        topics=_topics(item, topics),
        open=item.status == "open",
        positions=tuple(_position(position, names) for position in item.positions),
        why=plain(item.resolution),
        would_settle=plain(item.would_settle),
    )


def _unknown(item: Unknown, topics: Mapping[str, str]) -> CardQuestion:
    return CardQuestion(
        id=item.id,
        question=item.question,
        about=item.about,
        topics=_topics(item, topics),
        open=True,
        why=plain(item.why),
        would_settle=plain(item.would_settle),
    )


def _position(position: Position, names: Names) -> CardPosition:
    holders = ", ".join(name.text for name in _speakers(position.by, names))
    return CardPosition(holder=position.label or holders, text=plain(position.text))


def _speakers(speakers: tuple[Speaker, ...], names: Names) -> Iterator[Name]:
    return (names.speaker(speaker.name) for speaker in speakers)


def _topics(item: Dispute | Unknown, topics: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topics[about] for about in item.about if about in topics))


def _statement_topics(briefing: Briefing, names: Names) -> Mapping[str, str]:
    """The topic of each statement and rung that a question can be about."""
    rungs = {name: rung for name, rung in names.registers.rungs.items() if rung.topic}
    found: dict[str, str] = {name: str(rung.topic) for name, rung in rungs.items()}
    for rung in rungs.values():
        found |= {event.id: str(rung.topic) for event in briefing.events if event.type in rung.reached_by}
    for kind, topic in TOPICS.items():
        found |= {item.id: topic for item in getattr(briefing, kind)}
    found |= {fact.id: fact.topic for fact in briefing.facts}
    return found | {item.id: item.topic for item in briefing.assessments}


def plain(prose: str | None) -> str:
    """The words of a paragraph without its citations; nothing where there is none."""
    return parse_prose(prose)[0].plain if prose else ""
