from generator.views.head import Head, citation_tags
from tests.exports.works import TREATY_WORK, dated


def test_reference_managers_find_title_author_date_and_address() -> None:
    tags = dict(citation_tags(TREATY_WORK))
    assert tags["citation_title"] == tags["DC.title"] == "Treaty on electric ferries, Norway–Sweden"
    assert tags["citation_author"] == tags["DC.creator"] == "Ferrybook"
    assert (tags["citation_publication_date"], tags["DC.date"]) == ("2025/08/01", "2025-08-01")
    assert tags["citation_public_url"] == "https://ferries.example/briefings/norway-sweden-ferries/"


def test_a_date_in_doubt_is_left_out() -> None:
    tags = dict(citation_tags(dated("2025-11~")))
    assert "citation_publication_date" not in tags
    assert "DC.date" not in tags


def test_an_empty_head_leaves_no_trace() -> None:
    assert Head().meta == {}
