"""A briefing in the terms of schema.org, as JSON-LD: a report, the claims in it, the way to it."""

from collections.abc import Mapping
from typing import Any

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.card import CardFact, CardSource
from generator.collection.names import Name
from generator.views.publication import calendar_date, publication
from generator.views.site import LANGUAGE, LICENCE, Site

JSON = dict[str, Any]


def json_ld(assessed: Assessed, site: Site) -> Mapping[str, object]:
    """The graph of a briefing’s page; what nobody knows is left out, and dates in doubt are."""
    card, here = assessed.card, site.address(urls.briefing(assessed.id)) or ""
    facts = [fact for fact in card.facts if fact.kind == "fact"]
    claims = [_claim(fact, here, assessed.evidence[fact.id].sources) for fact in facts]
    report = _report(assessed, here, site)
    return {
        "@context": "https://schema.org",
        "@graph": [report, _trail(card.short_title, here, site), *claims],
    }


def _report(assessed: Assessed, here: str, site: Site) -> JSON:
    card, work = assessed.card, publication(assessed.card, site)
    publisher = {"@type": "Organization", "name": site.name, "url": site.url}
    report = {
        "@type": "Report",
        "@id": here,
        "url": here,
        "name": work.title,
        "abstract": work.abstract,
        "inLanguage": LANGUAGE,
        "datePublished": calendar_date(work.issued),
        "dateModified": max(
            filter(None, (calendar_date(change.date) for change in card.changes)), default=None
        ),
        "author": _known(publisher),
        "publisher": _known(publisher),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "about": [_party(name) for name in card.parties],
        "citation": [_source(source, here) for source in card.sources],
    }
    return _known(report)


def _trail(title: str, here: str, site: Site) -> JSON:
    steps = (("Agreements", site.address(urls.BRIEFINGS)), (title, here))
    items = [
        _known({"@type": "ListItem", "position": place, "name": name, "item": address})
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _claim(fact: CardFact, here: str, sources: tuple[str, ...]) -> JSON:
    claim = {
        "@type": "Claim",
        "@id": f"{here}#{urls.anchor('fact', fact.id)}",
        "text": fact.text,
        "isPartOf": {"@id": here},
        "appearance": [{"@id": f"{here}#{urls.anchor('source', key)}"} for key in sources],
    }
    return _known(claim)


def _source(source: CardSource, here: str) -> JSON:
    return _known(
        {
            "@type": "CreativeWork",
            "@id": f"{here}#{urls.anchor('source', source.key)}",
            "name": f"[{source.title}]" if source.supplied else source.title,
            "url": source.url,
            "inLanguage": source.language,
            "datePublished": calendar_date(source.published),
            "publisher": {"@type": "Organization", "name": source.publisher.text},
        }
    )


def _party(name: Name) -> JSON:
    if name.register == "parties":
        return {"@type": "Country", "name": name.text, "identifier": name.key}
    return {"@type": "Organization", "name": name.text}


def _known(record: JSON) -> JSON:
    return {key: value for key, value in record.items() if value not in (None, "", [], {"@id": ""})}
