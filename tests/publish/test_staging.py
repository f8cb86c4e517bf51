import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish import staging


def folder(path: Path, **files: str) -> Path:
    path.mkdir(parents=True)
    for name, content in files.items():
        (path / name).write_text(content)
    return path


def test_the_published_and_the_next_version_change_places(tmp_path: Path) -> None:
    site, staged = folder(tmp_path / "site", a="old"), folder(tmp_path / "work/next", a="new")
    staging.exchange(staged, site)
    assert (site / "a").read_text() == "new"
    assert (staged / "a").read_text() == "old"


def test_so_they_do_where_the_system_cannot_exchange_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    site, staged = folder(tmp_path / "site", a="old"), folder(tmp_path / "next", a="new")
    staging.exchange(staged, site)
    assert ((site / "a").read_text(), (staged / "a").read_text()) == ("new", "old")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["next", "site"]


def test_the_first_version_takes_a_place_that_is_free(tmp_path: Path) -> None:
    staged = folder(tmp_path / "next", a="new")
    staging.exchange(staged, tmp_path / "site")
    assert (tmp_path / "site/a").read_text() == "new"


def test_a_file_written_anew_leaves_the_version_alone_that_shares_it(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", a="old", b="same")
    staging.clone(site, tmp_path / "next")
    staging.write(tmp_path / "next/a", b"new")
    assert (site / "a").read_text() == "old"
    assert (tmp_path / "next/b").read_text() == "same"


@pytest.fixture
def short_of_room() -> Iterator[None]:
    """No file may grow beyond a thousand bytes, as on a disk that has no more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("short_of_room")
def test_a_file_of_which_only_a_part_finds_room_is_not_taken_for_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too large") as caught:
        staging.write(tmp_path / "page.html", b"x" * 1001)
    assert caught.value.filename == str(tmp_path / "page.html")


def test_a_folder_that_is_being_changed_is_not_whole(tmp_path: Path) -> None:
    site = folder(tmp_path / "site")
    assert staging.mark(site) is None
    staging.finish(site, "digest")
    assert staging.mark(site) == "digest"
    staging.begin(site)
    assert staging.mark(site) is None


def test_folders_left_empty_go_with_the_last_file(tmp_path: Path) -> None:
    staging.write(tmp_path / "a/b/c", b"1")
    staging.write(tmp_path / "a/d", b"2")
    staging.prune(tmp_path, "a/b/c")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["d"]


def test_the_next_version_is_made_on_the_site_s_own_disk(tmp_path: Path) -> None:
    assert staging.staging_folder(tmp_path / "site", tmp_path / "work") == tmp_path / "work/next-site"
    elsewhere = Path("/dev/shm")
    if not elsewhere.is_dir() or elsewhere.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("not run: there is no second disk")
    assert staging.staging_folder(tmp_path / "site", elsewhere) == tmp_path / ".site.next"
