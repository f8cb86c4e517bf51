"""Briefings made in a test from a few lines, with registers of their own, up to the collection."""

from collections.abc import Mapping
from textwrap import dedent

from generator.collection.assess import Assessed, assess
from generator.collection.link import Collection, link
from generator.collection.names import Names
from generator.decode import decode
from generator.documents.parse import parse
from generator.model.registers import Registers

EVENT_TYPES = {
    "signed": "Signed",
    "announced": "Announced",
    "talks": "Talks",
    "eu-vote": "EU vote",
    "first-delivery": "First delivery",
}
NAMES = Names(
    registers=Registers.model_validate(
        {
            "event_types": {
                key: {"name": name, "definition": "A step."} for key, name in EVENT_TYPES.items()
            },
            "topics": {"roadmap": {"name": "Roadmap", "definition": "What comes next."}},
        }
    )
)
HEAD = """
title: Agreement {name}
parties: [NO, SE]
form: treaty
summary: Two states agreed.
sources:
  a: {{publisher: A, title: A, url: https://a.example/1}}
  b: {{publisher: B, title: B, url: https://b.example/1}}
"""


def brief(name: str, body: str) -> Assessed:
    """A briefing with the least that it needs, and the keys of ``body``."""
    text = HEAD.format(name=name) + dedent(body)
    document, problems = parse(f"briefings/{name}.yaml", text.encode())
    assert document, problems
    decoded, problems = decode(document, tuple(EVENT_TYPES))
    assert decoded
    assert not problems, [problem.message for problem in problems]
    return assess(name, decoded, NAMES)


def collect(**bodies: str) -> tuple[Mapping[str, Assessed], Collection]:
    """Several briefings by id, linked."""
    found = {name: brief(name, body) for name, body in bodies.items()}
    return found, link((one.card for one in found.values()), NAMES)
