"""Other processes that help to read and to make pages: on this machine, or an engine’s on many.

What starts processes is loaded when there is work for them: most builds are done before they would be.
"""

import ctypes
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial

DASK = "dask://"
_DIE_WITH_PARENT = 1


class Helpers:
    """Makes an executor when there is enough to do; ``None`` where this process is better alone."""

    def __init__(self, address: str | None = None) -> None:
        self._address = address
        self._open: list[Callable[[], object]] = []

    def close(self) -> None:
        """Let go of the processes."""
        while self._open:
            self._open.pop()()

    @contextmanager
    def executor(self) -> Iterator[Executor | None]:
        """Processes of this machine, one for each other core, or those of the engine at an address."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not self._address and cores < 2:
            yield None
            return
        executor = self._engine(self._address) if self._address else self._pool(cores - 1)
        close = self._open[-1]
        try:
            yield executor
        finally:
            if close in self._open:
                self._open.remove(close)
                close()

    def _pool(self, number: int) -> Executor:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        context = multiprocessing.get_context("fork")
        pool = ProcessPoolExecutor(number, mp_context=context, initializer=_follow, initargs=(os.getpid(),))
        self._open.append(partial(pool.shutdown, cancel_futures=True))
        return pool

    def _engine(self, address: str) -> Executor:
        """The workers of a Dask scheduler, which must see the project under the same path."""
        from dask.distributed import Client

        client = Client(address.replace(DASK, "tcp://", 1))  # type: ignore[no-untyped-call]
        self._open.append(client.close)
        executor: Executor = client.get_executor()  # type: ignore[no-untyped-call]
        return executor


def _follow(parent: int) -> None:
    """Leave Ctrl-C to the parent, and end with it even where it is killed (Linux’ ``prctl``)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl:
        prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # killed before it was asked
            os.kill(os.getpid(), signal.SIGKILL)
