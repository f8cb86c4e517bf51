from generator.exports.reference import event_type_pages, field_pages
from generator.model.registers import Registers

REGISTERS = Registers.model_validate(
    {
        "event_types": {
            "signed": {"name": "Signed", "definition": "They signed.", "single": True},
            "in-force": {"name": "In force", "definition": "It binds.", "after": "signed"},
        },
        "rungs": {
            "signed": {"name": "Signed", "definition": "x", "reached_by": "signed", "nothing_found": "None"}
        },
    }
)


def test_every_key_of_every_record_has_a_page() -> None:
    pages = {page.path: str(page.content) for page in field_pages()}
    assert (
        "## [`would_settle`](dispute/would_settle.md) { #would_settle }"
        in pages["reference/fields/dispute.md"]
    )
    assert "What would settle it." in pages["reference/fields/dispute/would_settle.md"]
    assert "See [Citation](../citation.md)." in pages["reference/fields/unknown/sources.md"]
    assert "One of `announced`, `committed`, `contracted`, `disbursed`." in pages["reference/fields/money.md"]
    assert "May be left out." in pages["reference/fields/fact/id.md"]
    assert "May be written as a plain text" in pages["reference/fields/party.md"]


def test_an_event_type_tells_what_follows_from_it() -> None:
    pages = {page.path: str(page.content) for page in event_type_pages(REGISTERS)}
    signed = pages["reference/event-types/signed.md"]
    assert "Reaches the rung *Signed* of the ladder." in signed
    assert "two dates contradict each other" in signed
    assert "Cannot come before `signed`." in pages["reference/event-types/in-force.md"]
