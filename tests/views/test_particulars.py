from generator.model.registers import Entry
from generator.views.page import Foreign, LinkView
from generator.views.particulars import particulars
from generator.views.prose import ProseView
from tests.views.ferries import collection


def told(entry: Entry) -> dict[str, str]:
    """The labelled lines of an entry as a reader sees them."""
    rows = particulars(entry, "publishers/x.md", collection())
    return {row.label: "".join(_words(piece) for piece in row.pieces) for row in rows}


def _words(piece: str | Foreign | LinkView | ProseView) -> str:
    assert not isinstance(piece, ProseView)
    return piece if isinstance(piece, str) else piece.text


def test_a_publisher_without_a_grade_is_said_to_be_not_assessed() -> None:
    publishers = collection().registers.publishers
    assert told(publishers["wire"])["Reliability"] == "Not assessed"
    assert told(publishers["fjord-daily"])["Reliability"] == "B: Graded for this test."


def test_a_status_tells_the_test_behind_it() -> None:
    status = collection().registers.statuses["signed"]
    assert told(status) == {"Any of": "signed", "None of": "first crossing"}


def test_an_organisation_tells_kind_and_country() -> None:
    lines = told(collection().registers.organisations["norwegian-ministry"])
    assert (lines["Kind"], lines["Country"]) == ("ministry", "Norway")
