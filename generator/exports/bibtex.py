"""BibTeX, for LaTeX and reference managers: one entry to a briefing."""

from collections.abc import Iterator

from generator import urls
from generator.model.dates import Edtf
from generator.outputs import OutputFile
from generator.views.publication import Publication, calendar_date
from generator.views.site import LANGUAGE

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGNS = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{sign: f"\\{sign}" for sign in "$&#%_"},
    }
)
"""Braces have to balance even where they are escaped, so they are written as commands."""


def bibtex(work: Publication) -> OutputFile:
    """The entry as a ``techreport``, with biblatex’s ``date``, which is EDTF, beside year and month."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(work))
    content = f"@techreport{{{work.id},\n{fields}\n}}\n"
    return OutputFile(path=urls.attachment(work.id, urls.BIBTEX), content=content)


def _fields(work: Publication) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{{{_latex(work.publisher)}}}}}"
    yield "title", f"{{{{{_latex(work.title)}}}}}"
    yield "institution", f"{{{_latex(work.publisher)}}}"
    yield from _dates(work.issued)
    if work.reviewed:
        yield "note", f"{{Reviewed {_latex(work.reviewed.text)}}}"
    if work.address:
        yield "url", f"{{{work.address}}}"
    yield "language", f"{{{LANGUAGE}}}"
    yield "keywords", f"{{{_latex(', '.join(work.keywords))}}}"
    yield "abstract", f"{{{_latex(work.abstract)}}}"


def _dates(issued: Edtf | None) -> Iterator[tuple[str, str]]:
    if issued is None or not issued.is_known:
        return
    yield "date", f"{{{issued.text}}}"
    year, *rest = (calendar_date(issued) or "").split("-")
    if year:
        yield "year", f"{{{year}}}"
    if rest:
        yield "month", _MONTHS[int(rest[0]) - 1]


def _latex(text: str) -> str:
    return text.translate(_SIGNS)
