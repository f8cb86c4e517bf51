"""Social cards: the picture that a service shows beside the address of a page."""

import struct
from functools import cache
from importlib.metadata import version
from pathlib import Path
from zlib import crc32

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.publish.after import card_drawing, lettering
from generator.publish.after.card_drawing import Picture, Rung, draw
from generator.publish.after.files import drop, put
from generator.publish.after.lettering import faces
from generator.publish.after.step import Published, Step
from generator.store.keys import digest
from generator.views.english import counted, listed
from generator.views.ladder import state_word
from generator.views.site import Site

_AHEAD = len(b"\x89PNG\r\n\x1a\n") + 25
"""The signature and the first chunk of a PNG, after which ours stands."""
_KEYWORD = b"Comment\0"


def _run(published: Published) -> None:
    """Draw the cards that are not there yet."""
    collection, site = published.checked.collection, published.project.site
    _place(published, published.folder / urls.CARD, site_picture(collection, site))
    for done, card in enumerate(collection.cards):
        published.progress("Drawing cards", done, len(collection.cards))
        path = urls.attachment(card.id, urls.CARD)
        _place(published, published.folder / path, picture(card, collection, site))
    drop(published, urls.CARD)


CARDS = Step(name="cards", run=_run)


def picture(card: Card, collection: Collection, site: Site) -> Picture:
    """What the card of a briefing says; its day is the newest on which an editor touched the briefing."""
    registers = collection.registers
    form, status = registers.forms.get(card.form), registers.statuses.get(card.status)
    return Picture(
        site=site.name,
        kind=form.name if form else "",
        title=card.title,
        line=listed(party.text for party in card.parties),
        ladder=tuple(
            Rung(
                name=registers.rungs[rung.rung].name,
                state=rung.state,
                words=state_word(rung, registers.rungs[rung.rung]),
            )
            for rung in card.ladder
        ),
        foot=f"Status: {status.name}" if status else "",
        date=_as_of((card.edited or collection.as_of).isoformat()),
    )


def site_picture(collection: Collection, site: Site) -> Picture:
    """What the card of every other page says."""
    return Picture(
        site=site.name,
        kind="",
        title=site.description or site.name,
        line="",
        foot=counted(len(collection.cards), "agreement"),
        date=_as_of(collection.as_of.isoformat()),
    )


def _as_of(day: str) -> str:
    return f"As of {english(Edtf.parse(day))}"


def _place(published: Published, path: Path, wanted: Picture) -> None:
    """Leave a card alone that says it is this picture; else take it from the store, or draw it."""
    key = digest(_way(), repr(wanted))
    if _says(path, key):
        return
    content = published.store.get(key)
    if content is None:
        content = labelled(raster(draw(wanted)), key)
        published.store.put(key, content)
    put(path, content)


def raster(drawing: str) -> bytes:
    """A drawing as PNG, in no fonts but ours; the import is slow and only needed here."""
    from resvg_py import svg_to_bytes

    fonts = [str(face.path) for face in faces()]
    return bytes(svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=fonts))


def labelled(content: bytes, key: str) -> bytes:
    """A PNG that says in a chunk of text which picture it is."""
    return content[:_AHEAD] + _label(key) + content[_AHEAD:]


def _label(key: str) -> bytes:
    text = b"tEXt" + _KEYWORD + key.encode()
    return struct.pack(">I", len(text) - 4) + text + struct.pack(">I", crc32(text))


def _says(path: Path, key: str) -> bool:
    """Whether a PNG says that it is this picture."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(256)[_AHEAD:].startswith(_label(key))


@cache
def _way() -> str:
    """A digest of all that shapes a card beside what it says: how it is drawn, in what fonts, by what."""
    modules = (Path(str(module.__file__)) for module in (card_drawing, lettering))
    files = (*modules, *(face.path for face in faces()))
    return digest("card", version("resvg-py"), *(file.read_bytes() for file in files))
