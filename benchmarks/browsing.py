"""Asking a server for a page until it shows what it should, as a reloading browser does."""

import http.client
import socket
import subprocess
import time

PATIENCE = 1800.0
PAUSE = 0.004


class NeverShownError(Exception):
    """A server ended, or did not show a page in half an hour."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def seconds_until(server: subprocess.Popen[bytes], port: int, path: str, text: str, since: float) -> float:
    """The time from a moment of ``perf_counter`` until a page holds a text."""
    while text.encode() not in _page(port, path):
        waited = time.perf_counter() - since
        if server.poll() is not None or waited > PATIENCE:
            raise NeverShownError(f"after {waited:.0f} s /{path} does not show “{text}”")
        time.sleep(PAUSE)
    return time.perf_counter() - since


def _page(port: int, path: str) -> bytes:
    """The page, or nothing while there is none."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        return answer.read() if answer.status == http.client.OK else b""
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()
