"""What a JSON-LD processor makes of a page’s description, with a context of our own instead of the net’s.

The context has the terms of schema.org that pages use, and no others: a name that is misspelt or not in the
vocabulary is dropped by the processor, and that fails.
"""

import json
from collections.abc import Mapping
from typing import Any

from pyld import jsonld

SCHEMA = "https://schema.org/"
TYPES = (
    *("BreadcrumbList", "Claim", "Country", "CreativeWork", "DataDownload", "Dataset"),
    *("ListItem", "Organization", "Report"),
)
WORDS = (
    *("about", "abstract", "appearance", "author", "citation", "creator", "dateModified", "datePublished"),
    *("description", "distribution", "identifier", "inLanguage", "isAccessibleForFree", "isPartOf"),
    *("itemListElement", "name", "position", "publisher", "text"),
)
ADDRESSES = ("contentUrl", "item", "license", "url")
CONTEXT = {
    **{name: SCHEMA + name for name in (*TYPES, *WORDS)},
    **{name: {"@id": SCHEMA + name, "@type": "@id"} for name in ADDRESSES},
}

Nodes = dict[str, list[dict[str, Any]]]


def nodes(description: Mapping[str, object]) -> Nodes:
    """The nodes of a description by their type; every one has a type that is known."""
    options = {"documentLoader": _load, "base": "https://elsewhere.example/"}
    dropped: list[str] = []
    expanded = jsonld.expand(json.loads(json.dumps(description)), options, on_property_dropped=dropped.append)
    assert not dropped, dropped
    found: Nodes = {}
    for node in jsonld.flatten(expanded, None, options):
        (kind,) = node["@type"]
        assert kind.removeprefix(SCHEMA) in TYPES, kind
        found.setdefault(kind.removeprefix(SCHEMA), []).append(node)
    return found


def value(node: dict[str, Any], name: str) -> str:
    """The first value of a property."""
    first = node[SCHEMA + name][0]
    return str(first.get("@value", first.get("@id")))


def _load(url: str, options: object) -> dict[str, object]:
    assert url == "https://schema.org"
    return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}
