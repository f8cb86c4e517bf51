from posixpath import dirname, join, normpath, relpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import urls

ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (urls.HOME, ""),
        (urls.BRIEFINGS, "briefings/"),
        (urls.METHOD, "method/"),
        (urls.briefing("a-b"), "briefings/a-b/"),
        (urls.entry("parties", "NO"), "parties/no/"),
        (urls.numbered(urls.BRIEFINGS, 1), "briefings/"),
        (urls.numbered(urls.BRIEFINGS, 2), "briefings/page/2/"),
        (urls.numbered("parties/no.md", 3), "parties/no/page/3/"),
        (urls.attachment("a-b", "citation.bib"), "briefings/a-b/citation.bib"),
    ],
)
def test_the_addresses_are_the_promised_ones(path: str, address: str) -> None:
    assert urls.address(path) == address


def test_feeds_have_the_same_names_everywhere() -> None:
    assert urls.feeds() == ("feed.xml", "feed.json")
    assert urls.feeds("parties/no") == ("parties/no/feed.xml", "parties/no/feed.json")


def test_a_link_to_the_own_page_is_its_anchor() -> None:
    assert urls.link("briefings/a.md", "briefings/a.md", "fact-x") == "#fact-x"


@given(ids, ids, ids)
def test_a_link_leads_from_base_to_target(section: str, name: str, other: str) -> None:
    base, target = urls.entry(section, name), urls.briefing(other)
    assert urls.link(target, base).endswith(f"{other}.md")
    assert urls.link(target, urls.HOME) == target


paths = st.lists(st.sampled_from(["a", "b", "index", "page", "2"]), min_size=1, max_size=4).map("/".join)


@given(paths, paths)
def test_links_are_the_shortest_relative_paths(target: str, base: str) -> None:
    assert urls.link(f"{target}.md", f"{base}.md") == relpath(f"{target}.md", dirname(base) or ".")


@given(paths, paths)
def test_addresses_lead_from_page_to_page(target: str, base: str) -> None:
    ours, theirs = urls.address(f"{base}.md"), urls.address(f"{target}.md")
    found = urls.relative(f"{target}.md", f"{base}.md")
    assert normpath(join("/", ours, found)) == normpath(f"/{theirs}")
    assert found.endswith("/")
    assert urls.relative(f"{target}.csv", f"{base}.md") == relpath(f"/{target}.csv", f"/{ours}")


def test_at_most_four_briefings_are_compared() -> None:
    assert urls.compared("a-b", "c") == "?a=a-b&b=c"
    assert urls.compared(*"vwxyz") == "?a=v&b=w&c=x&d=y"


@pytest.mark.parametrize("first", ["topics/scope.md", "parties/index.md", "briefings/index.md"])
def test_a_later_page_leads_back_to_the_first(first: str) -> None:
    assert first in urls.firsts(urls.numbered(first, 3))
    assert urls.firsts(first) == (first,)
