"""What rules about the order of events share."""

from generator.collection.card import Card, CardEvent
from generator.collection.link import Collection


def is_disputed(event: CardEvent, card: Card, collection: Collection) -> bool:
    """Whether a dispute, open or resolved, is about an event or a rung that it reaches."""
    rungs = {name for name, rung in collection.registers.rungs.items() if event.type in rung.reached_by}
    return bool(event.disputed_by) or any(rungs & set(dispute.about) for dispute in card.disputes)
