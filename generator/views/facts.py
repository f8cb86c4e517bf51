"""What sources say, under its topics: steps first, then facts and things, each with its evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.statements import Money
from generator.views.english import counted
from generator.views.lookup import Lookup
from generator.views.statements import StatementView, statement_view

_THINGS: Mapping[str, tuple[str, str]] = {
    "technologies": ("technology", "Technologies"),
    "systems": ("system", "Systems"),
    "sites": ("site", "Sites"),
    "companies": ("company", "Companies"),
    "quantities": ("quantity", "Quantities"),
    "money": ("money", "Money"),
}
"""For each list of things the topic that it joins, if there is one of that id, and a heading of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A heading and its statements; ``beside`` are sums that are told with it but belong elsewhere."""

    heading: str
    statements: tuple[StatementView, ...]
    beside: tuple[StatementView, ...] = ()

    @property
    def size(self) -> str:
        """How many statements there are."""
        return counted(len(self.statements) + len(self.beside), "statement")


def topic_views(lookup: Lookup) -> tuple[TopicView, ...]:
    """Every topic that has something to say, in the register’s order; things without a topic come last."""
    return tuple(view for view in _topics(lookup) if view.statements or view.beside)


def _topics(lookup: Lookup) -> Iterator[TopicView]:
    yield TopicView(heading="Steps", statements=_all("events", lookup))
    joined = {topic: kind for kind, (topic, _) in _THINGS.items()}
    for name, topic in lookup.registers.topics.items():
        yield _topic(topic.name, _facts(name, lookup), joined.get(name), lookup)
    for kind, (topic_id, heading) in _THINGS.items():
        if topic_id not in lookup.registers.topics:
            yield _topic(heading, (), kind, lookup)


def _topic(heading: str, facts: tuple[StatementView, ...], kind: str | None, lookup: Lookup) -> TopicView:
    if kind != "money":
        return TopicView(heading=heading, statements=(*facts, *(_all(kind, lookup) if kind else ())))
    return TopicView(
        heading=heading,
        statements=(*facts, *_sums(lookup, separate=False)),
        beside=_sums(lookup, separate=True),
    )


def _facts(topic: str, lookup: Lookup) -> tuple[StatementView, ...]:
    facts = (fact for fact in lookup.briefing.facts if fact.topic == topic)
    return tuple(statement_view("facts", fact, lookup) for fact in facts)


def _sums(lookup: Lookup, *, separate: bool) -> tuple[StatementView, ...]:
    sums: Iterator[Money] = (item for item in lookup.briefing.money if item.separate is separate)
    return tuple(statement_view("money", item, lookup) for item in sums)


def _all(kind: str, lookup: Lookup) -> tuple[StatementView, ...]:
    return tuple(statement_view(kind, item, lookup) for item in getattr(lookup.briefing, kind))
