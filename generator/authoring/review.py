"""What the check says of a changed text, before it is written."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from generator import rules
from generator.collection.assess import assess
from generator.collection.link import Collection, link
from generator.decode import decode, decode_register
from generator.diagnostics import Diagnostic
from generator.documents.parse import parse


def new_problems(path: str, before: str, after: str, collection: Collection) -> tuple[Diagnostic, ...]:
    """The problems of a file that it did not have before."""
    known = {(found.code, found.message) for found in examine(path, before, collection)}
    found = examine(path, after, collection)
    return tuple(problem for problem in found if (problem.code, problem.message) not in known)


def examine(path: str, text: str, collection: Collection) -> tuple[Diagnostic, ...]:
    """Every problem of one file, a briefing as one among the others of the project."""
    document, problems = parse(path, text.encode())
    if document is None:
        return problems
    name = PurePosixPath(path).stem
    if PurePosixPath(path).parent.name == "_registers":
        return (*problems, *decode_register(document, name.replace("-", "_"))[1])
    decoded, more = decode(document, event_types(collection))
    if decoded is None:
        return (*problems, *more)
    card = assess(name, decoded, collection.names).card
    others = (card for card in (*collection.cards, *collection.drafts.values()) if card.id != name)
    linked = link(
        (*others, card),
        collection.names,
        register_files=collection.register_files,
        unreadable=collection.unreadable - {name},
        as_of=collection.as_of,
    )
    return (*problems, *more, *rules.check_card(card, linked))


def event_types(collection: Collection) -> Sequence[str]:
    """The ids that may name an event."""
    return collection.register_files.all("event-types", collection.registers.event_types)
