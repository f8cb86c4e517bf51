"""A project’s own colours can be read wherever they stand."""

from collections.abc import Callable
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator.cli.main import main
from generator.publish.site import build_site
from tests.browser.conftest import _Quiet

pytestmark = pytest.mark.browser
PAGES = ("", "briefings/", "briefings/example-ferry-memorandum/", "technologies/ferries/", "method/")
LINK = "getComputedStyle(document.documentElement).getPropertyValue('--link')"


def _site(folder: Path, accent: str) -> Path:
    result = CliRunner().invoke(main, ["init", str(folder), "--accent", accent])
    assert result.exit_code == 0, result.output
    return build_site(folder)


@pytest.mark.parametrize("accent", ["#7a1f3d", "#006b3f"])
def test_axe_finds_enough_contrast(
    accent: str, tmp_path: Path, chromium: Browser, tool: Callable[[str], Path]
) -> None:
    axe = tool("axe-core").read_text(encoding="utf-8")
    site = _site(tmp_path / "own", accent)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        page = chromium.new_context(bypass_csp=True).new_page()
        for path in PAGES:
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
            page.evaluate(axe)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = page.evaluate("axe.run({runOnly: ['color-contrast']})")
                assert found["passes"], path
                assert not found["violations"], (path, scheme, found["violations"])
        page.emulate_media(color_scheme="light")
        assert page.evaluate(LINK) == accent
        page.context.close()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
