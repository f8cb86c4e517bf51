"""Agreements between made-up organisations."""

from dataclasses import replace

from generator.collection.link import Collection, link
from generator.collection.names import Name, Names
from generator.model.registers import Registers
from tests.views.ferries import TREATY, collection

KINDS = {"M": "ministry", "F": "fund"}


def named(*agreements: str) -> Collection:
    """Agreements that name bodies such as ``NO.yard`` or ``SE.M.ports``: country, kind and name."""
    card = collection().by_id[TREATY]
    words = dict.fromkeys(word for agreement in agreements for word in agreement.split())
    registers = Registers.model_validate({"organisations": {_key(word): _entry(word) for word in words}})
    cards = (
        replace(
            card,
            id=f"c{number}",
            organisations=tuple(
                Name(key=_key(word), text=_entry(word)["name"], register="organisations")
                for word in agreement.split()
            ),
        )
        for number, agreement in enumerate(agreements)
    )
    return link(cards, Names(registers=registers))


def _key(word: str) -> str:
    return word.lower().replace(".", "-")


def _entry(word: str) -> dict[str, str]:
    country, *kind, name = word.split(".")
    entry = {"name": name.title(), "kind": KINDS[kind[0]] if kind else "company"}
    return entry | ({"country": country} if country != "XX" else {})
