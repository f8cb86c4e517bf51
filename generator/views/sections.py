"""The sections of the site: what their entries are called, and the question that each page answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.model.codes import country_name
from generator.model.registers import Entry
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section: its address, its headings, and its entries’ question with ``{}`` for the name.

    ``proper`` says that its entries are called by proper names, which keep their capitals.
    """

    name: str
    title: str
    singular: str
    deck: str
    question: str
    register: str | None
    proper: bool = False


SECTIONS: Mapping[str, Section] = {
    section.name: section
    for section in (
        Section(
            name="parties",
            title="Countries",
            singular="country",
            deck="Which states have agreed what, and with whom?",
            question="What has {} agreed, how far has it come, what is disputed?",
            register=None,
            proper=True,
        ),
        Section(
            name="organisations",
            title="Organisations",
            singular="organisation",
            deck="Which companies, ministries and alliances take part?",
            question="Which agreements name {}, and how far have they come?",
            register="organisations",
            proper=True,
        ),
        Section(
            name="publishers",
            title="Publishers",
            singular="publisher",
            deck="Whose reports do the briefings rest on, and what is known of them?",
            question="What do the briefings take from {}?",
            register="publishers",
            proper=True,
        ),
        Section(
            name="technologies",
            title="Technologies",
            singular="technology",
            deck="What is to be made, and by whom?",
            question="Who agreed to work on {}, and how far has it come?",
            register="technologies",
        ),
        Section(
            name="forms",
            title="Forms of agreement",
            singular="form",
            deck="What kinds of document are these, and which agreements are of which?",
            question="What is meant by {}, and which agreements are of this form?",
            register="forms",
        ),
        Section(
            name="topics",
            title="Topics",
            singular="topic",
            deck="What do the briefings say, by subject?",
            question="What is said under {}, and how well is it known?",
            register="topics",
        ),
        Section(
            name="statuses",
            title="Statuses",
            singular="status",
            deck="How far have the agreements come?",
            question="Which agreements have the status {}, and what puts them there?",
            register="statuses",
        ),
        Section(
            name="rungs",
            title="Rungs of the ladder",
            singular="rung",
            deck="Which steps does the ladder count, and how many agreements reached each?",
            question="Which agreements were found {}, and how far have they come since?",
            register="rungs",
        ),
        Section(
            name="years",
            title="Years",
            singular="year",
            deck="In which years did agreements take a step?",
            question="Which agreements took a step in {}, and how far have they come?",
            register=None,
            proper=True,
        ),
        Section(
            name="disputed",
            title="Disputed or not",
            singular="answer",
            deck="About which agreements do sources contradict each other?",
            question="Which agreements are {}, and how far have they come?",
            register=None,
        ),
    )
}


_DERIVED: Mapping[str, Callable[[str], str]] = {
    "parties": country_name,
    "years": str,
    "disputed": {"yes": "Disputed", "no": "Not disputed"}.__getitem__,
}
"""How entries are called that no register names."""


def entry_names(section: Section, collection: Collection) -> Mapping[str, str]:
    """The names of the entries that have a page: all of a register, or else those that agreements name."""
    if section.register is None:
        keys, name = collection.usage.get(section.name, {}), _DERIVED[section.name]
        return dict(sorted(((key, name(key)) for key in keys), key=lambda item: item[1]))
    entries: Mapping[str, Entry] = getattr(collection.registers, section.register)
    return {key: entry.name for key, entry in entries.items()}


def term_link(section: str, key: str, base: str, collection: Collection) -> LinkView | str:
    """A term’s name, leading to its page; an unknown one stays as it is written."""
    entries: Mapping[str, Entry] = getattr(collection.registers, section)
    if key not in entries:
        return key
    return LinkView(text=entries[key].name, href=urls.link(urls.entry(section, key), base))


def name_link(name: Name, base: str) -> LinkView | str:
    """A body’s name, leading to its page where it has one."""
    if name.register is None or name.register not in SECTIONS:
        return name.text
    return LinkView(text=name.text, href=urls.link(urls.entry(name.register, name.key), base))
