"""A project of made-up briefings on disk.

``python -m benchmarks.project --n 1000 DIR`` writes one of a thousand briefings.
"""

from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
import yaml

from benchmarks.briefings import compose
from benchmarks.plot import AS_OF, name
from benchmarks.registers import OWN, Entries, additions

ROOT = Path(__file__).parent.parent
HEADER = "# yaml-language-server: $schema=_schema/briefing.schema.json\n"
INPUTS = frozenset({"mkdocs.yml", "briefings", "docs", "templates", "theme"})
"""What a project is made of; everything else in its folder was built from it."""
TEMPLATE = "briefing.md.jinja"

NAV = """\
  - Agreements: briefings/index.md
  - Countries: parties/index.md
  - Technologies: technologies/index.md
  - Timeline: timeline.md
  - Money: money.md
  - Disputes: disputes.md
  - Changes: changes.md
  - Sources: sources.md
  - About: about.md
"""
_CONFIGURATION = f"""\
site_name: Pactbook
site_description: Made-up agreements, to measure how fast they are built
site_url: https://pactbook.example/
repo_url: https://code.pactbook.example/pactbook
edit_uri: edit/main/docs/
theme: {{name: null, custom_dir: theme}}
plugins:
  - pactbook: {{as_of: {AS_OF}, templates: templates}}
validation: {{nav: {{omitted_files: ignore}}}}
nav:
{NAV}"""
ABOUT = """\
---
title: About
---

# About { #about }

These briefings are made up by a program, to measure another. Nothing in them is true.

## Contact { #contact }

There is nobody to write to.
"""


def write(folder: Path, n: int) -> None:
    """Write a project of n briefings into a folder that is not there yet or is empty."""
    for part in ("briefings/_registers", "docs", "templates", "theme"):
        (folder / part).mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
    (folder / "docs/about.md").write_text(ABOUT, encoding="utf-8")
    write_template(folder)
    write_registers(folder, n)
    for number in range(n):
        write_briefing(folder, name(number), compose(number, n))


def write_template(folder: Path, added: str = "") -> None:
    """Override the template of a briefing by itself, with a paragraph added to it."""
    text = (ROOT / "generator/templates" / TEMPLATE).read_text(encoding="utf-8")
    (folder / "templates" / TEMPLATE).write_text(f"{text}\n{added}\n" if added else text, encoding="utf-8")


def write_registers(folder: Path, n: int, changes: Entries = MappingProxyType({})) -> None:
    """Write the repository's registers and the bodies that n briefings name; changes go to publishers."""
    added = additions(n)
    for path in sorted(OWN.glob("*.yaml")):
        more = {id_: {**entry, **changes.get(id_, {})} for id_, entry in added.get(path.stem, {}).items()}
        text = path.read_text(encoding="utf-8") + (dump(more) if more else "")
        (folder / "briefings/_registers" / path.name).write_text(text, encoding="utf-8")


def write_briefing(folder: Path, briefing: str, data: dict[str, Any]) -> None:
    """Write one briefing as its writer would keep it."""
    path = folder / "briefings" / f"{briefing}.yaml"
    path.write_text(HEADER + dump(data), encoding="utf-8")


def dump(data: object) -> str:
    """Data as YAML in the order given, laid out for people."""
    return yaml.dump(
        data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100, default_flow_style=None
    )


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        """A list that stands twice is written twice."""
        return True


@click.command()
@click.option("--n", type=click.IntRange(min=8), default=1000, show_default=True, help="How many briefings.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def main(n: int, folder: Path) -> None:
    """Write a project with N made-up briefings into FOLDER, which is new or empty."""
    write(folder, n)


if __name__ == "__main__":
    main()
