import errno
import os
from pathlib import Path

import pytest

from generator.publish.failure import UNCHANGED, told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full: /site/a."),
        (errno.EDQUOT, "The disk is full: /site/a."),
        (errno.EACCES, "This user may not do that here: /site/a (permission denied)."),
        (errno.EROFS, "This user may not do that here: /site/a (read-only file system)."),
        (errno.EIO, "The build broke off: /site/a (input/output error)."),
    ],
)
def test_what_the_system_refuses_is_told_in_a_sentence(tmp_path: Path, number: int, words: str) -> None:
    error = OSError(number, os.strerror(number), "/site/a")
    assert told(error, tmp_path) == f"{words} {UNCHANGED}"
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_foresaw_is_told_with_its_place_and_its_traceback_is_kept(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    hook = tmp_path / "hook.py"
    hook.write_text("import json\n\njson.loads('{')\n")
    with pytest.raises(ValueError, match="Expecting") as caught:
        exec(compile(hook.read_text(), str(hook), "exec"))
    message = told(caught.value, work)
    assert f"The build broke off in {hook}, line 3, with JSONDecodeError: Expecting" in message
    assert message.endswith(f"{UNCHANGED} The traceback is in {work / 'traceback.txt'}.")
    assert "JSONDecodeError" in (work / "traceback.txt").read_text()


def test_where_the_traceback_may_not_be_kept_no_place_is_promised(tmp_path: Path) -> None:
    assert told(RuntimeError(), tmp_path / "nowhere").endswith(UNCHANGED)
