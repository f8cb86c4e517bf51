"""What the repository as a whole promises: its layout, its locks, and nothing of any one machine in it."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from pathspec import GitIgnoreSpec

from generator.rules import RULES
from tests.test_architecture import imports

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = {".ci", ".github", ".vscode", "benchmarks", "briefings", "docs", "generator", "hosting", "tests"}
FILES = {
    ".editorconfig", ".gitattributes", ".gitignore", ".npmrc", ".pre-commit-config.yaml", "CHANGELOG.md",
    "CONTRIBUTING.md", "LICENSE", "LICENSE-CONTENT.md", "Makefile", "README.md", "SECURITY.md", "mkdocs.yml",
    "package.json", "package-lock.json", "pyproject.toml", "requirements.lock", "requirements-test.lock",
}  # fmt: skip

# Spelt in two halves, so that this file does not name them either.
HOSTS = tuple(
    name + domain
    for name, domain in (
        ("pypi.", "org"),
        ("pythonhosted.", "org"),
        ("npmjs.", "org"),
        ("registry.npm", "js"),
        ("deb.debian.", "org"),
        ("index-", "url"),
        ("npm.pkg.", "github"),
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.:/~%-])/(?:work|root|home/\w+|Users/\w+|opt/\w+)/")

# Its error types are part of pydantic's own interface, and pydantic pins its version.
PART_OF_PYDANTIC = "pydantic-core"
# `distributed` is used under the name of the package that brings it along.
PART_OF_DISTRIBUTED = "dask"

# Modules with functions whose behaviour another test file protects, and which.
TESTED_ELSEWHERE = {
    "freshness/batch.py": "freshness/test_incremental.py",
    "freshness/checking.py": "freshness/test_incremental.py",
    "freshness/garbage.py": "freshness/test_incremental.py",
    "freshness/maker.py": "freshness/test_recipes.py",
    "freshness/products.py": "freshness/test_recipes.py",
    "freshness/project.py": "freshness/test_incremental.py",
    "freshness/reading.py": "freshness/test_incremental.py",
    "freshness/registry.py": "freshness/test_incremental.py",
    "freshness/scan.py": "freshness/test_incremental.py",
    "freshness/stock.py": "freshness/test_incremental.py",
    "freshness/touch.py": "publish/test_wanted.py",
    "publish/dress.py": "publish/test_plugin.py",
    "publish/editions.py": "publish/test_publication.py",
    "publish/guide.py": "publish/test_publication.py",
    "publish/helpers.py": "publish/test_workshop.py",
    "publish/untouched.py": "cli/test_build.py",
    "publish/update.py": "publish/test_publication.py",
    "store/cards.py": "freshness/test_incremental.py",
    "store/ledger.py": "publish/test_wanted.py",
    "store/manifest.py": "publish/test_publication.py",
    "authoring/acquaintances.py": "cli/test_new.py",
    "authoring/additions.py": "cli/test_add.py",
    "authoring/comparison.py": "cli/test_diff.py",
    "authoring/drafting.py": "cli/test_new.py",
    "authoring/key_order.py": "authoring/test_formatting.py",
    "authoring/lookalikes.py": "cli/test_new.py",
    "authoring/options.py": "cli/test_add.py",
    "authoring/reliance.py": "cli/test_sources.py",
    "authoring/rename.py": "cli/test_rename.py",
    "authoring/review.py": "cli/test_add.py",
    "authoring/standing.py": "cli/test_status.py",
    "authoring/starter.py": "cli/test_init.py",
    "cli/main.py": "cli/test_check.py",
    "cli/project.py": "cli/test_check.py",
    "cli/prompts.py": "cli/test_add.py",
    "documents/brackets.py": "documents/test_parse.py",
    "documents/characters.py": "documents/test_parse.py",
    "documents/comments.py": "documents/test_writer.py",
    "documents/failure.py": "documents/test_parse.py",
    "documents/features.py": "documents/test_parse.py",
    "documents/layout.py": "documents/test_parse.py",
    "documents/node.py": "documents/test_writer.py",
    "documents/oddities.py": "documents/test_parse.py",
    "documents/places.py": "documents/test_document.py",
    "documents/scalar_styles.py": "documents/test_writer.py",
    "documents/scalars.py": "documents/test_document.py",
    "documents/source.py": "documents/test_document.py",
    "documents/tree.py": "documents/test_properties.py",
    "exports/editors.py": "editors/test_language_server.py",
    "model/base.py": "test_decode.py",
    "model/briefing.py": "test_decode.py",
    "model/complaints.py": "test_decode.py",
    "model/event_names.py": "test_decode.py",
    "model/sources.py": "test_decode.py",
    "model/statements.py": "test_decode.py",
    "publish/site.py": "publish/test_plugin.py",
    "publish/terminal.py": "cli/test_build.py",
    "rules/events.py": "rules/test_rules.py",
    "rules/lookup.py": "rules/test_rules.py",
    "rules/rule.py": "rules/test_rules.py",
    "views/excerpts.py": "views/test_site_registers.py",
    "views/legend.py": "views/test_drawing.py",
    "views/occasions.py": "views/test_timeline.py",
    "views/placing.py": "views/test_drawing.py",
    "views/sections.py": "views/test_entries.py",
}


@pytest.fixture(scope="module")
def files(tool: Callable[[str], Path]) -> list[str]:
    """Every file that is or would be committed."""
    command = [str(tool("git")), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_top_level_is_the_documented_one(files: list[str]) -> None:
    top = {name.split("/", 1)[0] for name in files}
    assert sorted(top - FOLDERS - FILES) == []
    assert sorted((FOLDERS | FILES) - top) == []


def test_no_file_names_a_registry_or_a_machine(files: list[str]) -> None:
    found = [f"{name}: {trace}" for name in files for trace in traces(ROOT / name)]
    assert not found, "\n".join(found)


def traces(path: Path) -> list[str]:
    """The package registries and machine paths that a text file names."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    return [host for host in HOSTS if host in text] + MACHINE_PATH.findall(text)


