"""The hook of the tuned stock MkDocs: every page comes out of ``on_files`` and is rendered by our templates.

It reads every YAML file, as any generator has to, and does with the data nothing at all: what the templates
are given lies ready in ``views/``, and all that is no page in ``files/``, which ``benchmarks.views`` wrote.
MkDocs loads the hook by its path. ``edit.json`` beside the configuration names what a writer changed in a
page since.
"""

import json
import pickle
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.publish.marks import MarksExtension
from generator.render.render import Renderer

FENCE = "---\n"
VIEW = ".view"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the one Markdown extension that is an object, and the day that the theme names."""
    _edit.cache_clear()
    config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]
    config.extra["as_of"] = date.fromisoformat(config.extra["day"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the briefings, then add every page and file out of the nav."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / "briefings").rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    for name, path in (*_below(root / "views"), *_below(root / "files")):
        uri = name.removesuffix(VIEW)
        files.append(File.generated(config, uri, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Render a page; its front matter goes round MkDocs' own way through YAML, which takes longer."""
    if page.file.generated_by is None:
        return None
    root = Path(config.config_file_path).parent
    view = pickle.loads((root / "views" / f"{page.file.src_uri}{VIEW}").read_bytes())
    output, problems = _renderer(root / "templates").render(view)
    assert output, problems
    page.meta_of_head = output.meta  # type: ignore[attr-defined]
    return f"{FENCE}{{}}\n{FENCE}{_edited(page.file.src_uri, str(output.content), root)}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page what its front matter says."""
    page.meta.update(getattr(page, "meta_of_head", {}))
    return markdown


@cache
def _renderer(folder: Path) -> Renderer:
    """Compiles each template once."""
    return Renderer(folder)


def _edited(path: str, markdown: str, root: Path) -> str:
    """The page as a writer’s edit leaves it."""
    before, after = _edit(root).get(path, ("", ""))
    return markdown.replace(before, after) if before else f"{markdown}{after}"


@cache
def _edit(root: Path) -> Mapping[str, tuple[str, str]]:
    """What was edited, by the path of its page: words before and after, or what to put below."""
    file = root / "edit.json"
    found: Mapping[str, tuple[str, str]] = json.loads(file.read_bytes()) if file.exists() else {}
    return found


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a folder, by its name there."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path
