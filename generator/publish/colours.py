"""A project’s own colours: named in ``mkdocs.yml``, readable on every ground, published as a stylesheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.publish.dress import generated_file

PATH = "css/colours.css"
LIGHT = ("#ffffff", "#f1f4f5", "#f6f0e2", "#fff3c4")
DARK = ("#121618", "#1b2124", "#25201a", "#3d3413")
"""The grounds on which coloured words stand: paper, tint, judgement, target."""
READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text at level AA."""
_TOKENS: Mapping[str, tuple[str, ...]] = {
    "accent": ("link", "confirmed", "reported"),
    "disputed": ("disputed",),
    "planned": ("planned",),
}
_WRITTEN = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Shades:
    """One colour as it stands on light and on dark paper."""

    light: str
    dark: str


class Colour(base.BaseConfigOption[Shades]):
    """A colour as ``"#rrggbb"``, or as ``{light: …, dark: …}``; the dark shade can be left out."""

    def run_validation(self, value: object) -> Shades:
        """Both shades; raises ``ValidationError`` for one that could not be read."""
        named: dict[Any, Any] = value if isinstance(value, dict) else {"light": value}
        if "light" not in named or not named.keys() <= {"light", "dark"}:
            raise ValidationError('write it as "#0b4f6c", or as {light: "#0b4f6c", dark: "#86c8e6"}')
        light = _checked(named["light"], LIGHT, "#000000")
        dark = _checked(named["dark"], DARK, "#ffffff") if "dark" in named else None
        return Shades(light=light, dark=dark or readable(light, DARK, "#ffffff"))


class Colours(base.Config):  # type: ignore[no-untyped-call]
    """The colours that a project may choose; shapes, not colours, tell states apart."""

    accent = option.Optional(Colour())
    """Links, and what is confirmed or reported."""
    disputed = option.Optional(Colour())
    """What sources dispute."""
    planned = option.Optional(Colour())
    """What is planned."""


def link_colours(config: MkDocsConfig, colours: Colours) -> None:
    """Have every page use the stylesheet of the colours; without any there is none."""
    if stylesheet(colours) and PATH not in config.extra_css:
        config.extra_css.append(PATH)


def add_colours(files: Files, config: MkDocsConfig, colours: Colours) -> None:
    """Publish the stylesheet of the colours."""
    link_colours(config, colours)
    if css := stylesheet(colours):
        files.append(generated_file(PATH, config, css))


def stylesheet(colours: Colours) -> str:
    """The tokens that the colours replace; paper keeps its own."""
    chosen = {name: shades for name in _TOKENS if (shades := colours[name])}
    if not chosen:
        return ""
    light = "".join(_rule(name, shades.light) for name, shades in chosen.items())
    dark = "".join(_rule(name, shades.dark) for name, shades in chosen.items())
    return (
        f"@media screen{{:root{{{light}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def problem_of(colour: str) -> str | None:
    """Why a colour cannot be used, and what to type instead; none where it can."""
    try:
        Colour().run_validation(colour)
    except ValidationError as error:
        return str(error)
    return None


def contrast(colour: str, ground: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(colour), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, grounds: tuple[str, ...], towards: str) -> str:
    """The nearest shade on the way to black or white that can be read on all grounds."""
    mixed = (_mix(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in mixed if _worst(shade, grounds) >= READABLE)


def _checked(value: object, grounds: tuple[str, ...], towards: str) -> str:
    if not isinstance(value, str) or not _WRITTEN.fullmatch(value):
        raise ValidationError(
            f'“{value}” is not a colour: write it as six digits in quotes, such as "#0b4f6c"'
        )
    worst = _worst(value, grounds)
    if worst < READABLE:
        raise ValidationError(
            f"{value} cannot be read on every ground (contrast {worst:.1f}, needed {READABLE}): "
            f'type "{readable(value, grounds, towards)}"'
        )
    return value.lower()


def _worst(colour: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _rule(name: str, shade: str) -> str:
    return "".join(f"--{token}:{shade};" for token in _TOKENS[name])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _mix(colour: str, other: str, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_parts(colour), _parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
