from generator.views.contents import contents_views
from tests.views.ferries import collection


def test_a_section_s_front_page_counts_agreements_and_rungs_for_each_entry() -> None:
    page = next(view for view in contents_views(collection()) if view.path == "parties/index.md")
    rows = {row.entry.text: row for row in page.rows}
    assert rows["Norway"].agreements == 2
    assert dict(zip(page.rungs, rows["Norway"].reach, strict=True))["Signed"] == 1
    assert rows["Norway"].disputes == 1
    assert rows["Norway"].entry.href == "no.md"


def test_every_section_has_a_front_page() -> None:
    paths = [view.path for view in contents_views(collection())]
    sections = ["parties", "organisations", "publishers", "technologies", "forms", "topics", "statuses"]
    assert paths == [f"{section}/index.md" for section in sections]
