import pytest

from generator.publish.after.disk_pages import Copy, page_from_disk

FILES = frozenset(
    (
        "index.html",
        "about/index.html",
        "briefings/index.html",
        "briefings/a/index.html",
        "data/x.csv",
        "css/a.css",
    )
)
COPY = Copy(files=FILES, base="https://site.example/")


def led(mark: str, path: str = "briefings/a/index.html", copy: Copy = COPY) -> str:
    return page_from_disk(mark, path, copy)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("../../about/", "../../about/index.html"),
        ("../../about/#contact", "../../about/index.html#contact"),
        ("./", "index.html"),
        ("./?q=a&amp;b", "index.html?q=a&amp;b"),
        ("../../data/x.csv", "../../data/x.csv"),
        ("#facts", "#facts"),
        ("https://else.example/a/", "https://else.example/a/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("briefing.pdf", "https://site.example/briefings/a/briefing.pdf"),
        ("../gone/", "https://site.example/briefings/gone/"),
        ("../../feed.xml", "https://site.example/feed.xml"),
    ],
)
def test_where_an_address_leads(address: str, expected: str) -> None:
    assert led(f'<a href="{address}">x</a>') == f'<a href="{expected}">x</a>'


def test_without_a_public_address_what_is_missing_is_no_link() -> None:
    alone = Copy(files=FILES, base="")
    assert led('<a class="b" href="briefing.pdf">x</a>', copy=alone) == '<a class="b">x</a>'


def test_forms_pictures_and_styles_are_led_too() -> None:
    assert led('<form action="../../about/">') == '<form action="../../about/index.html">'
    assert led('<link rel="stylesheet" href="../../css/a.css">').endswith('href="../../css/a.css">')


def test_words_that_look_like_an_address_stay() -> None:
    text = '<p title="href=&quot;x/&quot;">href="../about/" &lt;a href="../"&gt;</p>'
    assert led(text) == text


@pytest.mark.parametrize(
    ("script", "kept"),
    [
        ('<script src="../../js/fold.js" defer></script>', True),
        ('<script src="../../js/cite.js" defer></script>', True),
        ('<script type="module" src="../../js/compare/main.js"></script>', False),
        ('<script type="application/ld+json">{"a": "b"}</script>', True),
    ],
)
def test_only_scripts_that_run_from_disk_stay(script: str, kept: bool) -> None:
    assert bool(led(script)) is kept


def test_nothing_is_loaded_ahead_and_no_feed_is_offered() -> None:
    assert not led('<link rel="preload" href="../../css/a.css" as="font">')
    assert not led('<link rel="alternate" type="application/atom+xml" title="x" href="../../feed.xml">')


def test_an_earlier_address_leads_on() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../a/">'
    assert led(page, "briefings/old/index.html") == page.replace("../a/", "../a/index.html")
