"""Two versions of a briefing, or of all: what was written, and what follows from it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.collection.assess import Assessed
from generator.collection.ladder import RungState
from generator.diff.parts import Fate, FieldDiff, PartDiff, compare_fields, compare_parts
from generator.model.base import Model
from generator.model.briefing import Briefing
from generator.model.ids import KINDS
from generator.model.registers import Registers

_APART = frozenset({*KINDS, "sources", "origins", "related", "changes"})
"""Keys whose items are compared one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingDiff:
    """What became of a briefing; ``derived`` is what nobody typed: its status and the rungs of its ladder."""

    id: str
    title: str
    fate: Fate
    before_id: str | None = None
    derived: tuple[FieldDiff, ...] = ()
    fields: tuple[FieldDiff, ...] = ()
    parts: tuple[PartDiff, ...] = ()


def compare_all(before: Mapping[str, Assessed], after: Mapping[str, Assessed]) -> Iterator[BriefingDiff]:
    """Every briefing that differs, by id; one under a new id is known by its alias."""
    earlier = _earlier_ids(before, after)
    for name in sorted(after):
        old = before.get(earlier.get(name, name))
        if old is None:
            yield _came_or_went(after[name], "added")
        else:
            found = compare(old, after[name])
            if found.fate == "renamed" or found.derived or found.fields or found.parts:
                yield found
    for name in sorted(before.keys() - after.keys() - set(earlier.values())):
        yield _came_or_went(before[name], "removed")


def compare(before: Assessed, after: Assessed) -> BriefingDiff:
    """Two versions of one briefing."""
    renamed = before.id != after.id
    return BriefingDiff(
        id=after.id,
        title=after.briefing.title,
        fate="renamed" if renamed else "changed",
        before_id=before.id if renamed else None,
        derived=tuple(_derived(before, after)),
        fields=(
            *compare_fields(before.briefing, after.briefing, _APART),
            *_orders(before.briefing, after.briefing),
        ),
        parts=tuple(_parts(before, after)),
    )


def compare_registers(before: Registers, after: Registers) -> tuple[PartDiff, ...]:
    """The entries that differ, each with its register as its kind."""
    return tuple(
        found
        for name in Registers.model_fields
        for found in compare_parts(name.replace("_", "-"), getattr(before, name), getattr(after, name))
    )


def _came_or_went(one: Assessed, fate: Fate) -> BriefingDiff:
    return BriefingDiff(id=one.id, title=one.briefing.title, fate=fate)


def _earlier_ids(before: Mapping[str, Assessed], after: Mapping[str, Assessed]) -> Mapping[str, str]:
    """For each briefing under a new id the alias under which it stood before."""
    found: dict[str, str] = {}
    for name in sorted(after.keys() - before.keys()):
        gone = (alias for alias in after[name].briefing.aliases if alias in before and alias not in after)
        old = next((alias for alias in gone if alias not in found.values()), None)
        if old:
            found[name] = old
    return found


def _derived(before: Assessed, after: Assessed) -> Iterator[FieldDiff]:
    if before.card.status != after.card.status:
        yield FieldDiff(field="status", before=before.card.status, after=after.card.status)
    rungs = {rung.rung: rung for rung in before.ladder}
    for rung in after.ladder:
        old, new = _rung(rungs.pop(rung.rung, None)), _rung(rung)
        if old != new:
            yield FieldDiff(field=f"rung {rung.rung}", before=old, after=new)
    for name, rung in rungs.items():
        yield FieldDiff(field=f"rung {name}", before=_rung(rung), after=None)


def _rung(rung: RungState | None) -> str | None:
    if rung is None:
        return None
    return f"{rung.state.value} {rung.date.text}" if rung.date else rung.state.value


def _parts(before: Assessed, after: Assessed) -> Iterator[PartDiff]:
    old, new = before.briefing, after.briefing

    def evidence(earlier: str, later: str) -> Iterator[FieldDiff]:
        was, now = before.evidence.get(earlier), after.evidence.get(later)
        if was and now and was.state is not now.state:
            yield FieldDiff(field="evidence", before=was.state.value, after=now.state.value)

    for key, kind in KINDS.items():
        yield from compare_parts(kind, _by_id(old, key), _by_id(new, key), evidence)
    yield from compare_parts("source", old.sources, new.sources)
    yield from compare_parts("origin", old.origins, new.origins)
    yield from compare_parts("relation", _relations(old), _relations(new))
    yield from compare_parts("change", _changes(old), _changes(new))


def _by_id(briefing: Briefing, key: str) -> Mapping[str, Model]:
    return {item.id: item for item in getattr(briefing, key)}


def _relations(briefing: Briefing) -> Mapping[str, Model]:
    return {f"{item.relation} {item.briefing or item.title}": item for item in briefing.related}


def _changes(briefing: Briefing) -> Mapping[str, Model]:
    """The written history; the oldest entry of a day is its first, so that newer ones rename none."""
    numbers: Counter[str] = Counter()
    found: dict[str, Model] = {}
    for item in reversed(briefing.changes):
        numbers[item.date.text] += 1
        found[f"{item.date.text} {numbers[item.date.text]}"] = item
    return dict(reversed(found.items()))


def _orders(before: Briefing, after: Briefing) -> Iterator[FieldDiff]:
    """Lists of which the same parts stand in another order."""
    for key in (*KINDS, "sources"):
        names = [_names(briefing, key) for briefing in (before, after)]
        old, new = ([name for name in found if name in names[0] and name in names[1]] for found in names)
        if old != new:
            yield FieldDiff(field=f"order of {key}", before=", ".join(old), after=", ".join(new))


def _names(briefing: Briefing, key: str) -> list[str]:
    return [*briefing.sources] if key == "sources" else [*_by_id(briefing, key)]
