"""The data set’s own pages: its files, and a codebook made from the models."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator import urls
from generator.collection.link import Collection
from generator.exports import database, datapackage, dataset
from generator.exports.table import Table
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.outputs import OutputFile
from generator.views.data import CodebookView, DataView, FieldView, FileView, RecordView
from generator.views.english import NO_BREAK, counted
from generator.views.head import Head
from generator.views.page import LinkView, PageView
from generator.views.site import LANGUAGE, LICENCE, Site

JSON = dict[str, Any]
_WHOLE: Mapping[str, str] = {
    dataset.BRIEFINGS: "Every briefing whole, with the evidence for each statement.",
    database.FILE: "All tables in one SQLite database, with indexes and full-text search.",
    datapackage.FILE: "The description of all files for programs, as a Frictionless data package.",
    "schema.json": "The JSON Schema of a briefing.",
}


def data_views(data: dataset.Dataset, collection: Collection, site: Site) -> Iterator[PageView]:
    """The page of the data set, and its codebook."""
    files = {file.path: file for file in data.files}
    yield DataView(
        path=urls.DATA,
        title="Data",
        description="Everything on this site as files: JSON, CSV, SQLite, with a codebook and a licence.",
        template="data.md.jinja",
        kind="data",
        head=Head(json_ld=_json_ld(data, collection, site)),
        as_of=english(Edtf.parse(collection.as_of.isoformat())),
        whole=tuple(
            _file(
                files[urls.data(name)], about, counted(len(collection.cards), "briefing") if not place else ""
            )
            for place, (name, about) in enumerate(_WHOLE.items())
        ),
        tables=tuple(_table_file(table, files) for table in data.tables),
        feeds=_feeds(site),
        codebook=LinkView(text="codebook", href=urls.link(urls.CODEBOOK, urls.DATA)),
        licence=LinkView(text="CC BY 4.0", href=LICENCE),
        offline=_offline(site),
    )
    yield CodebookView(
        path=urls.CODEBOOK,
        title="Codebook",
        description="What every column and every field of the data set means.",
        template="codebook.md.jinja",
        kind="data",
        tables=tuple(_table(table) for table in data.tables),
        records=tuple(_records(json.loads(files[urls.SCHEMA].content))),
    )


def _json_ld(data: dataset.Dataset, collection: Collection, site: Site) -> Mapping[str, object]:
    """The data set in the terms of schema.org, by which dataset searches find it."""
    here = site.address(urls.DATA)
    files = [
        {"@type": "DataDownload", "name": file.path.rpartition("/")[2], "contentUrl": site.address(file.path)}
        for file in data.files
    ]
    found = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": here,
        "url": here,
        "name": f"{site.name}: data",
        "description": site.description or "Everything that the site shows, as files.",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "inLanguage": LANGUAGE,
        "dateModified": collection.as_of.isoformat(),
        "creator": {"@type": "Organization", "name": site.name},
        "distribution": files if here else None,
    }
    return {name: value for name, value in found.items() if value}


def _feeds(site: Site) -> tuple[LinkView, ...]:
    names = zip(("Atom", "JSON Feed"), urls.feeds(), strict=True) if site.url else ()
    return tuple(LinkView(text=words, href=urls.link(path, urls.DATA)) for words, path in names)


def _offline(site: Site) -> LinkView | None:
    """The copy of the site, where there is one."""
    href = urls.link(urls.OFFLINE, urls.DATA)
    return LinkView(text=urls.OFFLINE.rpartition("/")[2], href=href) if site.offline else None


def _table_file(table: Table, files: Mapping[str, OutputFile]) -> FileView:
    file = files[urls.data(f"{table.name}.csv")]
    return _file(file, _quoted(table.description), counted(len(table.rows), "row"))


def _file(file: OutputFile, about: str, count: str = "") -> FileView:
    size = len(file.data)
    return FileView(
        link=LinkView(text=file.path.rpartition("/")[2], href=urls.link(file.path, urls.DATA)),
        about=about,
        count=count,
        size=f"{size / 1e6:.1f}{NO_BREAK}MB" if size >= 1e6 else f"{max(1, round(size / 1e3))}{NO_BREAK}kB",
    )


def _table(table: Table) -> RecordView:
    return RecordView(
        anchor=f"table-{table.name}",
        name=table.name,
        about=_quoted(table.description),
        fields=tuple(
            FieldView(
                name=column.name,
                type=column.type if column.required else f"{column.type}, may be empty",
                about=_quoted(column.description),
            )
            for column in table.columns
        ),
    )


def _records(schema: JSON) -> Iterator[RecordView]:
    """The records of the schema, the briefing first."""
    for name, record in {schema.get("title", "Record"): schema, **schema["$defs"]}.items():
        if "properties" in record:
            yield RecordView(
                anchor=f"record-{name.lower()}",
                name=name,
                about=_quoted(record["description"]),
                fields=tuple(_field(key, field, record) for key, field in record["properties"].items()),
            )


def _field(name: str, field: JSON, record: JSON) -> FieldView:
    words, choices = _words(field), " or ".join(f"“{choice}”" for choice in field.get("enum", ()))
    about = (field.get("description", ""), f"One of {choices}." if choices else "")
    return FieldView(
        name=name,
        type=words if name in record.get("required", ()) else f"{words}, may be absent",
        about=_quoted(" ".join(filter(None, about))),
    )


def _words(field: JSON) -> str:
    """What kind of value stands there."""
    if "$ref" in field:
        return str(field["$ref"].rpartition("/")[2])
    if field.get("type") == "array":
        return f"list of {_words(field['items'])}"
    values = (*field.get("patternProperties", {}).values(), field.get("additionalProperties"))
    if isinstance(values[0], dict):
        return f"{_words(values[0])} by key"
    return str(field.get("type", "any"))


def _quoted(text: str) -> str:
    """The text with quotation marks in place of Markdown’s marks for code."""
    return re.sub("`([^`]+)`", r"“\1”", text)
