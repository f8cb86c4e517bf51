from generator.model.fields import ProseMark, Ref
from generator.model.statements import Dispute, Fact
from generator.model.walk import walk


def test_references_and_prose_are_found_where_they_stand() -> None:
    fact = Fact.model_validate(
        {"id": "a", "topic": "scope", "text": "Words. [@tu]", "sources": "tu, p. 3", "said_by": ["NO"]}
    )
    found = {(place, text): mark for place, mark, text in walk(fact)}
    assert found[("topic",), "scope"] == Ref("topics")
    assert found[("text",), "Words. [@tu]"] == ProseMark()
    assert found[("sources", 0, "source"), "tu"] == Ref("sources")
    assert found[("said_by", 0, "name"), "NO"] == Ref("people", open=True)
    assert (("id",), "a") not in found


def test_lists_inside_lists_are_walked() -> None:
    dispute = Dispute.model_validate(
        {
            "id": "d",
            "question": "Which?",
            "about": "a",
            "positions": [{"text": "This."}, {"text": "That.", "sources": ["s"]}],
        }
    )
    places = [place for place, _, _ in walk(dispute)]
    assert ("positions", 1, "sources", 0, "source") in places
    assert ("about", 0) in places
