from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import project, registers
from benchmarks.briefings import compose
from benchmarks.plot import AS_OF, FAMILY, name
from generator import pipeline
from generator.collection.link import Collection
from generator.diagnostics import Severity
from generator.model.briefing import Briefing
from generator.pipeline import Checked
from generator.publish.project import load_project

N = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("benchmarks") / "project"
    result = CliRunner().invoke(project.main, ["--n", str(N), str(path)])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture(scope="module")
def checked(folder: Path) -> Checked:
    return pipeline.check(load_project(folder))


@pytest.fixture(scope="module")
def collection(checked: Checked) -> Collection:
    return checked.collection


def test_made_up_briefings_pass_every_check(checked: Checked) -> None:
    assert [one for one in checked.diagnostics if one.severity is not Severity.NOTICE] == []
    assert len(checked.collection.cards) == N


def test_the_same_number_gives_the_same_briefing() -> None:
    assert project.dump(compose(7, N)) == project.dump(compose(7, N))
    assert name(7) != name(8)


def test_they_use_every_field_of_a_briefing_that_needs_no_quirk() -> None:
    used = {key for number in range(N) for key in compose(number, N)}
    assert set(Briefing.model_fields) - used == {"aliases", "status_override", "draft"}


def test_ukraine_is_a_party_to_nine_in_ten() -> None:
    parties = [str(compose(number, 1000)["parties"]) for number in range(1000)]
    assert 0.88 < sum("'UA'" in sides for sides in parties) / 1000 < 0.92


def test_one_publisher_is_cited_by_a_twentieth_and_no_other_by_as_many() -> None:
    n = 1000
    cited = Counter(
        source["publisher"] for number in range(n) for source in compose(number, n)["sources"].values()
    )
    (most, times), (_, next_most) = cited.most_common(2)
    assert most == registers.favourite(n)
    assert times == n / registers.FAVOURITE_EVERY
    assert next_most < times
    assert sum(1 for count in cited.values() if count <= 12) > len(cited) / 2


def test_a_briefing_has_about_five_kilobytes() -> None:
    sizes = [len(project.dump(compose(number, N)).encode()) for number in range(N)]
    assert 4500 < sum(sizes) / N < 6000


def test_nobody_links_to_the_last_of_a_family(collection: Collection) -> None:
    last = [name(number) for number in range(FAMILY - 1, N, FAMILY)]
    assert {name for name in last if collection.backlinks.get(name)} == set()


def test_the_day_of_the_site_does_not_move_with_an_edit(collection: Collection) -> None:
    assert collection.as_of == AS_OF
