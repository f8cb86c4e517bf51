from pathlib import Path

from benchmarks.load import BEGIN, END, PAGE, Answer, addresses, compress, has_brotli


def put(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a" * size)


def test_a_briefing_of_middle_size_is_asked_for_and_no_page_that_only_leads_on(tmp_path: Path) -> None:
    for name, size in (("moved", 10), ("short", 400), ("middle", 600), ("long", 900)):
        put(tmp_path / f"briefings/{name}/index.html", size)
    put(tmp_path / "css/small.css", 1)
    put(tmp_path / "css/large.css", 2)
    found = addresses(tmp_path)
    assert found["a briefing"] == "/briefings/middle/"
    assert found["style sheet"] == "/css/large.css"


def test_what_is_asked_for_lies_compressed_beside_itself(tmp_path: Path) -> None:
    put(tmp_path / "index.html", 5000)
    put(tmp_path / "a.css", 5000)
    compress(tmp_path, ["/", "/a.css"])
    assert (tmp_path / "index.html.gz").stat().st_size < 200
    assert (tmp_path / "a.css.gz").exists()
    assert (tmp_path / "a.css.br").exists() == has_brotli()


def test_an_answer_is_a_line_of_the_table() -> None:
    answer = Answer(site="Pactbook", what="home", coding="gzip", sent=12017, cache="no-cache", rate=15336.4)
    assert answer.row() == "| Pactbook | home | gzip | 12,017 | no-cache | 15,336 |"


def test_the_guide_has_a_place_for_the_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
