from pathlib import Path

import pytest

from generator.documents.save import create, save


def test_a_file_is_replaced_with_its_line_breaks_and_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    save(path, "né\r\n")
    assert path.read_bytes() == "né\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("old")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    save(tmp_path / "link.yaml", "new")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_text() == "new"


def test_a_new_file_replaces_none(tmp_path: Path) -> None:
    create(tmp_path / "a.yaml", "first")
    with pytest.raises(FileExistsError):
        create(tmp_path / "a.yaml", "second")
    assert (tmp_path / "a.yaml").read_text() == "first"
    assert len(list(tmp_path.iterdir())) == 1
