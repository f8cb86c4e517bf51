"""The hook of the tuned stock MkDocs: every page comes out of ``on_files``, its Markdown ready-made.

It reads every YAML file, as any generator has to, and does with the data nothing at all. MkDocs
loads it by its path; ``pages/`` beside the configuration holds what ``briefing export`` wrote.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.exports.folder import SIGNS
from generator.publish.marks import MarksExtension

FENCE = "---\n"
_SIGNS = "\n" + SIGNS.read_text(encoding="utf-8")
"""What an exported page brings along, and what in our theme every page has."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the one Markdown extension that is an object, and the day that the theme names."""
    config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]
    config.extra["as_of"] = date.fromisoformat(config.extra["day"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the briefings, then add every page and file out of the nav."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / "briefings").rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    for path in _below(root / "pages"):
        name = path.relative_to(root / "pages").as_posix()
        file = File.generated(config, name, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Read a page's front matter as JSON, line by line: MkDocs' own way through YAML takes longer."""
    if page.file.generated_by is None:
        return None
    head, _, body = page.file.content_string.removeprefix(FENCE).partition(FENCE)
    meta: dict[str, Any] = {key: json.loads(value) for key, value in _pairs(head)}
    page.meta_of_head = meta  # type: ignore[attr-defined]
    return f"{FENCE}{{}}\n{FENCE}{body.removesuffix(_SIGNS)}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page what its front matter says."""
    page.meta.update(getattr(page, "meta_of_head", {}))
    return markdown


def _pairs(head: str) -> Iterator[tuple[str, str]]:
    for line in head.splitlines():
        key, _, value = line.partition(": ")
        yield key, value


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
