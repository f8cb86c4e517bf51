"""The briefing whose rows are made, and how its values are written in a table."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.exports.statement_rows import Number
from generator.model.briefing import Briefing
from generator.model.dates import Edtf
from generator.views.publication import one_line
from generator.views.site import Site

_EXACT = 2**53
"""Beyond this a number is no longer exact in all programs that read tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One briefing among all."""

    assessed: Assessed
    collection: Collection
    site: Site

    @property
    def card(self) -> Card:
        """Its card."""
        return self.assessed.card

    @property
    def briefing(self) -> Briefing:
        """The briefing itself."""
        return self.assessed.briefing

    def address(self, kind: str = "", name: str = "") -> str:
        """The address of its page or of a statement; without the site’s where that has none."""
        fragment = f"#{urls.anchor(kind, name)}" if kind else ""
        return f"{self.site.url}{urls.address(urls.briefing(self.card.id))}{fragment}"

    def state(self, name: str) -> str:
        """The evidence state of a statement."""
        return self.assessed.evidence[name].state.value


def text_cell(text: str | None) -> str | None:
    """A text on one line; none where it is empty."""
    return one_line(text) or None if text else None


def date_cell(found: Edtf | None) -> str | None:
    """A date as it was written."""
    return found.text if found else None


def day_cell(found: date | None) -> str | None:
    """A day of the calendar."""
    return found.isoformat() if found else None


def number_cell(amount: Decimal | None) -> Number | None:
    """A whole number, where every program reads it exactly; else the nearest floating one."""
    if amount is None:
        return None
    exact = amount == amount.to_integral_value() and abs(amount) < _EXACT
    return int(amount) if exact else float(amount)
