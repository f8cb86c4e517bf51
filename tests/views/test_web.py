from generator.collection.link import Collection
from generator.views.picture import BROAD, SLIM, Drawing, Leading, Outline, Picture, Words
from generator.views.ties import ties
from generator.views.typesetting import text_width
from generator.views.web import MOST, network_picture
from tests.views.bodies import named
from tests.views.ferries import SITE


def drawn(found: Collection) -> Picture:
    """The picture, which there is."""
    picture = network_picture(ties(found), found, SITE, "network.md")
    assert picture
    return picture


def names(drawing: Drawing) -> dict[str, Words]:
    """The organisations with the words that stand for each."""
    return {
        part.label: part.parts[0]
        for part in drawing.parts
        if isinstance(part, Leading) and isinstance(part.parts[0], Words)
    }


def lines(drawing: Drawing) -> list[Outline]:
    """The ties."""
    return [part for part in drawing.parts if isinstance(part, Outline)]


def test_every_tie_is_a_line_and_a_thick_one_stands_for_several_agreements() -> None:
    for drawing in drawn(named("NO.yard SE.harbour SE.crane", "NO.yard SE.harbour")).drawings:
        assert sorted(line.look for line in lines(drawing)) == ["tie", "tie thick"]


def test_a_line_runs_from_one_name_to_the_other() -> None:
    (drawing, _) = drawn(named("NO.yard SE.harbour")).drawings
    (line,) = lines(drawing)
    one, other = names(drawing)["Yard, Norway"], names(drawing)["Harbour, Sweden"]
    assert (one.anchor, other.anchor) == ("end", "start")
    start, end = line.d.removeprefix("M").split("C")[0].split(), line.d.split()[-2:]
    assert (one.x + 6, one.y - 5) == (int(start[0]), int(start[1]))
    assert (other.x - 6, other.y - 5) == (int(end[0]), int(end[1]))


def test_names_lead_to_their_pages() -> None:
    links = [
        part.href
        for part in drawn(named("NO.yard SE.harbour")).drawings[1].parts
        if isinstance(part, Leading)
    ]
    assert links == ["../organisations/no-yard/", "../organisations/se-harbour/"]


def test_what_is_tied_stands_near() -> None:
    found = drawn(named("NO.a SE.z", "NO.b SE.y", "NO.c SE.x")).drawings[0]
    assert all(line.d.split()[1].split("C")[0] == line.d.split()[-1] for line in lines(found))


def test_names_stay_within_the_width() -> None:
    long = "of-a-very-long-name-that-goes-on-and-on-and-on"
    for drawing, width in zip(drawn(named(f"NO.{long} SE.{long}")).drawings, (BROAD, SLIM), strict=True):
        for words in names(drawing).values():
            assert text_width(words.text) <= (words.x if words.anchor == "end" else width - words.x)


def test_a_picture_without_end_is_cut_and_says_so() -> None:
    picture = drawn(named(*(f"NO.a{number} SE.b{number}" for number in range(MOST + 5))))
    assert len(names(picture.drawings[0])) == 2 * MOST
    text = " ".join(part.text for part in picture.drawings[0].parts if isinstance(part, Words))
    assert "5\N{NO-BREAK SPACE}more pairs in the table" in text
    assert len(picture.figures.rows) == MOST + 5


def test_the_title_and_the_figures_say_who_is_tied_most() -> None:
    picture = drawn(named("NO.yard SE.harbour SE.crane", "NO.yard SE.harbour"))
    assert picture.title == "2\N{NO-BREAK SPACE}pairs of organisations across borders, two of them with Yard"
    assert picture.figures.rows[0] == (
        *("Yard", "Norway", "Harbour", "Sweden", 2),
        "https://ferries.example/briefings/c0/ https://ferries.example/briefings/c1/",
    )


def test_without_a_tie_there_is_no_picture() -> None:
    found = named("NO.yard NO.dock")
    assert network_picture(ties(found), found, SITE, "network.md") is None
