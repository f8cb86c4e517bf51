"""What fields mean, read from the source of their classes."""

from pydantic import BaseModel

from generator.model.briefing import Briefing
from generator.model.meanings import meanings


class Parent(BaseModel):
    """A record."""

    kept: int
    """Kept as it is."""
    changed: int
    """Of the parent."""
    silent: int


class Child(Parent):
    """A record that inherits."""

    changed: int
    own: int
    """Over
    two lines."""

    def method(self) -> None:
        """No field."""


def test_a_field_means_what_stands_below_it() -> None:
    assert meanings(Parent) == {"kept": "Kept as it is.", "changed": "Of the parent."}


def test_a_meaning_is_inherited_unless_the_field_is_written_anew() -> None:
    assert meanings(Child) == {"kept": "Kept as it is.", "own": "Over\ntwo lines."}


def test_every_key_of_a_briefing_has_a_meaning_and_the_schema_tells_it() -> None:
    schema = Briefing.model_json_schema()["properties"]
    told = {name: field["description"] for name, field in schema.items()}
    assert told == dict(meanings(Briefing))
    assert told.keys() == Briefing.model_fields.keys()
