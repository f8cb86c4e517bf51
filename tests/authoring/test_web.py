import socket
import socketserver
import threading
from collections.abc import Iterator

import pytest

from generator.authoring.web import ask

STOP = threading.Event()
ASKED: list[tuple[str, str]] = []
GIVEN_UP = {"/silent": {"timeout": 0.2}, "/drip": {"deadline": 0.4}}
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
ANSWERS = {
    "/ok": OK,
    "/gone": b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n",
    "/missing": b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    "/forbidden": b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
    "/broken": b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
    "/busy": b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n",
    "/moved": b"HTTP/1.1 301 Moved\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n",
    "/loop": b"HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n",
    "/file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
    "/nowhere": b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
    "/bad-target": b"HTTP/1.1 302 Found\r\nLocation: http://[bad\r\nContent-Length: 0\r\n\r\n",
    "/garbage": b"\x00\xff not http at all\r\n\r\n",
    "/closed": b"",
    "/headers": b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 500 + b"\r\n",
    "/long-line": b"HTTP/1.1 200 OK\r\nX-A: " + b"b" * 100_000 + b"\r\n\r\n",
    "/caf%C3%A9?q=%C3%A9": OK,
}


class Misbehaving(socketserver.BaseRequestHandler):
    """A server that answers by path, some of them never, some of them nonsense."""

    def handle(self) -> None:
        method, path = self.request.recv(4096).decode().split(" ")[:2]
        ASKED.append((method, path))
        if path == "/silent":
            STOP.wait()
        elif path == "/drip":
            self._drip()
        elif path == "/no-head":
            self.request.sendall(
                OK if method == "GET" else b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            )
        else:
            self.request.sendall(ANSWERS[path])

    def _drip(self) -> None:
        try:
            while not STOP.wait(0.02):
                self.request.sendall(b"H")
        except OSError:
            return


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    STOP.clear()
    with Server(("127.0.0.1", 0), Misbehaving) as listening, pytest.MonkeyPatch.context() as patch:
        patch.setenv("no_proxy", "127.0.0.1")
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        STOP.set()
        listening.shutdown()


@pytest.mark.parametrize(
    ("path", "verdict", "note"),
    [
        ("/ok", "alive", ""),
        ("/no-head", "alive", ""),
        ("/café?q=é", "alive", ""),
        ("/moved", "moved", "/ok"),
        ("/gone", "gone", "status 410"),
        ("/missing", "gone", "status 404"),
        ("/forbidden", "unsure", "status 403"),
        ("/broken", "unsure", "status 503"),
        ("/busy", "unsure", "status 429"),
        ("/loop", "unsure", "status 302"),
        ("/file", "unsure", "status 302"),
        ("/nowhere", "unsure", "status 302"),
        ("/bad-target", "unreachable", ""),
        ("/garbage", "unreachable", ""),
        ("/closed", "unreachable", ""),
        ("/headers", "unreachable", ""),
        ("/long-line", "unreachable", ""),
        ("/silent", "unreachable", "timed out"),
        ("/drip", "unreachable", "no answer in 0.4 seconds"),
    ],
)
def test_whatever_a_server_does_there_is_an_answer(server: str, path: str, verdict: str, note: str) -> None:
    # Only what never comes to an end is given up soon, and each by the limit that is meant for it.
    limits = {"timeout": 60.0, "deadline": 120.0} | GIVEN_UP.get(path, {})
    answer = ask(server + path, **limits)
    assert answer.verdict == verdict, answer
    assert note in answer.note


def test_a_server_that_was_asked_too_often_is_not_asked_again(server: str) -> None:
    ASKED.clear()
    assert ask(f"{server}/busy", timeout=60, deadline=120).is_refusal
    assert ASKED == [("HEAD", "/busy")]


def test_a_port_where_nobody_listens_is_unreachable() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        answer = ask(f"http://127.0.0.1:{unused.getsockname()[1]}/", timeout=60)
    assert answer.is_dead


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "http://a..example/", "http://x:99999/"]
)
def test_what_is_no_web_address_is_never_opened(url: str) -> None:
    assert ask(url).verdict == "unreachable"
