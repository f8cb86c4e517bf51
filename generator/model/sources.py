"""Where statements come from: sources, the origins they draw on, and citations of them."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import model_validator

from generator.model.base import Model, Shorthand
from generator.model.codes import Language
from generator.model.dates import Edtf
from generator.model.errors import problem
from generator.model.fields import (
    Flag,
    Listed,
    OriginRef,
    PersonRef,
    Prose,
    PublisherRef,
    SourceRef,
    Text,
    Url,
)

Consulted = Literal["full", "excerpt", "not-seen"]
CslType = Literal[
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "broadcast",
    "document",
    "interview",
    "legislation",
    "motion_picture",
    "post",
    "post-weblog",
    "report",
    "speech",
    "treaty",
    "webpage",
]


class Citation(Shorthand):
    """A source at its point of use, as `tu` or with a locator as `tu, para. 3`."""

    main_field: ClassVar[str] = "source"

    source: SourceRef
    """Key of an entry under `sources`."""
    locator: Text | None = None
    """Where in the source: `p. 3`, `para. 2`, `at 12:30`."""

    @classmethod
    def expand(cls, value: Any) -> Any:
        """Split `tu, para. 3` at its first comma."""
        if not isinstance(value, str):
            return value
        source, comma, locator = value.partition(",")
        return {"source": source.strip(), "locator": locator.strip()} if comma else {"source": value}


Citations = Annotated[tuple[Citation, ...], Listed]


class Archive(Shorthand):
    """A copy of a source that was kept elsewhere."""

    main_field: ClassVar[str] = "url"

    url: Url
    """Address of the copy."""
    date: Edtf | None = None
    """When the copy was taken."""


class Origin(Shorthand):
    """What a source draws on but the briefing did not consult itself: a post, a wire, a press conference."""

    main_field: ClassVar[str] = "name"

    name: Text
    """What it is, as readers should see it: “the minister’s post on Telegram”."""
    said_by: PersonRef | None = None
    """Whose words it holds."""
    date: Edtf | None = None
    """When it appeared."""
    url: Url | None = None
    """Its address, where one is known."""


class Source(Model):
    """A publication that the briefing rests on, in the terms of CSL-JSON."""

    publisher: PublisherRef
    """Who published it: an id of the publishers register, or a plain name."""
    title: Text | None = None
    """The title as printed, in its own language."""
    supplied_title: Text | None = None
    """A title of ours where the printed one was not seen; shown in square brackets."""
    url: Url | None = None
    """Its address; only http and https."""
    published: Edtf | None = None
    """Date of publication as the source gives it; left out where it gives none."""
    language: Language | None = None
    """Language of the text as a BCP 47 tag: `nb`, `uk`, `en-GB`."""
    type: CslType = "webpage"
    """Kind of publication, a CSL type."""
    author: Annotated[tuple[Text, ...], Listed] = ()
    """Its authors, in the order printed."""
    container_title: Text | None = None
    """The newspaper, journal or site it appeared in, where that is not the publisher."""
    publisher_place: Text | None = None
    """Place of publication."""
    volume: Text | None = None
    """Volume of the container."""
    issue: Text | None = None
    """Issue of the container."""
    page: Text | None = None
    """Page or page range in the container."""
    number: Text | None = None
    """Number of a report or document."""
    doi: Text | None = None
    """Digital object identifier, without the address before it."""
    isbn: Text | None = None
    """International standard book number."""
    accessed: Edtf | None = None
    """The day on which somebody opened it for this briefing."""
    archived: Archive | None = None
    """A kept copy: its address, or `url` and `date`."""
    consulted: Consulted | None = None
    """How far it was read for this briefing: `full`, `excerpt` or `not-seen`."""
    derived_from: Annotated[tuple[OriginRef, ...], Listed] = ()
    """What it repeats: keys under `origins` or `sources`. Repeats of one origin count as one."""
    own_reporting: Flag = False
    """True where the piece is known to report at first hand, and so is an origin of its own."""
    note: Prose | None = None
    """What a reader should know about it."""

    @model_validator(mode="after")
    def _one_title(self) -> "Source":
        if (self.title is None) == (self.supplied_title is None):
            raise problem(
                "source-title",
                "a source needs one title, printed or supplied",
                "give title: as printed, or supplied_title: in your words, not both",
                fields=("title", "supplied_title"),
            )
        return self
