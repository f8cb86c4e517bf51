"""A site is built from files alone: with every socket refused the build is the same."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.publish.site import build_site
from tests.conftest import NOT_RUN, ROOT

SITES = ROOT / "tests/sites"


class NetworkUsedError(OSError):
    """Something asked for the network."""


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse sockets, and names that would be looked up for one."""

    def refuse(*_: object, **__: object) -> None:
        raise NetworkUsedError

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


def test_the_refusal_is_real(offline: None) -> None:
    with pytest.raises(URLError) as caught:
        urlopen("http://127.0.0.1/")
    assert isinstance(caught.value.reason, NetworkUsedError)


@pytest.mark.parametrize("name", ["minimal", "ferries"])
def test_a_site_is_checked_and_built_without_a_socket(offline: None, tmp_path: Path, name: str) -> None:
    project = Path(shutil.copytree(SITES / name, tmp_path / name))
    checked = CliRunner().invoke(main, ["check", "--project", str(project)])
    assert checked.exit_code == 0, checked.output
    assert (build_site(project) / "index.html").is_file()


def test_a_site_is_built_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    """Programs that the build starts are cut off too, which refusing Python's sockets cannot do."""
    alone = ("unshare", "--map-root-user", "--net")
    if (
        shutil.which("unshare") is None
        or subprocess.run((*alone, "true"), check=False, capture_output=True).returncode
    ):
        pytest.skip(f"{NOT_RUN}this machine gives no network namespace")
    project = Path(shutil.copytree(SITES / "ferries", tmp_path / "ferries"))
    command = (*alone, sys.executable, "-m", "generator.cli", "build", "--project", str(project))
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert (project / "site/pagefind").is_dir()
