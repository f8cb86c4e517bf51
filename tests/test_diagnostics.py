import pytest

from generator.diagnostics import Diagnostic, Severity, Span, has_errors


def at(path: str, line: int, column: int, code: str = "x") -> Diagnostic:
    return Diagnostic(code=code, message="m", span=Span.point(path, line, column))


def test_problems_are_in_order_of_file_place_and_code() -> None:
    first, second = at("a", 1, 2), at("a", 1, 2, "y")
    third, fourth, last = at("a", 2, 1), at("a", 10, 1), at("b", 1, 1)
    found = sorted([last, third, second, fourth, first], key=lambda problem: problem.order)
    assert found == [first, second, third, fourth, last]


@pytest.mark.parametrize(
    ("severity", "strict", "stops"),
    [
        (Severity.ERROR, False, True),
        (Severity.WARNING, False, False),
        (Severity.WARNING, True, True),
        (Severity.NOTICE, True, False),
    ],
)
def test_what_stops_publication(severity: Severity, strict: bool, stops: bool) -> None:
    found = Diagnostic(code="x", message="m", span=Span.point("a"), severity=severity)
    assert has_errors((found,), strict=strict) is stops
    assert not has_errors((), strict=strict)
