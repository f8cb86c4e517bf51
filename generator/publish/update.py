"""Bringing the next edition of a site up to date: what is current stays, the rest is made and written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from generator.diagnostics import Diagnostic
from generator.freshness.project import Executors, Progress, alone
from generator.freshness.registry import Registry
from generator.freshness.sharing import shared
from generator.outputs import OutputFile
from generator.publish import staging
from generator.publish.editions import Edition
from generator.publish.workshop import Made, Order, Portion, Sheet, Workshop, chunks, make_chunk, open_here
from generator.store.keys import digest
from generator.store.manifest import Made as Noted

PORTION = 8
"""Batches that one task makes."""
_ENOUGH = 12
_LONG = 8
"""Batches that cost more than pages of so many briefings are long."""
_FEW_AHEAD = 2
"""Portions that others are given where most of the work is long: it is shared then, and few take memory."""
_MANY = 200
"""Of fewer batches each is a task of its own, since a few may cost more than all others."""
WORTH_SHARING = 60
"""Pages of fewer briefings than this are made before other processes would have started."""

Theme = Callable[[OutputFile], bytes]
"""Puts a page into the site’s theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an edition lacks: batches to make or to take from the published one, and batches that are gone."""

    wanted: Mapping[str, str]
    make: tuple[str, ...]
    take: tuple[str, ...]
    gone: tuple[str, ...]


def plan(
    edition: Edition,
    published: Edition | None,
    wanted: Mapping[str, str],
    registers: Registry,
    kept: Iterable[str],
) -> Plan:
    """Compare what is wanted with what the two editions hold; ``kept`` names batches to leave as they are."""
    lacking = wanted.keys() - edition.current(wanted, registers)
    there = published.current(wanted, registers) if published and lacking else frozenset()
    return Plan(
        wanted=wanted,
        make=tuple(name for name in wanted if name in lacking and name not in there),
        take=tuple(name for name in wanted if name in lacking and name in there),
        gone=tuple(edition.manifest.keys() - wanted.keys() - set(kept)),
    )


@dataclass
class Update:
    """Carries out a plan; ``problems`` tell what went wrong."""

    workshop: Workshop
    order: Order
    edition: Edition
    published: Edition | None
    theme: Theme
    progress: Progress
    executors: Executors
    problems: list[Diagnostic] = field(default_factory=list)

    def run(self, found: Plan) -> None:
        """Remove what is gone, take over what the published edition has, make the rest."""
        open_here(self.order, self.workshop, self.printed)
        for name in found.gone:
            self._drop_files(name, ())
        self.edition.manifest.drop(found.gone)
        taken = [(name, self._take(name)) for name in found.take]
        self.edition.manifest.put(taken)
        done = 0
        for portion in self._made(found.make):
            self.edition.manifest.put(
                [(made.name, self._noted(made, found.wanted[made.name])) for made in portion]
            )
            done += len(portion)
            self.progress("Writing", done - 1, len(found.make))

    def _made(self, names: tuple[str, ...]) -> Iterator[list[Made]]:
        weights = {name: self.workshop.kitchen.weight(name) for name in names}
        heavy = [name for name in names if weights[name] > _LONG]
        light = [name for name in names if weights[name] <= _LONG]
        long, others = self._portions(heavy, 1), self._portions(light, PORTION if len(names) > _MANY else 1)
        make, every = partial(make_chunk, self.order), sum(weights.values())
        with (self.executors if every >= WORTH_SHARING else alone)() as executor:
            if executor is None:
                yield from map(make, chain(long, others))
            elif sum(map(weights.__getitem__, heavy)) * 2 > every:
                yield from shared(executor, make, make, chain(long, others), ahead=_FEW_AHEAD)
            else:
                yield from shared(executor, make, make, others, long)

    def _portions(self, names: Sequence[str], size: int) -> Iterator[Portion]:
        return ([(name, self._held(name)) for name in portion] for portion in chunks(names, size))

    def _held(self, name: str) -> Mapping[str, bytes]:
        """The files of a batch that the edition holds."""
        made = self.edition.manifest.made(name)
        return made.files if made else {}

    def printed(self, sheet: Sheet) -> Sheet:
        """Write a file, unless it is there already; any process that sees the site can."""
        if sheet.output is None:
            return sheet
        staging.write(self.edition.folder / sheet.path, self._content(sheet.output))
        return sheet._replace(output=None)

    def _noted(self, made: Made, key: str) -> Noted:
        """What is to be noted of a batch whose files are written; those that it no longer has are removed."""
        files = {sheet.path: sheet.mark for sheet in map(self.printed, made.sheets)}
        self._drop_files(made.name, files)
        self.problems += made.diagnostics
        inputs = shortened(self.workshop.kitchen.batch(made.name).inputs, self.order.signature)
        left = any(sheet.left for sheet in made.sheets)
        before = self.edition.manifest.made(made.name) if left else None
        return Noted(key, files, made.reads | before.reads if before else made.reads, inputs)

    def _content(self, output: OutputFile) -> bytes:
        return self.theme(output) if output.is_page else output.data

    def _take(self, name: str) -> Noted:
        """Share the files of a batch with the published edition, which has made it since."""
        assert self.published is not None
        noted = self.published.manifest.made(name)
        assert noted is not None
        for path in noted.files:
            staging.share(self.published.folder / path, self.edition.folder / path)
        self._drop_files(name, noted.files)
        return noted

    def _drop_files(self, name: str, kept: Iterable[str]) -> None:
        for path in self._held(name).keys() - set(kept):
            staging.prune(self.edition.folder, path)


def shortened(inputs: Mapping[str, str], signature: str) -> Mapping[str, str]:
    """What a batch was made of, in words, each with enough of a digest to see that it changed."""
    every = {**inputs, "program, theme or settings": signature}
    return {words: digest(found)[:_ENOUGH] for words, found in every.items()}
