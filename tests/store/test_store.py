import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.store.store import LATELY, Store, glance


def keep(path: Path, **results: bytes) -> None:
    with Store(path) as store:
        for key, value in results.items():
            store.put(key, value)


def test_a_result_is_found_by_the_next_build(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "store.sqlite", one=b"1")
    with Store(tmp_path / "a" / "store.sqlite") as store:
        assert store.get("one") == b"1"
        assert store.get("two") is None


def test_a_result_is_found_within_its_own_build(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite") as store:
        store.put("one", b"1")
        assert store.get("one") == b"1"


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + b"\xff" * 2000])
def test_a_torn_or_foreign_file_is_replaced_in_silence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(content)
    keep(path, one=b"1")
    with Store(path) as store:
        assert store.get("one") == b"1"


def test_somebody_else_s_database_is_not_read_as_ours(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE result (key TEXT, value BLOB, build INTEGER)")
        other.execute("INSERT INTO result VALUES ('one', 'theirs', 1)")
    other.close()
    with Store(path) as store:
        assert store.get("one") is None


def test_a_store_of_another_version_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    keep(path, one=b"1")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with Store(path) as store:
        assert store.get("one") is None


def test_a_place_that_may_not_be_written_costs_only_the_memory_of_it(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with Store(blocked / "store.sqlite") as store:
        store.put("one", b"1")
        assert store.get("one") == b"1"


def test_two_builds_at_once_keep_both_their_results(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    first, second = Store(path), Store(path)
    first.put("one", b"1")
    second.put("two", b"2")
    first.close()
    second.close()
    with Store(path) as store:
        assert (store.get("one"), store.get("two")) == (b"1", b"2")


def test_what_was_not_asked_for_longest_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    keep(path, old=b"x" * 100)
    keep(path, new=b"x" * 100)
    for _ in range(LATELY):
        keep(path)
    with Store(path) as store:
        assert store.get("old")
    with Store(path) as store:
        store.prune(150)
        assert store.get("new") is None
        assert store.get("old")
        assert store.figures() == {"results": 1, "bytes": 100, "cards": 0, "batches": 0}


def test_what_was_kept_lately_is_not_written_again_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    keep(path, one=b"1")
    with Store(path) as store:
        assert store.get("one")
    with Store(path) as store:
        assert list(store.rows("SELECT build FROM result")) == [(1,)]


def test_a_glance_reads_a_note_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    assert glance(path, "one") is None
    assert not path.exists()
    with Store(path) as store:
        store.keep("one", b"1")
    before = path.read_bytes()
    assert glance(path, "one") == b"1"
    assert glance(path, "two") is None
    assert (path.read_bytes(), [path]) == (before, list(tmp_path.iterdir()))


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + b"\xff" * 2000])
def test_a_glance_at_a_torn_or_foreign_file_finds_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(content)
    assert glance(path, "one") is None
    assert path.read_bytes() == content


def test_a_forked_process_reads_by_a_connection_of_its_own(tmp_path: Path) -> None:
    with Store(tmp_path / "store.sqlite") as store:
        store.keep("one", b"1")
        inherited = id(store._here())
        with ProcessPoolExecutor(
            1, mp_context=get_context("fork"), initializer=_use, initargs=(store,)
        ) as pool:
            found, connection = pool.submit(_found, "one").result()
        assert found == b"1"
        assert connection != inherited


_used: list[Store] = []


def _use(store: Store) -> None:
    _used.append(store)


def _found(name: str) -> tuple[bytes | None, int]:
    return _used[0].note(name), id(_used[0]._here())
