"""The figures as the tables of ``docs/performance.md``."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from benchmarks.results import COLD_ONLY, COMPARED, SERVED, Results

BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
NOTHING = "–"

_BUILDS = (
    ("cold", "cold build", "≤ 0.40"),
    ("no_op", "nothing changed", "≤ 1/80"),
    ("one_edit", "a sentence", "≤ 1/80"),
    ("register", "a publisher’s grade, which 5 % of the briefings show", "≤ 1/8"),
    ("title_edit", "a title", ""),
    ("status_edit", "an event that ends an agreement", ""),
    ("template", "the template of all briefings", ""),
    ("delete", "a briefing deleted", ""),
    ("rename", "a briefing renamed", ""),
)
_SERVED = (
    ("serve_start", "start until a page is shown"),
    ("serve_edit", "a sentence until the page shows it"),
)
_BESIDE = (
    ("beside", "after a cold build"),
    ("beside_edit", "after seven edits"),
)


def put_into(page: str, section: str) -> str:
    """The page with its figures replaced; raises ``ValueError`` where its marks are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no place for figures between {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{section}\n{END}{after}"


def figures(results: Results) -> str:
    """Every table, with what it was measured on above it."""
    return "\n".join((*_preface(results), *_tables(results)))


def _preface(results: Results) -> Iterator[str]:
    machine, versions = results["machine"], results["versions"]
    stock = results["trials"].get("stock")
    cold = len(results["trials"]["pactbook"]["runs"]["cold"])
    others = f", of stock MkDocs {len(stock['runs']['cold'])}" if stock else ""
    libraries = ", ".join(f"{name} {number}" for name, number in versions.items())
    yield (
        f"Measured on {machine['day']} with {results['n']:,} briefings, "
        f"on {machine['cores']} cores of {machine['processor']} with {machine['memory_gb']} GB, "
        f"{machine['system']}, load {machine['load']} before the start; {libraries}. "
        f"Seconds of wall time, medians. Runs of each build: {results['runs']}, "
        f"of the cold one and those of the last three rows {cold}{others}."
    )
    yield ""
    if results["stock_builds"] == COLD_ONLY:
        yield (
            "Of the others the cold build alone was measured. Each of their builds is a full one: "
            "a time in brackets is that of the cold build, which stands for the one named."
        )
        yield ""


def _tables(results: Results) -> Iterator[str]:
    trials = results["trials"]
    ours, stock = trials["pactbook"], trials.get("stock", {})
    yield from _table(
        ("build", "Pactbook", "tuned stock MkDocs", "ratio", "aim", "pages changed"),
        (_build(name, title, aim, ours, stock) for name, title, aim in _BUILDS),
    )
    yield from _table(("`serve`", "Pactbook", "tuned stock MkDocs", "ratio"), _served(ours, stock))
    yield from _table(("size", "Pactbook", "tuned stock MkDocs"), _sizes(ours, stock))
    yield from _table(("search index, cards, archives, data", "Pactbook"), _beside(ours))
    if "pactbook_tenth" in trials:
        sides = (trials["pactbook_tenth"], ours)
        yield from _table(
            ("briefings", "pages", "cold, ms a page", "ms a briefing"), _growth(results["ms_per_page"], sides)
        )
    if "material" in trials:
        titles = (f"at {trials['material']['n']:,} briefings", "Pactbook", "MkDocs with Material", "ratio")
        yield from _table(titles, _against_material(trials["pactbook_beside_material"], trials["material"]))


def _table(titles: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    measured = [row for row in rows if row[1] != NOTHING]
    if measured:
        yield _row(titles)
        yield _row(("---",) * len(titles))  # no alignment: it would be a style attribute
        yield from map(_row, measured)
        yield ""


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _build(
    name: str, title: str, aim: str, ours: Mapping[str, Any], stock: Mapping[str, Any]
) -> tuple[str, ...]:
    changed = ours["pages_changed"].get(name)
    shown = f"{changed:,}" if changed is not None else NOTHING
    return title, *_pair(name, ours, stock), aim or NOTHING, shown


def _pair(name: str, ours: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[str, str, str]:
    mine, theirs = (side.get("seconds", {}).get(name) for side in (ours, other))
    if name != "cold" and name in (*COMPARED, *SERVED) and other.get("builds") == COLD_ONLY:
        cold = other["seconds"]["cold"]
        return _seconds(mine), f"({_seconds(cold)})", _ratio(mine, cold)
    return _seconds(mine), _seconds(theirs), _ratio(mine, theirs)


def _served(ours: Mapping[str, Any], stock: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, title in _SERVED:
        yield title, *_pair(name, ours, stock)


def _sizes(ours: Mapping[str, Any], stock: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    sides = (ours, stock)
    yield "pages", *(f"{side['pages']:,}" if side else NOTHING for side in sides)
    for name, title in (
        ("cold", "memory at most, cold build"),
        ("edit", "memory at most, a sentence"),
        ("title", "memory at most, a title"),
        ("serve", "memory of `serve` after its edits"),
        ("beside", "memory at most, search index and the rest"),
    ):
        yield title, *(_megabytes(_peak(side.get("peak_mb", {}), name)) for side in sides)
    for name, title in (("cold", "written, cold build"), ("one_edit", "written, one edit")):
        yield title, *(_megabytes(side.get("written_mb", {}).get(name)) for side in sides)


def _peak(peaks: Mapping[str, float], name: str) -> float | None:
    """Seen in a build of its own, or noted by the system in one that was timed."""
    return peaks.get(f"{name}_memory", peaks.get("one_edit" if name == "edit" else name))


def _beside(ours: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, title in _BESIDE:
        yield title, _seconds(ours["seconds"].get(name))


def _growth(cold: Mapping[int, float], sides: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    for side, per_page in zip(sides, cold.values(), strict=True):
        per_briefing = 1000 * side["seconds"]["cold"] / side["n"]
        yield f"{side['n']:,}", f"{side['pages']:,}", f"{per_page:.2f}", f"{per_briefing:.1f}"


def _against_material(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    yield "cold build", *_pair("cold", ours, theirs)
    yield "a sentence", *_pair("one_edit", ours, theirs)
    yield "nothing changed", *_pair("no_op", ours, theirs)


def _seconds(value: float | None) -> str:
    if value is None:
        return NOTHING
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def _megabytes(value: float | None) -> str:
    if value is None:
        return NOTHING
    return f"{value:,.0f} MB" if value >= 10 else f"{value:.2f} MB"


def _ratio(mine: float | None, theirs: float | None) -> str:
    if not mine or not theirs:
        return NOTHING
    return f"{mine / theirs:.2f}" if mine * 5 > theirs else f"1/{theirs / mine:.0f}"
