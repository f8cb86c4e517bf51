"""Counting and listing in English, as a sentence needs it."""

from collections.abc import Iterable

NO_BREAK = "\N{NO-BREAK SPACE}"

_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number_word(number: int) -> str:
    """A number in words below a hundred, “no” for nothing, in figures from there on."""
    if number < len(_SMALL):
        return _SMALL[number]
    if number >= 100:
        return f"{number:,}"
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A figure with its noun, held together: “1 source”, “5 sources”."""
    return f"{number:,}{NO_BREAK}{_noun(number, singular, plural)}"


def spelled(number: int, singular: str, plural: str | None = None) -> str:
    """As ``counted``, in words: “three positions”."""
    return f"{number_word(number)} {_noun(number, singular, plural)}"


def _noun(number: int, singular: str, plural: str | None) -> str:
    return singular if number == 1 else plural or f"{singular}s"


def listed(items: Iterable[str], last: str = "and") -> str:
    """“a, b and c”."""
    *first, final = [*items] or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def sentence(text: str) -> str:
    """The text with a capital letter at its start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def enumerated(names: Iterable[str]) -> str:
    """“Ferries, night trains, EU grants”: headings in a row, of which only the first keeps its capital."""
    first, *rest = [*names] or [""]
    return ", ".join((first, *(lowered(name) for name in rest)))


def lowered(name: str) -> str:
    """The name with a small letter at its start, unless it starts with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def clipped(text: str, length: int) -> str:
    """The text up to its last whole sentence, or else word, within a length in characters."""
    if len(text) <= length:
        return text
    head = text[: length + 1]
    stop = max(head.rfind(mark) for mark in (". ", "! ", "? "))
    return head[: stop + 1] if stop > length // 3 else head.rsplit(" ", 1)[0].rstrip(",;:–") + " …"
