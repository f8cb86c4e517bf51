import pytest
from pydantic import BaseModel

from generator.model.annotations import record_at
from generator.model.briefing import Briefing, Party
from generator.model.registers import Reference, Registers
from generator.model.sources import Source
from generator.model.statements import Confidence, Speaker
from generator.model.walk import Place


@pytest.mark.parametrize(
    ("root", "place", "record"),
    [
        (Briefing, (), Briefing),
        (Briefing, ("parties", 3), Party),
        (Briefing, ("sources",), Source),
        (Briefing, ("sources", "url"), Source),
        (Briefing, ("sources", "url", "title"), None),
        (Briefing, ("events", 0, "by", 0), Speaker),
        (Briefing, ("assessments", 0, "confidence"), Confidence),
        (Briefing, ("title", "below"), None),
        (Briefing, ("unheard-of", 0), None),
        (Registers, ("publishers", "gazette", "reliability", "sources", 0), Reference),
    ],
)
def test_the_record_at_a_place(root: type[BaseModel], place: Place, record: type[BaseModel] | None) -> None:
    assert record_at(root, place) is record
