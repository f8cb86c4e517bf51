from collections.abc import Callable, Iterable
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.publish.reload import ADDRESS, external_reload, externalise


def served(
    page: bytes, path: str = "/", kind: str = "text/html", sheet: str = ""
) -> tuple[dict[str, str], bytes]:
    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(page)))])
        return [page]

    heads: list[list[tuple[str, str]]] = []
    body = external_reload(app, lambda: sheet)({"PATH_INFO": path}, lambda _, headers: heads.append(headers))
    return dict(heads[0]), b"".join(body)


def test_the_script_that_the_server_injects_leaves_no_inline_script(tmp_path: Any) -> None:
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    injected = server._inject_js_into_html(b"<html><body>text</body></html>", 7)  # type: ignore[no-untyped-call]
    server.server_close()
    page = externalise(injected)
    assert b"<script>" in injected
    assert b"<script>" not in page
    assert b'data-epoch="7"' in page
    assert page.endswith(b"</body></html>")


def test_a_page_is_sent_with_its_new_length() -> None:
    headers, body = served(b"<script>x livereload(1, 2);\n</script>")
    assert headers["Content-Length"] == str(len(body))
    assert ADDRESS.encode() in body


def test_other_files_pass_untouched() -> None:
    assert served(b"<script>livereload(1, 2);</script>", kind="text/css")[1].startswith(b"<script>")
    assert served(b"12", path="/livereload/1/2", kind="text/plain")[1] == b"12"


def test_the_script_is_served_from_the_own_origin() -> None:
    headers, body = served(b"", path=ADDRESS)
    assert headers["Content-Type"] == "text/javascript"
    assert b"location.reload" in body


def test_an_error_sheet_lies_on_the_page() -> None:
    _, body = served(b"<body>text</body>", sheet="<section>wrong</section>")
    assert body == b"<body>text<section>wrong</section></body>"
