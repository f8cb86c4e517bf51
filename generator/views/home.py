"""The home page: what changed, how far everything has come, what is due, ways in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator import urls
from generator.collection.card import Card
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.model.briefing import Change
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.registers import Rung
from generator.views.board import BoardView, board_view, partner
from generator.views.due import DueView, due_view
from generator.views.english import clipped, counted
from generator.views.ladder import SmallLadder, small_ladder, state_word
from generator.views.page import LinkView
from generator.views.picture import IllustratedView
from generator.views.prose import plain
from generator.views.rails import ladder_picture
from generator.views.site import Site
from generator.views.ways import WaysView, ways_views

STORIES = 5
QUESTIONS = 6
DECK_LENGTH = 300
SHORT_BOARD = 12
"""A longer board has room for the questions beside it."""

_NEWS = {"significant": "Changed", "correction": "Corrected", "minor": "Touched up"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RungMark:
    """A rung by its mark, name and state in words."""

    state: str
    name: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A briefing in the news: what changed in it, and where the agreement stands."""

    title: str
    href: str
    partner: str
    news: str
    note: str
    deck: str
    ladder: SmallLadder
    rungs: tuple[RungMark, ...]
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLink:
    """A question of a briefing, with whose agreement it is about."""

    question: LinkView
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(IllustratedView):
    """Everything that the home page shows."""

    as_of: str
    tally: tuple[str, ...]
    stories: tuple[StoryView, ...]
    board: BoardView
    due: DueView
    all_agreements: LinkView
    disputes: tuple[QuestionLink, ...]
    unknowns: tuple[QuestionLink, ...]
    all_disputes: LinkView
    all_unknowns: LinkView
    questions_beside: bool
    ways: tuple[WaysView, ...]
    method_href: str


def home_view(collection: Collection, site: Site) -> HomeView:
    """The home page of a collection."""
    return HomeView(
        path=urls.HOME,
        title=site.name,
        description=site.description,
        template="home.md.jinja",
        kind="home",
        as_of=english(Edtf.parse(collection.as_of.isoformat())),
        tally=_tally(collection),
        stories=tuple(islice(_stories(collection), STORIES)),
        pictures=tuple(filter(None, (ladder_picture(collection, site, urls.HOME),))),
        board=board_view(collection),
        due=due_view(collection),
        all_agreements=_all(urls.BRIEFINGS, len(collection.cards), "agreement"),
        disputes=tuple(islice(_questions(collection, "dispute"), QUESTIONS)),
        unknowns=tuple(islice(_questions(collection, "unknown"), QUESTIONS)),
        all_disputes=_all(urls.DISPUTES, sum(collection.ties.disputes.values()), "open dispute"),
        all_unknowns=_all(urls.UNKNOWNS, sum(collection.ties.questions.values()), "open question"),
        ways=ways_views(collection),
        questions_beside=len(collection.cards) > SHORT_BOARD,
        method_href=urls.link(urls.METHOD, urls.HOME),
    )


def _all(page: str, number: int, noun: str) -> LinkView:
    return LinkView(text=f"All {counted(number, noun)}", href=urls.link(page, urls.HOME))


def _tally(collection: Collection) -> tuple[str, ...]:
    ties = collection.ties
    return (
        counted(len(ties.order), "agreement"),
        counted(ties.sources, "source"),
        counted(sum(ties.disputes.values()), "open dispute"),
        counted(sum(ties.questions.values()), "open question"),
    )


def _stories(collection: Collection) -> Iterator[StoryView]:
    """One story for each briefing that changed, newest first, by its latest change of weight."""
    changed = ((card, _newest(card)) for card in collection.cards)
    news = [(card, change) for card, change in changed if change]
    for card, change in sorted(news, key=lambda item: item[1].date.sort_key, reverse=True):
        yield _story(card, change, partner(card, collection), collection)


def _newest(card: Card) -> Change | None:
    weighty = [change for change in card.changes if change.kind != "minor"] or card.changes
    return max(weighty, key=lambda change: change.date.sort_key, default=None)


def _story(card: Card, change: Change, who: str, collection: Collection) -> StoryView:
    new = change.date == card.editorial.first_published
    rungs = collection.registers.rungs
    return StoryView(
        title=card.title,
        href=urls.link(urls.briefing(card.id), urls.HOME),
        partner=who,
        news=f"{'New' if new else _NEWS[change.kind]} on {english(change.date)}",
        note="" if new else plain(change.note),
        deck=clipped(card.summary, DECK_LENGTH),
        ladder=small_ladder(card.ladder, rungs),
        rungs=_marks(card, rungs),
        standing=_standing(card, rungs),
    )


def _marks(card: Card, rungs: Mapping[str, Rung]) -> tuple[RungMark, ...]:
    return tuple(
        RungMark(state=rung.state, name=rungs[rung.rung].name, word=state_word(rung, rungs[rung.rung]))
        for rung in card.ladder
    )


def _standing(card: Card, rungs: Mapping[str, Rung]) -> str:
    """How far it has come and what stands out above: “Signed: confirmed; financed: disputed”."""
    reached = [rung for rung in card.ladder if rung.reached][-1:]
    marked = [rung for rung in card.ladder if rung.state in (State.DISPUTED, State.PLANNED)]
    return "; ".join(
        f"{rungs[rung.rung].name if not index else rungs[rung.rung].name.lower()}: {rung.state}"
        for index, rung in enumerate((*reached, *marked))
    )


def _questions(collection: Collection, kind: str) -> Iterator[QuestionLink]:
    """The open questions of all briefings in turn: the first of each, then the second of each."""
    for place in range(QUESTIONS):
        for card in collection.cards:
            asked = card.disputes if kind == "dispute" else card.unknowns
            for item in [item for item in asked if item.open][place : place + 1]:
                href = urls.link(urls.briefing(card.id), urls.HOME, urls.anchor(kind, item.id))
                link = LinkView(text=item.question, href=href)
                yield QuestionLink(question=link, partner=partner(card, collection))
