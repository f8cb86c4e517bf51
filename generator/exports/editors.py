"""What editors offer beside keys and terms: how longer records begin, and what is wrong with a text."""

import re
from collections.abc import Mapping, Set
from typing import Any

from generator.model.dates import FORMS
from generator.model.fields import ID_PATTERN

JSON = dict[str, Any]
"""Bodies are filled in from ``$1`` on; ``${2:text}`` shows the text until it is overwritten."""

BRIEFING: JSON = {
    "label": "briefing",
    "description": "The six keys that a briefing needs",
    "body": {
        "title": "${1:what the agreement is, in a reader’s words}",
        "parties": ["${2:code}", "${3:code}"],
        "form": "$4",
        "summary": "${5:two or three sentences, each with its sources} [@${6:key}]",
        "events": [{"announced": "${7:date}", "sources": "${6:key}"}],
        "sources": {"${6:key}": {"publisher": "$8", "title": "${9:as printed}", "url": "https://$10"}},
    },
}
SOURCE: JSON = {
    "label": "source",
    "description": "A source under a key of your choice",
    "body": {
        "${1:key}": {
            "publisher": "$2",
            "title": "${3:as printed; if you did not see it printed, name the key supplied_title}",
            "url": "https://$4",
            "published": "${5:date}",
            "language": "${6:en}",
        }
    },
}
ORIGIN: JSON = {
    "label": "origin",
    "description": "A post, wire or statement that several sources repeat",
    "body": {"${1:key}": {"name": "${2:the minister’s post}", "said_by": "$3", "date": "${4:date}"}},
}
RECORDS: Mapping[str, JSON] = {
    "Event": {
        "label": "event",
        "description": "A dated step, its key an event type, with who did it",
        "body": {"${1:signed}": "${2:date}", "by": ["$3"], "text": "$4", "sources": ["$5"]},
    },
    "Fact": {
        "label": "fact",
        "description": "A statement in own words under a topic",
        "body": {"topic": "$1", "text": "${2:who says what}", "sources": ["$3"]},
    },
    "Money": {
        "label": "money",
        "description": "A sum, for what, and how firm it is",
        "body": {
            "amount": "${1:110 million}",
            "currency": "${2:EUR}",
            "kind": "${3|announced,committed,contracted,disbursed|}",
            "text": "${4:what it is for}",
            "sources": ["$5"],
        },
    },
    "Quantity": {
        "label": "quantity",
        "description": "A number of things",
        "body": {
            "of": "${1:what is counted}",
            "number": "$2",
            "kind": "${3|planned,ordered,produced,delivered|}",
            "sources": ["$4"],
        },
    },
    "Dispute": {
        "label": "dispute",
        "description": "A question on which sources contradict each other",
        "body": {
            "id": "${1:short-name}",
            "question": "$2",
            "about": "${3:id of the statement, or a rung}",
            "positions": [
                {"by": "$4", "text": "$5", "sources": ["$6"]},
                {"by": "$7", "text": "$8", "sources": ["$9"]},
            ],
            "would_settle": "$10",
        },
    },
    "Unknown": {
        "label": "unknown",
        "description": "A question that no source found answers",
        "body": {
            "id": "${1:short-name}",
            "question": "$2",
            "about": "${3:id of the statement, or a rung}",
            "why": "${4:what was looked for}",
            "would_settle": "$5",
        },
    },
    "Assessment": {
        "label": "assessment",
        "description": "Somebody’s judgement",
        "body": {"topic": "$1", "by": "$2", "text": "$3", "basis": "$4", "sources": ["$5"]},
    },
}
"""For each record the beginning of one."""

WRONG: Mapping[str, str] = {
    "Edtf": f"This is not a date: type one such as {FORMS}",
    ID_PATTERN: "This cannot be an id: type lower-case words joined by hyphens",
    "^https?://": "This is not a web address: begin it with https://",
}
"""What to say of a text that does not have its shape, by definition or by pattern."""


_EXAMPLE = re.compile(r"`([^`]+)`|“([^”]+)”")


def equip(schema: JSON) -> JSON:
    """The schema of a briefing with its snippets, with titles for hover texts, and with messages."""
    definitions = {
        name: {**found, "defaultSnippets": [RECORDS[name]]} if name in RECORDS else found
        for name, found in schema["$defs"].items()
    }
    properties = {
        **schema["properties"],
        "sources": {**schema["properties"]["sources"], "defaultSnippets": [SOURCE]},
        "origins": {**schema["properties"]["origins"], "defaultSnippets": [ORIGIN]},
    }
    whole = {**schema, "$defs": definitions, "properties": properties}
    return {**tell(whole), "defaultSnippets": [BRIEFING]}


def tell(schema: JSON) -> JSON:
    """A schema with titles for hover texts, and with messages in place of regular expressions."""
    definitions = {name: _worded(name, found) for name, found in schema["$defs"].items()}
    choices = {f"#/$defs/{name}" for name, found in definitions.items() if "anyOf" in found}
    told: JSON = _told({**schema, "$defs": definitions}, choices)
    return told


def _worded(name: str, definition: JSON) -> JSON:
    return {**definition, "patternErrorMessage": WRONG[name]} if name in WRONG else definition


def _told(node: Any, choices: Set[str], *, named: bool = True) -> Any:
    """Every pattern with its message; every key that leaves a choice with its description as a title.

    Editors show the title of a key above what is chosen, but never the description of both.
    """
    if isinstance(node, list):
        return [_told(item, choices) for item in node]
    if not isinstance(node, dict):
        return node
    told = {key: _told(value, choices) for key, value in node.items() if key != "anyOf"}
    if "anyOf" in node:
        told["anyOf"] = [_told(variant, choices, named=False) for variant in node["anyOf"]]
    pattern, description = node.get("pattern"), node.get("description")
    if isinstance(description, str) and _is_open(node) and (examples := _examples(description)):
        told["examples"] = examples
    if isinstance(pattern, str) and pattern in WRONG:
        told["patternErrorMessage"] = WRONG[pattern]
    if named and isinstance(description, str) and ("anyOf" in node or node.get("$ref") in choices):
        told["title"] = description
    return told


def _is_open(node: JSON) -> bool:
    """Whether any text may stand there, or one of a long standard list of codes."""
    if node.get("type") == "string":
        return not {"enum", "pattern", "examples"} & node.keys()
    return node.get("$ref") in ("#/$defs/Language", "#/$defs/Currency", "#/$defs/Country")


def _examples(description: str) -> list[str]:
    """What a description names behind its colon: “Where in the source: `p. 3`, `para. 2`”."""
    return [code or text for code, text in _EXAMPLE.findall(description.partition(": ")[2])]
