import importlib.metadata
import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from mkdocs.exceptions import Abort
from pypdf import PdfReader

from generator.publish.after import pdf
from generator.publish.after.pdf import PDF, Sheet, print_sheet
from generator.publish.after.step import Published
from generator.publish.site import build_site
from tests.publish.after.publishing import SITES, published

TREATY = "briefings/norway-sweden-ferries"
FILE = f"{TREATY}/briefing.pdf"


@pytest.fixture(scope="module", autouse=True)
def pango(tool: Callable[[str], Path]) -> Path:
    """The library that WeasyPrint writes with; the checks are not run where there is none."""
    return tool("pango")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built with its PDFs."""
    project = Path(shutil.copytree(SITES / "ferries", tmp_path_factory.mktemp("pdf") / "ferries"))
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("- pactbook\n", "- pactbook: {pdf: true}\n")
    settings.write_text(text, encoding="utf-8")
    return build_site(project)


@pytest.fixture(scope="module")
def printed(site: Path) -> PdfReader:
    """The PDF of the treaty."""
    return PdfReader(site / FILE)


@pytest.fixture
def made(site: Path, tmp_path: Path) -> Published:
    """A published copy of that site, with a store of its own."""
    found = published(tmp_path)
    return replace(
        found,
        folder=Path(shutil.copytree(site, tmp_path / "site")),
        project=replace(found.project, site=replace(found.project.site, pdf=True)),
    )


def test_every_briefing_has_one_and_its_page_leads_to_it(site: Path) -> None:
    pages = {path.parent for path in site.glob("briefings/*/briefing.json")}
    assert pages == {path.parent for path in site.glob("briefings/*/briefing.pdf")}
    html = (site / TREATY / "index.html").read_text(encoding="utf-8")
    assert 'href="briefing.pdf"' in html
    assert f'<meta name="citation_pdf_url" content="https://ferries.example/{FILE}">' in html


def test_it_has_two_to_four_pages(printed: PdfReader) -> None:
    assert 2 <= len(printed.pages) <= 4


def test_it_is_tagged_titled_and_in_a_language(printed: PdfReader) -> None:
    catalogue: Any = printed.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf’s own type
    assert catalogue["/Lang"] == "en-GB"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert b"pdfuaid" in catalogue["/Metadata"].get_object().get_data()
    assert printed.metadata is not None
    assert "ferries" in str(printed.metadata.title)


def test_its_tags_are_headings_paragraphs_and_lists(printed: PdfReader) -> None:
    kinds: set[str] = set()
    catalogue: Any = printed.trailer["/Root"]
    waiting: list[Any] = [catalogue["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting += element
        elif isinstance(element, dict):
            kinds.add(str(element.get("/S")))
            waiting += [element["/K"]] if "/K" in element else []
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link"} <= kinds


def test_sources_are_numbered_with_their_addresses(site: Path, printed: PdfReader) -> None:
    text = "".join("".join(page.extract_text().split()) for page in printed.pages)
    page = BeautifulSoup((site / TREATY / "index.html").read_text(encoding="utf-8"), "html.parser")
    first = [source.p for source in page.select(".sources > li") if source.p]
    numbered = [(line.strong.text, str(line.a["href"])) for line in first if line.strong and line.a]
    assert len(numbered) > 2
    for number, address in numbered:
        title = next("".join(line.text.split()) for line in first if line.text.startswith(f"{number} "))
        assert f"{title.removeprefix(number)}{address}" in text
        assert title in text


def test_links_lead_to_the_site_and_to_places_in_the_document(printed: PdfReader) -> None:
    marks = [mark.get_object() for page in printed.pages for mark in page.get("/Annots", [])]
    led = [str(mark["/A"]["/URI"]) for mark in marks if "/URI" in mark.get("/A", {})]
    assert "https://ferries.example/parties/no/" in led
    assert all(address.startswith(("https://", "http://", "mailto:")) for address in led)
    assert any("/Dest" in mark or mark.get("/A", {}).get("/S") == "/GoTo" for mark in marks)


def test_cyrillic_and_italics_come_from_our_fonts() -> None:
    html = '<html lang="en"><title>x</title><p lang="uk">Угода <em>ferry</em></p></html>'
    reader = PdfReader(io.BytesIO(print_sheet(Sheet(file="", html=html, address="", key="k"))))
    assert "Угода" in reader.pages[0].extract_text()
    fonts: Any = reader.pages[0]["/Resources"]
    names = {str(font.get_object()["/BaseFont"]) for font in fonts["/Font"].values()}
    assert all("Card" in name for name in names), names


def test_the_same_page_gives_the_same_bytes_and_loads_nothing() -> None:
    html = '<html lang="en"><title>x</title><p>x</p><img src="https://else.example/a.png" alt=""></html>'
    sheet = Sheet(file="", html=html, address="https://site.example/a/", key="k")
    assert print_sheet(sheet) == print_sheet(sheet)


def test_what_is_there_is_left_alone_or_taken_from_the_store(
    made: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (made.folder / FILE).read_bytes()
    (made.folder / FILE).unlink()
    PDF.run(made)
    assert (made.folder / FILE).read_bytes() == before
    monkeypatch.setattr(pdf, "print_sheet", lambda _: pytest.fail("printed again"))
    PDF.run(made)
    (made.folder / FILE).unlink()
    PDF.run(made)
    assert (made.folder / FILE).read_bytes() == before


def test_a_project_that_asks_for_none_has_none(made: Published) -> None:
    PDF.run(replace(made, project=replace(made.project, site=replace(made.project.site, pdf=False))))
    assert not list(made.folder.rglob("briefing.pdf"))


def test_without_weasyprint_the_command_that_installs_it_is_named(
    made: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(pdf, "version", gone)
    with pytest.raises(Abort, match=r"pip install 'pactbook\[pdf\]'"):
        PDF.run(made)


def test_without_pango_the_packages_are_named(made: Published, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(pdf, "_load", broken)
    with pytest.raises(Abort, match=r"libpango-1\.0-0 libpangoft2-1\.0-0 libharfbuzz-subset0"):
        PDF.run(made)
