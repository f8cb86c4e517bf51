"""Writes what stock MkDocs is given: of every page what our templates are given, and all other files.

``python -m benchmarks.views PROJECT FOLDER`` writes each page as a pickle below FOLDER/views and each other
file below FOLDER/files, in as many processes as there are cores. What stands aside is left out: ``briefing
build --pages`` does not make it.
"""

import pickle
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.freshness.batch import Batch, Finished
from generator.freshness.garbage import swept_after
from generator.freshness.recipes import ASIDE
from generator.outputs import OutputFile
from generator.pipeline import check, kitchen
from generator.publish.helpers import Helpers
from generator.publish.project import load_project
from generator.render.render import Renderer
from generator.store.store import Store

VIEWS, FILES = "views", "files"
PORTION = 8
"""Batches that one task writes."""

_open: list[Batch] = []
"""All that is to be written; a process that was forked has it of its parent."""


@click.command()
@click.argument("root", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def main(root: Path, folder: Path) -> None:
    """Write the views and the files of a project."""
    project, helpers = load_project(root), Helpers()
    with TemporaryDirectory() as scratch, Store(Path(scratch) / "store.sqlite") as store:
        checked = check(project, store=store, executors=helpers.executor)
        batches = kitchen(project, checked, Renderer(project.templates)).batches()
        _open[:] = [batch for batch in batches if batch.name not in ASIDE]
        with helpers.executor() as executor:
            written = (executor.map if executor else map)(
                partial(_write_portion, folder), range(0, len(_open), PORTION)
            )
            click.echo(f"{sum(written)} views and files are in {folder}")


def _write_portion(folder: Path, start: int) -> int:
    with swept_after():
        products = [product for batch in _open[start : start + PORTION] for product in batch.finished()]
        for product in products:
            _write(folder, product)
    return len(products)


def _write(folder: Path, product: Finished) -> None:
    if isinstance(product, OutputFile):
        path, content = folder / FILES / product.path, product.data
    else:
        path, content = folder / VIEWS / f"{product.path}.view", pickle.dumps(product, 5)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    main()
