"""Building and serving through MkDocs, for callers that do not know it."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config


def build_site(root: Path, *, strict: bool = False) -> Path:
    """Build the site of a project and return its folder; raises ``SystemExit`` where it cannot."""
    config = load_config(str(root / "mkdocs.yml"), strict=strict or None)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Path(config.site_dir)


def serve_site(root: Path, *, address: str | None = None, open_in_browser: bool = False) -> None:
    """Serve the site of a project and rebuild it at every change, until it is interrupted."""
    serve(str(root / "mkdocs.yml"), dev_addr=address, open_in_browser=open_in_browser)
