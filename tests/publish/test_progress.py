from io import StringIO

from generator.pipeline import silent
from generator.publish.progress import progress_bar


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_the_stage() -> None:
    screen = Terminal()
    with progress_bar(screen) as report:
        report("Reading", 0, 2)
        report("Reading", 1, 2)
    assert "Reading" in screen.getvalue()


def test_a_pipe_sees_nothing() -> None:
    screen = StringIO()
    with progress_bar(screen) as report:
        assert report is silent
    assert screen.getvalue() == ""
