import pytest

from generator.publish.after.paper import paper

PATH = "briefings/a/index.html"
SYMBOLS = (
    '<svg><symbol id="m-disputed" viewBox="0 0 16 16"><path d="M1 1" fill="currentColor"/></symbol>'
    '<symbol id="m-origin" viewBox="0 0 12 12"><path d="M0 0" fill="currentColor"/></symbol></svg>'
)


def test_a_mark_is_drawn_where_it_stands_in_the_colour_of_its_state() -> None:
    page = paper(
        SYMBOLS + '<svg class="m disputed" aria-hidden="true"><use href="#m-disputed"/></svg>', PATH, ""
    )
    assert page.endswith('<svg class="m disputed" viewBox="0 0 16 16"><path d="M1 1" fill="#b0301b"/></svg>')


def test_a_mark_without_a_state_is_plain() -> None:
    page = paper(SYMBOLS + '<svg class="sq" aria-hidden="true"><use href="#m-origin"/></svg>', PATH, "")
    assert page.endswith('<path d="M0 0" fill="#333"/></svg>')


@pytest.mark.parametrize(
    "loaded",
    ['<link rel="stylesheet" href="x.css">', '<script src="x.js" defer></script>', "<script>{}</script>"],
)
def test_nothing_is_loaded(loaded: str) -> None:
    assert paper(f"<p>a</p>{loaded}<p>b</p>", PATH, "") == "<p>a</p><p>b</p>"


def test_a_link_leads_to_the_site_or_nowhere() -> None:
    link = '<a href="../../parties/no/">Norway</a> <a href="#facts">facts</a>'
    base = "https://site.example/"
    assert paper(link, PATH, base) == link.replace("../../", base)
    assert paper(link, PATH, "") == '<a>Norway</a> <a href="#facts">facts</a>'
