"""Whatever befalls a build: readers keep what they had, one message says why, and the next build heals."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner

from generator.cli.main import BY_CTRL_C, INTERRUPTED, main
from generator.publish.failure import UNCHANGED
from generator.publish.publication import WORK
from generator.publish.turn import turn

MINIMAL = Path(__file__).resolve().parent.parent / "sites/minimal"
BRIEFING = "briefings/a-b-2025-water.yaml"
COMMAND = (sys.executable, "-m", "generator.cli", "build", "--pages", "--project")
NOBODY = 65534


def reword(project: Path) -> None:
    """A visible edit."""
    path = project / BRIEFING
    path.write_text(path.read_text().replace("title: Agreement on", "title: Lasting agreement on"))


def files(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def build(project: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["build", "--pages", "--project", str(project), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    assert "Traceback" not in result.output
    return result.exit_code, result.output


def copied(source: Path, target: Path) -> Path:
    return Path(shutil.copytree(source, target, dirs_exist_ok=True))


@pytest.fixture(scope="module")
def healed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site after the edit, built from nothing."""
    project = copied(MINIMAL, tmp_path_factory.mktemp("clean") / "minimal")
    reword(project)
    assert build(project)[0] == 0
    return files(project / "site")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is before the edit, with its site and its store."""
    project = copied(MINIMAL, tmp_path_factory.mktemp("published") / "minimal")
    assert build(project)[0] == 0
    return project


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    """A copy of it, edited since."""
    folder = copied(published, tmp_path / "project")
    reword(folder)
    return folder


def refused(project: Path, *options: str) -> str:
    """What a build says that must not publish anything."""
    before = files(project / "site")
    code, output = build(project, *options)
    assert code == 1
    assert files(project / "site") == before
    return output


def heals(project: Path, healed: dict[str, bytes]) -> None:
    """The next build gives what one from nothing gives."""
    code, output = build(project)
    assert code == 0, output
    found = files(project / "site")
    assert sorted(path for path in {*found, *healed} if found.get(path) != healed.get(path)) == []


@pytest.mark.parametrize(
    "event", ["on_config(config", "on_files(files", "on_env(env", "on_post_build(config"]
)
def test_a_hook_that_fails(project: Path, healed: dict[str, bytes], event: str) -> None:
    configuration = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(f"{configuration}hooks: [hook.py]\n")
    (project / "hook.py").write_text(f"def {event}, **more):\n    raise RuntimeError('not today')\n")
    output = refused(project)
    assert f"in {project / 'hook.py'}, line 2, with RuntimeError: not today. {UNCHANGED}" in output
    (project / "mkdocs.yml").write_text(configuration)
    heals(project, healed)


def test_a_theme_that_fails(project: Path, healed: dict[str, bytes]) -> None:
    theme = project / "docs/main.html"
    theme.write_text("{{ nothing.at.all }}")
    assert f"UndefinedError: 'nothing' is undefined. {UNCHANGED}" in refused(project)
    theme.unlink()
    heals(project, healed)


def test_a_warning_where_none_is_allowed(project: Path, healed: dict[str, bytes]) -> None:
    briefing = project / BRIEFING
    text = briefing.read_text()
    briefing.write_text(f"{text}  unused: {{publisher: P, title: T}}\n")
    assert "Nothing was published" in refused(project, "--strict")
    briefing.write_text(text)
    heals(project, healed)


def test_a_warning_of_mkdocs_where_none_is_allowed(project: Path, healed: dict[str, bytes]) -> None:
    page = project / "docs/hand-written.md"
    text = page.read_text()
    page.write_text(f"{text}\n[Nowhere](nowhere.md)\n")
    assert "strict mode" in refused(project, "--strict")
    page.write_text(text)
    heals(project, healed)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("not run: this user may not mount a disk to fill")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("room", [0, 40_000, 200_000])
def test_a_full_disk(project: Path, small_disk: Path, healed: dict[str, bytes], room: int) -> None:
    inside = copied(project, small_disk / "project")
    filler = small_disk / "filler"
    free = shutil.disk_usage(small_disk).free
    filler.write_bytes(bytes(max(0, free - room) // 4096 * 4096))
    before = files(inside / "site")
    code, output = build(inside)
    if code:
        assert f"The disk is full: {small_disk}" in output
        assert files(inside / "site") == before
    else:
        assert files(inside / "site") == healed
    assert code or room
    filler.unlink()
    heals(inside, healed)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody may enter; pytest’s own are closed to others."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


AS_NOBODY = f"""
import os, sys
from generator.cli.main import main
main(["build", "--pages", "--project", sys.argv[1]], standalone_mode=False)  # loads what nobody may not read
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
main(["build", "--pages", "--project", sys.argv[2]])
"""


def as_nobody(warm: Path, project: Path) -> subprocess.CompletedProcess[str]:
    """Build without the rights of root, whom no permission stops."""
    command = [sys.executable, "-c", AS_NOBODY, str(warm), str(project)]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=MINIMAL.parents[2])


@pytest.mark.parametrize("closed", ["site", "site/briefings", "."])
def test_a_place_that_may_not_be_written(
    project: Path, shared: Path, healed: dict[str, bytes], closed: str
) -> None:
    inside = copied(project, shared / "project")
    for path in (inside, *inside.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    target = inside / closed
    for path in (target, *(target.rglob("*") if closed == "." else ())):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = files(inside / "site")
    result = as_nobody(project, inside)
    output = result.stdout + result.stderr
    assert "Traceback" not in output
    assert result.returncode == 1, output
    assert "This user may not do that here: " in output
    assert str(inside) in output
    assert files(inside / "site") == before
    for path in (inside, *inside.rglob("*")):
        path.chmod(0o777)
    heals(inside, healed)


@pytest.mark.parametrize("after", [0.0, 0.1, 0.3])
def test_ctrl_c(project: Path, healed: dict[str, bytes], after: float) -> None:
    before = files(project / "site")
    slow = "import time\ndef on_env(env, **more):\n    print('now', flush=True)\n    time.sleep(60)\n"
    configuration = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(f"{configuration}hooks: [hook.py]\n")
    (project / "hook.py").write_text(slow)
    with started(project) as process:
        assert process.stdout
        while "now" not in process.stdout.readline():
            pass
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert process.returncode == BY_CTRL_C
    assert INTERRUPTED in errors
    assert "Traceback" not in output + errors
    assert files(project / "site") == before
    (project / "mkdocs.yml").write_text(configuration)
    heals(project, healed)


def started(project: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=MINIMAL.parents[2],
    )


def test_two_builds_at_once(project: Path, healed: dict[str, bytes]) -> None:
    before = files(project / "site")
    with turn(project / WORK, lambda: pytest.fail("nobody builds yet")):
        second = started(project)
        assert second.stderr
        said = second.stderr.readline()
        assert files(project / "site") == before
    errors = second.communicate(timeout=60)[1]
    assert second.returncode == 0, errors
    assert "this one waits until it has ended" in said
    assert files(project / "site") == healed


def torn(store: Path) -> None:
    store.write_bytes(store.read_bytes()[: store.stat().st_size // 2])


def garbled(store: Path) -> None:
    content = bytearray(store.read_bytes())
    content[4096:20000] = bytes(20000 - 4096)
    store.write_bytes(content)


def somebody_s(store: Path) -> None:
    store.unlink()
    with sqlite3.connect(store) as database:
        database.execute("CREATE TABLE note (name TEXT, value BLOB)")
    database.close()


def folder_instead(store: Path) -> None:
    store.unlink()
    store.mkdir()


@pytest.mark.parametrize("spoil", [torn, garbled, somebody_s, folder_instead, Path.unlink])
def test_a_spoilt_store(project: Path, healed: dict[str, bytes], spoil: Callable[[Path], None]) -> None:
    spoil(project / WORK / "store.sqlite")
    heals(project, healed)


def emptied(site: Path) -> None:
    shutil.rmtree(site)
    site.mkdir()


def another(site: Path) -> None:
    emptied(site)
    (site / "index.html").write_text("another site")


def file_instead(site: Path) -> None:
    shutil.rmtree(site)
    site.write_text("no folder")


@pytest.mark.parametrize(
    ("place", "spoil"),
    [
        *product(("site", ".pactbook/next-site"), (shutil.rmtree, emptied, another, file_instead)),
        *product((".pactbook/scratch", ".pactbook"), (shutil.rmtree, another)),
    ],
)
def test_a_folder_that_is_gone_or_another(
    project: Path, healed: dict[str, bytes], place: str, spoil: Callable[[Path], None]
) -> None:
    if not (project / place).exists():
        (project / place).mkdir()
    spoil(project / place)
    heals(project, healed)


def test_a_copy_of_the_project_is_not_taken_for_the_first(
    published: Path, tmp_path: Path, healed: dict[str, bytes]
) -> None:
    first = copied(published, tmp_path / "first")
    assert build(first)[0] == 0
    second = copied(first, tmp_path / "second")
    reword(second)
    heals(second, healed)
