"""Asking web servers whether a page is still there: few questions, slowly, never for long."""

import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from typing import Literal
from urllib.parse import quote, urlsplit, urlunsplit

AGENT = "pactbook-link-check/1 (checks cited addresses, one at a time)"
TIMEOUT = 10.0
"""Seconds to wait for a server to say anything."""
DEADLINE = 30.0
"""Seconds after which an answer that trickles in is given up."""
TOO_MANY = "status 429"
"""What a server says that wants fewer questions; it is asked none any more."""
_SAFE = "%/:=&?~#+!$,;'@()*[]-._"

Verdict = Literal["alive", "moved", "gone", "unreachable", "unsure"]
Ask = Callable[[str], "Answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said of an address: where a page has moved to, or why nothing can be told."""

    verdict: Verdict
    note: str = ""

    @property
    def is_dead(self) -> bool:
        """Whether readers who follow the address find nothing."""
        return self.verdict in ("gone", "unreachable")

    @property
    def is_refusal(self) -> bool:
        """Whether the server says that it was asked too often."""
        return self.note == TOO_MANY


def ask(url: str, *, timeout: float = TIMEOUT, deadline: float = DEADLINE) -> Answer:
    """Ask for an address; whatever the server does, there is an answer before the deadline."""
    answers: list[Answer] = []
    worker = threading.Thread(target=lambda: answers.append(_ask(url, timeout)), daemon=True)
    worker.start()
    worker.join(deadline)
    return answers[0] if answers else Answer(verdict="unreachable", note=f"no answer in {deadline:g} seconds")


def _ask(url: str, timeout: float) -> Answer:
    try:
        address = _ascii(url)
        answer = _request(address, "HEAD", timeout)
        again = answer.verdict in ("gone", "unsure") and not answer.is_refusal
        return _request(address, "GET", timeout) if again else answer
    except urllib.error.URLError as error:
        return Answer(verdict="unreachable", note=str(error.reason))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(verdict="unreachable", note=f"{type(error).__name__}: {error}".strip(": "))


def _request(address: str, method: str, timeout: float) -> Answer:
    request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with _opener().open(request, timeout=timeout) as response:
            moved = response.url.rstrip("/") != address.rstrip("/")
            return Answer(verdict="moved", note=response.url) if moved else Answer(verdict="alive")
    except urllib.error.HTTPError as error:
        error.close()
        return _refused(error.code)


def _refused(status: int) -> Answer:
    """A page that is gone is told from one that a server will not show to a program."""
    return Answer(verdict="gone" if status in (404, 410) else "unsure", note=f"status {status}")


def _opener() -> urllib.request.OpenerDirector:
    """One that knows http and https alone, so that no redirect leads elsewhere."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _ascii(url: str) -> str:
    """The address as it travels: names in Punycode, other letters as percent signs and digits."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, host + port, quote(parts.path, _SAFE), quote(parts.query, _SAFE), ""))
