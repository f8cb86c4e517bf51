import gzip
import json
import random
from dataclasses import replace
from typing import Any

from generator.collection.link import Collection, link
from generator.collection.names import Name
from generator.exports.facets import ROWS, facet_files
from tests.views.ferries import TREATY, collection

MANY = 10_000
DAY = "1\N{NO-BREAK SPACE}Jul 2025"


def read(of: Collection) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in facet_files(of)}


def test_each_agreement_has_the_numbers_of_its_terms() -> None:
    facets = {facet["name"]: facet for facet in read(collection())["sift/facets.json"]["facets"]}
    assert facets["status"] == {
        "name": "status",
        "terms": [["signed", "Signed"], ["unclear", "Unclear"]],
        "applied": [[0], [1]],
    }


def test_a_facet_with_terms_by_the_hundred_has_a_file_of_its_own() -> None:
    files = read(collection())
    assert {"name": "publisher"} in files["sift/facets.json"]["facets"]
    assert files["sift/publisher.json"]["applied"] == [[0, 1, 2], [0]]


def test_a_row_holds_what_a_result_shows() -> None:
    first = read(collection())["sift/rows/0.json"][0]
    assert first == [TREATY, "Electric ferries", "Norway, Sweden", DAY,
                     "2025-07-01", [0, 0, 2, 3], 5, 3, 1, 1]  # fmt: skip


def test_ten_thousand_agreements_cost_a_reader_less_than_300_kilobytes() -> None:
    draw = random.Random(0)
    countries = [first + second for first in "ABCDEF" for second in "ABCDE"]
    (model,) = (card for card in collection().cards if card.id == TREATY)
    years = [event for event in model.events if not event.planned]

    def card(number: int) -> Any:
        parties = draw.sample(countries, 2)
        return replace(
            model,
            id=f"{parties[0].lower()}-{parties[1].lower()}-{number}-{draw.getrandbits(64):x}",
            parties=tuple(Name(key=code, text=code, register="parties") for code in parties),
            form=draw.choice(("treaty", "pledge")),
            technologies=("electric-ferries",) if draw.random() < 0.4 else (),
            events=tuple(draw.sample(years, 2)),
        )

    many = link((card(number) for number in range(MANY)), collection().names)
    files = {file.path: str(file.content) for file in facet_files(many)}
    assert len(gzip.compress(files["sift/facets.json"].encode())) < 300_000
    assert len(files) == 3 + MANY / ROWS
    assert max(len(gzip.compress(text.encode())) for path, text in files.items() if "rows" in path) < 30_000
