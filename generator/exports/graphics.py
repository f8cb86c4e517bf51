"""Pictures as files of their own: an SVG that needs nothing else, and its figures as CSV."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import urljoin

from generator import urls
from generator.exports.csv_table import csv_text
from generator.exports.xml_characters import NOT_XML
from generator.outputs import OutputFile
from generator.views.paging import Leaf
from generator.views.picture import Drawing, IllustratedView, Leading, Outline, Part, Picture, Words
from generator.views.site import Site
from generator.views.typesetting import wrap

_EDGE = 16
_HEAD = 24
_INK, _NOTE, _RULE, _STRONG = "#14181b", "#464f56", "#cdd4d8", "#8b959c"
_PETROL, _BRICK, _OCHRE, _GREY = "#0b4f6c", "#b0301b", "#7d5a00", "#626c74"
_FONT = "IBM Plex Sans, Arial, Liberation Sans, sans-serif"

STATES: Mapping[str, str] = {
    "confirmed": _PETROL,
    "reported": _PETROL,
    "disputed": _BRICK,
    "planned": _OCHRE,
    "unknown": _GREY,
}
LOOKS: Mapping[str, str] = {
    **{state: f'fill="{colour}" fill-rule="evenodd"' for state, colour in STATES.items()},
    **{
        f"bar {state}": f'fill="{colour}" fill-opacity="0.3" stroke="{colour}"'
        for state, colour in STATES.items()
    },
    "bar planned": f'fill="none" stroke="{_OCHRE}" stroke-dasharray="4 3"',
    "rail": f'fill="none" stroke="{_PETROL}" stroke-width="2"',
    "ax": f'fill="none" stroke="{_RULE}"',
    "ax2": f'fill="none" stroke="{_STRONG}"',
    "ax3": f'fill="none" stroke="{_INK}"',
    "reach": 'fill="none" pointer-events="all"',
    "land": 'fill="#e9eced" stroke="#fff" stroke-width="0.75"',
    "m1": 'fill="#cfd5d8" stroke="#fff" stroke-width="0.75"',
    "m2": 'fill="#a9b2b7" stroke="#fff" stroke-width="0.75"',
    "m3": 'fill="#7f8a91" stroke="#fff" stroke-width="0.75"',
    "m4": 'fill="#545f66" stroke="#fff" stroke-width="0.75"',
    "all": f'fill="url(#hatch)" stroke="{_STRONG}" stroke-width="0.75"',
    "tie": f'fill="none" stroke="{_STRONG}"',
    "tie thick": f'fill="none" stroke="{_STRONG}" stroke-width="3"',
    "place": f'fill="{_INK}" stroke="#fff"',
}
"""How each look is drawn on white paper; the page’s stylesheet has the same for both of its grounds."""
WORDS: Mapping[str, str] = {
    "": f'fill="{_INK}"',
    "dim": f'fill="{_NOTE}"',
    "lane": f'fill="{_INK}" font-weight="600"',
    "num": f'fill="{_INK}" font-weight="600" paint-order="stroke" stroke="#fff" stroke-width="3"',
}
_HATCH = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    f'patternTransform="rotate(45)"><path d="M0 0V6" stroke="{_STRONG}" stroke-width="2"/></pattern></defs>'
)


def illustrated(
    views: Iterable[IllustratedView | Leaf[IllustratedView]], site: Site
) -> Iterator[IllustratedView | Leaf[IllustratedView] | OutputFile]:
    """Pages, and the files of their pictures; further pages of a list have none."""
    for view in views:
        yield view
        if isinstance(view, IllustratedView):
            yield from graphics(view.pictures, site)


def graphics(pictures: Iterable[Picture], site: Site) -> Iterator[OutputFile]:
    """Both files of every picture."""
    for picture in pictures:
        yield OutputFile(path=urls.graphic(picture.name, "svg"), content=standalone(picture, site))
        rows = csv_text(picture.figures.columns, picture.figures.rows)
        yield OutputFile(path=urls.graphic(picture.name, "csv"), content=rows)


def standalone(picture: Picture, site: Site) -> str:
    """The broad drawing on white paper below its title; its links are whole addresses, or none."""
    drawn = picture.drawings[0]
    base = site.address(picture.page)
    titles = wrap(picture.title, int(drawn.width * 13 / 22))
    top = _EDGE + _HEAD * len(titles) + 12
    width, height = drawn.width + 2 * _EDGE, top + drawn.height + _EDGE
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="{_FONT}" font-size="13" role="group" '
        'aria-labelledby="title" aria-describedby="text">\n'
        f'<title id="title">{_text(picture.title)}</title>\n'
        f'<desc id="text">{_text(picture.description)}</desc>\n'
        f'{_HATCH}\n<path fill="#fff" d="M0 0h{width}v{height}h-{width}z"/>\n'
        f"{_titles(titles)}"
        f'<g transform="translate({_EDGE} {top})">\n{_parts(drawn, base)}</g>\n</svg>\n'
    )


def _titles(lines: Iterable[str]) -> str:
    return "".join(
        f'<text x="{_EDGE}" y="{_EDGE + _HEAD * number}" fill="{_INK}" font-size="20" font-weight="600">'
        f"{_text(line)}</text>\n"
        for number, line in enumerate(lines, 1)
    )


def _parts(drawn: Drawing, base: str | None) -> str:
    return "".join(_part(part, base) for part in drawn.parts)


def _part(part: Part, base: str | None) -> str:
    if isinstance(part, Leading):
        inner = f"<title>{_text(part.label)}</title>\n" + "".join(_part(item, base) for item in part.parts)
        return f'<a href="{escape(urljoin(base, part.href))}">{inner}</a>\n' if base else f"<g>{inner}</g>\n"
    if isinstance(part, Words):
        anchor = f' text-anchor="{part.anchor}"' if part.anchor != "start" else ""
        return f'<text x="{part.x}" y="{part.y}"{anchor} {WORDS[part.look]}>{_text(part.text)}</text>\n'
    return f'<path {_dots(part) if part.dot else LOOKS[part.look]} d="{part.d}"/>\n'


def _dots(part: Outline) -> str:
    colour = STATES.get(part.look, _INK)
    return f'fill="none" stroke="{colour}" stroke-width="{part.dot}" stroke-linecap="round"'


def _text(words: str) -> str:
    """Words without the characters that XML cannot hold."""
    return escape(NOT_XML.sub("", words), quote=False)
