"""What of the registers could not be read is known, so that nothing is called missing twice."""

from generator.collection.register_files import RegisterFiles, examine
from generator.decode import decode_register
from generator.documents.parse import parse

FORMS = b"treaty: {name: Treaty, definition: It binds.}\npact: a pact\n"


def examined() -> RegisterFiles:
    document, _ = parse("briefings/_registers/forms.yaml", FORMS)
    assert document is not None
    return examine({"forms": decode_register(document, "forms")[0], "event_types": None})


def test_entries_that_could_not_be_read_are_hidden() -> None:
    files = examined()
    assert files.hides("forms", "pact")
    assert not files.hides("forms", "treaty")
    assert not files.hides("topics", "scope")


def test_of_a_register_that_could_not_be_read_everything_is_hidden() -> None:
    assert examined().hides("event-types", "anything")


def test_all_entries_are_those_read_and_those_not() -> None:
    assert examined().all("forms", ["treaty"]) == ("treaty", "pact")
    assert examined().all("event-types", []) == ()
    assert examined().all("topics", ["scope"]) == ("scope",)


def test_entries_have_places() -> None:
    assert examined().places["forms"]["treaty"].line == 1
