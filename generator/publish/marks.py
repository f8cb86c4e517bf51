"""Evidence marks: characters in the Markdown, drawn shapes in our own site."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

MARKS: Mapping[str, str] = {
    "●": "confirmed",
    "◐": "reported",
    "⬖": "disputed",
    "○": "planned",
    "⋅": "unknown",
}
"""The character of each evidence state, and the name of its symbol in the theme."""


class MarkProcessor(InlineProcessor):
    """Draws a mark; its word stands beside it or in the text for screen readers."""

    def handleMatch(self, m, data):  # type: ignore[no-untyped-def,override]  # noqa: N802
        """Replace one character by a reference to its symbol."""
        state = MARKS[m.group(0)]
        mark = Element("svg", {"class": f"m {state}", "aria-hidden": "true"})
        SubElement(mark, "use", {"href": f"#{state}"})
        return mark, m.start(0), m.end(0)


class MarksExtension(Extension):
    """Python-Markdown extension for the marks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Look for marks after everything that may quote them."""
        md.inlinePatterns.register(MarkProcessor(f"[{''.join(MARKS)}]", md), "marks", 25)
