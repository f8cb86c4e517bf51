"""A check that could not run is listed as such, and fails where every tool is required."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CHECK = """
    def test_needs_a_browser(tool):
        assert tool("chromium").exists()
"""


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with this project's conftest, one check and not a single tool."""
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(CHECK)
    monkeypatch.setenv("PATH", str(pytester.path))
    monkeypatch.delenv("PACTBOOK_REQUIRE_TOOLS", raising=False)
    return pytester


def test_missing_tool_is_reported_as_not_run(bare: pytest.Pytester) -> None:
    result = bare.runpytest()
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*= not run =*", "*::test_needs_a_browser: chromium is missing"])


def test_missing_tool_fails_where_tools_are_required(
    bare: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACTBOOK_REQUIRE_TOOLS", "1")
    result = bare.runpytest()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*not run: chromium is missing"])


def test_present_tool_is_found(bare: pytest.Pytester) -> None:
    chromium = bare.path / "chromium"
    chromium.touch(mode=0o755)
    result = bare.runpytest()
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*= not run =*")
