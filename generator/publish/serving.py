"""The site while it is written: a page is made when it is asked for, and again when a file has changed."""

import mimetypes
import threading
from collections.abc import Callable, Iterable, Mapping
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import quote
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import click

from generator.publish.preview import Preview
from generator.publish.reload import ADDRESS, SCRIPT
from generator.publish.watching import watch
from generator.publish.writers_view import ADDRESS as STYLE_ADDRESS
from generator.publish.writers_view import STYLESHEET

EMPTY = b"<!doctype html><title>404</title><body></body>"
PATIENCE = 50.0
"""Seconds that a page waits for news before it asks again."""

StartResponse = Callable[[str, list[tuple[str, str]]], Any]


class Served:
    """A preview behind HTTP. Requests come in several threads; pages are made by one at a time."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._news = threading.Condition()
        self._epoch = 0

    def refresh(self) -> None:
        """Look at all files again, and tell the pages that wait for news."""
        self._preview.refresh()
        with self._news:
            self._epoch += 1
            self._news.notify_all()

    def __call__(self, environ: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, as WSGI has it."""
        path = str(environ.get("PATH_INFO", "/")).encode("latin-1").decode("utf-8", "replace")
        if path == ADDRESS:
            return _answer(start_response, SCRIPT, "text/javascript")
        if path == STYLE_ADDRESS:
            return _answer(start_response, STYLESHEET.read_bytes(), "text/css")
        if path.startswith("/livereload/"):
            return self._wait(path, start_response)
        return self._page(path, start_response)

    def _wait(self, path: str, start_response: StartResponse) -> Iterable[bytes]:
        """Answer when there is news since the page was sent, or when it has waited long enough."""
        known = path.split("/")[2]
        with self._news:
            self._news.wait_for(lambda: str(self._epoch) != known, PATIENCE)
            return _answer(start_response, str(self._epoch).encode(), "text/plain")

    def _page(self, path: str, start_response: StartResponse) -> Iterable[bytes]:
        with self._news:
            epoch = self._epoch
        file = f"{path.lstrip('/')}index.html" if path.endswith("/") else path.lstrip("/")
        content = self._preview.file(file)
        if content is None and self._preview.file(f"{file}/index.html") is not None:
            start_response("302 Found", [("Location", quote(f"{path}/")), ("Content-Length", "0")])
            return [b""]
        if content is not None and not file.endswith(".html"):
            kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
            return _answer(start_response, content, kind)
        status = "404 Not Found" if content is None else "200 OK"
        page = self._dressed(content or self._preview.file("404.html") or EMPTY, file, epoch)
        return _answer(start_response, page, "text/html; charset=utf-8", status)

    def _dressed(self, page: bytes, file: str, epoch: int) -> bytes:
        """A page with what only writers see: mistakes, what is lacking, and the script that reloads it."""
        script = f'<script src="{ADDRESS}" data-epoch="{epoch}" data-request="0"></script>'
        more = f"{self._preview.over(file)}{script}</body>".encode()
        head, found, rest = page.rpartition(b"</body>")
        return head + more + rest if found else page + more


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the parent’s own name
        """Say nothing of requests: the terminal is for what a writer has to mend."""


def serve_preview(preview: Preview, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; raises ``OSError`` where the address cannot be had."""
    served = Served(preview)
    with make_server(host, port, served, _Server, _Quiet) as server, watch(preview.folders, served.refresh):
        ready(f"http://{host}:{server.server_port}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)


def _answer(start: StartResponse, content: bytes, kind: str, status: str = "200 OK") -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-cache")]
    start(status, headers)
    return [content]
