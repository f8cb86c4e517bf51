from generator.views.paging import LENGTH, paged


def test_a_short_list_is_one_page_that_leads_nowhere() -> None:
    (page,) = paged(["a"], "parties/no.md")
    assert (page.path, list(page.items), page.paging.suffix) == ("parties/no.md", ["a"], "")
    assert page.paging.earlier is page.paging.later is None


def test_an_empty_list_has_a_page_too() -> None:
    nothing: tuple[str, ...] = ()
    assert [list(page.items) for page in paged(nothing, "parties/no.md")] == [[]]


def test_a_long_list_continues_and_loses_nothing() -> None:
    items = list(range(2 * LENGTH + 1))
    pages = list(paged(items, "disputes.md"))
    assert [page.path for page in pages] == ["disputes.md", "disputes/page/2.md", "disputes/page/3.md"]
    assert [item for page in pages for item in page.items] == items
    second = pages[1].paging
    assert second.earlier
    assert second.later
    assert (second.earlier.href, second.later.href, second.suffix) == (
        "../../disputes.md",
        "3.md",
        ", page 2",
    )


def test_rows_that_weigh_more_make_shorter_pages() -> None:
    assert [list(page.items) for page in paged([1, 2, 3], "compare.md", 2)] == [[1, 2], [3]]
