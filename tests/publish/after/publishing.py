"""A sample project as a step of publishing finds it, without the pages."""

import shutil
from dataclasses import replace
from pathlib import Path

from generator import pipeline
from generator.publish.after.step import Published
from generator.publish.project import load_project
from generator.store.store import Store
from generator.views.site import Site

SITES = Path(__file__).resolve().parent.parent.parent / "sites"


def published(tmp_path: Path, *, sample: str = "ferries", site: Site | None = None) -> Published:
    """The sample, its briefings read and its site an empty folder."""
    root = tmp_path / sample
    if not root.exists():
        shutil.copytree(SITES / sample, root)
    project = load_project(root)
    return Published(
        folder=tmp_path / "site",
        project=replace(project, site=site or project.site),
        checked=pipeline.check(project),
        store=Store(tmp_path / "store.sqlite"),
        progress=pipeline.silent,
    )
