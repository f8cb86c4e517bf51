"""Who a name means: parties, organisations, publishers and people, as readers should see them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.collection.kept import Kept
from generator.collection.watch import BY_NAME, Watch, Watched
from generator.model.codes import country_name
from generator.model.iso import COUNTRIES
from generator.model.registers import GOVERNMENTAL, Entry, Organisation, Person, Registers
from generator.model.statements import Speaker

EDITORS = "editors"
"""The name under which the editors give their own judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Kept):
    """A body or person: register key, name to show and the register that has a page for it.

    ``register`` is ``parties``, ``organisations``, ``publishers``, ``people``, or ``None`` for a plain name.
    """

    key: str
    text: str
    register: str | None = None


@dataclass(frozen=True)
class Names:
    """Look-ups over the registers by id, name or alias."""

    registers: Registers
    watch: Watch | None = None
    """Notes which entries and names are looked up, where somebody wants to know."""

    @classmethod
    def watched(cls, registers: Registers, watch: Watch) -> "Names":
        """Look-ups that are noted, over registers whose entries are."""
        fields = ((name, getattr(registers, name)) for name in Registers.model_fields)
        noted = {name: Watched(entries, name.replace("_", "-"), watch) for name, entries in fields}
        return cls(registers=Registers.model_construct(None, **noted), watch=watch)

    def party(self, value: str) -> Name:
        """A state by its code, or else an organisation."""
        if value in COUNTRIES:
            return Name(key=value, text=country_name(value), register="parties")
        return self.organisation(value)

    def organisation(self, value: str) -> Name:
        """An organisation of the register, a state, or a plain name."""
        if value in COUNTRIES:
            return self.party(value)
        key = self.index["organisations"].get(value.casefold())
        if key is None:
            return Name(key=value, text=value)
        return Name(key=key, text=self.registers.organisations[key].name, register="organisations")

    def publisher(self, value: str) -> Name:
        """A publisher of the register, or a plain name."""
        return self._in("publishers", value) or Name(key=value, text=value)

    def speaker(self, value: str) -> Name:
        """A person, an organisation, a publisher or a party."""
        person = self._in("people", value)
        if person:
            return person
        organisation = self.organisation(value)
        if organisation.register:
            return organisation
        return self.publisher(value)

    def represented(self, speaker: Speaker) -> tuple[str, ...]:
        """Keys of the parties that somebody speaks for: as written, by office, or by the body’s state."""
        if speaker.represents:
            return (self.party(speaker.represents).key,)
        return tuple(dict.fromkeys(self._represented(self.speaker(speaker.name))))

    def office(self, speaker: Speaker) -> str | None:
        """The office held, as written or as the people register has it."""
        person = self.registers.people.get(self.speaker(speaker.name).key)
        if speaker.office or person is None or not person.offices:
            return speaker.office
        return person.offices[0].office

    def _represented(self, name: Name) -> Iterator[str]:
        yield name.key
        person = self.registers.people.get(name.key) if name.register == "people" else None
        for office in person.offices if person else ():
            if office.represents:
                yield self.party(office.represents).key
        yield from self._above(name)
        publisher = self.registers.publishers.get(name.key) if name.register == "publishers" else None
        if publisher and publisher.represents:
            yield self.party(publisher.represents).key

    def _above(self, name: Name) -> Iterator[str]:
        seen: set[str] = set()
        body = self.registers.organisations.get(name.key)
        while body is not None and body.name not in seen:
            seen.add(body.name)
            if body.country and body.kind in GOVERNMENTAL:
                yield body.country
            key = self.organisation(body.part_of).key if body.part_of else ""
            if key:
                yield key
            body = self.registers.organisations.get(key)

    def _in(self, register: str, value: str) -> Name | None:
        key = self.index[register].get(value.casefold())
        if key is None:
            return None
        entries: Mapping[str, Entry] = getattr(self.registers, register)
        return Name(key=key, text=entries[key].name, register=register)

    @cached_property
    def index(self) -> Mapping[str, Mapping[str, str]]:
        """For each register the ids by id, name, alias and name in another language, case folded."""
        labels = {name.replace("_", "-"): getattr(self.registers, name) for name in Registers.model_fields}
        if self.watch is None:
            return {label: _index(entries) for label, entries in labels.items()}
        with self.watch.noting():
            return {
                label: Watched(_index(entries), f"{label}{BY_NAME}", self.watch)
                for label, entries in labels.items()
            }


def _index(entries: Mapping[str, Entry]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, entry in entries.items():
        for name in names_of(key, entry):
            found.setdefault(name.casefold(), key)
    return found


def names_of(key: str, entry: Entry) -> tuple[str, ...]:
    """Everything that finds an entry: its id, name, aliases and names in other languages."""
    others = entry.names.values() if isinstance(entry, Organisation | Person) else ()
    return tuple(dict.fromkeys((key, entry.name, *entry.aliases, *others)))
