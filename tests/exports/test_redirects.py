from pathlib import Path

from generator.exports.redirects import redirects
from generator.pipeline import Project, check

BRIEFING = """title: T <&
parties: [NO, UA]
form: letter
summary: S
aliases: [old-name, older]
events: [{signed: 2025, sources: [a]}]
sources: {a: {publisher: P, title: T}}
"""


def test_an_alias_leads_to_the_briefing_without_a_script(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/new-name.yaml").write_text(BRIEFING)
    pages = {page.path: page.content for page in redirects(check(Project(root=tmp_path)).collection)}
    assert set(pages) == {"briefings/old-name/index.html", "briefings/older/index.html", "_redirects"}
    page = pages["briefings/old-name/index.html"]
    assert isinstance(page, str)
    assert 'content="0; url=../new-name/"' in page
    assert "T &lt;&amp;" in page
    assert "<script" not in page


def test_hosts_that_read_rules_lead_on_by_themselves(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/new-name.yaml").write_text(BRIEFING)
    *_, rules = redirects(check(Project(root=tmp_path)).collection)
    assert rules.content == (
        "/briefings/old-name/ /briefings/new-name/ 301\n/briefings/older/ /briefings/new-name/ 301\n"
    )


def test_without_an_earlier_address_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/new-name.yaml").write_text(BRIEFING.replace("aliases: [old-name, older]\n", ""))
    assert list(redirects(check(Project(root=tmp_path)).collection)) == []
