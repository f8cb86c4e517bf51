from pathlib import Path

import pytest

from generator.publish.explanation import Explanation
from generator.publish.site import build_site

BRIEFING = "a-b-2025-water"


def asked(project: Path, page: str) -> Explanation:
    question = Explanation(page)
    build_site(project, pages_only=True, explain=question)
    return question


def change(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_a_page_is_new_and_then_as_it_was(minimal: Path) -> None:
    assert asked(minimal, BRIEFING).reasons == ("its being new here",)
    assert asked(minimal, BRIEFING).reasons == ()


@pytest.mark.parametrize("page", [BRIEFING, f"/briefings/{BRIEFING}/", f"briefings/{BRIEFING}/index.html"])
def test_an_edit_is_the_reason_whatever_the_page_is_called(minimal: Path, page: str) -> None:
    build_site(minimal, pages_only=True)
    change(minimal, f"briefings/{BRIEFING}.yaml", "share a river", "share a wide river")
    assert asked(minimal, page).reasons == ("its file",)


def test_a_list_is_made_of_agreements(minimal: Path) -> None:
    build_site(minimal, pages_only=True)
    change(minimal, f"briefings/{BRIEFING}.yaml", "Agreement on", "Treaty on")
    assert asked(minimal, "/briefings/").reasons == ("agreements",)


def test_a_register_entry_that_was_looked_up_is_a_reason(minimal: Path) -> None:
    build_site(minimal, pages_only=True)
    change(minimal, "briefings/_registers/forms.yaml", "An agreement", "A wide agreement")
    assert "a register entry that it looks up" in (asked(minimal, "forms/treaty").reasons or ())


def test_settings_are_a_reason_for_every_page(minimal: Path) -> None:
    build_site(minimal, pages_only=True)
    change(minimal, "mkdocs.yml", "site_name: ", "site_name: Our ")
    assert "program, theme or settings" in (asked(minimal, BRIEFING).reasons or ())


def test_the_answer_is_a_sentence() -> None:
    assert Explanation("x").words.startswith("There is no page x")
    assert Explanation("x", ()).words.startswith("x was left as it was")
    assert Explanation("x", ("its file", "agreements")).words == "x was made because of its file, agreements."
