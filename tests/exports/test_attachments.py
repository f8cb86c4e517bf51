from generator.exports.attachments import attachments
from tests.views.ferries import SITE, TREATY, checked


def test_a_briefing_has_its_four_files() -> None:
    found = [file.path for file in attachments(checked().assessed[TREATY], SITE)]
    names = ("citation.bib", "citation.ris", "citation.csl.json", "briefing.json")
    assert found == [f"briefings/{TREATY}/{name}" for name in names]
