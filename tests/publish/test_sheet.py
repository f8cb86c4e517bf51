from generator.diagnostics import Diagnostic, Severity, Span
from generator.publish.sheet import error_sheet

ERROR = Diagnostic(
    code="bad-date", message="“<b>” is no date", hint="type 2025", span=Span.point("briefings/a.yaml", 3, 5)
)


def test_each_error_is_shown_with_its_place_and_fix() -> None:
    sheet = error_sheet([ERROR])
    assert "briefings/a.yaml:3:5" in sheet
    assert "type 2025" in sheet


def test_what_a_writer_typed_stays_text() -> None:
    assert "<b>”" not in error_sheet([ERROR])
    assert "&lt;b&gt;" in error_sheet([ERROR])


def test_notices_alone_make_no_sheet() -> None:
    notice = Diagnostic(code="x", message="m", span=Span.point("a"), severity=Severity.NOTICE)
    assert error_sheet([notice]) == ""
