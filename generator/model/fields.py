"""The kinds of value that fields hold, with the marks that say what a text refers to."""

import re
from dataclasses import dataclass
from typing import Annotated, Any
from unicodedata import combining, normalize
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.errors import problem

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 100
RESERVED: frozenset[str] = frozenset(
    {"index", "page", "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Ids that cannot be addresses: of lists of the site, or of files on Windows."""
_ID = re.compile(ID_PATTERN)
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SWITCHES = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}


@dataclass(frozen=True, slots=True)
class ProseMark:
    """The text is inline prose and may cite, stress and link."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The text names something elsewhere: a source of this file or an entry of a register.

    ``open`` says that a plain name may stand in place of an id.
    """

    to: str
    open: bool = False

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave a mark that the project’s schema replaces by the entries that exist."""
        return {**handler(core), "x-register": self.to, "x-open": self.open}


@dataclass(frozen=True, slots=True)
class SingleOrList(BeforeValidator):
    """A list of one may be written without its brackets."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Accept the single item beside the list."""
        schema = handler(core)
        return {"anyOf": [schema["items"], schema]} if "items" in schema else schema


def is_id(value: str) -> bool:
    """Whether a text has the shape of an id: lower-case words joined by single hyphens."""
    return len(value) <= ID_LENGTH and _ID.fullmatch(value) is not None


def slug(value: str) -> str:
    """The id nearest to a text, for hints and for derived ids; empty where nothing of it can stay."""
    letters = normalize("NFKD", value.casefold().translate(_LETTERS))
    plain = "".join(sign for sign in letters if not combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:ID_LENGTH].strip("-")


def _check_id(value: str) -> str:
    if is_id(value):
        return value
    suggestion = slug(value)
    raise problem(
        "bad-id",
        f"“{value}” cannot be an id: ids are lower-case words joined by hyphens",
        f"type {suggestion}" if suggestion else "use the letters a to z, digits and hyphens",
    )


def _check_address(value: str) -> str:
    if value in RESERVED:
        raise problem("bad-id", f"“{value}” is taken: {TAKEN}", f"type another, such as the-{value}")
    return value


TAKEN = "lists of the site go by index and page, and con, nul and their like are no files on Windows"


def _check_url(value: str) -> str:
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise problem(
            "bad-url", f"“{value}” is not a web address", "copy it again from the browser"
        ) from None
    if parts.scheme not in ("http", "https"):
        raise problem(
            "url-scheme", f"“{value}” is not an http(s) address", "give an address that starts with https://"
        )
    if not host or re.search(r"[\s\\<>\"`{}|^\x00-\x1f\x7f-\x9f]", value):
        raise problem("bad-url", f"“{value}” is not a web address", "copy it again from the browser")
    return value


def _as_flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    meant = _SWITCHES.get(str(value).lower(), "true or false, without quotes")
    raise problem("not-a-flag", f"“{value}” is neither true nor false", f"type {meant}")


def as_list(value: Any) -> Any:
    """A single item where a list is meant stands for a list of one."""
    return [value] if isinstance(value, str | dict) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Prose = Annotated[Text, ProseMark()]
Id = Annotated[str, AfterValidator(_check_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
AddressId = Annotated[Id, AfterValidator(_check_address)]
"""An id that becomes an address of its own."""
Url = Annotated[
    str,
    AfterValidator(_check_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Flag = Annotated[bool, BeforeValidator(_as_flag)]
Listed = SingleOrList(as_list)

SourceRef = Annotated[Id, Ref("sources")]
OriginRef = Annotated[Id, Ref("origins")]
BriefingRef = Annotated[Id, Ref("briefings")]
MoneyRef = Annotated[Text, Ref("money")]
StatementRef = Annotated[Id, Ref("statements")]
TechnologyRef = Annotated[Id, Ref("technologies")]
FormRef = Annotated[Id, Ref("forms")]
TopicRef = Annotated[Id, Ref("topics")]
EventTypeRef = Annotated[Id, Ref("event-types")]
StatusRef = Annotated[Id, Ref("statuses")]
RungRef = Annotated[Id, Ref("rungs")]
LikelihoodRef = Annotated[Id, Ref("likelihoods")]
PublisherRef = Annotated[Text, Ref("publishers", open=True)]
OrganisationRef = Annotated[Text, Ref("organisations", open=True)]
PersonRef = Annotated[Text, Ref("people", open=True)]
PartyRef = Annotated[Text, Ref("parties")]
