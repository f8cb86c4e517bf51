"""Values of the model as a person reads them in a comparison: each on one line."""

from collections.abc import Mapping
from decimal import Decimal

from generator.model.base import Model, Shorthand
from generator.model.dates import Edtf
from generator.model.sources import Citation

_HEAD = (
    *("type", "relation", "term", "name", "organisation", "publisher", "kind", "amount", "amount_to"),
    *("currency", "qualifier", "number", "number_to", "of", "topic", "date", "published"),
)
_TOLD = ("question", "title", "supplied_title", "briefing", "text", "role", "note", "definition")


def words(value: object) -> str | None:
    """A value in words; nothing where it is absent or empty."""
    match value:
        case None | str():
            return " ".join((value or "").split()) or None
        case Mapping() | tuple():
            return _several(value)
        case Citation():
            return f"{value.source}, {value.locator}" if value.locator else value.source
        case Model():
            return _record(value)
        case _:
            return _simple(value)


def summary(item: Model) -> str:
    """What a record is and says, as in “signed 2025-11-30: The ministers signed”."""
    head = " ".join(text for name in _HEAD if (text := _field(item, name)))
    told = next((text for name in _TOLD if (text := _field(item, name))), None)
    return f"{head}: {told}" if head and told else head or told or words(item) or ""


def _field(item: Model, name: str) -> str | None:
    return words(getattr(item, name, None))


def _simple(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Edtf():
            return value.text
        case Decimal():
            return f"{value.normalize():,f}"
        case _:
            return str(value)


def _several(value: Mapping[object, object] | tuple[object, ...]) -> str | None:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {words(item)}" for key, item in value.items()) or None
    return "; ".join(text for item in value if (text := words(item))) or None


def _record(value: Model) -> str | None:
    """A record: its main value first where it has one, then what else is given."""
    main = value.main_field if isinstance(value, Shorthand) else None
    given = {name: words(getattr(value, name)) for name in type(value).model_fields if name != main}
    named = "; ".join(
        f"{name}: {text}" for name, text in given.items() if text and name in value.model_fields_set
    )
    first = words(getattr(value, main)) if main else None
    return f"{first} ({named})" if first and named else first or named or None
