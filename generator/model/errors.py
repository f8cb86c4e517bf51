"""How a validator refuses a value: a code, what is wrong, and what to type instead."""

from pydantic_core import PydanticCustomError


def problem(code: str, message: str, hint: str) -> PydanticCustomError:
    """The error to raise from a validator; ``hint`` travels in the error's ``ctx["hint"]``.

    Braces in the message stay as they are: pydantic fills the context in by its order, so the
    message comes last and is not searched again.
    """
    return PydanticCustomError(code, "{message}", {"hint": hint, "message": message})
