"""Live reload without an inline script, so that ``serve`` keeps the site’s content security policy."""

import re
from collections.abc import Callable, Iterable
from typing import Any

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

ADDRESS = "/livereload.js"
_INLINE = re.compile(rb"<script>(?:(?!</script>).)*livereload\((\d+), (\d+)\);\s*</script>", re.DOTALL)
SCRIPT = b"""(() => {
  const { epoch, request } = document.currentScript.dataset;
  let waiting;
  const poll = async () => {
    waiting = new AbortController();
    try {
      const answer = await fetch(`/livereload/${epoch}/${request}`, { signal: waiting.signal });
      if (Number(await answer.text()) > Number(epoch)) return location.reload();
      setTimeout(poll, answer.ok ? 0 : 3000);
    } catch (error) {
      if (error.name !== "AbortError") setTimeout(poll, 3000);
    }
  };
  const follow = () => (document.visibilityState === "visible" ? poll() : waiting?.abort());
  addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => waiting?.abort());
  follow();
})();
"""


def external_reload(app: WsgiApp, sheet: Callable[[], str]) -> WsgiApp:
    """Wrap the development server: its script becomes a file, an error sheet lies on each page."""

    def wrapped(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ.get("PATH_INFO") == ADDRESS:
            start_response("200 OK", [("Content-Type", "text/javascript"), ("Cache-Control", "no-cache")])
            return [SCRIPT]
        if environ.get("PATH_INFO", "").startswith("/livereload/"):
            return app(environ, start_response)
        return _rewrite(app, environ, start_response, sheet)

    return wrapped


def _rewrite(
    app: WsgiApp, environ: dict[str, Any], start_response: Callable[..., Any], sheet: Callable[[], str]
) -> Iterable[bytes]:
    answer: list[Any] = []
    body = app(environ, lambda *head: answer.extend(head))
    status, headers, *rest = answer
    if dict(headers).get("Content-Type") != "text/html":
        start_response(status, headers, *rest)
        return body
    page = b"".join(body)  # the server answers when a rebuild is over: only now is the sheet the right one
    content = externalise(page).replace(b"</body>", sheet().encode() + b"</body>")
    headers = [(name, value) for name, value in headers if name != "Content-Length"]
    start_response(status, [*headers, ("Content-Length", str(len(content)))], *rest)
    return [content]


def externalise(page: bytes) -> bytes:
    """Replace the inline script of a page by a reference to the same script in a file."""
    script = rb'<script src="%b" data-epoch="\1" data-request="\2"></script>' % ADDRESS.encode()
    return _INLINE.sub(script, page)
