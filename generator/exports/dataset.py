"""The whole data set: everything below ``/data/``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.exports.csv_table import csv_table
from generator.exports.database import database
from generator.exports.datapackage import datapackage
from generator.exports.record import as_json
from generator.exports.record_schema import record_schema
from generator.exports.table import Table, tabulate
from generator.outputs import OutputFile
from generator.views.site import LICENCE, Site

BRIEFINGS = "briefings.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The tables, and every file that is made of them and of the briefings."""

    tables: tuple[Table, ...]
    files: tuple[OutputFile, ...]


def dataset(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> Dataset:
    """Make the data set. It reads every briefing whole, so it is work for publishing, not for each edit."""
    tables = tabulate(assessed, collection, site)
    files = (
        briefings(assessed, collection, site),
        database(tables),
        *map(csv_table, tables),
    )
    described = datapackage(tables, files, site, collection.as_of)
    return Dataset(tables=tables, files=(*files, described, record_schema(site)))


def briefings(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> OutputFile:
    """``data/briefings.json``: every briefing as its own ``briefing.json`` has it, by id."""
    head = json.dumps({"as_of": collection.as_of.isoformat(), "license": LICENCE})[:-1]
    records = (as_json(assessed[name], site) for name in sorted(collection.by_id))
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return OutputFile(path=urls.data(BRIEFINGS), content=f'{head}, "briefings": [\n{lines}\n]}}\n')
