import rispy

from generator.exports.ris import ris
from generator.views.publication import Publication
from tests.exports.works import HOSTILE_WORDS, TREATY_WORK, dated, hostile


def read(work: Publication) -> dict[str, object]:
    """The one record that a parser finds."""
    content = ris(work).content
    assert isinstance(content, bytes)
    (found,) = rispy.loads(content.decode())
    return dict(found)


def test_a_parser_reads_it() -> None:
    found = read(TREATY_WORK)
    assert found["type_of_reference"] == "RPRT"
    assert found["title"] == "Treaty on electric ferries, Norway–Sweden"
    assert (found["year"], found["date"]) == ("2025", "2025/08/01/")
    assert found["urls"] == ["https://ferries.example/briefings/norway-sweden-ferries/"]
    assert found["keywords"] == ["Norway", "Sweden"]


def test_a_month_leaves_the_day_open_and_a_doubt_leaves_all_out() -> None:
    assert read(dated("2025-11"))["date"] == "2025/11//"
    assert "year" not in read(dated("2025-11~"))
    assert read(dated("2025"))["notes"] == ["Reviewed 2025-09"]


def test_hostile_words_open_no_line_of_their_own() -> None:
    found = read(hostile())
    assert found["abstract"] == HOSTILE_WORDS
    assert found["authors"] == ["Ferries } & co TY - BOOK"]
    content = ris(hostile()).content
    assert isinstance(content, bytes)
    lines = content.decode().split("\r\n")
    assert all(line[:6].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ1") == "  - " for line in lines[:-1])
