import json

from jsonschema import Draft202012Validator

from generator.exports.dataset import dataset
from tests.views.ferries import PLEDGE, SITE, TREATY, checked, collection

DATA = dataset(checked().assessed, collection(), SITE)
FILES = {file.path: file.content for file in DATA.files}


def test_the_promised_files_are_there() -> None:
    promised = ("agreements", "parties", "events", "facts", "sources", "disputes", "positions", "unknowns")
    further = ("money", "quantities", "organisations", "relations")
    names = ("briefings.json", "pactbook.sqlite", "datapackage.json", "schema.json")
    tables = (f"{name}.csv" for name in (*promised, *further))
    assert {f"data/{name}" for name in (*tables, *names)} <= set(FILES)


def test_all_briefings_are_in_one_file_each_as_its_schema_wants() -> None:
    found = json.loads(FILES["data/briefings.json"])
    assert found["as_of"] == "2025-09-01"
    assert [record["id"] for record in found["briefings"]] == [TREATY, PLEDGE]
    validator = Draft202012Validator(json.loads(FILES["data/schema.json"]))
    for record in found["briefings"]:
        validator.validate(record)


def test_the_same_briefings_give_the_same_bytes() -> None:
    assert dataset(checked().assessed, collection(), SITE).files == DATA.files
