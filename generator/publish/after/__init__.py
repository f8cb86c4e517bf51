"""What is made when a site is published, beside the path of an edit: search index, cards, PDF, archives."""

from generator.publish.after.cards import CARDS
from generator.publish.after.offline import OFFLINE
from generator.publish.after.pdf import PDF
from generator.publish.after.search import SEARCH
from generator.publish.after.sitemap import SITEMAP
from generator.publish.after.step import Published, Step

STEPS: tuple[Step, ...] = (SEARCH, CARDS, SITEMAP, PDF, OFFLINE)
"""Every step, in the order in which they run."""


def finish(published: Published) -> None:
    """Run every step."""
    for step in STEPS:
        step.run(published)
