"""Short ways from a part of a file to what the link pass makes of it, over a small project in order."""

from generator.collection.assess import Assessed, assess
from generator.collection.card import Card
from generator.collection.link import Collection, link
from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles
from generator.decode import Decoded, decode
from generator.documents.parse import parse
from generator.model.briefing import Briefing
from generator.pipeline import load_registers
from tests.golden import lay_over
from tests.rules.overlays import BRIEFING, PROJECT

REGISTERS, REGISTER_FILES, _ = load_registers(PROJECT)
NAMES = Names(registers=REGISTERS)
BASE = (PROJECT / BRIEFING).read_text(encoding="utf-8")

SIGNED = "  - {signed: 2025-11-30, id: it-was-signed, sources: gazette}\n"


def decoded(text: str = "", name: str = "a") -> Decoded[Briefing]:
    document, problems = parse(f"briefings/{name}.yaml", lay_over(text, BASE).encode())
    assert document is not None, problems
    found, _ = decode(document, tuple(REGISTERS.event_types))
    assert found is not None
    return found


def assessed(text: str = "", name: str = "a", names: Names = NAMES) -> Assessed:
    return assess(name, decoded(text, name), names)


def card(text: str = "", name: str = "a") -> Card:
    return assessed(text, name).card


def linked(*cards: Card, names: Names = NAMES, register_files: RegisterFiles | None = None) -> Collection:
    return link(cards, names, register_files=register_files or REGISTER_FILES)
