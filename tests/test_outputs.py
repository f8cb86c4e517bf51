import pytest

from generator.outputs import OutputFile


def test_only_markdown_becomes_a_page() -> None:
    assert OutputFile(path="briefings/x.md", content="").is_page
    assert not OutputFile(path="briefings/x/citation.bib", content="").is_page


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/x",
        "../x",
        "a/../x",
        "a/..",
        "./x",
        "a//b",
        "a\\b",
        "a\0b",
        "a\nb",
        "C:/x",
        "a" * 256,
        "~/x",
        "a/",
        "é.md",
    ],
)
def test_no_file_leaves_the_site(path: str) -> None:
    with pytest.raises(ValueError, match="no path inside the site"):
        OutputFile(path=path, content="")


@pytest.mark.parametrize(
    "path", ["x.md", "_redirects", "a/b-c/2.md", ".well-known/x", "a..b", "parties/no/feed.xml"]
)
def test_other_paths_stay_as_they_are(path: str) -> None:
    assert OutputFile(path=path, content="").path == path
