from io import StringIO

from rich.console import Console

from generator.pipeline import silent
from generator.publish.progress import progress_bar


def test_a_terminal_shows_the_stage() -> None:
    screen = StringIO()
    with progress_bar(Console(file=screen, force_terminal=True)) as report:
        report("Reading", 0, 2)
        report("Reading", 1, 2)
    assert "Reading" in screen.getvalue()


def test_a_pipe_sees_nothing() -> None:
    screen = StringIO()
    with progress_bar(Console(file=screen)) as report:
        assert report is silent
    assert screen.getvalue() == ""
