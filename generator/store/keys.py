"""Keys: a digest of everything that a result depends on, the program and its libraries included."""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("babel", "jinja2", "langcodes", "markdown", "markupsafe", "pydantic", "pyyaml")


def digest(*parts: str | bytes) -> str:
    """A digest of some parts; where one ends and the next begins counts too."""
    found = blake2b(digest_size=20)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.hexdigest()


def digest_files(paths: Iterable[Path], base: Path) -> str:
    """A digest of the names and bytes of files below a folder."""
    return digest(
        *(part for path in sorted(paths) for part in (str(path.relative_to(base)), path.read_bytes()))
    )


@cache
def program() -> str:
    """A digest of the program’s own code and templates and of the libraries that shape its results.

    Any change to one of them makes every earlier result worthless; none is ever taken for current.
    """
    code = (
        path
        for pattern in ("**/*.py", "templates/**/*.jinja", "views/*.json")
        for path in PACKAGE.glob(pattern)
    )
    return digest(digest_files(code, PACKAGE), *(f"{name} {version(name)}" for name in _LIBRARIES))
