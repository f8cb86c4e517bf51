"""The site as hosts serve it: nginx for real, the files for Netlify and Cloudflare Pages by what they say."""

import gzip
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.publish.site import build_site

ROOT = Path(__file__).resolve().parent.parent
NGINX = ROOT / "hosting/nginx.conf"
HEADERS = ROOT / "generator/theme/_headers"
POLICY = re.compile(r"Content-Security-Policy\W+(?:content=\")?(default-src [^\"\n]+)")
TEXT = "a page compressed beforehand"

# What nginx needs beside the committed file, all inside one folder; one process keeps the test's rights.
FRAME = """
daemon on;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    types {{ text/html html; text/css css; font/woff2 woff2; application/json json; }}
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


class Connection(HTTPConnection):
    """HTTP through a socket that is a file: no port to find, none to collide."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost")
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(str(self._path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, the body as sent."""

    status: int
    headers: HTTPMessage
    body: bytes


Fetch = Callable[..., Answer]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site, built, with an earlier address and one page compressed beforehand."""
    project = Path(
        shutil.copytree(ROOT / "tests/sites/minimal", tmp_path_factory.mktemp("hosted") / "minimal")
    )
    with (project / "briefings/a-b-2025-water.yaml").open("a") as briefing:
        briefing.write("aliases: [old-name]\n")
    folder = build_site(project)
    (folder / "briefings/index.html.gz").write_bytes(gzip.compress(TEXT.encode(), mtime=0))
    return folder


@pytest.fixture(scope="module")
def fetch(tool: Callable[[str], Path], site: Path) -> Iterator[Fetch]:
    """Ask nginx, which serves the site by the committed configuration."""
    program = tool("nginx")
    with TemporaryDirectory() as name:  # a socket's path has room for 100 characters only
        folder = Path(name)
        (folder / "site.conf").write_text(configured(folder / "socket", site))
        (folder / "nginx.conf").write_text(FRAME.format(folder=folder))
        command = [str(program), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)  # returns once it listens
        yield partial(ask, folder / "socket")
        subprocess.run([*command, "-s", "stop"], check=True)


def configured(address: Path, site: Path) -> str:
    """The committed file with the two lines set that its reader is told to set."""
    text = NGINX.read_text(encoding="utf-8")
    for line, own in (
        ("listen 80;", f"listen unix:{address};"),
        ("root /srv/pactbook/site;", f"root {site};"),
    ):
        assert text.count(line) == 1
        text = text.replace(line, own)
    return text


def ask(address: Path, path: str, **headers: str) -> Answer:
    """The answer to one request."""
    connection = Connection(address)
    connection.request("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})
    response = connection.getresponse()
    answer = Answer(status=response.status, headers=response.headers, body=response.read())
    connection.close()
    return answer


def test_a_page_is_served_and_asked_for_anew(fetch: Fetch, site: Path) -> None:
    page = fetch("/briefings/a-b-2025-water/")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.body == (site / "briefings/a-b-2025-water/index.html").read_bytes()
    again = fetch("/briefings/a-b-2025-water/", If_None_Match=page.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/", "/css/pactbook.css", "/nowhere/", "/briefings"])
def test_every_answer_carries_the_protection(fetch: Fetch, path: str) -> None:
    headers = fetch(path).headers
    assert headers["Content-Security-Policy"] == f"{theme_policy()}; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Server"] == "nginx"


def test_fonts_are_kept_for_a_week_and_styles_are_not(fetch: Fetch, site: Path) -> None:
    font = next((site / "fonts").glob("*.woff2"))
    assert fetch(f"/fonts/{font.name}").headers["Cache-Control"] == "public, max-age=604800"
    assert fetch("/css/pactbook.css").headers["Cache-Control"] == "no-cache"


def test_what_is_not_there_is_the_site_s_own_404(fetch: Fetch, site: Path) -> None:
    answer = fetch("/nowhere/at-all/")
    assert answer.status == 404
    assert answer.body == (site / "404.html").read_bytes()


def test_a_folder_without_its_slash_leads_to_the_folder(fetch: Fetch) -> None:
    answer = fetch("/briefings")
    assert (answer.status, answer.headers["Location"]) == (301, "/briefings/")


def test_an_earlier_address_leads_on(fetch: Fetch) -> None:
    answer = fetch("/briefings/old-name/")
    assert answer.status == 200
    assert b'content="0; url=../a-b-2025-water/"' in answer.body


def test_a_page_compressed_beforehand_is_sent_to_those_who_take_it(fetch: Fetch) -> None:
    packed = fetch("/briefings/", Accept_Encoding="gzip")
    assert gzip.decompress(packed.body).decode() == TEXT
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in fetch("/briefings/").headers


def test_what_was_not_compressed_beforehand_is_as_it_goes_out(fetch: Fetch, site: Path) -> None:
    packed = fetch("/css/pactbook.css", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == (site / "css/pactbook.css").read_bytes()


@pytest.mark.parametrize("path", ["/_headers", "/_redirects", "/../site.conf", "/%2e%2e/site.conf"])
def test_nothing_but_the_site_is_served(fetch: Fetch, path: str) -> None:
    assert fetch(path).status in {400, 404}


def test_the_hosts_files_stand_at_the_site_s_root(site: Path) -> None:
    assert (site / "_headers").read_bytes() == HEADERS.read_bytes()
    assert (site / "_redirects").read_text() == "/briefings/old-name/ /briefings/a-b-2025-water/ 301\n"


def test_the_headers_say_what_the_pages_say() -> None:
    expected = f"{theme_policy()}; frame-ancestors 'none'"
    for path in (NGINX, HEADERS):
        assert POLICY.findall(path.read_text(encoding="utf-8")) == [expected], path.name


def test_no_two_rules_set_the_same_header() -> None:
    """Cloudflare Pages would join the values of both."""
    names = re.findall(r"^  ([\w-]+):", HEADERS.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(names) == len(set(names)) == 4


def theme_policy() -> str:
    """The widest content security policy of a page, that of the search; all others are narrower."""
    (policy,) = POLICY.findall((ROOT / "generator/theme/main.html").read_text(encoding="utf-8"))
    return re.sub("{%.*?%}", "", policy)
