from threading import Thread
from typing import Any

from generator.publish.serving import Served


class Shown:
    """A preview of two pages, the second of which has a mistake."""

    def __init__(self) -> None:
        self.refreshed = 0

    def file(self, path: str) -> bytes | None:
        pages = {"index.html": b"<body>Home</body>", "a/index.html": b"<body>A</body>", "a.css": b"p{}"}
        return pages.get(path)

    def over(self, path: str) -> str:
        return "<p>over</p>" if path.startswith("a/") else ""

    def refresh(self) -> None:
        self.refreshed += 1


def ask(served: Served, path: str) -> tuple[str, dict[str, str], bytes]:
    told: list[Any] = []
    body = b"".join(served({"PATH_INFO": path}, lambda status, headers: told.extend((status, dict(headers)))))
    return told[0], told[1], body


def served() -> Served:
    return Served(Shown())  # type: ignore[arg-type]


def test_a_page_comes_with_its_script_and_with_what_lies_over_it() -> None:
    status, headers, body = ask(served(), "/a/")
    assert status == "200 OK"
    assert int(headers["Content-Length"]) == len(body)
    assert (
        body
        == b'<body>A<p>over</p><script src="/livereload.js" data-epoch="0" data-request="0"></script></body>'
    )


def test_other_files_come_as_they_are() -> None:
    assert ask(served(), "/a.css")[1:] == (
        {"Content-Type": "text/css", "Content-Length": "3", "Cache-Control": "no-cache"},
        b"p{}",
    )


def test_an_address_without_its_slash_leads_on() -> None:
    status, headers, _ = ask(served(), "/a")
    assert (status, headers["Location"]) == ("302 Found", "/a/")


def test_what_is_not_there_is_said_on_a_page_that_reloads() -> None:
    status, _, body = ask(served(), "/nowhere/")
    assert status == "404 Not Found"
    assert b"/livereload.js" in body


def test_scripts_and_styles_of_the_writer_are_given_out() -> None:
    assert b"livereload" in ask(served(), "/livereload.js")[2]
    assert ask(served(), "/serve.css")[1]["Content-Type"] == "text/css"


def test_a_waiting_page_hears_of_a_change_at_once() -> None:
    found, heard = served(), []
    waiting = Thread(target=lambda: heard.append(ask(found, "/livereload/0/0")[2]))
    waiting.start()
    found.refresh()
    waiting.join(30)
    assert heard == [b"1"]