@pytest.mark.parametrize("text", ["see /" + "root/x", "cd /" + "home/ann/x", "https://" + HOSTS[0] + "/x"])
def test_a_trace_is_found(tmp_path: Path, text: str) -> None:
    path = tmp_path / "file.txt"
    path.write_text(text, encoding="utf-8")
    assert traces(path)


def test_the_tree_of_tests_mirrors_the_package() -> None:
    package = ROOT / "generator"
    expected = {
        path.relative_to(package)
        for path in package.rglob("*.py")
        if path.name != "__init__.py"
        and _has_logic(path)
        and str(path.relative_to(package)) not in TESTED_ELSEWHERE
    }
    missing = [str(path) for path in sorted(expected) if not _test_of(path).exists()]
    assert not missing, "without a test file of their own:\n" + "\n".join(missing)


def test_what_is_tested_elsewhere_is_tested_there() -> None:
    for module, test in TESTED_ELSEWHERE.items():
        assert (ROOT / "generator" / module).exists(), module
        assert (ROOT / "tests" / test).exists(), test


def _has_logic(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def _test_of(module: Path) -> Path:
    """Its test file; of a rule the cases, which one test runs for all rules."""
    if module.parent.name == "rules" and module.stem.replace("_", "-") in {rule.id for rule in RULES}:
        return ROOT / "tests/rules/cases" / f"{module.stem.replace('_', '-')}.txt"
    return ROOT / "tests" / module.parent / f"test_{module.name}"


def test_decisions_stay_out_of_the_site() -> None:
    configuration = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    excluded = GitIgnoreSpec.from_lines(configuration["exclude_docs"].splitlines())
    records = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs/decisions").glob("*.md")]
    assert records
    assert all(excluded.match_file(record) for record in records)


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-test.lock", "benchmarks/requirements.lock"]
)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    for entry in _entries(lock):
        assert "==" in entry, entry
        assert "--hash=sha256:" in entry, entry


def test_the_locks_agree() -> None:
    assert _pins("requirements.lock") <= _pins("requirements-test.lock")


def test_the_locks_are_complete() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    runtime = project["dependencies"] + extras["build"]
    assert _names(runtime) <= {pin.split("==")[0] for pin in _pins("requirements.lock")}
    assert _names(runtime + extras["test"]) <= {pin.split("==")[0] for pin in _pins("requirements-test.lock")}


def test_what_is_imported_is_declared_and_the_reverse() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = _names(project["dependencies"]) | _names([*extras["dask"], *extras["pdf"]])
    assert _names(list(_imported_distributions())) - {PART_OF_PYDANTIC, PART_OF_DISTRIBUTED} <= named
    assert _names(project["dependencies"]) <= _names(list(_imported_distributions()))


def _imported_distributions() -> Iterator[str]:
    distributions = packages_distributions()
    for path in (ROOT / "generator").rglob("*.py"):
        for _, name in imports(ast.parse(path.read_text(encoding="utf-8"))):
            top = name.split(".", 1)[0]
            if top != "generator":
                yield from distributions.get(top, ())


def _entries(lock: str) -> list[str]:
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip()]


def _pins(lock: str) -> set[str]:
    return {entry.split("--hash")[0].strip() for entry in _entries(lock)}


def _names(requirements: list[str]) -> set[str]:
    names = (re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def test_the_node_lock_holds_hashes_and_no_addresses() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]
    assert packages
    assert all("integrity" in package and "resolved" not in package for package in packages)


def test_the_ci_script_can_be_run() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_the_wheel_holds_everything_the_generator_reads(files: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in files if name.startswith("generator/")} <= packed
