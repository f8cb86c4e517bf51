"""Large files of one shape: what grows with the square of their size shows here."""

from pathlib import Path

from generator.documents.load import BRIEFING_LIMIT
from tests.fuzz.run import watch
from tests.fuzz.shapes import shapes


def test_large_files_of_any_shape_become_diagnostics(tmp_path: Path) -> None:
    finding = watch(("-m", "tests.fuzz.shapes"), tmp_path / "current")
    assert finding is None, finding.report


def test_the_shapes_are_large_and_may_be_read() -> None:
    sizes = [len(mutant.content) for mutant in shapes() if mutant.path == "briefings/zz.yaml"]
    assert len(sizes) > 50
    assert min(sizes) > 99_000
    assert max(sizes) <= BRIEFING_LIMIT
