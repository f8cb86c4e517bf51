"""How far each briefing has come: what it holds, how firm that is, and how old."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.collection.assess import Assessed
from generator.collection.evidence import State
from generator.model.briefing import Briefing

_ENOUGH_FACTS = 3
_PARTS: Mapping[str, Callable[[Briefing], bool]] = {
    "key points": lambda briefing: bool(briefing.key_points),
    "what it is called": lambda briefing: bool(briefing.called or briefing.titles),
    "bindingness": lambda briefing: briefing.bindingness is not None,
    "full text": lambda briefing: briefing.full_text is not None,
    "who acted": lambda briefing: any(event.by for event in briefing.events),
    "three facts": lambda briefing: len(briefing.facts) >= _ENOUGH_FACTS,
    "what is made": lambda briefing: bool(briefing.technologies or briefing.systems),
    "who makes it, or where": lambda briefing: bool(briefing.companies or briefing.sites),
    "what is unknown": lambda briefing: bool(briefing.unknowns),
    "how it was checked": lambda briefing: briefing.editorial.checked is not None,
}
"""What a reader expects of a full briefing, each with its test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A briefing’s standing; ``age`` is in days since it was last published, reviewed or changed.

    ``states`` counts statements by their evidence; ``alone`` are those that cite a single source.
    """

    id: str
    draft: bool
    complete: int
    missing: tuple[str, ...]
    states: Mapping[str, int]
    alone: int
    sources: int
    origins: int
    age: int | None
    review_due: str | None
    overdue: bool

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return sum(self.states.values())


def standings(assessed: Iterable[Assessed], as_of: date) -> Iterator[Standing]:
    """The standing of each briefing on a day, in the order of their ids."""
    for one in sorted(assessed, key=lambda one: one.id):
        yield _standing(one, as_of)


def _standing(one: Assessed, as_of: date) -> Standing:
    missing = tuple(name for name, holds in _PARTS.items() if not holds(one.briefing))
    states = Counter(evidence.state for evidence in one.evidence.values())
    due = one.briefing.editorial.review_due
    return Standing(
        id=one.id,
        draft=one.briefing.draft,
        complete=round(100 * (len(_PARTS) - len(missing)) / len(_PARTS)),
        missing=missing,
        states={str(state): states[state] for state in State if states[state]},
        alone=sum(len(evidence.sources) == 1 for evidence in one.evidence.values()),
        sources=one.card.origins.sources,
        origins=one.card.origins.total,
        age=_age(one.briefing, as_of),
        review_due=str(due) if due else None,
        overdue=bool(due and due.latest and due.latest < as_of),
    )


def _age(briefing: Briefing, as_of: date) -> int | None:
    editorial = briefing.editorial
    dates = (
        editorial.first_published,
        editorial.last_reviewed,
        *(change.date for change in briefing.changes),
    )
    days = [found.latest for found in dates if found and found.latest]
    return (as_of - max(days)).days if days else None
