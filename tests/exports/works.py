"""Publications for tests of the formats that cite them, an ordinary and a hostile one."""

import re
from dataclasses import replace

from generator.model.dates import Edtf
from generator.views.publication import Publication, one_line, publication
from tests.views.ferries import PLEDGE, SITE, TREATY, collection

TREATY_WORK = publication(collection().by_id[TREATY], SITE)
HOSTILE_WORDS = one_line(
    "Deal } @misc{x, title={y}} \\input{/etc/passwd} 100 % #1 $x$ a_b ~ ^ {{"
    "\r\nER  - \r\nTY  - JOUR\nTI  - Other\u2028"
    '</script><script>alert(1)</script> ]]> & "quoted" =1+1'
)


def hostile() -> Publication:
    """A card whose every text tries to break out of its place."""
    card = replace(
        collection().by_id[PLEDGE], title=HOSTILE_WORDS.replace("TI ", "\nTI "), summary=HOSTILE_WORDS
    )
    return publication(card, replace(SITE, name="Ferries } & co\nTY  - BOOK"))


def dated(text: str) -> Publication:
    """The treaty, as published on some date."""
    return replace(TREATY_WORK, issued=Edtf.parse(text), reviewed=Edtf.parse("2025-09"))


_COMMANDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}
_OURS = re.compile(r"\{\\(text[a-z]+)\}|\\([$&#%_])")


def from_latex(text: str) -> str:
    """The words of a field, in which nothing may be a command, a brace or a comment but what we wrote."""
    assert not set("\\{}$&#%_~^") & set(_OURS.sub("", text))
    return _OURS.sub(lambda found: found[2] or _COMMANDS[found[1]], text)
