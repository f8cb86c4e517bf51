import json
from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import main


def test_the_schema_offers_the_projects_own_terms(minimal: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--project", str(minimal)])
    schema = json.loads(result.output)
    assert [term["const"] for term in schema["$defs"]["forms"]["anyOf"]] == ["treaty"]
    assert "signed" in schema["$defs"]["Event"]["properties"]


def test_a_broken_register_stops_it(minimal: Path) -> None:
    (minimal / "briefings/_registers/forms.yaml").write_text("treaty: {nam: T}\n")
    result = CliRunner().invoke(main, ["schema", "--project", str(minimal)])
    assert result.exit_code == 1
    assert "unknown-field" in result.output
