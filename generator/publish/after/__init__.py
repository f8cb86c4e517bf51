"""What is made when a site is published, beside the path of an edit: search index, cards, PDF, archives."""

from generator.publish.after.step import Published, Step


def steps() -> tuple[Step, ...]:
    """Every step, in the order in which they run; a build of pages alone never loads them."""
    from generator.publish.after.cards import CARDS
    from generator.publish.after.offline import OFFLINE
    from generator.publish.after.pdf import PDF
    from generator.publish.after.search import SEARCH
    from generator.publish.after.sitemap import SITEMAP

    return SEARCH, CARDS, SITEMAP, PDF, OFFLINE


def finish(published: Published) -> None:
    """Run every step."""
    for step in steps():
        step.run(published)
