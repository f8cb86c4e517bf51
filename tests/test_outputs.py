from generator.outputs import OutputFile


def test_only_markdown_becomes_a_page() -> None:
    assert OutputFile(path="briefings/x.md", content="").is_page
    assert not OutputFile(path="briefings/x/citation.bib", content="").is_page
