import json

import pytest

from generator.views.json_ld import json_ld
from generator.views.site import Site
from tests import linked_data
from tests.linked_data import SCHEMA, Nodes, value
from tests.views.ferries import SITE, TREATY, checked

HERE = "https://ferries.example/briefings/norway-sweden-ferries/"


def nodes(name: str, site: Site = SITE) -> Nodes:
    """What a processor makes of a page, by type."""
    return linked_data.nodes(json_ld(checked().assessed[name], site))


def test_a_name_that_is_not_of_the_vocabulary_is_refused() -> None:
    """The gate of the other tests can fail."""
    description = json_ld(checked().assessed[TREATY], SITE)
    with pytest.raises(AssertionError, match="autor"):
        linked_data.nodes({**description, "@graph": [{"@type": "Report", "autor": "Kari"}]})
    with pytest.raises(AssertionError, match="Reprot"):
        linked_data.nodes({**description, "@graph": [{"@type": "Reprot", "name": "A"}]})


def test_the_report_is_described() -> None:
    (report,) = nodes(TREATY)["Report"]
    assert report["@id"] == HERE
    assert value(report, "name") == "Treaty on electric ferries, Norway–Sweden"
    assert (value(report, "datePublished"), value(report, "dateModified")) == ("2025-08-01", "2025-09-01")
    assert value(report, "license") == "https://creativecommons.org/licenses/by/4.0/"
    assert len(report[SCHEMA + "citation"]) == 5


def test_every_fact_is_a_claim_that_leads_to_its_sources() -> None:
    found = nodes(TREATY)
    claims = {node["@id"]: node for node in found["Claim"]}
    assert set(claims) == {f"{HERE}#fact-two-routes", f"{HERE}#fact-rumour"}
    sources = {node["@id"] for node in found["CreativeWork"]}
    for claim in claims.values():
        assert {item["@id"] for item in claim[SCHEMA + "appearance"]} <= sources


def test_the_trail_leads_from_the_list_to_the_page() -> None:
    steps = sorted(nodes(TREATY)["ListItem"], key=lambda node: value(node, "position"))
    assert [value(step, "item") for step in steps] == ["https://ferries.example/briefings/", HERE]


def test_a_date_in_doubt_is_left_out() -> None:
    dates = {node["@id"].partition("source-")[2]: node for node in nodes(TREATY)["CreativeWork"]}
    assert value(dates["wire"], "datePublished") == "2025-06"
    assert SCHEMA + "datePublished" not in dates["blog"]


def test_a_page_without_an_address_invents_none() -> None:
    assert "https://ferries.example" not in json.dumps(json_ld(checked().assessed[TREATY], Site()))
