import pickle
from pathlib import Path

from click.testing import CliRunner

from benchmarks import project
from benchmarks.views import main
from generator.exports.folder import write
from generator.outputs import OutputFile
from generator.pipeline import build
from generator.publish.project import load_project
from generator.render.render import Renderer


def test_views_and_files_make_the_pages_of_a_build_and_nothing_of_what_stands_aside(tmp_path: Path) -> None:
    project.write(tmp_path / "project", 8)
    loaded = load_project(tmp_path / "project")
    write((one for one in build(loaded).outputs if not of_data(one.path)), tmp_path / "expected")
    result = CliRunner().invoke(main, [str(tmp_path / "project"), str(tmp_path)])
    assert result.exit_code == 0, result.output
    write(made(tmp_path, Renderer(loaded.templates)), tmp_path / "found")
    assert content(tmp_path / "found") == content(tmp_path / "expected")
    assert result.output.startswith(f"{len(content(tmp_path / 'found'))} views and files")


def of_data(path: str) -> bool:
    return path.startswith("data/") or path in {"data.md", "codebook.md"}


def made(folder: Path, renderer: Renderer) -> list[OutputFile]:
    views = [pickle.loads(path.read_bytes()) for path in (folder / "views").rglob("*.view")]
    pages = [output for output, _ in map(renderer.render, views) if output]
    files = content(folder / "files")
    return [*pages, *(OutputFile(path=path, content=data) for path, data in files.items())]


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
