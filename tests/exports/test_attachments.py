from generator.exports.attachments import attachments
from tests.views.ferries import PLEDGE, SITE, TREATY, checked, collection


def test_every_published_briefing_has_its_four_files() -> None:
    found = [file.path for file in attachments(checked().assessed, collection(), SITE)]
    names = ("citation.bib", "citation.ris", "citation.csl.json", "briefing.json")
    assert sorted(found) == sorted(f"briefings/{one}/{name}" for one in (TREATY, PLEDGE) for name in names)
