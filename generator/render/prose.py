"""Resolved prose as Markdown."""

from collections.abc import Iterable

from generator.render.escape import Markdown, address, html_text, markdown_text
from generator.views.page import Foreign, LinkView
from generator.views.prose import Linked, Note, Notes, Part, ProseView, Stressed, Words


def prose(view: ProseView) -> Markdown:
    """A paragraph; citations are small numbers that lead to the source."""
    return Markdown(_run(view.parts))


def link(view: LinkView) -> Markdown:
    """Words that lead somewhere."""
    return Markdown(f"[{markdown_text(view.text)}]({address(view.href)})")


def foreign(view: Foreign) -> Markdown:
    """Words in another language than English, marked as such."""
    words = markdown_text(view.text)
    if view.language is None or view.language.partition("-")[0] == "en":
        return words
    return Markdown(f'<span lang="{html_text(view.language)}">{words}</span>')


def _run(parts: Iterable[Part]) -> str:
    """Consecutive parts; a citation closes up with the words before it."""
    written = ""
    for part in parts:
        match part:
            case Words():
                written = "".join((written, markdown_text(part.text)))
            case Linked():
                written += f"[{_run(part.parts)}]({address(part.href)})"
            case Stressed():
                written += _stressed(part, written)
            case Notes():
                written = written.rstrip() + _notes(part)
    return written


def _stressed(part: Stressed, before: str) -> str:
    """Asterisks where every reader of Markdown takes them for stress, tags elsewhere."""
    inner = _run(part.parts)
    plain = inner[:1].isalnum() and inner[-1:].isalnum() and "*" not in f"{before[-1:]}{inner}"
    if plain:
        return f"**{inner}**" if part.strong else f"*{inner}*"
    return f"<strong>{inner}</strong>" if part.strong else f"<em>{inner}</em>"


def _notes(part: Notes) -> str:
    return f"<sup>{', '.join(_note(note) for note in part.notes)}</sup>" if part.notes else ""


def _note(note: Note) -> str:
    locator = f", {markdown_text(note.locator)}" if note.locator else ""
    return f'[{note.number}]({address(note.href)} "{html_text(note.about)}"){locator}'
