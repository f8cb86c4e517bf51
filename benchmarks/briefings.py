"""Made-up briefings that use the whole schema: the same number always gives the same briefing."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from benchmarks import registers
from benchmarks.phrases import ASSESSMENTS, FACTS, FORM_UK, HEADLINES, KEY_POINTS, SUMMARY, TITLES
from benchmarks.plot import AS_OF, FAMILY, Plot, name

Data = dict[str, Any]


def compose(number: int, n: int) -> Data:
    """One briefing of n, as plain data in the order of the schema."""
    plot = Plot(number=number, n=n)
    parts = (_identity, _events, _facts, _things, _judgements, _questions, _sources, _relations, _history)
    return {key: value for part in parts for key, value in part(plot).items() if value}


def _identity(plot: Plot) -> Data:
    (term, form), (_, things), slots = plot.form, plot.subject, plot.slots()
    language = plot.chance.choice(tuple(TITLES))
    title = TITLES[language].format(project=plot.project, form_uk=FORM_UK)
    return {
        "title": f"{form} on {things}, {plot.state[1]} and {plot.partner[1]} (project {plot.project})",
        "short_title": f"Project {plot.project}",
        "titles": [{"title": title, "language": language, "sources": "s2"}],
        "parties": list(_parties(plot)),
        "form": term,
        "called": [{"name": form.lower(), "language": "en", "by": plot.state[0], "sources": ["s1"]}],
        "bindingness": {"value": "non-binding", "sources": "s2"} if plot.number % 3 else "unknown",
        "full_text": {"access": "not-published", "sources": ["s1"]} if plot.number % 4 else None,
        "identifiers": [{"scheme": "Gazette", "value": f"G {plot.number}"}] if not plot.number % 25 else None,
        "summary": " ".join(SUMMARY).format(**slots),
        "key_points": [phrase.format(**slots) for phrase in KEY_POINTS[: 2 + plot.number % 3]],
    }


def _parties(plot: Plot) -> Iterator[str | Data]:
    for code in (plot.state[0], plot.partner[0]):
        board = f"procurement-board-{code.lower()}"
        yield {"party": code, "through": board} if plot.chance.random() < 0.4 else code
    if not plot.number % 17:
        yield "eu"


def _events(plot: Plot) -> Data:
    return {"events": [{**event, "id": f"event-{at}"} for at, event in enumerate(_steps(plot), start=1)]}


def _steps(plot: Plot) -> Iterator[Data]:
    """What has happened up to the day the site speaks for, and what is planned after it."""
    day, people = plot.signed, _speakers(plot)
    yield {"announced": _day(day - timedelta(days=9)), "by": people[:1], "sources": ["s1", "s2"]}
    yield {
        "signed": _day(day, sharp=plot.number % 4 > 0),
        "by": people,
        "place": plot.town,
        "text": f"Both sides signed in {plot.town}, in the presence of the press.",
        "sources": ["s1", "s3"],
    }
    reached = plot.number * 11 % 20
    later = (("financed", 90, 12), ("production-start", 260, 6), ("first-delivery", 400, 3))
    for kind, days, odds in later:
        if reached < odds and day + timedelta(days=days) < AS_OF:
            when = _day(day + timedelta(days=days), sharp=False)
            yield {kind: when, "text": f"As {plot.town} reports.", "sources": ["s2"]}
    if reached >= 6:
        yield {"production-start": "2027", "planned": True, "by": people[:1], "sources": ["s1"]}
    if reached == 19:
        yield {"terminated": _day(AS_OF - timedelta(days=30)), "by": people[:1], "sources": ["s2", "s4"]}


def _speakers(plot: Plot) -> list[str]:
    return [
        plot.chance.choice(registers.spokesmen(plot.n, code)) for code in (plot.state[0], plot.partner[0])
    ]


def _day(day: date, *, sharp: bool = True) -> str:
    return day.isoformat() if sharp else f"{day:%Y-%m}" + ("~" if day.day % 2 else "")


def _facts(plot: Plot) -> Data:
    chosen = sorted(plot.chance.sample(range(len(FACTS)), 5 + plot.number % 3))
    return {"facts": [_fact(plot, *FACTS[which], at) for at, which in enumerate(chosen)]}


def _fact(plot: Plot, topic: str, text: str, at: int) -> Data:
    keys = [f"s{key}" for key in range(1, len(plot.publishers) + 1)]
    cited = [keys[(at + step) % len(keys)] for step in range(1 + at % 3)]
    said = {"said_by": [plot.state[0]]} if at % 4 == 1 else {}
    return {
        "id": f"fact-{at}",
        "topic": topic,
        "text": text.format(**plot.slots()),
        **said,
        "sources": [f"{cited[0]}, p. {at + 1}", *cited[1:]],
    }


def _things(plot: Plot) -> Data:
    return {**_makes(plot), **_makers(plot), **_amounts(plot)}


def _makes(plot: Plot) -> Data:
    term, things = plot.subject
    system = {
        "id": "system",
        "name": f"{plot.project.split()[0]}-{plot.number % 90 + 10}",
        "technology": term,
        "maker": plot.companies[0],
        "sources": ["s1", "s3"],
    }
    quantity = {
        "id": "monthly-output",
        "of": things,
        "number": 50 * (1 + plot.number % 60),
        "qualifier": "up-to",
        "per": "month",
        "kind": "planned",
        "date": "2027",
        "sources": ["s2"],
    }
    return {"technologies": [term], "systems": [system], "quantities": [quantity]}


def _makers(plot: Plot) -> Data:
    country, operator = plot.state[0], plot.companies[0]
    site = {
        "id": "plant",
        "name": f"Plant near {plot.town}",
        "country": country,
        "organisation": operator,
        "latitude": round(36 + plot.chance.random() * 28, 2),
        "longitude": round(-8 + plot.chance.random() * 40, 2),
        "sources": ["s1"],
    }
    roles = ("Runs the line.", "Supplies airframes.", "Supplies radios.")
    firms = [
        {"id": f"firm-{at}", "organisation": firm, "role": role, "sources": ["s1", "s4"][:at]}
        for at, (firm, role) in enumerate(zip(plot.companies, roles, strict=True), start=1)
    ]
    return {"sites": [site], "companies": firms}


def _amounts(plot: Plot) -> Data:
    (code, _, currency), slots = plot.state, plot.slots()
    told = {"same_as": f"{name(plot.number - 1)}#sum"} if plot.place == 1 else {}
    first: Data = {
        "id": "sum",
        "amount": f"{slots['sum']} million",
        "qualifier": "about",
        "currency": currency,
        "kind": ("announced", "committed", "contracted")[plot.family % 3],
        "text": "For tools and the first batch.",
        "payer": code,
        "date": f"{plot.signed:%Y-%m}",
        **told,
        "sources": ["s1", "s2"],
    }
    second = {
        "id": "other-sum",
        "amount": f"{slots['sum'] * 4 // 3} million",
        "currency": currency,
        "kind": first["kind"],
        "text": "The same by another account.",
        "sources": ["s3"],
    }
    return {"money": [first, second]}


def _judgements(plot: Plot) -> Data:
    topic, text = ASSESSMENTS[plot.number % len(ASSESSMENTS)]
    judgement: Data = {
        "id": "judgement",
        "topic": topic,
        "text": text,
        "by": plot.publishers[2],
        "confidence": {"level": "moderate", "reason": "It rests on two plans of the past."},
        "sources": ["s3"],
    }
    likely = {"likelihood": "likely"} if plot.number % 2 else {}
    return {"assessments": [{**judgement, **likely}] if plot.number % 3 else []}


def _questions(plot: Plot) -> Data:
    slots = plot.slots()
    dispute = {
        "id": "what-sum",
        "question": f"How much is project {plot.project} to cost?",
        "about": ["sum", "other-sum"],
        "positions": [
            {"by": plot.state[0], "text": "About {sum} million.".format(**slots), "sources": ["s1", "s2"]},
            {"label": "Another account", "text": "A third more.", "sources": ["s3"]},
        ],
        "would_settle": "A budget line, or the contract.",
    }
    engines = {
        "id": "engines",
        "question": "Who makes the engines of the {things}?".format(**slots),
        "about": ["system"],
        "why": "No source found names a maker. [@s3]",
        "would_settle": "A statement by {company}.".format(**slots),
    }
    output = {
        "id": "output",
        "question": "Has anything been handed over?",
        "about": ["delivered"],
        "why": "Looked for, nothing found.",
    }
    return {"disputes": [dispute] if plot.number % 2 else [], "unknowns": [engines, output]}


def _sources(plot: Plot) -> Data:
    sources = {
        f"s{at}": _source(plot, publisher, at) for at, publisher in enumerate(plot.publishers, start=1)
    }
    word = {"name": f"A word of {plot.state[1]}’s ministry to the press", "said_by": plot.state[0]}
    return {"sources": sources, "origins": {"ministry": {**word, "date": _day(plot.signed)}}}


def _source(plot: Plot, publisher: str, at: int) -> Data:
    day, slots = plot.signed + timedelta(days=at), plot.slots()
    derived = {2: ["ministry"], 4: ["s1", "ministry"]}.get(at)
    read: Data = {"accessed": AS_OF.isoformat(), "consulted": "excerpt"} if at % 2 else {"consulted": "full"}
    headline = HEADLINES[(plot.number + at) % len(HEADLINES)].format(**slots)
    return {
        "publisher": publisher,
        "title" if at % 3 else "supplied_title": headline,
        "url": f"https://{publisher}.example/{day.year}/project-{plot.number}-{at}",
        "published": day.isoformat(),
        "language": ("en", "uk", "de", "fr", "nb")[(plot.number + at) % 5],
        **read,
        **({"derived_from": derived} if derived else {}),
        **({"note": "Names another outlet as its source."} if at == 4 else {}),
    }


def _relations(plot: Plot) -> Data:
    relation = (None, "follows", "implements", "see-also")[plot.place]
    if relation is None:
        return {}
    target = name(plot.number - 1 if relation == "follows" else plot.family * FAMILY)
    return {"related": [{"relation": relation, "briefing": target, "sources": ["s1"]}]}


def _history(plot: Plot) -> Data:
    published = min(plot.signed + timedelta(days=30), AS_OF - timedelta(days=1))
    changed = published + (AS_OF - published) / 2
    first: Data = {"date": published.isoformat(), "kind": "significant", "note": "First published."}
    later: Data = {
        "date": changed.isoformat(),
        "kind": ("minor", "significant", "correction")[plot.number % 3],
        "note": "The date of the plan was moved. [@s2]",
        "fields": [{"field": "planned start", "before": "2026", "after": "2027"}],
    }
    return {
        "editorial": {
            "first_published": published.isoformat(),
            "last_reviewed": changed.isoformat(),
            "review_due": "2027-06-01",
            "checked": "Made up to measure the program; nothing in it is true.",
        },
        "changes": [later, first] if plot.number % 2 else [first],
    }
