from tests.compatibility.page import FOOT, HEAD, Row, page
from tests.compatibility.run import PAGE


def test_a_row_names_its_place_once_and_keeps_to_its_cells() -> None:
    rows = [Row("Python 3.11", "core tests", "5 passed"), Row("Python 3.11", "export", "**a | b**")]
    written = page([*rows, Row("Python 3.12", "core tests", "*not run*")])
    table = written.removeprefix(HEAD).removesuffix(FOOT)
    assert table == (
        "| Python 3.11 | core tests | 5 passed |\n|  | export | **a / b** |\n"
        "| Python 3.12 | core tests | *not run* |\n"
    )


def test_the_committed_page_is_one_that_the_script_writes() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written.startswith(HEAD)
    assert written.endswith(FOOT)
    assert "| Python 3.11." in written
