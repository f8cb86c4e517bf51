"""The MkDocs plugin: MkDocs builds ``docs/``, and the pages of the briefings are brought up to date."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.diagnostics import Diagnostic, has_errors
from generator.publish.colours import add_colours, link_colours
from generator.publish.dress import Dresser, dress, keep_compiled, markup, signature
from generator.publish.explanation import Explanation
from generator.publish.failure import told
from generator.publish.guide import Guide
from generator.publish.helpers import Helpers
from generator.publish.progress import progress_bar
from generator.publish.project import Options, project
from generator.publish.publication import WORK, Publication, Settings
from generator.publish.reload import external_reload
from generator.publish.sheet import error_sheet
from generator.publish.terminal import print_report, print_waiting
from generator.publish.turn import turn
from generator.publish.untouched import Scene, remember
from generator.render.earlier import Earlier
from generator.store.keys import program

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

REFUSED = "Nothing was published: mend the problems above first."


class PactbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Builds aside, and lets readers see the new version once it is whole."""

    pages_only = False
    """Leave out what is made beside the pages. Set by whoever drives the build."""
    explanation: Explanation | None = None
    """A question about a page, to be answered. Set by whoever drives the build."""
    helpers = Helpers()
    """Other processes that help. Set by whoever drives the build."""
    scene: Scene | None = None
    """What the build starts from, to be noted where nothing is reported. Set by whoever drives the build."""

    def __init__(self) -> None:
        self._spoke = False
        self._serving = False
        self._sheet = ""
        self._good = False
        self._publication: Publication | None = None
        self._turn = ExitStack()
        self._work = Path(WORK)
        self._guide = Guide()
        self._nav: Navigation | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what is asked for; a plugin with this event lives through the rebuilds of one ``serve``."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check everything before MkDocs empties a folder.

        An error stops a build; ``serve`` goes on with the last good pages under an error sheet.
        """
        self._work = Path(config.config_file_path).parent / WORK
        if not self._serving:
            self._turn.enter_context(turn(self._work, print_waiting))
        dress(config)
        link_colours(config, self.config.colours)
        settings = Settings(
            site=Path(config.site_dir),
            markup=markup(config),
            signature=signature(config),
            pages_only=self.pages_only or self._serving,
        )
        with progress_bar() as progress:
            found = Publication.open(project(config, self.config), settings, progress, self.helpers.executor)
        found.workshop.renderer.remember(Earlier(found.store, program()))
        self._publication = found
        config.site_dir = str(found.scratch)
        config.extra["as_of"] = found.checked.collection.as_of
        self._report(found.checked.diagnostics, config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave to MkDocs the pages of ``docs/`` that are not current, and let them link to all others."""
        add_colours(files, config, self.config.colours)
        return self._guide.select(files, self._publication, config) if self._publication else files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the pages of the briefings."""
        self._nav = nav
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give every page the site’s one today as its date; the clock of the machine has no say."""
        page.update_date = config.extra["as_of"].isoformat()
        return markdown

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Bring the pages of the briefings up to date."""
        publication = self._publication
        if publication and self._nav:
            keep_compiled(env, publication.store)
            dresser = Dresser(config, env, files, self._nav)
            if self.explanation:
                self.explanation.reasons = publication.reasons(self.explanation.page, dresser.signature)
            with progress_bar() as progress:
                publication.update(dresser.dressed, dresser.signature, progress)
            self._report(tuple(publication.problems), config)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the pages of ``docs/`` beside them, and make what is made of the finished site."""
        publication = self._publication
        if publication:
            publication.merge(self._guide.keys)
            with progress_bar() as progress:
                publication.finish(progress)
            self._good = True

    def on_build_error(self, *, error: Exception) -> None:
        """Readers keep what they have, what was worked out is kept as well, and the reason is told."""
        self._close()
        if not (self._serving or isinstance(error, MkDocsException)):
            raise Abort(told(error, self._work)) from error

    def on_shutdown(self) -> None:
        """Let readers see the new version: only now is it sure that nothing stands against it."""
        try:
            if self._good and self._publication:
                self._publication.exchange()
                if self.scene and not self._spoke:
                    site = self._publication.settings.site
                    remember(self.scene, site, self._publication.store)
        except OSError as error:
            raise Abort(told(error, self._work)) from error
        finally:
            self._close()

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: object
    ) -> "LiveReloadServer":
        """Watch the briefings, and keep live reload within the content security policy."""
        server.watch(str(Path(config.config_file_path).parent / "briefings"))
        if self.config.templates:
            server.watch(self.config.templates)
        app = server.get_app()
        if app is not None:
            server.set_app(external_reload(app, lambda: self._sheet))
        return server

    def _report(self, diagnostics: tuple[Diagnostic, ...], config: MkDocsConfig) -> None:
        """Show what was found, and stop where it stands against publication."""
        self._spoke = self._spoke or bool(diagnostics)
        print_report(diagnostics, Path(config.config_file_path).parent)
        self._sheet = error_sheet(diagnostics)
        if has_errors(diagnostics, strict=config.strict):
            self._close()
            if not self._serving:
                raise Abort(REFUSED)

    def _close(self) -> None:
        if self._publication:
            self._publication.close()
        self.helpers.close()
        self._turn.close()
        self._publication, self._good = None, False
