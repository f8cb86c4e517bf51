from generator.views.contents import contents_views
from generator.views.sections import SECTIONS
from tests.views.ferries import collection


def test_a_section_s_front_page_counts_agreements_and_rungs_for_each_entry() -> None:
    page = next(contents_views(SECTIONS["parties"], collection()))
    rows = {row.entry.text: row for row in page.rows}
    assert rows["Norway"].agreements == 2
    assert dict(zip(page.rungs, rows["Norway"].reach, strict=True))["Signed"] == 1
    assert rows["Norway"].disputes == 1
    assert rows["Norway"].entry.href == "no.md"


def test_every_section_has_a_front_page() -> None:
    for name, section in SECTIONS.items():
        assert [view.path for view in contents_views(section, collection())] == [f"{name}/index.md"]
