from generator.views.pages import page_views
from tests.views.ferries import SITE, checked, collection


def test_every_published_briefing_has_a_page_and_no_draft() -> None:
    paths = [view.path for view in page_views(checked().assessed, collection(), SITE)]
    assert "index.md" in paths
    assert "briefings/norway-sweden-ferries.md" in paths
    assert "briefings/unfinished-ferry.md" not in paths
    assert len(paths) == len(set(paths))
