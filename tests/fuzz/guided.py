"""``python -m tests.fuzz.guided``: atheris looks for bytes that reach new lines of the reader and of prose.

Its arguments are libFuzzer’s, such as ``-max_total_time=600``; what it finds is kept among the crashers.
It runs in an environment of its own, which ``make fuzz`` sets up.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris  # type: ignore[import-untyped] # not in the tests’ environment

from tests.fuzz.payloads import SCALARS, SYNTAX
from tests.fuzz.seeds import seeds

with atheris.instrument_imports(include=["generator", "yaml"]):
    from tests.fuzz.guided_reading import CRASHERS, read_guided


def main() -> None:
    """Begin with the real files and the texts that mean something."""
    with TemporaryDirectory() as folder:
        corpus, words = Path(folder) / "corpus", Path(folder) / "words"
        corpus.mkdir()
        begun = [b"\x00" + seed.content for seed in seeds()]
        begun += [bytes([kind]) + text.encode("utf-8", "replace") for kind in (1, 2) for text in SCALARS]
        for number, content in enumerate(begun):
            (corpus / str(number)).write_bytes(content)
        words.write_text("".join(f'"{_escaped(sign)}"\n' for sign in SYNTAX), encoding="ascii")
        limits = ("-max_len=40000", "-timeout=20", "-rss_limit_mb=600")
        told = (f"-dict={words}", f"-artifact_prefix={CRASHERS}/guided-", *limits)
        atheris.Setup([sys.argv[0], *told, *sys.argv[1:], str(corpus)], read_guided)
        atheris.Fuzz()


def _escaped(sign: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in sign.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
