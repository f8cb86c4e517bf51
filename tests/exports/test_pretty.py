import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.pretty import pretty

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN, st.sampled_from((1, 2)))
def test_it_is_what_python_makes_of_it(value: object, indent: int) -> None:
    assert pretty(value, indent) == json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


@pytest.mark.parametrize("value", [{}, [], "", 0, [{}], {"a": [[], 1.5, None, True, "ü\u2028\x7f"]}])
def test_what_is_empty_or_odd_is_too(value: object) -> None:
    assert pretty(value) == json.dumps(value, ensure_ascii=False, indent=1) + "\n"
