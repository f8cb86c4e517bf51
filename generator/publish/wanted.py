"""The key under which each batch is wanted: found anew only for what a change touches."""

from collections.abc import Iterable, Mapping

from generator.freshness.batch import Batch
from generator.freshness.recipes import ASIDE
from generator.freshness.touch import changes, touched
from generator.publish.workshop import Workshop
from generator.store.keys import digest, digest_files
from generator.store.ledger import Ledger
from generator.store.store import Store


def wanted_keys(
    workshop: Workshop, store: Store, signature: str, *, pages_only: bool = False
) -> Mapping[str, str]:
    """The key of every batch as it would be made now, by name."""
    ledger, frame, until = Ledger(store), _frame(workshop, signature), workshop.checked.turn
    if ledger.is_of(frame) and not store.failed:
        keys = _mended(workshop, ledger, signature, until)
    else:
        keys = _keys((batch for batch in workshop.kitchen.batches() if batch.name not in ASIDE), signature)
        ledger.replace(frame, keys, until)
    return keys if pages_only else {**keys, **_keys(map(workshop.kitchen.batch, ASIDE), signature)}


def _frame(workshop: Workshop, signature: str) -> str:
    """A digest of all that keys are made of, but for agreements."""
    folder = workshop.project.templates
    templates = digest_files((path for path in folder.rglob("*") if path.is_file()), folder) if folder else ""
    common = (word for item in workshop.kitchen.maker.frame.items() for word in item)
    return digest(workshop.checked.registers.key, signature, templates, *common)


def _mended(workshop: Workshop, ledger: Ledger, signature: str, until: int) -> Mapping[str, str]:
    """The keys of an earlier build, and those of what changed since."""
    kitchen, before = workshop.kitchen, ledger.keys()
    found = changes(ledger.turned(until), workshop.checked.collection)
    names = touched(found, kitchen) - ASIDE
    if not names:
        return before
    fresh = _keys((batch for name in sorted(names) for batch in kitchen.under(name)), signature)
    gone = [name for name in before if name.partition("#")[0] in names and name not in fresh]
    ledger.mend(gone, fresh, until)
    rest = {name: key for name, key in before.items() if name.partition("#")[0] not in names}
    return {**rest, **fresh}


def _keys(batches: Iterable[Batch], signature: str) -> Mapping[str, str]:
    return {batch.name: digest(batch.key, signature) for batch in batches}
