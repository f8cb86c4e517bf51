"""The characters that stand for evidence in our Markdown, wherever it is shown."""

from collections.abc import Mapping

STATES: Mapping[str, str] = {
    "confirmed": "●",
    "reported": "◐",
    "disputed": "⬖",
    "planned": "○",
    "unknown": "⋅",
    "not-applicable": "–",
}
"""For each evidence state its mark."""

SQUARES: Mapping[str, str] = {"origin": "■", "singles": "■", "several": "▨", "untraced": "□"}
"""For each kind of source group the square that stands for one source."""

MARKS = "●◐⬖○⋅■▨□"
"""Every character that no writer’s text may contain as it is; the dash is an ordinary character."""
