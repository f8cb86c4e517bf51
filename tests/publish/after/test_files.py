from pathlib import Path

from generator.publish.after.files import put


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    put(tmp_path / "a/b.txt", b"new")
    assert (tmp_path / "a/b.txt").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_the_same_content_leaves_a_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    put(file, b"same")
    before = file.stat().st_ino
    put(file, b"same")
    assert file.stat().st_ino == before


def test_a_reader_of_the_old_file_keeps_it_whole(tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    put(file, b"old")
    with file.open("rb") as reader:
        put(file, b"new and longer")
        assert reader.read() == b"old"
    assert file.read_bytes() == b"new and longer"
