"""How built sites are served: requests a second, bytes and headers from nginx on this machine, as a table.

It needs nginx and wrk; files are compressed beforehand in copies, with the programs gzip and brotli. Without
nginx’s brotli module, or without that program, brotli is left out and the table says so.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

import click

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/performance.md"
BEGIN, END = "<!-- load: written by python -m benchmarks.load -->", "<!-- end of load -->"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PORT, CONNECTIONS, SECONDS = 8497, 64, 5
CODINGS = {"none": "identity", "gzip": "gzip", "brotli": "br"}
FRAME = """
{modules}
daemon on;
pid {folder}/pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 512; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    {brotli}
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What nginx sends for an address in a coding, and how often in a second."""

    site: str
    what: str
    coding: str
    sent: int
    cache: str
    rate: float

    def row(self) -> str:
        """A line of the table."""
        cells = (self.site, self.what, self.coding, f"{self.sent:,}", self.cache, f"{self.rate:,.0f}")
        return f"| {' | '.join(cells)} |"


def compress(site: Path, paths: Iterable[str]) -> None:
    """Put ``.gz`` and, where it can be served, ``.br`` beside the files that will be asked for."""
    texts = [f"{site}{path}index.html" if path.endswith("/") else f"{site}{path}" for path in paths]
    subprocess.run(["gzip", "-9nkf", *texts], check=True)
    if has_brotli():
        subprocess.run(["brotli", "-kf", "-q", "11", "-w", "22", *texts], check=True)


def has_brotli() -> bool:
    """Whether files can be compressed with brotli and served so."""
    return BROTLI.exists() and shutil.which("brotli") is not None


@contextmanager
def served(site: Path, folder: Path) -> Iterator[None]:
    """Let nginx serve a site by ``hosting/nginx.conf``."""
    text = (ROOT / "hosting/nginx.conf").read_text(encoding="utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{PORT};")
    (folder / "site.conf").write_text(text.replace("/srv/pactbook/site", str(site)), encoding="utf-8")
    modules, brotli = (f"load_module {BROTLI};", "brotli_static on;") if has_brotli() else ("", "")
    frame = FRAME.format(folder=folder, modules=modules, brotli=brotli)
    (folder / "nginx.conf").write_text(frame, encoding="utf-8")
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin") or "nginx"
    command = [program, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    try:
        yield
    finally:
        subprocess.run([*command, "-s", "stop"], check=True)


def answers(name: str, addresses: Mapping[str, str], seconds: int) -> Iterator[Answer]:
    """Each address in each coding, first looked at and then asked for without a pause."""
    for what, path in addresses.items():
        for coding, token in CODINGS.items():
            if coding != "brotli" or has_brotli():
                sent, cache = look(path, token)
                rate = hammer(path, token, seconds)
                yield Answer(site=name, what=what, coding=coding, sent=sent, cache=cache, rate=rate)


def look(path: str, coding: str) -> tuple[int, str]:
    """The bytes of an answer’s body and its word on keeping it; ``ValueError`` where it is not as asked."""
    connection = HTTPConnection("127.0.0.1", PORT)
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200 or response.getheader("Content-Encoding", "identity") != coding:
        raise ValueError(f"{path} in {coding}: {response.status}, {response.headers}")
    return len(body), response.getheader("Cache-Control", "none")


def hammer(path: str, coding: str, seconds: int) -> float:
    """Requests a second."""
    address = f"http://127.0.0.1:{PORT}{path}"
    options = ["-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", f"Accept-Encoding: {coding}"]
    found = subprocess.run(["wrk", *options, address], check=True, capture_output=True, text=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", found)
    if rate is None or "Non-2xx" in found or "Socket errors" in found:
        raise ValueError(found)
    return float(rate.group(1))


def addresses(site: Path) -> Mapping[str, str]:
    """A briefing of middle size, the list of all, the home page and the largest style sheet."""
    pages = sorted(site.glob("briefings/*/index.html"), key=lambda path: path.stat().st_size)
    pages = [page for page in pages if page.stat().st_size > pages[-1].stat().st_size / 4]
    styles = max(site.rglob("*.css"), key=lambda path: path.stat().st_size)
    return {
        "a briefing": f"/{pages[len(pages) // 2].parent.relative_to(site).as_posix()}/",
        "all briefings": "/briefings/",
        "home": "/",
        "style sheet": f"/{styles.relative_to(site).as_posix()}",
    }


@click.command()
@click.option("--seconds", default=SECONDS, show_default=True, help="How long each address is asked for.")
@click.option("--note", default="", help="A sentence about this run, put below the table.")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("material", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(site: Path, material: Path | None, seconds: int, note: str) -> None:
    """Measure the site of Pactbook and that of MkDocs with Material; write the table into the guide."""
    rows = []
    for name, source in (("Pactbook", site), ("Material", material)):
        if source is not None:
            with TemporaryDirectory() as place:
                folder = Path(place)
                folder.chmod(0o755)
                copy = Path(shutil.copytree(source, folder / "site"))
                asked = addresses(copy)
                compress(copy, asked.values())
                with served(copy, folder):
                    rows += [answer.row() for answer in answers(name, asked, seconds)]
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    table = "\n".join([HEAD, *rows])
    PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{note}\n\n{END}{after}", encoding="utf-8")
    click.echo(table)


HEAD = """\
| site | what | compressed | bytes sent | `Cache-Control` | requests a second |
| --- | --- | --- | ---: | --- | ---: |"""


if __name__ == "__main__":
    main()
