"""The page of one agreement."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.views.assessments import AssessmentTopic, assessment_topics
from generator.views.comparison import related
from generator.views.english import clipped, counted
from generator.views.facts import TopicView, topic_views
from generator.views.head import Alternate, Head, citation_tags
from generator.views.history import ChangeView, byline, change_views
from generator.views.identity import CardRow, identity_card
from generator.views.json_ld import json_ld
from generator.views.ladder import RungView, rung_views
from generator.views.lookup import Lookup
from generator.views.page import LinkView, PageView
from generator.views.prose import ProseView
from generator.views.publication import publication
from generator.views.questions import DisputeView, UnknownView, dispute_views, unknown_views
from generator.views.related import RelatedView, related_views
from generator.views.site import Site
from generator.views.sources import SourceGroup, source_groups
from generator.views.timeline import Timeline, timeline

DESCRIPTION_LENGTH = 180
DOWNLOADS = {
    "BibTeX": (urls.BIBTEX, "application/x-bibtex"),
    "RIS": (urls.RIS, "application/x-research-info-systems"),
    "CSL-JSON": (urls.CSL, "application/vnd.citationstyles.csl+json"),
    "JSON": (urls.RECORD, "application/json"),
}
"""The files that belong to every briefing, with their media types."""
PRINTED = {"PDF": (urls.PDF, "application/pdf")}
"""The file that belongs to it where the site has PDFs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the page in its table of contents."""

    heading: str
    href: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView(PageView):
    """Everything that a briefing’s page shows."""

    crumbs: tuple[str | LinkView, ...]
    summary: ProseView
    byline: tuple[str | LinkView, ...]
    card: tuple[CardRow, ...]
    ladder: tuple[RungView, ...]
    key_points: tuple[ProseView, ...]
    contents: tuple[Section, ...]
    topics: tuple[TopicView, ...]
    disputes: tuple[DisputeView, ...]
    unknowns: tuple[UnknownView, ...]
    assessments: tuple[AssessmentTopic, ...]
    yardstick_href: str
    timeline: Timeline
    source_groups: tuple[SourceGroup, ...]
    evidence: str
    related: tuple[RelatedView, ...]
    compare: str
    changes: tuple[ChangeView, ...]
    cite_as: str
    downloads: tuple[LinkView, ...]
    checked: ProseView | None


def briefing_view(assessed: Assessed, collection: Collection, site: Site) -> BriefingView:
    """The page of a briefing among all others."""
    lookup = Lookup(assessed, collection)
    briefing = assessed.briefing
    topics, assessments = topic_views(lookup), assessment_topics(lookup)
    dates = timeline(assessed, collection)
    return BriefingView(
        path=lookup.path,
        title=briefing.title,
        description=clipped(assessed.card.summary, DESCRIPTION_LENGTH),
        template="briefing.md.jinja",
        kind="briefing",
        source=assessed.card.path,
        head=_head(lookup, site),
        crumbs=_crumbs(lookup),
        summary=lookup.resolver.resolve(briefing.summary),
        byline=byline(lookup),
        card=identity_card(lookup),
        ladder=rung_views(lookup),
        key_points=tuple(lookup.resolver.resolve(point) for point in briefing.key_points),
        contents=_contents(lookup, topics, assessments, dates),
        topics=topics,
        disputes=dispute_views(lookup),
        unknowns=unknown_views(lookup),
        assessments=assessments,
        yardstick_href=urls.link(urls.METHOD, lookup.path, "likelihood"),
        timeline=dates,
        source_groups=source_groups(lookup),
        evidence=_evidence(lookup),
        related=related_views(lookup),
        compare=_compare(lookup),
        changes=change_views(lookup),
        cite_as=publication(assessed.card, site).cite_as,
        downloads=_downloads(lookup, site),
        checked=lookup.prose(briefing.editorial.checked),
    )


def _crumbs(lookup: Lookup) -> tuple[str | LinkView, ...]:
    parties = (name.text for name in lookup.assessed.card.parties)
    return (LinkView(text="Agreements", href=urls.link(urls.BRIEFINGS, lookup.path)), " and ".join(parties))


def _contents(
    lookup: Lookup,
    topics: tuple[TopicView, ...],
    assessments: tuple[AssessmentTopic, ...],
    dates: Timeline,
) -> tuple[Section, ...]:
    sizes = (
        ("Facts", "#facts", sum(len(topic.statements) + len(topic.beside) for topic in topics)),
        ("Disputes", "#disputes", len(lookup.briefing.disputes)),
        ("Unknowns", "#unknowns", len(lookup.briefing.unknowns)),
        ("Assessments", "#assessments", sum(len(topic.assessments) for topic in assessments)),
        ("Timeline", "#timeline", len(dates.items)),
        ("Sources", "#sources", len(lookup.briefing.sources)),
    )
    return tuple(Section(heading=heading, href=href, size=size) for heading, href, size in sizes if size)


def _compare(lookup: Lookup) -> str:
    """Where the briefing stands beside those that are related to it, or beside one to be chosen."""
    name = lookup.assessed.id
    near = related(name, lookup.collection)
    return urls.relative(urls.COMPARE, lookup.path) + urls.compared(name, *near)


def _evidence(lookup: Lookup) -> str:
    card = lookup.assessed.card
    origins = f"{counted(card.origins.traced, 'origin')} traced"
    languages = counted(len(card.languages), "language")
    return f"{counted(card.origins.sources, 'item')}, {languages}, {origins}"


def _downloads(lookup: Lookup, site: Site) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(text=words, href=urls.link(urls.attachment(lookup.assessed.id, file), lookup.path))
        for words, (file, _) in ((PRINTED if site.pdf else {}) | DOWNLOADS).items()
    )


def _printed(lookup: Lookup, site: Site) -> Iterator[tuple[str, str]]:
    """Highwire’s tag for a PDF, where there is one with an address."""
    address = site.address(urls.attachment(lookup.assessed.id, urls.PDF))
    if site.pdf and address:
        yield "citation_pdf_url", address


def _head(lookup: Lookup, site: Site) -> Head:
    alternates = (
        Alternate(
            type=media,
            title=words,
            href=urls.relative(urls.attachment(lookup.assessed.id, file), lookup.path),
        )
        for words, (file, media) in ((PRINTED if site.pdf else {}) | DOWNLOADS).items()
    )
    return Head(
        tags=(*citation_tags(publication(lookup.assessed.card, site)), *_printed(lookup, site)),
        alternates=tuple(alternates),
        json_ld=json_ld(lookup.assessed, site),
    )
