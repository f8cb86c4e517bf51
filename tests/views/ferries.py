"""The sample site of ``tests/sites/ferries``, read and linked once for all tests of views."""

from functools import cache
from pathlib import Path

from generator.collection.link import Collection, link
from generator.pipeline import Checked, Project, check
from generator.views.briefing import BriefingView, briefing_view
from generator.views.lookup import Lookup
from generator.views.page import LinkView
from generator.views.site import Site

ROOT = Path(__file__).resolve().parent.parent / "sites/ferries"
TREATY = "norway-sweden-ferries"
PLEDGE = "sweden-pledge"
SITE = Site(name="Ferrybook", url="https://ferries.example/", description="Who sails where")


@cache
def checked() -> Checked:
    """The sample, which has no error."""
    found = check(Project(root=ROOT, site=SITE))
    assert not [problem for problem in found.diagnostics if problem.severity == "error"]
    return found


@cache
def collection() -> Collection:
    """Its two published briefings, held whole so that tests may change them."""
    found, whole = checked().collection, checked().assessed
    return link(
        (one.card for one in whole.values()),
        found.names,
        register_files=found.register_files,
        as_of=found.as_of,
    )


def lookup(name: str = TREATY) -> Lookup:
    """What the parts of a briefing's page are made from."""
    return Lookup(checked().assessed[name], collection())


def words(shown: str | LinkView | None) -> str | None:
    """What a reader sees of plain words or of a link."""
    return shown.text if isinstance(shown, LinkView) else shown


@cache
def page(name: str = TREATY) -> BriefingView:
    """The page of a briefing."""
    return briefing_view(checked().assessed[name], collection(), SITE)
