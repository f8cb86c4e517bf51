"""The files that belong to each briefing: how to cite it, and all of it."""

from collections.abc import Iterator

from generator.collection.assess import Assessed
from generator.exports.bibtex import bibtex
from generator.exports.csl import csl
from generator.exports.record import record
from generator.exports.ris import ris
from generator.outputs import OutputFile
from generator.views.publication import publication
from generator.views.site import Site


def attachments(assessed: Assessed, site: Site) -> Iterator[OutputFile]:
    """Every file of a briefing."""
    work = publication(assessed.card, site)
    yield bibtex(work)
    yield ris(work)
    yield csl(work)
    yield record(assessed, site)
