from pathlib import Path

import yaml

from generator.exports.folder import write
from generator.outputs import OutputFile


def test_a_page_begins_with_front_matter_that_yaml_reads(tmp_path: Path) -> None:
    meta = {"title": 'A "title": with signs', "kind": "briefing"}
    write([OutputFile(path="briefings/a.md", content="# A\n", meta=meta)], tmp_path)
    _, front, body = (tmp_path / "briefings/a.md").read_text().split("---\n", 2)
    assert yaml.safe_load(front) == meta
    assert body == "\n# A\n"


def test_any_other_file_is_written_as_it_is(tmp_path: Path) -> None:
    write([OutputFile(path="data/x.bin", content=b"\x00\xff")], tmp_path)
    assert (tmp_path / "data/x.bin").read_bytes() == b"\x00\xff"


def test_a_page_with_drawings_brings_their_signs_along(tmp_path: Path) -> None:
    use, plain = '<svg><use href="#m-disputed"/></svg>\n', "No drawing.\n"
    write(
        [OutputFile(path=f"{name}.md", content=text) for name, text in (("a", use), ("b", plain))], tmp_path
    )
    assert '\n<symbol id="m-disputed" ' in (tmp_path / "a.md").read_text()
    assert (tmp_path / "b.md").read_text().endswith(plain)
