import pytest
from pydantic import BaseModel

from generator.model.annotations import record_at, stand_in
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


@pytest.mark.parametrize(
    ("root", "place", "value"),
    [
        (Briefing, ("facts", 0, "text"), "unknown"),
        (Briefing, ("events", 0, "date"), "unknown"),
        (Briefing, ("bindingness", "value"), "binding"),
        (Briefing, ("quantities", 0, "number"), "0"),
        (Briefing, ("assessments", 0, "by"), []),
        (Briefing, ("sources",), None),
        (Registers, ("likelihoods", "likely", "low"), "0"),
    ],
)
def test_what_may_stand_in_for_a_missing_value(root: type[BaseModel], place: Place, value: object) -> None:
    assert stand_in(root, place) == value
