"""Prose drawn at random, and how it would be typed."""

import string
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from generator.prose.nodes import BriefingLink, Citation, Cite, Emphasis, Inline, Link, Strong, Text

Nodes = tuple[Inline, ...]

IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
WORD = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6)
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
LOCATORS = st.sampled_from([None, "p. 3", "para. 12–14", "ch. 2, sec. 1", "at 12:30", "l. 7"])
CITES = st.builds(Cite, source=IDS, locator=LOCATORS)
CITATIONS = st.lists(CITES, min_size=1, max_size=3).map(lambda cites: Citation(cites=tuple(cites)))
PATHS = st.sampled_from(["", "a_(b)", "?q=*&r=[1]"])
ADDRESSES = st.builds("{}://{}.org/{}".format, st.sampled_from(["http", "https"]), IDS, PATHS)
ANCHORS = st.sampled_from([None, "fact-x", "event-signed-2"])


def nodes(kinds: frozenset[type]) -> st.SearchStrategy[Nodes]:
    """Nodes of some kinds, as the reader gives them: words around each, and no kind inside its own."""
    inner = st.lists(
        st.one_of([_STRATEGIES[kind](kinds - {kind}) for kind in _STRATEGIES if kind in kinds]), max_size=2
    )
    return st.builds(_between_words, inner if kinds else st.just([]), st.tuples(WORDS, WORDS))


def _between_words(inner: list[Inline], words: tuple[str, str]) -> Nodes:
    if not inner:
        return (Text(text=words[0]),)
    first, *others = inner
    return (
        Text(text=f"{words[0]} "),
        first,
        *(part for other in others for part in (Text(text=f" {words[1]} "), other)),
    )


def _citations(_: frozenset[type]) -> st.SearchStrategy[Inline]:
    return CITATIONS


def _emphasis(kinds: frozenset[type]) -> st.SearchStrategy[Inline]:
    return st.builds(Emphasis, children=nodes(kinds))


def _strong(kinds: frozenset[type]) -> st.SearchStrategy[Inline]:
    return st.builds(Strong, children=nodes(kinds))


def _links(kinds: frozenset[type]) -> st.SearchStrategy[Inline]:
    children = nodes(kinds - {Citation})
    return st.one_of(
        st.builds(Link, url=ADDRESSES, children=children),
        st.builds(BriefingLink, briefing=IDS, anchor=ANCHORS, children=children),
    )


_STRATEGIES: Mapping[type, Callable[[frozenset[type]], st.SearchStrategy[Inline]]] = {
    Citation: _citations,
    Emphasis: _emphasis,
    Strong: _strong,
    Link: _links,
}
ANY = nodes(frozenset(_STRATEGIES))


def typed(written: Nodes) -> str:
    """How a writer would type them, with a backslash before every punctuation mark of the words."""
    return "".join(map(_typed, written))


def _typed(node: Inline) -> str:
    match node:
        case Text(text=text):
            return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in text)
        case Emphasis(children=children):
            return f"_{typed(children)}_"
        case Strong(children=children):
            return f"**{typed(children)}**"
        case Link(url=url, children=children):
            return f"[{typed(children)}]({url})"
        case BriefingLink(briefing=briefing, anchor=anchor, children=children):
            return f"[{typed(children)}](briefing:{briefing}{'#' + anchor if anchor else ''})"
        case Citation(cites=cites):
            return f"[{'; '.join(map(_cite, cites))}]"


def _cite(cite: Cite) -> str:
    return f"@{cite.source}, {cite.locator}" if cite.locator else f"@{cite.source}"
