from pathlib import Path
from threading import Event

from generator.publish.watching import watch

PATIENCE = 30


def test_a_saved_file_is_heard_of(tmp_path: Path) -> None:
    heard = Event()
    with watch([tmp_path], heard.set):
        (tmp_path / "a.yaml").write_text("a: 1\n")
        assert heard.wait(PATIENCE)


def test_a_file_in_a_new_folder_and_one_that_goes_are_heard_of(tmp_path: Path) -> None:
    heard = Event()
    with watch([tmp_path], heard.set):
        (tmp_path / "b").mkdir()
        assert heard.wait(PATIENCE)
        heard.clear()
        (tmp_path / "b").rmdir()
        assert heard.wait(PATIENCE)


def test_a_change_during_the_work_is_not_lost(tmp_path: Path) -> None:
    calls: list[int] = []
    again = Event()

    def work() -> None:
        calls.append(1)
        if len(calls) == 1:
            (tmp_path / "during.yaml").write_text("b: 2\n")
        else:
            again.set()

    with watch([tmp_path], work):
        (tmp_path / "first.yaml").write_text("a: 1\n")
        assert again.wait(PATIENCE)
