"""Judgements, kept apart from facts: whose, how likely they think it, and how firm the ground is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.names import EDITORS
from generator.model.date_words import english
from generator.model.registers import Likelihood
from generator.model.statements import Assessment
from generator.views.english import counted, listed, sentence
from generator.views.evidence import speaker_name
from generator.views.lookup import Lookup, SourceLink
from generator.views.prose import ProseView

_SCALE = 4
"""Units of the drawing for one per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A word of the yardstick as a bar of the drawing, 400 units wide."""

    x: int
    width: int
    hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """A likelihood on its scale: “Likely, 55–75%”; ``middle`` is where its label stands."""

    words: str
    spoken: str
    middle: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentView:
    """One signed judgement; ``by`` is left out where its only source is the author’s own publication."""

    anchor: str
    text: ProseView | None
    basis: ProseView | None
    by: str | None
    date: str | None
    yardstick: Yardstick | None
    confidence: str | None
    confidence_reason: ProseView | None
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentTopic:
    """Judgements under one heading."""

    heading: str
    size: str
    assessments: tuple[AssessmentView, ...]


def assessment_topics(lookup: Lookup) -> tuple[AssessmentTopic, ...]:
    """The judgements by topic, in the register’s order."""
    return tuple(topic for topic in _topics(lookup) if topic.assessments)


def yardstick(likelihood: str, register: Mapping[str, Likelihood]) -> Yardstick | None:
    """The drawing of a likelihood; none for a word that the yardstick does not have."""
    word = register.get(likelihood)
    if word is None:
        return None
    return Yardstick(
        words=f"{word.name}, {word.low}–{word.high}%",
        spoken=f"{word.name}: {word.low} to {word.high} per cent on the yardstick of likelihood",
        middle=min(max(_SCALE * (word.low + word.high) // 2, 90), 310),
        bands=tuple(_band(entry, name == likelihood) for name, entry in register.items()),
    )


def _band(word: Likelihood, hit: bool) -> Band:
    return Band(x=_SCALE * word.low, width=_SCALE * (word.high - word.low), hit=hit)


def _topics(lookup: Lookup) -> Iterator[AssessmentTopic]:
    for name, topic in lookup.registers.topics.items():
        found = (item for item in lookup.briefing.assessments if item.topic == name)
        views = tuple(_view(item, lookup) for item in found)
        yield AssessmentTopic(heading=topic.name, size=counted(len(views), "judgement"), assessments=views)


def _view(item: Assessment, lookup: Lookup) -> AssessmentView:
    confidence = item.confidence
    return AssessmentView(
        anchor=urls.anchor("assessment", item.id),
        text=lookup.prose(item.text),
        basis=lookup.prose(item.basis),
        by=_authors(item, lookup),
        date=english(item.date) if item.date else None,
        yardstick=yardstick(item.likelihood, lookup.registers.likelihoods) if item.likelihood else None,
        confidence=confidence.level if confidence else None,
        confidence_reason=lookup.prose(confidence.reason) if confidence else None,
        sources=lookup.sources(item.sources),
    )


def _authors(item: Assessment, lookup: Lookup) -> str | None:
    names = [speaker_name(speaker, lookup) for speaker in item.by]
    if names == [source.text for source in lookup.sources(item.sources)]:
        return None
    return sentence(listed("the editors" if name == EDITORS else name for name in names))
