"""What the guided fuzzer does with its bytes: the first says what the others are read as."""

from collections.abc import Callable
from pathlib import Path

from generator.decode import decode, decode_register
from generator.documents.parse import parse
from generator.model.dates import Edtf
from generator.model.registers import Registers
from generator.prose.parse import parse as parse_prose

CRASHERS = Path(__file__).parent / "crashers"
REGISTERS = sorted(Registers.model_fields)


def read_guided(content: bytes) -> None:
    """Read bytes as a file, as prose or as a date; raises where more comes of it than diagnostics."""
    if content:
        _READERS[content[0] % len(_READERS)](content[1:])


def _read_file(content: bytes) -> None:
    """As a briefing and, by its length, as one of the registers."""
    document, _ = parse("briefings/a.yaml", content)
    if document:
        decode(document, ("announced", "signed"))
        decode_register(document, REGISTERS[len(content) % len(REGISTERS)])


def _read_prose(content: bytes) -> None:
    parse_prose(content.decode("utf-8", "replace"))


def _read_date(content: bytes) -> None:
    try:
        Edtf.parse(content.decode("utf-8", "replace"))
    except ValueError:
        return


_READERS: tuple[Callable[[bytes], None], ...] = (_read_file, _read_prose, _read_date)
