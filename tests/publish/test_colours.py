import re
from pathlib import Path

import pytest

from generator.publish.colours import (
    DARK,
    LIGHT,
    READABLE,
    Colour,
    Colours,
    contrast,
    problem_of,
    readable,
    stylesheet,
)
from generator.publish.project import ProjectError, load_project
from generator.publish.site import build_site

CSS = Path(__file__).resolve().parent.parent.parent / "generator/theme/css/pactbook.css"


def configure(project: Path, colours: str) -> None:
    path = project / "mkdocs.yml"
    path.write_text(
        path.read_text().replace("  - pactbook\n", f"  - pactbook:\n      colours: {{{colours}}}\n")
    )


def test_the_grounds_are_those_of_the_stylesheet() -> None:
    for block, expected in zip(
        re.findall(r":root\{(.*?)\}", CSS.read_text(), re.DOTALL), (LIGHT, DARK), strict=False
    ):
        tokens = dict(re.findall(r"--([\w-]+):(#\w+)", block))
        grounds = (tokens[name] for name in ("paper", "tint", "judge", "target"))
        assert tuple(re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", ground) for ground in grounds) == expected


@pytest.mark.parametrize(
    ("colour", "ground", "expected"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#0b4f6c", "#ffffff", 8.9),
        ("#fff000", "#fff000", 1),
    ],
)
def test_contrast_is_that_of_wcag(colour: str, ground: str, expected: float) -> None:
    assert contrast(colour, ground) == pytest.approx(expected, abs=0.05)
    assert contrast(ground, colour) == contrast(colour, ground)


@pytest.mark.parametrize("colour", ["#0b4f6c", "#7a1f3d", "#000000", "#006b3f", "#5a00c8"])
def test_the_dark_shade_is_made_and_can_be_read(colour: str) -> None:
    shades = Colour().run_validation(colour)
    assert shades.light == colour
    assert min(contrast(shades.dark, ground) for ground in DARK) >= READABLE


def test_both_shades_can_be_named() -> None:
    shades = Colour().run_validation({"light": "#0B4F6C", "dark": "#86c8e6"})
    assert (shades.light, shades.dark) == ("#0b4f6c", "#86c8e6")


@pytest.mark.parametrize(
    "written",
    ["red", "#abc", "0b4f6c", "#0b4f6c; } body{display:none", 123, None, {"dark": "#86c8e6"}, ["#0b4f6c"]],
)
def test_what_is_no_colour_is_refused(written: object) -> None:
    with pytest.raises(Exception, match="#0b4f6c"):
        Colour().run_validation(written)


def test_a_pale_colour_is_refused_with_one_that_can_be_read() -> None:
    problem = str(problem_of("#ccaa00"))
    assert "contrast 2.0, needed 4.5" in problem
    proposed = problem.rpartition('"#')[2][:6]
    assert problem_of(f"#{proposed}") is None
    assert readable("#ccaa00", LIGHT, "#000000") == f"#{proposed}"


def test_without_colours_there_is_no_stylesheet(minimal: Path) -> None:
    assert stylesheet(load_colours()) == ""
    build_site(minimal)
    assert not (minimal / "site/css/colours.css").exists()


def load_colours() -> Colours:
    colours = Colours()
    colours.load_dict({})
    assert colours.validate() == ([], [])
    return colours


def test_every_page_uses_them_and_paper_does_not(minimal: Path) -> None:
    configure(minimal, 'accent: "#7a1f3d", planned: {light: "#005500", dark: "#77cc77"}')
    build_site(minimal)
    css = (minimal / "site/css/colours.css").read_text()
    assert css.splitlines()[0] == (
        "@media screen{:root{--link:#7a1f3d;--confirmed:#7a1f3d;--reported:#7a1f3d;--planned:#005500;}}"
    )
    assert "(prefers-color-scheme:dark){:root{--link:#" in css
    assert "--disputed" not in css
    for path in ("index.html", "briefings/a-b-2025-water/index.html"):
        page = (minimal / "site" / path).read_text()
        assert page.index("css/pactbook.css") < page.index("css/colours.css")


@pytest.mark.parametrize(
    ("colours", "told"), [('accent: "#ffee00"', "cannot be read"), ("accent: 12", "is not a colour")]
)
def test_a_bad_colour_stops_the_project(
    minimal: Path, colours: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    configure(minimal, colours)
    with pytest.raises(ProjectError):
        load_project(minimal)
    assert told in caplog.text
