from generator.views.site import Site


def test_an_address_is_the_sites_with_the_pages() -> None:
    assert (
        Site(url="https://a.example/x/").address("briefings/b.md", "#c")
        == "https://a.example/x/briefings/b/#c"
    )


def test_a_site_without_an_address_gives_its_pages_none() -> None:
    assert Site().address("index.md") is None
