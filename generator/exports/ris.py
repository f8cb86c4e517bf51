"""RIS, for reference managers: one tag to a line, values on one line each."""

from collections.abc import Iterator

from generator import urls
from generator.outputs import OutputFile
from generator.views.publication import Publication, calendar_date
from generator.views.site import LANGUAGE


def ris(work: Publication) -> OutputFile:
    """The record of a briefing, a report; lines end as the format has it."""
    content = "".join(f"{tag}  - {value}\r\n" for tag, value in (*_tags(work), ("ER", "")))
    return OutputFile(path=urls.attachment(work.id, urls.RIS), content=content.encode())


def _tags(work: Publication) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT"
    yield "ID", work.id
    yield "TI", work.title
    yield "AU", work.publisher
    yield "PB", work.publisher
    yield from _dates(work)
    if work.address:
        yield "UR", work.address
    yield "LA", LANGUAGE
    yield from (("KW", word) for word in work.keywords)
    yield "AB", work.abstract


def _dates(work: Publication) -> Iterator[tuple[str, str]]:
    year, *rest = (calendar_date(work.issued) or "").split("-")
    if year:
        yield "PY", year
        yield "DA", "/".join([year, *rest, "", ""][:3]) + "/"
    if work.reviewed:
        yield "N1", f"Reviewed {work.reviewed}"
