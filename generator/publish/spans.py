"""Running text in the Markdown that our templates write, converted in one pass.

Python-Markdown tries each of its patterns on every piece of text, which takes most of its time. A piece that
holds nothing but words, references to characters, inline tags, links and emphasis is converted here, to the
same HTML; any other piece, and everything once an extension has patterns of its own, is left to it.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_SIGNS = r"\\`*_\[\]<>&{}\x02\x03"
_WORDS = rf"(?:[^{_SIGNS}!\n]|!(?!\[)|(?<!\ )\n)++"
_CHARACTER = r"&(?:\#[0-9]+|\#x[0-9a-fA-F]+|[a-zA-Z0-9]+);"
_ESCAPED = r"\\[\\`*_{}\[\]()\#+\-.!]"
_ASIDE = r"\x02wzxhzdk:[0-9]+\x03"
_NAMES = (
    r"(?:abbr|a|bdi|b|cite|em|i|q|small|span|strong|sub|sup|time|wbr"
    r"|svg|symbol|path|rect|line|circle|use|g|text|tspan)"
)
_VALUE = r'="[^"<>\\`\[\]{}\x02\x03]*+"'
_TAG = rf"<(?:/{_NAMES}|{_NAMES}(?:[ \n][a-zA-Z0-9-]++(?:{_VALUE})?)*+\ ?/?)>"
_INNER = rf"(?:{_WORDS}|{_CHARACTER}|{_TAG}|{_ESCAPED}|{_ASIDE})"
_NEITHER = r"\n\"'\\`<>\[\]&{}\x02\x03"
_TITLE = rf"(?:\ \"(?P<title>[^{_NEITHER}]++)\")?"
_HREF = rf"(?:[^{_NEITHER}\s()*]|&amp;|{_ESCAPED})++"
_LINK = rf"\[(?P<label>{_INNER}++)\]\((?P<href>{_HREF}){_TITLE}\)"
_NAMELESS = re.sub(r"\?P<\w+>", "?:", _LINK)
_STRONG, _EMPHASIS = (
    rf"(?:^|(?<=[\s>])){sign}(?=[^\s*])(?P<{name}>(?>{_NAMELESS}|{_INNER})++)(?<!\s){sign}(?!\*)"
    for sign, name in ((r"\*\*", "strong"), (r"\*", "em"))
)
_BRACKETED = rf"^\[(?P<bracketed>{_NAMELESS})\]\Z"
_PIECE = re.compile(rf"(?P<as_it_is>{_INNER}++)|{_LINK}|{_STRONG}|{_EMPHASIS}|{_BRACKETED}")
_MARKUP = re.compile("[<&]")
_SPACE = re.compile(r"\s")
_ESCAPE = re.compile(r"\\(.)")
_PATTERNS = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
    *("short_image_ref", "autolink", "automail", "linebreak", "html", "entity"),
    *("not_strong", "em_strong", "em_strong2"),
)
_TREES = ("inline", "prettify", "attr_list", "toc", "unescape", "hilite", "pactbook-links")
"""What looks at text and is known to find the same as here; anything else may look for more."""
_BEFORE_INLINE = 21


class Spans(Treeprocessor):
    """Converts what it understands before Python-Markdown’s own patterns are tried."""

    def __init__(self, md: Markdown, address: Callable[[str], str]) -> None:
        super().__init__(md)
        self._address = address

    def extend(self) -> None:
        """Register; to be called once all extensions are loaded."""
        found = ((self.md.inlinePatterns, _PATTERNS), (self.md.treeprocessors, _TREES))
        if all(len(registry) == sum(name in registry for name in names) for registry, names in found):
            self.md.treeprocessors.register(self, "pactbook-spans", _BEFORE_INLINE)

    def run(self, root: Element) -> None:
        """Put the HTML of what is understood aside, as if it had been written in the text."""
        for element in root.iter():
            text = element.text
            if text and not isinstance(text, AtomicString):
                html = self.html(text)
                if html is not None:
                    element.text = AtomicString(self._aside(text, html))

    def html(self, text: str) -> str | None:
        """The HTML of text that is understood from its begin to its end."""
        pieces, end = [], 0
        for found in _PIECE.finditer(text):
            if found.start() != end:
                return None
            pieces.append(self._piece(found))
            end = found.end()
        return "".join(pieces) if end == len(text) else None

    def _aside(self, text: str, html: str) -> str:
        return text if html == text and not _MARKUP.search(html) else self.md.htmlStash.store(html)

    def _html(self, text: str) -> str:
        return "".join(map(self._piece, _PIECE.finditer(text)))

    def _piece(self, found: re.Match[str]) -> str:
        as_it_is, label, href, title, strong, em, bracketed = found.groups()
        if as_it_is is not None:
            return _plain(as_it_is)
        if label is not None:
            titled = f' title="{_SPACE.sub(" ", title.strip())}"' if title else ""
            return f'<a href="{self._address(_plain(href))}"{titled}>{_plain(label)}</a>'
        if bracketed is not None:
            return f"[{self._html(bracketed)}]"
        return (
            f"<strong>{self._html(strong)}</strong>" if strong is not None else f"<em>{self._html(em)}</em>"
        )


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
