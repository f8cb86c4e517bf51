from hypothesis import given
from hypothesis import strategies as st

from generator.model.fields import is_id
from generator.model.ids import derive_id


def test_a_name_tells_the_subject_and_changes_with_the_words() -> None:
    first = derive_id({"topic": "scope", "text": "Drones are made in both countries."}, set())
    second = derive_id({"topic": "scope", "text": "Drones are made in one country."}, set())
    assert first.startswith("scope-")
    assert first != second


def test_the_same_words_twice_get_two_names() -> None:
    item = {"topic": "scope", "text": "Same."}
    first = derive_id(item, set())
    assert derive_id(item, {first}) == f"{first}-2"


@given(st.dictionaries(st.sampled_from(["topic", "text", "name", "of", "question"]), st.text()))
def test_every_derived_name_is_an_id(item: dict[str, str]) -> None:
    assert is_id(derive_id(item, set()))
