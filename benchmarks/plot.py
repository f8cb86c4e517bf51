"""What a made-up agreement is about: its sides, subject, day and publishers, all drawn from its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any

from benchmarks import registers
from benchmarks.countries import STATES
from benchmarks.phrases import FORMS, PROJECTS, SUBJECTS

AS_OF = date(2026, 11, 21)
FAMILY = 4
"""Briefings in a row that hang together."""
OUTSIDE_UKRAINE = 10
"""One family in so many has no Ukrainian side."""

_FIRST_DAY = date(2022, 6, 1)
_SPREAD = 1300


@dataclass(frozen=True, kw_only=True)
class Plot:
    """What one made-up agreement is about."""

    number: int
    n: int

    @cached_property
    def chance(self) -> Random:
        """The dice of this briefing alone."""
        return Random(f"briefing {self.number}")

    @property
    def family(self) -> int:
        """The number of its family, whose members have their parties and their subject in common."""
        return self.number // FAMILY

    @property
    def place(self) -> int:
        """Its place in the family."""
        return self.number % FAMILY

    @property
    def state(self) -> tuple[str, str, str]:
        """The state beside Ukraine."""
        spread = Random(f"family {self.family}").random() ** 1.7
        return STATES[int(spread * len(STATES))]

    @property
    def partner(self) -> tuple[str, str]:
        """The other side: Ukraine, or now and then another state."""
        if self.family % OUTSIDE_UKRAINE != OUTSIDE_UKRAINE - 1:
            return "UA", "Ukraine"
        code, name, _ = STATES[(STATES.index(self.state) + 5) % len(STATES)]
        return code, name

    @property
    def subject(self) -> tuple[str, str]:
        """The technology and what is made."""
        return SUBJECTS[self.family * 7 % len(SUBJECTS)]

    @property
    def form(self) -> tuple[str, str]:
        """The form of the agreement and its name in the title."""
        return FORMS[(self.family + self.place) % len(FORMS)]

    @property
    def project(self) -> str:
        """The name it goes by."""
        return f"{PROJECTS[self.number % len(PROJECTS)]} {self.number // len(PROJECTS) + 1}"

    @property
    def town(self) -> str:
        """Where things are made."""
        return registers.town(self.number * 5)

    @cached_property
    def companies(self) -> Sequence[str]:
        """The firms that take part."""
        return tuple(Random(f"firms {self.number}").sample(tuple(registers.companies(self.n)), 3))

    @property
    def signed(self) -> date:
        """The day of signature; within a family one after the other."""
        first = Random(f"day {self.family}").randrange(_SPREAD)
        return _FIRST_DAY + timedelta(days=first + self.place * 45)

    @cached_property
    def publishers(self) -> Sequence[str]:
        """The publishers of its sources."""
        chance = Random(f"sources {self.number}")
        return registers.drawn(self.n, self.number, chance, 4 + chance.randrange(2))

    def slots(self) -> dict[str, Any]:
        """What stands in the place of the names in a phrase."""
        earlier = name(self.number - 1) if self.place else name((self.number + FAMILY) % self.n // 4 * 4)
        return {
            "country": self.state[1],
            "partner": self.partner[1],
            "things": self.subject[1],
            "form": self.form[1].lower(),
            "project": self.project,
            "town": self.town,
            "company": registers.companies(self.n)[self.companies[0]]["name"],
            "number": self.number,
            "earlier": earlier,
            "sum": 10 + self.number * 13 % 390,
            "count": 50 * (1 + self.number % 60),
            "small": 20 + self.number % 180,
            "year": self.signed.year + 1,
            "before": self.signed.year - 2,
            "a": "s1",
            "b": "s2",
            "c": "s3",
        }


def name(number: int) -> str:
    """The id of a briefing."""
    plot = Plot(number=number, n=1)
    state, partner = (side[1].lower().replace(" ", "-") for side in (plot.state, plot.partner))
    subject = plot.subject[0]
    return f"{state}-{partner}-{plot.signed.year}-{subject}-{number:05}"
