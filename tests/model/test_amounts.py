from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.amounts import Amount

read = TypeAdapter(Amount).validate_python


@pytest.mark.parametrize(
    ("written", "meant"),
    [("18", "18"), ("110 million", "110000000"), ("1.5 billion", "1500000000"), ("0.1 thousand", "100")],
)
def test_a_number_is_read_exactly(written: str, meant: str) -> None:
    assert read(written) == Decimal(meant)


@pytest.mark.parametrize("written", ["110,000,000", "many", "", "-3", "1e9", "110 Million", "9" * 40])
def test_anything_else_is_refused_with_the_right_form(written: str) -> None:
    with pytest.raises(ValidationError, match=r"bad-amount|not a number") as refused:
        read(written)
    assert "110 million" in refused.value.errors()[0]["ctx"]["hint"]
