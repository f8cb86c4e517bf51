"""A table of the data set, whatever its format: its columns and its rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.exports import agreement_tables, rows, statement_rows, statement_tables
from generator.exports.rows import Row
from generator.exports.subject import Subject
from generator.model.meanings import meanings
from generator.views.site import Site

Cell = str | int | float | bool | None
TABLES: Mapping[type[Row], Callable[[Subject], Iterator[Row]]] = {
    rows.AgreementRow: agreement_tables.agreements,
    rows.PartyRow: agreement_tables.parties,
    rows.RungRow: agreement_tables.rungs,
    rows.EventRow: agreement_tables.events,
    statement_rows.FactRow: statement_tables.facts,
    statement_rows.SourceRow: statement_tables.sources,
    statement_rows.CitationRow: statement_tables.citations,
    statement_rows.DisputeRow: statement_tables.disputes,
    statement_rows.PositionRow: statement_tables.positions,
    statement_rows.UnknownRow: statement_tables.unknowns,
    statement_rows.MoneyRow: statement_tables.money,
    statement_rows.QuantityRow: statement_tables.quantities,
    rows.TechnologyRow: agreement_tables.technologies,
    rows.OrganisationRow: agreement_tables.organisations,
    rows.RelationRow: agreement_tables.relations,
}
"""The tables in a reader’s order, and how each is filled."""
_TYPES = {bool: "boolean", float: "number", int: "integer", str: "string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its type in the words of Frictionless’ table schema, and what it holds."""

    name: str
    type: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its rows."""

    kind: type[Row]
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """Its name."""
        return self.kind.table

    @property
    def description(self) -> str:
        """What it holds."""
        return str(self.kind.__doc__)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns."""
        return columns(self.kind)

    def cells(self) -> Iterable[tuple[Cell, ...]]:
        """The rows as plain values."""
        names = [column.name for column in self.columns]
        return (tuple(getattr(row, name) for name in names) for row in self.rows)


def tabulate(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> tuple[Table, ...]:
    """Every table, filled from all published briefings in the order of their ids."""
    subjects = [
        Subject(assessed=assessed[name], collection=collection, site=site)
        for name in sorted(collection.by_id)
    ]
    return tuple(
        Table(kind=kind, rows=tuple(row for subject in subjects for row in fill(subject)))
        for kind, fill in TABLES.items()
    )


@cache
def columns(kind: type[Row]) -> tuple[Column, ...]:
    """The columns of a kind of row, from its annotations and docstrings."""
    return tuple(
        Column(
            name=name,
            type=_type(field.annotation),
            required=type(None) not in get_args(field.annotation),
            description=meanings(kind)[name],
        )
        for name, field in kind.model_fields.items()
    )


def _type(annotation: Any) -> str:
    """A union of numbers is one number; an optional value is what it is where there is one."""
    kinds = set(get_args(annotation) or (annotation,))
    return next(name for kind, name in _TYPES.items() if kind in kinds)
