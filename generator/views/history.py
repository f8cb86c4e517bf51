"""What the editors did to a briefing, and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.briefing import Change
from generator.model.date_words import english
from generator.views.english import sentence
from generator.views.lookup import Lookup
from generator.views.page import LinkView
from generator.views.prose import ProseView

KINDS: Mapping[str, str] = {"minor": "Minor", "significant": "Significant", "correction": "Correction"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a change: what it was and what it is."""

    name: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.name}: {self.before} → {self.after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """An entry of the public history."""

    date: str
    kind: str
    weighty: bool
    note: ProseView
    fields: tuple[FieldView, ...]


def change_views(lookup: Lookup) -> tuple[ChangeView, ...]:
    """The history, newest first."""
    changes = sorted(lookup.briefing.changes, key=lambda change: change.date.sort_key, reverse=True)
    return tuple(_change(change, lookup) for change in changes)


def byline(lookup: Lookup) -> tuple[str | LinkView, ...]:
    """When it was published, reviewed, last changed; a missing review is said."""
    return tuple(_byline(lookup))


def _change(change: Change, lookup: Lookup) -> ChangeView:
    return ChangeView(
        date=english(change.date, short=True),
        kind=KINDS[change.kind],
        weighty=change.kind != "minor",
        note=lookup.resolver.resolve(change.note),
        fields=field_views(change),
    )


def field_views(change: Change) -> tuple[FieldView, ...]:
    """The fields of a change; what was or is absent is said."""
    return tuple(
        FieldView(
            name=sentence(field.field), before=field.before or "nothing", after=field.after or "removed"
        )
        for field in change.fields
    )


def _byline(lookup: Lookup) -> Iterator[str | LinkView]:
    editorial = lookup.briefing.editorial
    if editorial.first_published:
        yield f"First published {english(editorial.first_published)}"
    yield f"reviewed {english(editorial.last_reviewed)}" if editorial.last_reviewed else "not reviewed since"
    if editorial.review_due:
        yield f"next review due {english(editorial.review_due)}"
    weighty = [change for change in lookup.briefing.changes if change.kind != "minor"]
    if weighty:
        latest = max(weighty, key=lambda change: change.date.sort_key)
        yield LinkView(text=f"last significant change {english(latest.date)}", href="#changes")
