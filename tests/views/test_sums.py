from dataclasses import replace
from decimal import Decimal

from generator.collection.card import CardMoney
from generator.collection.evidence import State
from generator.views.picture import Leading, Outline, Picture, Words
from generator.views.sums import CURRENCIES, MOST, Kind, Told, money_picture
from tests.views.ferries import SITE, TREATY, collection


def told(amount: int | None, currency: str | None = "NOK", to: int | None = None, name: str = "") -> Told:
    """A sum of the treaty."""
    card = collection().by_id[TREATY]
    money: CardMoney = replace(
        card.money[0],
        id=name or f"m{amount}{currency}",
        amount=None if amount is None else Decimal(amount),
        amount_to=None if to is None else Decimal(to),
        currency=currency,
        state=State.CONFIRMED,
    )
    return card, money


def drawn(*kinds: Kind) -> Picture:
    """The picture, which there is."""
    picture = money_picture(kinds, collection(), SITE, "money.md")
    assert picture
    return picture


def words(picture: Picture, form: int = 0) -> list[str]:
    """All that is written on it."""
    return [part.text for part in picture.drawings[form].parts if isinstance(part, Words)]


def links(picture: Picture) -> list[Leading]:
    """What leads on."""
    return [part for part in picture.drawings[0].parts if isinstance(part, Leading)]


def start(link: Leading) -> tuple[int, int]:
    """Where the mark of a confirmed sum stands."""
    mark = link.parts[-1]
    assert isinstance(mark, Outline)
    x, y = mark.d.removeprefix("M").removesuffix("h0").split()
    return int(x), int(y)


ANNOUNCED = Kind(heading="Announced", sums=(told(1_000), told(100_000), told(5_000, "SEK")))


def test_the_title_counts_kinds_apart() -> None:
    assert (
        drawn(ANNOUNCED, Kind(heading="Disbursed", sums=())).title == "3 sums: 3 announced and none disbursed"
    )


def test_each_sum_leads_to_what_is_said_of_it() -> None:
    picture = drawn(ANNOUNCED)
    assert [link.href for link in links(picture)] == [
        f"../briefings/{TREATY}/#money-m1000NOK",
        f"../briefings/{TREATY}/#money-m100000NOK",
        f"../briefings/{TREATY}/#money-m5000SEK",
    ]
    assert "NOK\N{NO-BREAK SPACE}1,000" in links(picture)[0].label
    assert not any(isinstance(part, Leading) for part in picture.drawings[1].parts)


def test_every_step_is_ten_times_the_one_before() -> None:
    one, two, three = (
        start(link)[0] for link in links(drawn(Kind(heading="A", sums=tuple(map(told, (10, 100, 1000))))))
    )
    assert abs((two - one) - (three - two)) <= 1


def test_currencies_have_rows_of_their_own_and_are_not_converted() -> None:
    shown = words(drawn(ANNOUNCED))
    assert [line for line in shown if "·" in line] == ["NOK · 2", "SEK · 1"]
    (_, first), (_, second), (_, other) = map(start, links(drawn(ANNOUNCED)))
    assert first == second != other


def test_sums_of_the_same_size_do_not_cover_each_other() -> None:
    same = Kind(heading="A", sums=tuple(told(1000, name=f"m{number}") for number in range(4)))
    places = [start(link) for link in links(drawn(same))]
    assert len({y for _, y in places}) == 4
    assert len({x for x, _ in places}) == 1


def test_a_range_is_a_line_with_the_mark_in_its_middle() -> None:
    (link,) = links(drawn(Kind(heading="A", sums=(told(10, to=1000),))))
    line, _ = link.parts
    assert isinstance(line, Outline)
    assert line.look == "ax3"
    left, right = int(line.d.split()[0][1:]), int(line.d.split("H")[1])
    assert start(link)[0] == (left + right) // 2


def test_a_kind_without_a_sum_says_so() -> None:
    shown = words(drawn(ANNOUNCED, Kind(heading="Disbursed", sums=())))
    assert shown[shown.index("Disbursed") + 1] == "no sum found"


def test_what_cannot_be_drawn_is_counted() -> None:
    picture = drawn(Kind(heading="A", sums=(told(5), told(None), told(7, None))))
    assert "2\N{NO-BREAK SPACE}sums not drawn" in " ".join(words(picture))
    assert len(picture.figures.rows) == 3


def test_a_picture_without_end_is_cut() -> None:
    many = tuple(told(number, f"X{number % (CURRENCIES + 1)}") for number in range(1, 3 * MOST))
    picture = drawn(Kind(heading="A", sums=many))
    assert len(links(picture)) == MOST
    assert len({line.split(" ·")[0] for line in words(picture) if "·" in line}) == CURRENCIES
    assert len(picture.figures.rows) == len(many)


def test_without_a_known_sum_there_is_no_picture() -> None:
    assert money_picture([Kind(heading="A", sums=(told(None),))], collection(), SITE, "money.md") is None
