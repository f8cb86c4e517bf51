"""How a validator refuses a value: a code, what is wrong, and what to type instead."""

from pydantic_core import PydanticCustomError


def problem(code: str, message: str, hint: str, *, fields: tuple[str, ...] = ()) -> PydanticCustomError:
    """The error to raise from a validator; ``hint`` travels in the error's ``ctx["hint"]``.

    ``fields`` names what a check of a whole record looked at, so that it is not believed where one of
    them was refused itself. Braces in the message stay as they are: pydantic fills the context in by
    its order, so the message comes last and is not searched again.
    """
    looked_at = {"fields": fields} if fields else {}
    return PydanticCustomError(code, "{message}", {"hint": hint, **looked_at, "message": message})
