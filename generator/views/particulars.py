"""What a register says of an entry, as labelled lines."""

from collections.abc import Iterator

from generator.collection.link import Collection
from generator.model.codes import country_name, language_name
from generator.model.registers import (
    Entry,
    Form,
    Organisation,
    Publisher,
    Status,
    TechnologyTerm,
)
from generator.views.english import listed
from generator.views.identity import CardRow, Piece
from generator.views.page import Foreign, LinkView
from generator.views.sections import name_link, term_link


def particulars(entry: Entry, base: str, collection: Collection) -> tuple[CardRow, ...]:
    """The lines of an entry; what a register leaves open is left out, except a publisher’s grade."""
    lines = (*_own(entry, base, collection), *_shared(entry))
    return tuple(CardRow(label=label, pieces=tuple(pieces)) for label, pieces in lines)


def _own(entry: Entry, base: str, collection: Collection) -> Iterator[tuple[str, list[Piece]]]:
    match entry:
        case Publisher():
            yield from _publisher(entry)
        case Organisation():
            yield from _organisation(entry, base, collection)
        case TechnologyTerm():
            yield from _technology(entry, base, collection)
        case Form():
            yield from _form(entry, collection)
        case Status():
            yield from _status(entry, collection)
        case _:
            return


def _shared(entry: Entry) -> Iterator[tuple[str, list[Piece]]]:
    if entry.aliases:
        yield "Also called", [listed(entry.aliases)]
    for scheme, value in entry.identifiers.items():
        yield scheme, [value]


def _publisher(entry: Publisher) -> Iterator[tuple[str, list[Piece]]]:
    yield "Kind", [entry.type.replace("-", " ")]
    if entry.country:
        yield "Country", [country_name(entry.country)]
    if entry.owner:
        yield "Owner", [entry.owner]
    if entry.reliability:
        yield "Reliability", [f"{entry.reliability.grade}: {entry.reliability.reason}"]
    else:
        yield "Reliability", ["Not assessed"]
    if entry.url:
        yield "Address", [LinkView(text=entry.url, href=entry.url)]


def _organisation(
    entry: Organisation, base: str, collection: Collection
) -> Iterator[tuple[str, list[Piece]]]:
    yield "Kind", [entry.kind.replace("-", " ")]
    if entry.country:
        yield "Country", [country_name(entry.country)]
    if entry.part_of:
        yield "Part of", [name_link(collection.names.organisation(entry.part_of), base)]
    for language, name in entry.names.items():
        yield language_name(language), [Foreign(text=name, language=language)]
    if entry.url:
        yield "Address", [LinkView(text=entry.url, href=entry.url)]


def _technology(
    entry: TechnologyTerm, base: str, collection: Collection
) -> Iterator[tuple[str, list[Piece]]]:
    terms = collection.registers.technologies
    if entry.broader:
        yield "Broader", [term_link("technologies", entry.broader, base, collection)]
    narrower = [key for key, term in terms.items() if term.broader and terms.get(term.broader) is entry]
    if narrower:
        yield "Narrower", [*_separated(term_link("technologies", key, base, collection) for key in narrower)]


def _form(entry: Form, collection: Collection) -> Iterator[tuple[str, list[Piece]]]:
    rungs = collection.registers.rungs
    if entry.without_rungs:
        yield (
            "Rungs that do not apply",
            [listed(rungs[name].name for name in entry.without_rungs if name in rungs)],
        )


def _status(entry: Status, collection: Collection) -> Iterator[tuple[str, list[Piece]]]:
    kinds = collection.registers.event_types
    for label, names in (("Any of", entry.any_of), ("None of", entry.none_of)):
        if names:
            yield label, [listed((kinds[name].name.lower() for name in names if name in kinds), "or")]


def _separated(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        yield from (", ", piece) if index else (piece,)
