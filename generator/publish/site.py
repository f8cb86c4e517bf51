"""Building and serving through MkDocs, for callers that do not know it."""

import gc
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.publish.explanation import Explanation
from generator.publish.helpers import Helpers
from generator.publish.plugin import PactbookPlugin
from generator.publish.project import project
from generator.publish.terminal import print_report
from generator.publish.untouched import WORK, Scene


def build_site(
    root: Path,
    *,
    strict: bool = False,
    pages_only: bool = False,
    executor: str | None = None,
    extras: tuple[str, ...] = (),
    explain: Explanation | None = None,
    seen: Scene | None = None,
) -> Path:
    """Build the site of a project and return its folder; raises ``SystemExit`` where it cannot.

    ``extras`` names options that are to be on whatever ``mkdocs.yml`` says: ``offline``, ``pdf``. An
    ``explain`` learns why a page was made. What was ``seen`` of the project just now is not looked at again.
    """
    gc.freeze()
    config = load_config(str(root / "mkdocs.yml"), strict=strict or None)
    site = Path(config.site_dir)
    plugin = config.plugins["pactbook"]
    assert isinstance(plugin, PactbookPlugin)
    plugin.pages_only, plugin.helpers, plugin.explanation = pages_only, Helpers(executor), explain
    plugin.scene = _scene(config, (strict, pages_only, *extras), seen)
    plugin.config.update(dict.fromkeys(extras, True))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return site


def serve_site(root: Path, *, address: str | None = None, open_in_browser: bool = False) -> None:
    """Show a project page by page as it is written, until interrupted; ``OSError`` where there is no port."""
    from generator.publish.preview import Preview
    from generator.publish.serving import serve_preview

    config = load_config(str(root / "mkdocs.yml"))
    host, port = address.rsplit(":", 1) if address else config.dev_addr
    config.site_url = f"http://{host}:{port}/"
    options = config.plugins["pactbook"].config
    store = root / WORK / "store.sqlite"
    found = project(config, options)
    preview = Preview(config, options, found, store, lambda problems: print_report(problems, root))
    gc.freeze()

    def ready(where: str) -> None:
        click.echo(f"The site is at {where}; stop with Ctrl-C.", err=True)
        if open_in_browser:
            click.launch(where)

    serve_preview(preview, host, int(port), ready)


def _scene(config: MkDocsConfig, options: tuple[object, ...], seen: Scene | None) -> Scene:
    root = Path(config.config_file_path).parent
    templates = config.plugins["pactbook"].config.templates
    folders = (
        str(root / "briefings"),
        config.docs_dir,
        *config.theme.dirs,
        *([templates] if templates else []),
    )
    files = (config.config_file_path,)
    return seen if seen and seen.is_of(folders, files, options) else Scene.now(folders, files, options)
