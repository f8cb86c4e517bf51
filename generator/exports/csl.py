"""CSL-JSON, for citation processors and reference managers."""

from typing import Any

from generator import urls
from generator.exports.pretty import pretty
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.outputs import OutputFile
from generator.views.publication import Publication, calendar_date, one_line
from generator.views.site import LANGUAGE


def csl(work: Publication) -> OutputFile:
    """The briefing as a list of one item, which is how processors take it."""
    content = pretty([_item(work)], indent=2)
    return OutputFile(path=urls.attachment(work.id, urls.CSL), content=content)


def _item(work: Publication) -> dict[str, Any]:
    fields = {
        "id": work.id,
        "type": "report",
        "title": work.title,
        "author": [{"literal": work.publisher}],
        "publisher": work.publisher,
        "issued": _date(work.issued),
        "URL": work.address,
        "language": LANGUAGE,
        "keyword": ", ".join(work.keywords),
        "note": f"Reviewed {work.reviewed}" if work.reviewed else None,
        "abstract": work.abstract,
    }
    return {name: value for name, value in fields.items() if value}


def _date(date: Edtf | None) -> dict[str, Any] | None:
    """Date parts where the date is beyond doubt, else the date in words."""
    if date is None or not date.is_known:
        return None
    exact = calendar_date(date)
    if exact is None:
        return {"literal": one_line(english(date))}
    return {"date-parts": [[int(part) for part in exact.split("-")]]}
