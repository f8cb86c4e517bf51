"""The MkDocs plugin: it only forwards to the pipeline."""

import logging
from datetime import date
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator import pipeline
from generator.diagnostics import has_errors
from generator.outputs import OutputFile
from generator.publish.after import finish
from generator.publish.after.step import Published
from generator.publish.colours import add_colours
from generator.publish.marks import MarksExtension
from generator.publish.pages import generated_file
from generator.publish.progress import progress_bar
from generator.publish.project import Options, project
from generator.publish.reload import external_reload
from generator.publish.sheet import error_sheet
from generator.publish.terminal import print_report
from generator.store.store import Store

EARLIEST = date(1980, 1, 1)
STORE = ".pactbook/store.sqlite"
THEME = Path(__file__).parent.parent / "theme"
log = logging.getLogger("mkdocs.plugins.pactbook")


class PactbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Briefings become pages of the site; nothing is written where one of them is wrong."""

    def __init__(self) -> None:
        self._outputs: tuple[OutputFile, ...] = ()
        self._checked: pipeline.Checked | None = None
        self._serving = False
        self._sheet = ""
        self._store: Store | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what is asked for; a plugin with this event lives through the rebuilds of one ``serve``."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the pipeline before MkDocs empties the site’s folder.

        An error stops a build; ``serve`` goes on with the last good pages under an error sheet.
        """
        _add_theme(config)
        _add_markdown(config)
        with progress_bar() as progress:
            built = pipeline.build(project(config, self.config), progress, strict=config.strict)
        print_report(built.diagnostics, Path(config.config_file_path).parent)
        self._sheet = error_sheet(built.diagnostics)
        if not has_errors(built.diagnostics, strict=config.strict):
            self._outputs, self._checked = built.outputs, built.checked
        elif not self._serving:
            raise Abort("Nothing was published: mend the problems above first.")
        config.extra["as_of"] = built.as_of
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated files beside those of ``docs/``."""
        self._store = Store(Path(config.config_file_path).parent / STORE)
        for output in self._outputs:
            files.append(generated_file(output, config, self._store))
        add_colours(files, config, self.config.colours)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give every page the site’s one today as its date; the clock of the machine has no say.

        A site without any date keeps MkDocs’ own: archives know no day before 1980.
        """
        if config.extra["as_of"] > EARLIEST:
            page.update_date = config.extra["as_of"].isoformat()
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make what is made beside the pages, and keep for the next build what this one worked out."""
        if self._checked and self._store and not self._serving:
            with progress_bar() as progress:
                finish(
                    Published(
                        folder=Path(config.site_dir),
                        project=project(config, self.config),
                        checked=self._checked,
                        store=self._store,
                        progress=progress,
                    )
                )
        self._close()

    def on_build_error(self, *, error: Exception) -> None:
        """Keep it after a failed build too: every result is whole."""
        self._close()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch the briefings, and keep live reload within the content security policy."""
        server.watch(str(Path(config.config_file_path).parent / pipeline.BRIEFINGS))
        if self.config.templates:
            server.watch(self.config.templates)
        app = server.get_app()
        if app is not None:
            server.set_app(external_reload(app, lambda: self._sheet))
        return server


def _add_theme(config: MkDocsConfig) -> None:
    """Put the packaged theme behind the project’s own folder, which then holds only what it overrides."""
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(-1, str(THEME))
    config.theme.static_templates.add("404.html")


def _add_markdown(config: MkDocsConfig) -> None:
    needed = ("attr_list", "md_in_html", "def_list", "tables")
    config.markdown_extensions += [name for name in needed if name not in config.markdown_extensions]
    if not any(isinstance(extension, MarksExtension) for extension in config.markdown_extensions):
        config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]
