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


def test_at_most_four_briefings_are_compared() -> None:
    assert urls.compared("a-b", "c") == "?a=a-b&b=c"
    assert urls.compared(*"vwxyz") == "?a=v&b=w&c=x&d=y"
