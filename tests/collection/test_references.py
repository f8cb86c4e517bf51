"""Everything that a file names elsewhere is found with its place."""

from generator.collection.references import Reference, refer
from tests.collection.reading import REGISTER_FILES, decoded

TEXT = """\
summary: Night trains. [@gazette, p. 2] See [this](briefing:other#fact-scope).
facts:
  - {topic: scope, text: A., said_by: [anna-muster, {name: Max, represents: CH}], sources: "gazette, p. 3"}
money:
  - {kind: announced, text: B., same_as: "other#sum", sources: {source: gazette}}
  - {kind: announced, text: C., same_as: other}
disputes:
  - {question: Which?, about: [signed, it], positions: [{text: A}, {text: B}]}
"""


def found(text: str = TEXT) -> list[Reference]:
    file = decoded(text)
    return list(refer(file.model, file.place))


def names(to: str, text: str = TEXT) -> list[str]:
    return [reference.name for reference in found(text) if reference.to == to]


def test_references_stand_in_fields_and_in_prose() -> None:
    assert names("people") == ["anna-muster", "Max"]
    assert names("parties") == ["AT", "CH", "CH"]
    assert names("statements") == ["signed", "it"]
    assert names("forms") == ["letter-of-intent"]
    assert names("sources").count("gazette") == 4


def test_a_reference_knows_the_characters_that_name_it() -> None:
    line = TEXT.splitlines()
    for reference in found():
        span = reference.span
        if span.line <= len(line) and reference.to in ("sources", "people", "statements"):
            assert line[span.line - 1][span.column - 1 : span.end_column - 1] == reference.name


def test_a_link_names_a_briefing_and_a_statement_of_it() -> None:
    links = [(found.name, found.anchor, found.field) for found in found() if found.to == "briefings"]
    assert links == [
        ("other", "fact-scope", "summary"),
        ("other", "money-sum", "same_as"),
        ("other", None, "same_as"),
    ]


def test_a_reference_knows_what_it_stands_in() -> None:
    owners = {reference.owner for reference in found("") if reference.to == "publishers"}
    assert owners == {("sources", "gazette")}


def test_what_was_made_up_refers_to_nothing() -> None:
    assert names("event-types", "events: nonsense\n") == []
    assert names("publishers", "sources: nonsense\n") == []


def test_registers_refer_to_each_other() -> None:
    owners = {(found.owner, found.name) for found in REGISTER_FILES.references if found.to == "technologies"}
    assert owners == {(("technologies", "night-trains"), "trains")}
