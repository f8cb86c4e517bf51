"""The pages of the data set: what there is to take away, and what everything in it means."""

from dataclasses import dataclass

from generator.views.page import LinkView, PageView


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A file of the data set: what it holds, how much of it, and its size."""

    link: LinkView
    about: str
    count: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView(PageView):
    """The page of the data set."""

    as_of: str
    whole: tuple[FileView, ...]
    tables: tuple[FileView, ...]
    feeds: tuple[LinkView, ...]
    codebook: LinkView
    licence: LinkView
    offline: LinkView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A column of a table or a field of a record."""

    name: str
    type: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """A table of the data set or a record of its JSON, with the anchor of its section."""

    anchor: str
    name: str
    about: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookView(PageView):
    """Every column of every table, and every field of every record."""

    tables: tuple[RecordView, ...]
    records: tuple[RecordView, ...]
