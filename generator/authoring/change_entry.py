"""An entry for a briefing’s list of changes, made from what changed."""

import json
from collections.abc import Iterator

from generator.diff.briefings import BriefingDiff
from generator.diff.parts import FieldDiff, PartDiff

_LONGEST = 120
_TOLD = frozenset({"title", "form", "parties", "bindingness", "full_text", "status_override"})
_KINDS = frozenset({"event", "fact", "site", "company", "system", "quantity", "money", "dispute", "unknown"})
_WEIGHTY = frozenset({"event", "money", "dispute"})
_PLAIN = frozenset(
    {"amount", "amount_to", "currency", "date", "kind", "number", "number_to", "planned", "status"}
)
"""Fields of a statement whose values tell a reader something by themselves."""


def change_entry(found: BriefingDiff) -> tuple[str, ...]:
    """Lines of YAML to put first under ``changes``; none where readers see no difference or one is there.

    What only the writer knows, the day and the reason, is left to be written.
    """
    fields = tuple(_fields(found))
    if found.fate not in {"changed", "renamed"} or not fields or _is_written(found):
        return ()
    weighty = found.derived or any(field.field.split(",")[0] in _WEIGHTY for field in fields)
    return (
        '- date: "TODO: the day of the change"',
        f"  kind: {'significant' if weighty else 'minor'}",
        '  note: "TODO: what changed and why, in a sentence"',
        "  fields:",
        *(f"    - {_written(field)}" for field in fields),
    )


def _is_written(found: BriefingDiff) -> bool:
    return any(part.kind == "change" and part.fate == "added" for part in found.parts)


def _fields(found: BriefingDiff) -> Iterator[FieldDiff]:
    yield from (_spoken(field) for field in found.derived)
    yield from (_spoken(field) for field in found.fields if field.field in _TOLD)
    for part in found.parts:
        if part.kind in _KINDS:
            yield from _of(part)


def _of(part: PartDiff) -> Iterator[FieldDiff]:
    if part.fate == "added":
        yield FieldDiff(field=part.kind, before=None, after=part.summary)
    elif part.fate == "removed":
        yield FieldDiff(field=part.kind, before=part.summary, after=None)
    else:
        for field in part.fields:
            if field.field in _PLAIN:
                yield FieldDiff(field=f"{part.kind}, {field.field}", before=field.before, after=field.after)


def _spoken(found: FieldDiff) -> FieldDiff:
    """The field in a reader’s words."""
    return FieldDiff(field=found.field.replace("_", " "), before=found.before, after=found.after)


def _written(found: FieldDiff) -> str:
    values = {"field": found.field, "before": found.before, "after": found.after}
    pairs = (
        f"{name}: {json.dumps(_clipped(value), ensure_ascii=False)}"
        for name, value in values.items()
        if value
    )
    return f"{{{', '.join(pairs)}}}"


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
