from pathlib import Path

import pytest

from generator.authoring.comparison import compare_snapshots
from generator.authoring.reach import reach
from generator.authoring.snapshot import Snapshot
from generator.diff.parts import PartDiff
from generator.model.registers import Registers

FERRIES = Path(__file__).parent.parent / "sites/ferries"
REGISTERS = Registers.model_validate(
    {
        "organisations": {
            "ministry": {
                "name": "Ministry of  Transport",
                "aliases": ["MoT"],
                "kind": "ministry",
                "country": "NO",
            },
            "agency": {"name": "Ferry Agency", "kind": "agency", "part_of": "MoT"},
            "yard": {"name": "Fjord Yard", "kind": "company"},
        },
        "people": {
            "kari": {"name": "Kari Nordmann", "offices": [{"office": "head", "represents": "agency"}]}
        },
        "publishers": {"gazette": {"name": "Gazette", "type": "official", "represents": "ministry"}},
    }
)


def part(kind: str, name: str) -> PartDiff:
    """An entry that differs."""
    return PartDiff(kind=kind, id=name, fate="changed", summary="")


def test_an_entry_reaches_whatever_goes_by_one_of_its_names() -> None:
    found = reach([part("organisations", "yard")], REGISTERS)
    assert found.names == {"yard", "fjord yard"}
    assert found.touches(b"by: [FJORD\n   YARD]")
    assert not found.touches(b"by: [Fjord]")


def test_a_body_reaches_those_that_belong_to_it_or_speak_for_it() -> None:
    found = reach([part("organisations", "ministry")], REGISTERS)
    assert {"mot", "ministry of transport", "ferry agency", "kari nordmann", "gazette"} <= found.names
    assert "fjord yard" not in found.names


@pytest.mark.parametrize("kind", ["event-types", "forms", "rungs", "statuses"])
def test_what_ladders_and_statuses_follow_from_reaches_everything(kind: str) -> None:
    assert reach([part(kind, "a")], REGISTERS).touches(b"")


@pytest.mark.parametrize("kind", ["technologies", "topics", "likelihoods"])
def test_other_words_reach_nothing(kind: str) -> None:
    assert not reach([part(kind, "a")], REGISTERS).is_any


def snapshot(**changes: tuple[str, str]) -> tuple[Snapshot, set[str]]:
    """The sample site with texts replaced in files, and the briefings that are read of it."""
    root = FERRIES / "briefings"
    files = {
        f"briefings/{path.relative_to(root).as_posix()}": path.read_text() for path in root.rglob("*.yaml")
    }
    for name, (old, new) in changes.items():
        path = f"briefings/_registers/{name}.yaml"
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    asked: set[str] = set()

    def read(path: str) -> bytes:
        asked.add(path)
        return files[path].encode()

    return Snapshot(digests={path: str(hash(text)) for path, text in files.items()}, read=read), asked


def test_only_what_is_reached_is_seen_otherwise() -> None:
    before, _ = snapshot()
    after, _ = snapshot(people=('represents: "NO"', "represents: DK"))
    found = compare_snapshots(before, after)
    assert {one.id for one in found.briefings} == {"norway-sweden-ferries"}


def test_nothing_else_is_read_where_no_briefing_can_be_concerned() -> None:
    before, _ = snapshot()
    after, asked = snapshot(topics=("definition:", "definition: Well,"))
    assert compare_snapshots(before, after).registers
    assert all(path.startswith("briefings/_registers/") for path in asked)
