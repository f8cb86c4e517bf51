import pytest
from markdown import Markdown

from generator.publish.conversion import Converter, Markup

EXTENSIONS = ("toc", "tables", "attr_list", "md_in_html", "def_list")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../parties/no.md", "../../parties/no/"),
        ("y.md#fact-1", "../y/#fact-1"),
        ("index.md", "../"),
        ("../index.md", "../../"),
        ("x/citation.bib", "citation.bib"),
        ("#fact-1", "#fact-1"),
        ("../../parties/", "../../parties/"),
        ("https://a.example/x.md", "https://a.example/x.md"),
    ],
)
def test_a_link_to_a_source_path_leads_to_that_page(link: str, address: str) -> None:
    html = Converter(Markup(extensions=EXTENSIONS)).convert("briefings/x.md", f"[words]({link})")
    assert html == f'<p><a href="{address}">words</a></p>'


def test_a_table_passes_as_it_is() -> None:
    table = '<table class="a">\n<tr><td>*no mark-up* [x](y.md)</td></tr>\n</table>'
    page = f"<section markdown>\n\n*word*\n\n{table}\n\n</section>"
    html = Converter(Markup(extensions=EXTENSIONS)).convert("a.md", page)
    assert html == f"<section>\n<p><em>word</em></p>\n{table}\n</section>"


def test_a_page_does_not_depend_on_the_one_before() -> None:
    page = "# Title\n\n[a][b]\n\n<div markdown>\n\n*word*\n\n</div>\n\n"
    used = Converter(Markup(extensions=EXTENSIONS))
    used.convert("a.md", f"{page}\n[b]: https://b.example/")
    assert used.convert("a.md", page) == Markdown(extensions=[*EXTENSIONS]).convert(page)
