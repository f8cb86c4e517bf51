"""How a validator refuses a value: a code, what is wrong, and what to type instead."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import PydanticCustomError

Hint = str | Callable[[], str]
"""What to type instead; as a function where finding it takes longer than finding the problem."""


def problem(code: str, message: str, hint: Hint, *, fields: tuple[str, ...] = ()) -> PydanticCustomError:
    """The error to raise from a validator; ``hint`` travels in its context, for ``hint_of``.

    ``fields`` names what a check of a whole record looked at, so that it is not believed where one of
    them was refused itself. Braces in the message stay as they are: pydantic fills the context in by
    its order, so the message comes last and is not searched again.
    """
    looked_at = {"fields": fields} if fields else {}
    return PydanticCustomError(code, "{message}", {"hint": hint, **looked_at, "message": message})


def hint_of(context: Mapping[str, Any]) -> str | None:
    """The hint that an error's context carries; only what is reported is worth the search for one."""
    hint = context.get("hint")
    return hint() if callable(hint) else hint
