"""From MkDocs’ configuration to the pipeline’s: the project, its name and its one today."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.pipeline import Project
from generator.publish.boundaries import check_boundaries
from generator.publish.colours import Colours
from generator.publish.writers_view import EDITOR
from generator.views.site import Site


class Options(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``."""

    as_of = option.Optional(option.Type((str, date)))
    """The day the site speaks for, as YYYY-MM-DD; by default the newest editorial date."""
    templates = option.Optional(option.Dir(exists=True))
    """A folder with templates that replace the packaged ones of the same name."""
    colours = option.SubConfig(Colours)
    """Colours of the site’s own, each as "#rrggbb"."""
    editor = option.Type(str, default=EDITOR)
    """The address by which the writer’s view opens an editor; empty for plain places."""
    offline = option.Type(bool, default=False)
    """Make a copy of the site to read from disk, as one archive."""
    pdf = option.Type(bool, default=False)
    """Make a PDF of each briefing; needs the extra ``pdf``."""


def project(config: MkDocsConfig, options: Options) -> Project:
    """The project of a configuration; raises ``ConfigurationError`` for a bad day or a folder elsewhere."""
    root = Path(config.config_file_path).parent
    read = (config.docs_dir, config.theme.custom_dir, options.templates)
    check_boundaries(root, [Path(folder) for folder in read if folder])
    return Project(
        root=root,
        as_of=_today(options.as_of),
        templates=Path(options.templates) if options.templates else None,
        site=Site(
            name=config.site_name,
            url=config.site_url or "",
            description=config.site_description or "",
            offline=options.offline,
            pdf=options.pdf,
        ),
    )


class ProjectError(Exception):
    """The configuration cannot be used; the message says why and what to do."""


def load_project(root: Path) -> Project:
    """Read ``mkdocs.yml`` of a folder; raises ``ProjectError`` where it is wrong."""
    try:
        config = load_config(str(root / "mkdocs.yml"))
        plugin = config.plugins.get("pactbook")
        if plugin is None:
            raise ConfigurationError("it does not list the plugin pactbook: add “- pactbook” under plugins:")
        return project(config, plugin.config)
    except (ConfigurationError, Abort) as error:
        raise ProjectError(f"mkdocs.yml: {error}") from error


def _today(written: object) -> date | None:
    if isinstance(written, date):
        return written
    if written:
        try:
            return date.fromisoformat(str(written))
        except ValueError:
            raise ConfigurationError(f"as_of: “{written}” is not a day: type it as 2026-11-21") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch and epoch.isdigit() else None
