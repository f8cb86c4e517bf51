"""The programs that are measured: ours, MkDocs as fast as it can be made, and MkDocs with Material."""

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import ClassVar

from benchmarks.edits import Edit
from benchmarks.plot import AS_OF
from benchmarks.processes import timed
from benchmarks.project import INPUTS, NAV, ROOT

BIN = Path(sys.executable).parent
HERE = Path(__file__).parent
LOCK = HERE / "requirements.lock"
HOOK = HERE / "stock_hook.py"

STOCK = f"""\
site_name: Pactbook
site_description: Made-up agreements, to measure how fast they are built
site_url: https://pactbook.example/
repo_url: https://code.pactbook.example/pactbook
edit_uri: edit/main/docs/
theme: {{name: null, custom_dir: theme, static_templates: [404.html]}}
hooks: [{HOOK.name}]
plugins: []
markdown_extensions: [attr_list, md_in_html, def_list, tables]
watch: [briefings, edit.json]
extra: {{day: "{AS_OF}"}}
validation: {{nav: {{omitted_files: ignore}}}}
nav:
{NAV}"""
"""The tuned stock MkDocs; its hook adds our one Markdown extension that is an object."""
MATERIAL = """\
site_name: Pactbook
site_url: https://pactbook.example/
theme: {name: material, features: [navigation.tabs, navigation.top, search.suggest]}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, def_list, tables, admonition, toc: {permalink: true}]
"""
"""MkDocs with Material as people use it: pages in docs/, the nav and the search index made of all of them."""


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A generator and the folder of the project that it builds."""

    folder: Path
    title: ClassVar[str]

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    @property
    def build(self) -> Sequence[str]:
        """The command that builds the site, or brings it up to date."""
        raise NotImplementedError

    def serve(self, port: int) -> Sequence[str]:
        """The command that serves the site to its writer."""
        raise NotImplementedError

    def clear(self) -> None:
        """Put aside what was built, so that the next build starts from nothing."""
        _put_aside(self.site)

    def take_over(self, edit: Edit) -> None:
        """Make a writer's edit, which was made in the briefings, here as well."""

    def page(self, edit: Edit) -> Path:
        """The file that shows an edit."""
        return self.site / edit.page / "index.html"


@dataclass(frozen=True, kw_only=True)
class Pactbook(Contender):
    """This program; what is made beside the pages is made by a command of its own."""

    title: ClassVar[str] = "Pactbook"

    @property
    def build(self) -> Sequence[str]:
        """The edit path: pages and what belongs to each briefing."""
        return [*self.finish, "--pages"] if _knows_pages() else self.finish

    @property
    def finish(self) -> Sequence[str]:
        """The whole site: search index, cards, archives and data too."""
        return [str(BIN / "briefing"), "build", "--project", str(self.folder)]

    def serve(self, port: int) -> Sequence[str]:
        """Pages are rendered as they are asked for."""
        where = ["--project", str(self.folder), "--address", f"127.0.0.1:{port}"]
        return [str(BIN / "briefing"), "serve", *where]

    def clear(self) -> None:
        """Put aside everything but what the project is made of: the site, the store, whatever else."""
        for path in [path for path in self.folder.iterdir() if path.name not in INPUTS]:
            _put_aside(path)

    def export(self, folder: Path) -> None:
        """Write the Markdown and the data of every page; not timed."""
        command = [str(BIN / "briefing"), "export", "--project", str(self.folder), str(folder)]
        timed(command, self.folder.with_suffix(".log"))

    def write_views(self, folder: Path) -> None:
        """Write what the templates are given for every page, and every other file; not timed."""
        command = [sys.executable, "-m", "benchmarks.views", str(self.folder), str(folder)]
        timed(command, self.folder.with_suffix(".log"))


def _put_aside(path: Path) -> None:
    """Move what was built out of the way: a disk is slow after much was deleted."""
    if path.exists():
        path.rename(Path(mkdtemp(dir=path.parent.parent, prefix="aside-")) / path.name)


@cache
def _knows_pages() -> bool:
    command = [str(BIN / "briefing"), "build", "--help"]
    return "--pages" in subprocess.run(command, check=True, capture_output=True, text=True).stdout


@dataclass(frozen=True, kw_only=True)
class Ready(Contender):
    """A generator that is given what we worked out; each of its builds is a full one."""

    mkdocs: Path = BIN / "mkdocs"

    @property
    def build(self) -> Sequence[str]:
        """Stock MkDocs knows one kind of build."""
        return [str(self.mkdocs), "build", "--config-file", str(self.folder / "mkdocs.yml")]

    def serve(self, port: int) -> Sequence[str]:
        """A full build, then one more at each change."""
        where = ["--config-file", str(self.folder / "mkdocs.yml"), "--dev-addr", f"127.0.0.1:{port}"]
        return [str(self.mkdocs), "serve", *where]

    def prepare(self, ours: Pactbook) -> None:
        """Set the project up from ours; not timed."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Stock(Ready):
    """MkDocs with one hook, its nav written out, and our theme and Markdown."""

    title: ClassVar[str] = "tuned stock MkDocs"

    def prepare(self, ours: Pactbook) -> None:
        """Set the project up from ours, with what our templates are given for its pages."""
        self.folder.mkdir()
        (self.folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
        shutil.copyfile(HOOK, self.folder / HOOK.name)
        shutil.copytree(ROOT / "generator/theme", self.folder / "theme")
        for name in ("docs", "briefings", "templates"):
            shutil.copytree(ours.folder / name, self.folder / name)
        ours.write_views(self.folder)
        (self.folder / "edit.json").write_text("{}", encoding="utf-8")

    def take_over(self, edit: Edit) -> None:
        """Note what a page is to show otherwise once it is rendered."""
        page = f"{edit.page.rstrip('/')}.md"
        change = edit.words or ("", f"\n\n{edit.shows}\n")
        (self.folder / "edit.json").write_text(json.dumps({page: change}), encoding="utf-8")


@dataclass(frozen=True, kw_only=True)
class Material(Ready):
    """MkDocs with the theme that most people take, in an environment of its own."""

    title: ClassVar[str] = "MkDocs with Material"
    originals: dict[str, str] = field(default_factory=dict)

    def prepare(self, ours: Pactbook) -> None:
        """Write the finished Markdown where people keep it."""
        self.folder.mkdir()
        (self.folder / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
        ours.export(self.folder / "docs")
        shutil.copytree(ours.folder / "docs", self.folder / "docs", dirs_exist_ok=True)

    def take_over(self, edit: Edit) -> None:
        """Change the same words in the Markdown of the page, or put what it is to show below it."""
        path = self.folder / "docs" / f"{edit.page.rstrip('/')}.md"
        original = self.originals.setdefault(edit.page, path.read_text(encoding="utf-8"))
        before, after = edit.words or (original, f"{original}\n\n{edit.shows}\n")
        path.write_text(original.replace(before, after), encoding="utf-8")


def install_material(folder: Path) -> Path:
    """Install Material from its lock, and return the command; raises ``CalledProcessError``."""
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin/python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(LOCK)], check=True, capture_output=True)
    return folder / "bin/mkdocs"
