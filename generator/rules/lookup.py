"""What was meant by a name that is in no register."""

from collections.abc import Mapping

from generator.collection.link import Collection
from generator.model.codes import country_name
from generator.model.iso import COUNTRIES
from generator.model.nearest import nearest

_FOLDER = "briefings/_registers"
_LONGEST_LIST = 12


def suggest_entry(
    name: str, registers: tuple[str, ...], collection: Collection, *, plain: bool = False
) -> str:
    """What to type instead: the nearest entry by id or by name, or else where to add one.

    ``plain`` says that a plain name would do too.
    """
    known = {term: key for register in registers for term, key in _index(register, collection).items()}
    near = nearest(name, dict.fromkeys(known.values())) or known.get(
        nearest(name.replace("-", " "), known) or ""
    )
    if near:
        return f"type {near}"
    if plain and name.upper() in COUNTRIES:
        return f"type {name.upper()} for {country_name(name.upper())}"
    add = f"add it to {_FOLDER}/{registers[0]}.yaml"
    if plain:
        return f"{add}, or write the name as readers should see it"
    entries = dict.fromkeys(_index(registers[0], collection).values())
    return f"type one of {', '.join(entries)}, or {add}" if 0 < len(entries) <= _LONGEST_LIST else add


def _index(register: str, collection: Collection) -> Mapping[str, str]:
    return collection.names.index[register]
