import copy
import pickle
from dataclasses import dataclass

from generator.collection.kept import Kept
from tests.collection.reading import SIGNED, card


@dataclass(frozen=True, slots=True, kw_only=True)
class Ship(Kept):
    name: str
    decks: tuple[int, ...] = ()


def test_what_comes_back_is_equal() -> None:
    ship = Ship(name="Aurora", decks=(1, 2))
    assert pickle.loads(pickle.dumps(ship, 5)) == ship
    assert copy.deepcopy(ship) == ship


def test_a_whole_card_comes_back() -> None:
    found = card(f"events:\n{SIGNED}")
    assert pickle.loads(pickle.dumps(found, 5)) == found
