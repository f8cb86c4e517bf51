"""Atom (RFC 4287)."""

from datetime import date
from xml.etree import ElementTree as ET

from generator import urls
from generator.exports.feed import Feed, FeedEntry
from generator.exports.xml_characters import NOT_XML
from generator.outputs import OutputFile
from generator.views.site import LANGUAGE, LICENCE, Site

_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(feed: Feed, site: Site) -> OutputFile:
    """``feed.xml`` of a feed; every text is plain, so that nothing in it can be mark-up."""
    path = urls.feeds(feed.folder)[0]
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": LANGUAGE})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.about)
    _add(root, "updated", _moment(feed.updated))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "rights", LICENCE)
    _add(root, "link", rel="self", type="application/atom+xml", href=str(site.address(path)))
    _add(root, "link", rel="alternate", type="text/html", href=feed.home)
    for entry in feed.entries:
        _entry(root, entry)
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return OutputFile(path=path, content=f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n')


def _entry(root: ET.Element, entry: FeedEntry) -> None:
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "published", _moment(entry.day))
    _add(element, "updated", _moment(entry.day))
    _add(element, "category", term=entry.kind)
    _add(element, "link", rel="alternate", type="text/html", href=entry.address)
    _add(element, "content", entry.text, type="text")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text) or None
    return element


def _moment(day: date) -> str:
    """A day as the format wants it; the text of an entry says how exactly it is known."""
    return f"{day.isoformat()}T00:00:00Z"
