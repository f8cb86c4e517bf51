"""The files that belong to each briefing: how to cite it, and all of it."""

from collections.abc import Iterator, Mapping

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.exports.bibtex import bibtex
from generator.exports.csl import csl
from generator.exports.record import record
from generator.exports.ris import ris
from generator.outputs import OutputFile
from generator.views.publication import publication
from generator.views.site import Site


def attachments(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> Iterator[OutputFile]:
    """Every file of every published briefing."""
    for card in collection.cards:
        work = publication(card, site)
        yield bibtex(work)
        yield ris(work)
        yield csl(work)
        yield record(assessed[card.id], site)
