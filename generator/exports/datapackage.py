"""The description of the data set as a Frictionless data package (version 1)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from generator import urls
from generator.exports.table import Column, Table
from generator.model.fields import slug
from generator.outputs import OutputFile
from generator.views.publication import one_line
from generator.views.site import LICENCE, Site

JSON = dict[str, Any]
FILE = "datapackage.json"
_MEDIA = {".csv": "text/csv", ".json": "application/json", ".sqlite": "application/vnd.sqlite3"}


def datapackage(tables: Sequence[Table], files: Sequence[OutputFile], site: Site, as_of: date) -> OutputFile:
    """``data/datapackage.json``: every file with its size and digest; a table with its schema too."""
    schemas = {urls.data(f"{table.name}.csv"): table for table in tables}
    package = {
        "profile": "data-package",
        "name": slug(site.name) or "data",
        "title": one_line(site.name),
        "description": one_line(site.description),
        "homepage": site.url,
        "version": as_of.isoformat(),
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": LICENCE}],
        "resources": [_resource(file, schemas) for file in files],
    }
    content = {name: value for name, value in package.items() if value}
    return OutputFile(path=urls.data(FILE), content=json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _resource(file: OutputFile, schemas: Mapping[str, Table]) -> JSON:
    path = PurePosixPath(file.path)
    content = file.data
    resource = {
        "name": path.stem,
        "path": path.name,
        "format": path.suffix[1:],
        "mediatype": _MEDIA[path.suffix],
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
    }
    return resource | (_tabular(schemas[file.path]) if file.path in schemas else {})


def _tabular(table: Table) -> JSON:
    return {
        "profile": "tabular-data-resource",
        "description": table.description,
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.kind.key),
            "foreignKeys": [
                {"fields": [name], "reference": {"resource": "agreements", "fields": ["id"]}}
                for name in table.kind.refers
            ],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> JSON:
    rules = {"constraints": {"required": True}} if column.required else {}
    return {"name": column.name, "type": column.type, "description": column.description, **rules}
