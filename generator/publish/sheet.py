"""The error sheet that ``serve`` lays over a page while something is wrong."""

from collections.abc import Iterable
from html import escape

from generator.diagnostics import Diagnostic, Severity
from generator.publish.writers_view import ADDRESS


def error_sheet(diagnostics: Iterable[Diagnostic]) -> str:
    """HTML of the sheet: each error with its place and fix; empty where there is none."""
    items = [_item(found) for found in diagnostics if found.severity is Severity.ERROR]
    if not items:
        return ""
    title = "One problem stops publication" if len(items) == 1 else f"{len(items)} problems stop publication"
    return (
        f'<link rel="stylesheet" href="{ADDRESS}">'
        f'<section class="sheet" role="alert" aria-label="{title}"><h2>{title}</h2>'
        "<p>Below is the page as it was before. This sheet goes when the files are mended.</p>"
        f"<ol>{''.join(items)}</ol></section>"
    )


def _item(found: Diagnostic) -> str:
    span = found.span
    place = f"<code>{escape(span.path)}:{span.line}:{span.column}</code>"
    fix = f"<p><b>Fix:</b> {escape(found.hint)}</p>" if found.hint else ""
    return f"<li>{place} <p>{escape(found.message)}</p>{fix}</li>"
