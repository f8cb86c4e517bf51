"""The Markdown of whole pages, word for word; it has to read well as it stands.

After a change that is meant, renew a golden file from what
``briefing export --project tests/sites/ferries FOLDER`` writes.
"""

from pathlib import Path

import pytest

from generator.pipeline import Project, build
from tests.views.ferries import ROOT, SITE

GOLDEN = Path(__file__).parent / "golden"
OUTPUTS = {
    output.path: str(output.content)
    for output in build(Project(root=ROOT, site=SITE)).outputs
    if output.is_page
}


@pytest.mark.parametrize(
    ("page", "golden"),
    [
        ("index.md", "home.md"),
        ("briefings/index.md", "list.md"),
        ("briefings/norway-sweden-ferries.md", "briefing.md"),
    ],
)
def test_a_page_reads_as_it_should(page: str, golden: str) -> None:
    assert OUTPUTS[page] == (GOLDEN / golden).read_text(encoding="utf-8")


def test_drafts_have_no_page() -> None:
    assert "briefings/unfinished-ferry.md" not in OUTPUTS
