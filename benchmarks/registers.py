"""The registers of a made-up project: the repository's own, and the bodies that made-up briefings name."""

from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.countries import STATES
from benchmarks.phrases import ENDINGS, GIVEN, OFFICES, OUTLETS, STEMS

Entries = Mapping[str, dict[str, Any]]

OWN = Path(__file__).parent.parent / "briefings/_registers"
FAVOURITE_EVERY = 20
"""One briefing in so many cites the most used publisher."""

_FLATNESS, _STEEPNESS = 40, 0.7
_TRADES = ("Works", "Dynamics", "Systems", "Yards", "Foundry")


def town(number: int) -> str:
    """A name for a town; after a few hundred they come again."""
    return STEMS[number % len(STEMS)] + ENDINGS[number // len(STEMS) % len(ENDINGS)]


@cache
def publishers(n: int) -> Mapping[str, dict[str, Any]]:
    """The publishers that n briefings cite, the most used one first."""
    return dict(_publisher(number) for number in range(n // 4 + 100))


def favourite(n: int) -> str:
    """The publisher that most briefings cite."""
    return next(iter(publishers(n)))


def drawn(n: int, number: int, chance: Random, count: int) -> list[str]:
    """Different publishers for one briefing, out of a long tail."""
    names = tuple(publishers(n))
    chosen = [favourite(n)] if number % FAVOURITE_EVERY == 7 % FAVOURITE_EVERY else []
    while len(chosen) < count:
        (name,) = chance.choices(names[1:], cum_weights=_weights(len(names) - 1))
        if name not in chosen:
            chosen.append(name)
    return chosen


@cache
def _weights(count: int) -> tuple[float, ...]:
    return tuple(accumulate((rank + _FLATNESS) ** -_STEEPNESS for rank in range(count)))


def _publisher(number: int) -> tuple[str, dict[str, Any]]:
    outlet, kind, definition = OUTLETS[number % len(OUTLETS)]
    place, edition = number // len(OUTLETS), number // (len(OUTLETS) * len(STEMS) * len(ENDINGS))
    name = f"{town(place)} {outlet}" + (f" {edition + 1}" if edition else "")
    code = STATES[number * 7 % len(STATES)][0]
    entry = {"name": name, "definition": definition, "country": code, "type": kind}
    return _id(name), entry if number % 5 else {**entry, "url": f"https://{_id(name)}.example/"}


@cache
def companies(n: int) -> Mapping[str, dict[str, Any]]:
    """The firms that n briefings name."""
    return dict(_company(number) for number in range(min(n // 20 + 40, 1440)))


def _company(number: int) -> tuple[str, dict[str, Any]]:
    trade, place = _TRADES[number // (len(STEMS) * len(ENDINGS)) % len(_TRADES)], town(number)
    country = STATES[number % len(STATES)][0]
    name = f"{place} {trade}"
    return _id(name), {
        "name": name,
        "definition": f"Maker of arms and parts for them in {place}.",
        "country": country,
        "kind": "company",
    }


@cache
def boards() -> Mapping[str, dict[str, Any]]:
    """For each state the body that it acts through."""
    states = (*STATES, ("UA", "Ukraine", "UAH"))
    return {
        f"procurement-board-{code.lower()}": {
            "name": f"Joint Procurement Board of {name}",
            "definition": f"The body through which {name} buys arms together with others.",
            "country": code,
            "kind": "agency",
        }
        for code, name, _ in states
    }


@cache
def people(n: int) -> Mapping[str, dict[str, Any]]:
    """Those who sign and speak, the same number for each state."""
    states = [code for code, *_ in STATES]
    each = n // 500 + 2
    return dict(_person(number, code) for number, code in enumerate([*states, "UA"] * each))


def spokesmen(n: int, code: str) -> tuple[str, ...]:
    """The people who act for a state."""
    return _by_state(n)[code]


@cache
def _by_state(n: int) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, entry in people(n).items():
        code = entry["offices"][0]["represents"]
        found[code] = (*found.get(code, ()), name)
    return found


def _person(number: int, code: str) -> tuple[str, dict[str, Any]]:
    name = f"{GIVEN[number % len(GIVEN)]} {town(number // len(GIVEN) + number % len(GIVEN) * 11)}"
    office = {"office": OFFICES[number // 65 % len(OFFICES)], "represents": code}
    return f"{_id(name)}-{number}", {"name": f"{name} {_numeral(number)}", "offices": [office]}


def _numeral(number: int) -> str:
    """An initial and a number, so that no two people share a name."""
    return f"{'ABCDEFGHKLMNPRSTVZ'[number % 18]}. {number}"


def additions(n: int) -> Mapping[str, Entries]:
    """What the registers of the repository lack for n made-up briefings."""
    return {
        "publishers": {**publishers(n)},
        "organisations": {**companies(n), **boards()},
        "people": {**people(n)},
    }


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
