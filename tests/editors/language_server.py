"""A client that speaks LSP with yaml-language-server over its standard input and output."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

PATIENCE = 60
"""Seconds to wait for an answer of the server before the check fails."""
_CLIENT = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True, "didChangeConfiguration": {}},
}


class Editor:
    """What an editor asks of the server about one file."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path, settings: dict[str, Any]) -> None:
        self._process = process
        self._settings = settings
        self._messages: Queue[dict[str, Any]] = Queue()
        self._number = 0
        self._version = 0
        self._root = root
        Thread(target=_listen, args=(process.stdout, self._messages.put), daemon=True).start()
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self.ask(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            workspaceFolders=folders,
            capabilities=_CLIENT,
        )
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def open(self, name: str, text: str) -> str:
        """Open a file with a text that need not be on the disk; its address."""
        uri = (self._root / name).as_uri()
        self._version += 1
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def completions(self, uri: str, text: str) -> dict[str, dict[str, Any]]:
        """What is offered where ``|`` stands in the last text that was opened, by label."""
        found = self.ask("textDocument/completion", textDocument={"uri": uri}, position=_position(text))
        return {item["label"]: item for item in found["items"]}

    def hover(self, uri: str, text: str) -> str:
        """What is shown when the pointer rests where ``|`` stands."""
        found = self.ask("textDocument/hover", textDocument={"uri": uri}, position=_position(text))
        return str(found["contents"]["value"]) if found else ""

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """The problems that the server reports of a file by itself."""
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return list(message["params"]["diagnostics"])

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a request."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        """The next message; a question of the server is answered on the way."""
        try:
            message = self._messages.get(timeout=PATIENCE)
        except Empty:
            raise AssertionError(f"the language server said nothing for {PATIENCE} seconds") from None
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> object:
        if message["method"] == "workspace/configuration":
            return [self._settings.get(item.get("section", "")) for item in message["params"]["items"]]
        return None

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()


@contextmanager
def language_server(node: Path, program: Path, root: Path, settings: dict[str, Any]) -> Iterator[Editor]:
    """A running server, ended at the end."""
    command = [str(node), str(program), "--stdio"]
    process = subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield Editor(process, root, settings)
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()


def _position(text: str) -> dict[str, int]:
    before = text[: text.index("|")]
    return {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}


def _listen(stream: IO[bytes] | None, heard: Callable[[dict[str, Any]], None]) -> None:
    while stream:
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            return
        heard(json.loads(stream.read(length)))
