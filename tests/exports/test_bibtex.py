import pytest
from bibtexparser.entrypoint import parse_string

from generator.exports.bibtex import bibtex
from generator.views.publication import Publication
from tests.exports.works import HOSTILE_WORDS, TREATY_WORK, dated, from_latex, hostile


def fields(work: Publication) -> dict[str, str]:
    """The fields of the one entry that a parser finds."""
    library = parse_string(str(bibtex(work).content))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert len(library.blocks) == 1
    return {"type": entry.entry_type, "key": entry.key} | {field.key: field.value for field in entry.fields}


def test_a_parser_reads_it() -> None:
    assert bibtex(TREATY_WORK).path == "briefings/norway-sweden-ferries/citation.bib"
    found = fields(TREATY_WORK)
    assert (found["type"], found["key"]) == ("techreport", "norway-sweden-ferries")
    assert found["title"] == "{Treaty on electric ferries, Norway–Sweden}"
    assert found["author"] == "{Ferrybook}"
    assert (found["date"], found["year"], found["month"]) == ("2025-08-01", "2025", "aug")
    assert found["url"] == "https://ferries.example/briefings/norway-sweden-ferries/"


@pytest.mark.parametrize("text", ["2025-11~", "2025-10/2025-12", "202X"])
def test_a_date_in_doubt_names_no_year(text: str) -> None:
    found = fields(dated(text))
    assert found["date"] == text
    assert "year" not in found
    assert "month" not in found


def test_an_unknown_date_is_left_out() -> None:
    assert "date" not in fields(dated("unknown"))


def test_hostile_words_stay_words() -> None:
    assert from_latex(fields(hostile())["abstract"]) == HOSTILE_WORDS
