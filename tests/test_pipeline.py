import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from generator.pipeline import Project, build, check

ROOT = Path(__file__).resolve().parent.parent
FERRIES = ROOT / "tests/sites/ferries"
BRIEFING = "briefings/a-b-2025-water.yaml"


def codes(project: Path) -> list[tuple[str, str]]:
    return [(found.span.path, found.code) for found in check(Project(root=project)).diagnostics]


def test_one_broken_file_hides_no_other(minimal: Path) -> None:
    good = (minimal / BRIEFING).read_text()
    (minimal / "briefings/broken.yaml").write_text("title: [\n")
    (minimal / "briefings/wrong.yaml").write_text(good.replace("form: treaty", "form: tready"))
    assert codes(minimal) == [
        ("briefings/broken.yaml", "yaml-syntax"),
        ("briefings/wrong.yaml", "unknown-term"),
    ]


def test_what_refers_to_a_broken_file_is_not_reported_a_second_time(minimal: Path) -> None:
    (minimal / "briefings/broken.yaml").write_text("title: [\n")
    related = "related: [{relation: follows, briefing: broken}]\n"
    (minimal / BRIEFING).write_text((minimal / BRIEFING).read_text() + related)
    assert codes(minimal) == [("briefings/broken.yaml", "yaml-syntax")]


def test_a_project_without_registers_reports_what_its_briefings_miss(minimal: Path) -> None:
    for path in (minimal / "briefings/_registers").iterdir():
        path.unlink()
    assert {code for _, code in codes(minimal)} == {"unknown-term"}


def test_an_error_means_no_output_at_all(minimal: Path) -> None:
    (minimal / BRIEFING).write_text("title: [\n")
    assert build(Project(root=minimal)).outputs == ()


def test_every_output_has_a_path_of_its_own() -> None:
    paths = [output.path for output in build(Project(root=FERRIES)).outputs]
    assert len(paths) == len(set(paths))


def test_progress_tells_each_stage_to_its_end(minimal: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build(Project(root=minimal), lambda *step: told.append(step))
    for stage in ("Reading", "Rendering"):
        steps = [(done, total) for name, done, total in told if name == stage]
        assert [done for done, _ in steps] == list(range(steps[0][1]))


def test_the_day_is_the_newest_editorial_date_unless_one_is_given() -> None:
    assert build(Project(root=FERRIES)).as_of == date(2025, 9, 1)
    assert build(Project(root=FERRIES, as_of=date(2030, 1, 1))).as_of == date(2030, 1, 1)


SCRIPT = """
import sys
from hashlib import sha256
from pathlib import Path
from generator.pipeline import Project, build
found = sha256()
for output in build(Project(root=Path(sys.argv[1]))).outputs:
    content = output.content if isinstance(output.content, bytes) else output.content.encode()
    found.update(f"{output.path} {sorted(output.meta.items())}".encode() + content)
print(found.hexdigest())
"""


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed_and_zone() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(FERRIES)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone, locale in (("1", "Pacific/Kiritimati", "C"), ("2", "America/Adak", "C.UTF-8"))
    }
    assert len(digests) == 1
