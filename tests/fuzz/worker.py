"""One process of the fuzzer, with little time and memory for each file; it dies of its first finding.

The file in hand is written down before it is read, so that whoever started the process can look at it.
"""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz import reading
from tests.fuzz.mutations import STRATEGIES
from tests.fuzz.seeds import Mutant, seeds

SECONDS = 2.0
"""How much of a processor’s time one file may take."""
MEMORY = 300_000_000
"""How many bytes one file may take."""


Read = Callable[[Mutant, Path], None]


def main(strategy: str, inputs: int, start: int, current: Path, read: Read = reading.read) -> None:
    """Read as many mutants of a kind as asked for."""
    with _watched(current, read) as read_one:
        steps = settings(
            max_examples=inputs,
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )
        seed(start)(steps(given(STRATEGIES[strategy])(lambda mutant: read_one(mutant))))()


def read_all(mutants: Iterable[Mutant], current: Path) -> None:
    """Read files that are known beforehand."""
    with _watched(current, reading.read) as read_one:
        for mutant in mutants:
            read_one(mutant)


@contextmanager
def _watched(current: Path, read: Read) -> Iterator[Callable[[Mutant], None]]:
    """Reading with a clock and with little memory, once what every file needs has been loaded."""
    with TemporaryDirectory() as folder:
        for unspoilt in seeds()[:: len(seeds()) // 4]:
            reading.read(
                Mutant(path=unspoilt.path, site=unspoilt.site, content=unspoilt.content), Path(folder)
            )
        signal.signal(signal.SIGPROF, _give_up)

        def read_one(mutant: Mutant) -> None:
            note(current, mutant)
            _limit_memory(_memory() + MEMORY)
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            signal.alarm(60)
            try:
                read(mutant, Path(folder))
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
                signal.alarm(0)
                _limit_memory(resource.RLIM_INFINITY)

        yield read_one


def note(current: Path, mutant: Mutant) -> None:
    """Write down which file is being read: its path and site on the first line, then its bytes."""
    current.write_bytes(f"{mutant.path} {mutant.site}\n".encode() + mutant.content)


def noted(current: Path) -> Mutant:
    """The file that a process was reading when it died."""
    head, _, content = current.read_bytes().partition(b"\n")
    path, site = head.decode().split(" ")
    return Mutant(path=path, site=site, content=content)


def _memory() -> int:
    """What the process has now: what is remembered of earlier files is not this one's own."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


def _limit_memory(limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))


def _give_up(number: int, frame: FrameType | None) -> NoReturn:
    """End at once: no handler of the program may take this for an error of its own."""
    sys.stderr.write(f"Hang: more than {SECONDS:g} seconds\n{''.join(traceback.format_stack(frame))}")
    sys.stderr.flush()
    os._exit(3)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
