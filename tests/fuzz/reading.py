"""What is done to every spoilt file, and what must hold afterwards."""

import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator import pipeline
from generator.decode import decode, decode_register
from generator.diagnostics import Diagnostic
from generator.documents.parse import parse
from generator.documents.source import LINE_BREAK
from generator.report import json, text
from tests.fuzz.seeds import ROOT, Mutant

EVENT_TYPES = ("announced", "signed", "in-force", "production-start", "first-delivery")
TEXT_LIMIT = 1_000_000
"""The longest report, in characters, that is made of one file."""


def read_alone(mutant: Mutant) -> tuple[Diagnostic, ...]:
    """Read a briefing or a register by itself."""
    path = PurePosixPath(mutant.path)
    document, problems = parse(mutant.path, mutant.content)
    if document is None:
        return problems
    if path.parent.name == "_registers":
        return (*problems, *decode_register(document, path.stem.replace("-", "_"))[1])
    return (*problems, *decode(document, EVENT_TYPES)[1])


def read_among_others(mutant: Mutant, folder: Path) -> tuple[Diagnostic, ...]:
    """Put the file into its site, check it, and where nothing stands against it render every page."""
    project = folder / mutant.site
    if not project.exists():
        shutil.copytree(ROOT / mutant.site, project)
    path = project / mutant.path
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(mutant.content)
    try:
        return pipeline.build(pipeline.Project(root=project)).diagnostics
    finally:
        path.unlink() if before is None else path.write_bytes(before)


def read(mutant: Mutant, folder: Path) -> None:
    """Read a file alone and in its site; raises where anything else comes of it than diagnostics."""
    found = (*read_alone(mutant), *(read_among_others(mutant, folder) if mutant.site else ()))
    lines = LINE_BREAK.split(mutant.content.decode("utf-8-sig", "replace"))
    for problem in found:
        assert problem.code, problem
        assert problem.message, problem
        if problem.span.path == mutant.path:
            assert_inside(problem, lines)
    told = text(found[:9], lambda _: mutant.content.decode("utf-8-sig", "replace")) + json(found)
    assert len(told) < TEXT_LIMIT, f"a report of {len(told)} characters"


def assert_inside(problem: Diagnostic, lines: Sequence[str]) -> None:
    """The place is in the file, or just behind a line where something is missing."""
    span = problem.span
    assert 1 <= span.line <= span.end_line <= len(lines), problem
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, problem
    assert span.end_column <= len(lines[span.end_line - 1]) + 2, problem
    assert (span.line, span.column) < (span.end_line, span.end_column), problem
