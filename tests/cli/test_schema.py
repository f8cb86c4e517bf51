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


def test_written_ones_lie_where_editors_look(minimal: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--write", "--project", str(minimal)])
    assert result.output == "the schemas in briefings/_schema are renewed\n"
    forms = json.loads((minimal / "briefings/_schema/registers/forms.schema.json").read_text())
    assert "plural" in forms["$defs"]["Form"]["properties"]
    rungs = json.loads((minimal / "briefings/_schema/registers/rungs.schema.json").read_text())
    assert [term["const"] for term in rungs["$defs"]["event-types"]["anyOf"]] == ["signed"]
