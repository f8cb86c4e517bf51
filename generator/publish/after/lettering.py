"""How wide words are in the fonts of the cards, read from the fonts themselves."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font: its family and weight as a drawing names them, its file, and how wide its letters are in em."""

    family: str
    weight: int
    path: Path
    widths: Mapping[str, float]

    def width(self, text: str, size: float) -> float:
        """How wide a line is without kerning, which only ever makes it narrower by a hair."""
        other = self.widths["M"]
        return size * sum(self.widths.get(character, other) for character in text)

    def wrapped(self, text: str, size: float, room: float) -> tuple[str, ...]:
        """The text in lines that fit; a word that is wider than a line stands alone and is cut."""
        lines: list[str] = []
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, size) <= room:
                lines[-1] = joined
            else:
                lines.append(word)
        return tuple(self.cut(line, size, room) for line in lines)

    def cut(self, line: str, size: float, room: float) -> str:
        """The line, or as much of it as fits before an ellipsis."""
        if self.width(line, size) <= room:
            return line
        while line and self.width(line + ELLIPSIS, size) > room:
            line = line[:-1]
        return line.rstrip(" ,;:–") + ELLIPSIS

    def clipped(self, text: str, size: float, room: float, limit: int) -> tuple[str, ...]:
        """The text in at most so many lines; what is left out is shown by an ellipsis."""
        lines = self.wrapped(text, size, room)
        if len(lines) <= limit:
            return lines
        return (*lines[: limit - 1], self.cut(" ".join(lines[limit - 1 :]), size, room))


@cache
def faces() -> tuple[Face, ...]:
    """Every font of the cards: sans, sans semibold, serif semibold."""
    named = (
        ("Card Sans", 400, "card-sans-regular.ttf"),
        ("Card Sans", 600, "card-sans-semibold.ttf"),
        ("Card Serif", 600, "card-serif-semibold.ttf"),
    )
    return tuple(
        Face(family=family, weight=weight, path=FOLDER / name, widths=widths((FOLDER / name).read_bytes()))
        for family, weight, name in named
    )


def widths(font: bytes) -> Mapping[str, float]:
    """The advance of every character in em, from a TrueType file with a character map of format 4."""
    tables = dict(_tables(font))
    (em,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    advances = [struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * glyph)[0] / em for glyph in range(count)]
    return {chr(code): advances[min(glyph, count - 1)] for code, glyph in _characters(font, tables[b"cmap"])}


def _tables(font: bytes) -> Iterator[tuple[bytes, int]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(12, 12 + 16 * count, 16):
        name, _, offset, _ = struct.unpack_from(">4s3I", font, place)
        yield name, offset


def _characters(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """The code and the glyph of every character."""
    start = cmap + struct.unpack_from(">I", font, cmap + 8)[0]
    double = struct.unpack_from(">H", font, start + 6)[0]
    ends, starts, deltas, offsets = (
        _row(font, start + place, double // 2)
        for place in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                place = start + 16 + 3 * double + 2 * index + offsets[index] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", font, place)
            if glyph or not offsets[index]:
                yield code, (glyph + deltas[index]) & 0xFFFF


def _row(font: bytes, place: int, count: int) -> Sequence[int]:
    return struct.unpack_from(f">{count}H", font, place)
