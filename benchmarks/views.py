"""Writes what our templates are given for every page, so that stock MkDocs can render them as well.

``python -m benchmarks.views PROJECT FOLDER`` writes for each page a pickle below FOLDER.
"""

import pickle
from pathlib import Path

import click

from generator.outputs import OutputFile
from generator.pipeline import check, kitchen
from generator.publish.project import load_project
from generator.render.render import Renderer


@click.command()
@click.argument("root", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def main(root: Path, folder: Path) -> None:
    """Write the views of a project."""
    project = load_project(root)
    renderer = Renderer(project.templates)
    for batch in kitchen(project, check(project), renderer).batches():
        for product in batch.make() if not batch.aside else ():
            if not isinstance(product, OutputFile):
                path = folder / f"{product.path}.view"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(pickle.dumps(product, 5))


if __name__ == "__main__":
    main()
