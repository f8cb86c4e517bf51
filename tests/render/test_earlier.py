"""What earlier runs made of templates is used as long as it is true, and no longer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from generator.render.earlier import Earlier
from generator.render.render import Renderer


class Memory(dict[str, bytes]):
    """A shelf that notes what it is asked to keep."""

    def put(self, key: str, value: bytes) -> None:
        self[key] = value


def compiled(shelf: Memory, source: str, edition: str = "1") -> tuple[str, int]:
    """What a template says, and how many results more are kept."""
    before = dict(shelf)
    environment = Environment(loader=DictLoader({"a": source}), bytecode_cache=Earlier(shelf, edition))
    said = environment.get_template("a").render()
    return said, len(shelf.items() - before.items())


def test_a_template_is_compiled_once_for_all_runs() -> None:
    shelf = Memory()
    assert compiled(shelf, "{{ 1 + 1 }}") == ("2", 1)
    assert compiled(shelf, "{{ 1 + 1 }}") == ("2", 0)


def test_another_source_or_edition_is_compiled_anew() -> None:
    shelf = Memory()
    compiled(shelf, "{{ 1 + 1 }}")
    assert compiled(shelf, "{{ 1 + 2 }}") == ("3", 1)
    assert compiled(shelf, "{{ 1 + 2 }}", edition="2") == ("3", 1)


@pytest.mark.parametrize(
    "tear", [lambda _: b"foreign", lambda code: code[:-1], lambda code: code[:-9] + code[-8:]]
)
def test_torn_or_foreign_code_is_passed_over(tear: Callable[[bytes], bytes]) -> None:
    shelf = Memory()
    compiled(shelf, "{{ 1 + 1 }}")
    shelf.update({key: tear(code) for key, code in shelf.items()})
    assert compiled(shelf, "{{ 1 + 1 }}") == ("2", 1)


def test_a_source_is_parsed_once_for_what_it_leads_to() -> None:
    earlier, source = Earlier(Memory(), "1"), "{% include 'b' %}{% from 'a' import c %}{% include d %}"
    assert list(earlier.references(source, Environment())) == ["a", "b"]
    broken = Environment(block_start_string="{{", variable_start_string="[[")
    assert list(earlier.references(source, broken)) == ["a", "b"]
    with pytest.raises(TemplateSyntaxError):
        earlier.references("{% include %}", Environment())


def test_the_digest_of_a_template_follows_all_that_it_leads_to(tmp_path: Path) -> None:
    shelf = Memory()

    def digest() -> str:
        renderer = Renderer(tmp_path)
        renderer.remember(Earlier(shelf, "1"))
        found = renderer.digest("list.md.jinja")
        assert found == Renderer(tmp_path).digest("list.md.jinja")
        return found

    first = digest()
    own = tmp_path / "list.md.jinja"
    own.write_text("{% include 'part.jinja' %}")
    without = digest()
    part = tmp_path / "part.jinja"
    part.write_text("one")
    one = digest()
    part.write_text("two")
    two = digest()
    assert len({first, without, one, two}) == 4
    part.unlink()
    assert digest() == without
    own.unlink()
    assert digest() == first
