"""The picture of who works with whom: two columns of organisations and a line for each tie."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from generator import urls
from generator.collection.link import Collection
from generator.views.english import counted, number_word
from generator.views.picture import (
    BROAD,
    LINE,
    SLIM,
    Drawing,
    Figures,
    Form,
    Leading,
    Outline,
    Part,
    Picture,
    Words,
    drawing,
    paragraph,
    source_line,
)
from generator.views.site import Site
from generator.views.ties import Party, Tie
from generator.views.typesetting import clip

MOST = 28
"""Organisations in each column."""
_GUTTER: dict[Form, int] = {"broad": 230, "slim": 56}
_ROW, _ROUNDS, _TOP = 22, 6, 12

Order = Mapping[Party, int]


def network_picture(found: Sequence[Tie], collection: Collection, site: Site, page: str) -> Picture | None:
    """The picture as it stands on a page; none where no two organisations stand together."""
    shown = _shown(found)
    if not shown:
        return None
    left, right = _columns(shown)
    foot, note = source_line(collection, site, page), _note(len(found) - len(shown))
    return Picture(
        name="network",
        title=_title(found),
        description=_description(shown, left, right),
        drawings=tuple(_drawing(form, shown, left, right, page, note, foot) for form in _GUTTER),
        figures=_figures(found, site),
        page=page,
    )


def _title(found: Sequence[Tie]) -> str:
    counts = Counter(party.name.text for tie in found for party in (tie.one, tie.other))
    most = min(counts, key=lambda name: (-counts[name], name))
    pairs = counted(len(found), "pair")
    return f"{pairs} of organisations across borders, {number_word(counts[most])} of them with {most}"


def _description(shown: Sequence[Tie], left: Order, right: Order) -> str:
    lines = counted(len(shown), "line")
    return (
        f"{counted(len(left), 'organisation')} on the left, {len(right):,} on the right, and {lines} between "
        "those that a briefing names together; a thick line stands for several. The table has every pair."
    )


def _note(hidden: int) -> str:
    words = "A line joins organisations that a briefing names together, a thick one if several do."
    return f"{words} {counted(hidden, 'more pair')} in the table." if hidden else words


def _shown(found: Sequence[Tie]) -> tuple[Tie, ...]:
    """Ties in their order, as long as both columns have room."""
    left: set[Party] = set()
    right: set[Party] = set()
    kept = []
    for tie in found:
        if len(left | {tie.one}) <= MOST and len(right | {tie.other}) <= MOST:
            left.add(tie.one)
            right.add(tie.other)
            kept.append(tie)
    return tuple(kept)


def _columns(shown: Sequence[Tie]) -> tuple[Order, Order]:
    """The rows of both columns: each as near as can be to the middle of those that it is tied to."""
    left = {party: row for row, party in enumerate(dict.fromkeys(tie.one for tie in shown))}
    right = {party: row for row, party in enumerate(dict.fromkeys(tie.other for tie in shown))}
    to_right, to_left = defaultdict(list), defaultdict(list)
    for tie in shown:
        to_right[tie.one].append(tie.other)
        to_left[tie.other].append(tie.one)
    for _ in range(_ROUNDS):
        right = _sorted(to_left, left)
        left = _sorted(to_right, right)
    return left, right


def _sorted(near: Mapping[Party, Sequence[Party]], rows: Order) -> dict[Party, int]:
    middles = {party: mean(rows[other] for other in others) for party, others in near.items()}
    order = sorted(near, key=lambda party: (middles[party], party.name.text))
    return {party: row for row, party in enumerate(order)}


def _drawing(
    form: Form, shown: Sequence[Tie], left: Order, right: Order, page: str, note: str, foot: str
) -> Drawing:
    width, gutter = SLIM if form == "slim" else BROAD, _GUTTER[form]
    rows = max(len(left), len(right))
    here, there = _heights(left, rows), _heights(right, rows)
    start, end = (width - gutter) // 2, (width + gutter) // 2
    parts: list[Part] = [_line(start, here[tie.one], end, there[tie.other], len(tie.cards)) for tie in shown]
    parts += [_name(party, form, start - 6, y, page, end=True) for party, y in here.items()]
    parts += [_name(party, form, end + 6, y, page, end=False) for party, y in there.items()]
    notes = paragraph(0, _TOP + rows * _ROW + LINE, note, width)
    return drawing(form, _TOP + rows * _ROW + LINE * len(notes), (*parts, *notes), foot)


def _heights(column: Order, rows: int) -> Mapping[Party, int]:
    """The shorter column is spread over the height of the longer."""
    return {party: _TOP + round((row + 0.5) * _ROW * rows / len(column)) for party, row in column.items()}


def _line(x: int, y: int, far_x: int, far_y: int, agreements: int) -> Outline:
    middle = (x + far_x) // 2
    look = "tie" if agreements == 1 else "tie thick"
    return Outline(d=f"M{x} {y}C{middle} {y} {middle} {far_y} {far_x} {far_y}", look=look)


def _name(party: Party, form: Form, x: int, y: int, page: str, *, end: bool) -> Leading:
    """A name that leads to its page, with its country where there is room."""
    broad = form == "broad" and party.country is not None
    room = x if end else (SLIM if form == "slim" else BROAD) - x
    text = clip(f"{party.name.text}, {party.place}" if broad else party.name.text, room)[0]
    return Leading(
        href=urls.relative(urls.entry("organisations", party.name.key), page),
        label=f"{party.name.text}, {party.place}",
        parts=(Words(x=x, y=y + 5, text=text, anchor="end" if end else "start"),),
    )


def _figures(found: Sequence[Tie], site: Site) -> Figures:
    return Figures(
        columns=("Organisation", "Country", "Other organisation", "Its country", "Agreements", "Addresses"),
        rows=tuple(
            (
                *(tie.one.name.text, tie.one.place, tie.other.name.text, tie.other.place),
                len(tie.cards),
                " ".join(_addresses(tie, site)),
            )
            for tie in found
        ),
    )


def _addresses(tie: Tie, site: Site) -> Iterator[str]:
    for card in tie.cards:
        yield site.address(urls.briefing(card.id)) or urls.address(urls.briefing(card.id))
