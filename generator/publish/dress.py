"""The theme: what it and the configuration add to every page."""

from datetime import date
from pathlib import Path
from posixpath import relpath
from typing import Any, Protocol

import mkdocs
from markdown.extensions import Extension
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.outputs import OutputFile
from generator.publish.conversion import Markup
from generator.publish.marks import MarksExtension
from generator.render.earlier import Earlier
from generator.store.keys import digest, digest_files, program
from generator.store.store import Store

THEME = Path(__file__).parent.parent / "theme"
EARLIEST = date(1980, 1, 1)
_NEEDED = ("attr_list", "md_in_html", "def_list", "tables")
_SHOWN = (
    "site_name",
    "site_url",
    "site_description",
    "repo_url",
    "edit_uri",
    "copyright",
    "nav",
    "extra_css",
)


def dress(config: MkDocsConfig) -> None:
    """Put the packaged theme behind the project’s own folder, and have Markdown read as our pages need it."""
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(-1, str(THEME))
    config.theme.static_templates.add("404.html")
    config.theme.static_templates.discard("sitemap.xml")  # ours is made beside the pages, with honest dates
    config.markdown_extensions += [name for name in _NEEDED if name not in config.markdown_extensions]
    if not any(isinstance(extension, MarksExtension) for extension in config.markdown_extensions):
        config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]


def markup(config: MkDocsConfig) -> Markup:
    """How a configuration has Markdown read."""
    extensions: list[object] = [*config.markdown_extensions]
    names = tuple(name for name in extensions if not isinstance(name, Extension))
    return Markup(extensions=tuple(map(str, names)), settings=config.mdx_configs)


def signature(config: MkDocsConfig) -> str:
    """A digest of everything beside its content that shapes a page: program, theme and configuration."""
    extra = {name: value for name, value in config.extra.items() if name != "as_of"}
    shown = repr([extra, *(config[name] for name in _SHOWN), markup(config), config.use_directory_urls])
    themes = (digest_files(Path(folder).rglob("*.html"), Path(folder)) for folder in config.theme.dirs)
    return digest(program(), shown, *themes)


def keep_compiled(env: Any, store: Store) -> None:
    """Let the theme’s templates be compiled once, whatever starts afterwards."""
    env.bytecode_cache = Earlier(store, digest(program(), mkdocs.__version__, *sorted(env.extensions)))


class Templates(Protocol):
    """The theme’s templates, as MkDocs hands them out."""

    def get_template(self, name: str) -> Any:
        """A template by name."""


class Dresser:
    """Puts pages into the theme, as MkDocs does with those of ``docs/``."""

    def __init__(self, config: MkDocsConfig, env: Templates, files: Files, nav: Navigation) -> None:
        self._config = config
        self._env = env
        self._files = files
        self._nav = nav
        self.signature = digest(signature(config), config.extra["as_of"].isoformat())

    def dressed(self, output: OutputFile) -> bytes:
        """A page whose content is HTML, as the site has it."""
        page = self._page(output)
        html = self._in_theme(page)
        page.content = None
        return html

    def _in_theme(self, page: Page) -> bytes:
        config = self._config
        page.active = True
        context = get_context(self._nav, self._files, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self._nav)
        html = self._env.get_template("main.html").render(context)
        html = config.plugins.on_post_page(html, page=page, config=config)
        page.active = False
        return html.encode("utf-8", errors="xmlcharrefreplace")

    @property
    def files(self) -> Files:
        """The files of ``docs/`` and of the theme."""
        return self._files

    def published(self, output: OutputFile) -> bytes:
        """What the site has of an output: a page in the theme, any other as it is."""
        if output.is_page:
            return self.dressed(output)
        return output.data

    def hand_written(self, file: File) -> bytes:
        """A page of ``docs/``, in the theme."""
        page = file.page or Page(None, file, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        return self._in_theme(page)

    def page_of_theme(self, name: str) -> bytes | None:
        """A page that belongs to the theme, such as ``404.html``; none where there is none."""
        if name not in self._config.theme.static_templates:
            return None
        context = get_context(self._nav, self._files, self._config, base_url="/")
        html: str = self._env.get_template(name).render(context)
        return html.encode()

    def _page(self, output: OutputFile) -> Page:
        """The page, in the navigation where that names it."""
        file = self._files.get_file_from_path(output.path) or generated_file(output.path, self._config)
        if output.source:
            file.edit_uri = relpath(output.source, _docs(self._config))
        page = file.page or Page(str(output.meta["title"]), file, self._config)
        page.meta = dict(output.meta)
        page.content = str(output.content)
        page.title = str(output.meta["title"])
        page.update_date = self._config.extra["as_of"].isoformat()
        return page


def generated_file(path: str, config: MkDocsConfig, content: str = "") -> File:
    """A file that we make, and not one on disk: out of the nav unless that names it."""
    file = File(
        path,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=config.use_directory_urls,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.content_string = content
    return file


def _docs(config: MkDocsConfig) -> str:
    """The docs folder as the edit address has it, whose last part MkDocs appends."""
    return "docs" if (config.edit_uri or "").rstrip("/").endswith("docs") else "."
