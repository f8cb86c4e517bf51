from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.store.keys import digest, digest_files, program


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_digests(first: list[str], second: list[str]) -> None:
    assert (digest(*first) == digest(*second)) is (first == second)


def test_a_file_s_name_and_bytes_both_count(tmp_path: Path) -> None:
    for name, content in (("a", "1"), ("b", "1"), ("c", "2")):
        (tmp_path / name).write_text(content)
    digests = {digest_files([tmp_path / name], tmp_path) for name in "abc"}
    assert len(digests) == 3


def test_the_program_is_the_same_within_a_run() -> None:
    assert program() == program()
