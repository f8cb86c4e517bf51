from generator.collection.names import Names
from generator.collection.watch import EVERY, Watch, Watched, changes
from tests.collection.reading import REGISTERS


def test_look_ups_are_noted_whether_they_find_something_or_not() -> None:
    watch = Watch()
    entries = Watched({"a": 1}, "letters", watch)
    with watch.noting() as seen:
        assert entries["a"] == 1
        assert entries.get("b") is None
        assert "c" not in entries
    assert seen == {("letters", "a"), ("letters", "b"), ("letters", "c")}


def test_whoever_goes_through_all_entries_depends_on_all() -> None:
    watch = Watch()
    entries = Watched({"a": 1}, "letters", watch)
    for walk in (lambda: [*entries], entries.keys, entries.values, entries.items):
        with watch.noting() as seen:
            walk()
        assert seen == {("letters", EVERY)}


def test_stretches_of_work_are_noted_apart() -> None:
    watch = Watch()
    entries = Watched({"a": 1, "b": 2}, "letters", watch)
    with watch.noting() as outer:
        entries["a"]
        with watch.noting() as inner:
            entries["b"]
    assert (outer, inner) == ({("letters", "a")}, {("letters", "b")})


def test_a_name_is_noted_as_it_was_looked_up_and_the_entry_that_it_led_to() -> None:
    watch = Watch()
    names = Names.watched(REGISTERS, watch)
    key = next(iter(REGISTERS.publishers))
    name = REGISTERS.publishers[key].name
    with watch.noting() as seen:
        assert names.publisher(name).key == key
    assert seen == {("publishers?", name.casefold()), ("publishers", key)}


def test_what_changed_is_what_would_be_found_otherwise() -> None:
    before = {"letters": {"a": "1", "b": "2"}, "digits": {"0": "x"}}
    now = {"letters": {"a": "1", "b": "3", "c": "4"}, "digits": {"0": "x"}}
    assert changes(before, now) == {("letters", "b"), ("letters", "c"), ("letters", EVERY)}
    assert changes(before, before) == set()


def test_another_order_matters_to_those_that_go_through_all() -> None:
    assert changes({"l": {"a": "1", "b": "2"}}, {"l": {"b": "2", "a": "1"}}) == {("l", EVERY)}
