"""A briefing’s page as it goes on paper: whole addresses, marks drawn in place, nothing to load."""

import re

from generator.publish.after.disk_pages import Copy, page_from_disk

_LOADED = re.compile(r"<link\b[^>]*>\n?|<script\b.*?</script>\n?", re.DOTALL)
_SYMBOL = re.compile(r"<symbol id=\"([^\"]*)\" (viewBox=\"[^\"]*\">.*?)</symbol>", re.DOTALL)
_MARK = re.compile(r"<svg class=\"((?:m|sq)\b[^\"]*)\"[^>]*><use href=\"#([^\"]*)\"/></svg>")
_COLOURS = {
    "confirmed": "#0b4f6c",
    "reported": "#0b4f6c",
    "disputed": "#b0301b",
    "planned": "#7d5a00",
    "unknown": "#555",
}
_PLAIN = "#333"


def paper(html: str, path: str, base: str) -> str:
    """The page at its path for the printer; ``base`` is the site’s public address, where it has one.

    The printer knows neither symbols of another drawing nor the colour of the text around one.
    """
    symbols = dict(_SYMBOL.findall(html))

    def mark(found: re.Match[str]) -> str:
        colours = (_COLOURS[name] for name in found[1].split() if name in _COLOURS)
        drawing = symbols.get(found[2], 'viewBox="0 0 1 1">').replace("currentColor", next(colours, _PLAIN))
        return f'<svg class="{found[1]}" {drawing}</svg>'

    bare = _LOADED.sub("", html)
    return page_from_disk(_MARK.sub(mark, bare), path, Copy(files=frozenset(), base=base))
