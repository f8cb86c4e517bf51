from generator.exports.codebook import data_views
from generator.exports.dataset import dataset
from generator.views.data import CodebookView, DataView
from generator.views.site import Site
from tests.linked_data import nodes, value
from tests.views.ferries import SITE, checked, collection

DATA = dataset(checked().assessed, collection(), SITE)


def pages(site: Site = SITE) -> tuple[DataView, CodebookView]:
    """The two pages."""
    files, codebook = data_views(DATA, collection(), site)
    assert isinstance(files, DataView)
    assert isinstance(codebook, CodebookView)
    return files, codebook


def test_every_file_is_listed_with_its_rows_and_its_size() -> None:
    page, _ = pages()
    listed = {item.link.href: item for item in (*page.whole, *page.tables)}
    assert set(listed) == {file.path for file in DATA.files}
    assert listed["data/parties.csv"].count.replace("\N{NO-BREAK SPACE}", " ") == "5 rows"
    assert all(item.size for item in listed.values())


def test_feeds_are_named_where_there_are_any() -> None:
    assert [item.href for item in pages()[0].feeds] == ["feed.xml", "feed.json"]
    assert not pages(Site())[0].feeds


def test_the_codebook_explains_every_column_and_every_field() -> None:
    _, page = pages()
    assert [item.name for item in page.tables] == [table.name for table in DATA.tables]
    assert page.records[0].name == "Record"
    for item in (*page.tables, *page.records):
        assert item.about
        assert all(field.about and field.type for field in item.fields), item.name


def test_a_field_says_what_kind_of_value_it_holds() -> None:
    fields = {field.name: field.type for field in pages()[1].records[0].fields}
    assert fields["parties"] == "list of Party"
    assert fields["sources"] == "Source by key"
    assert fields["derived"] == "Derived"
    assert fields["short_title"] == "string, may be absent"


def test_dataset_searches_find_every_file() -> None:
    found = pages()[0].head.json_ld
    assert found
    assert (found["@type"], found["@id"]) == ("Dataset", "https://ferries.example/data/")
    files = found["distribution"]
    assert isinstance(files, list)
    assert {file["contentUrl"] for file in files} == {f"{SITE.url}{file.path}" for file in DATA.files}


def test_a_processor_reads_the_description_of_the_data() -> None:
    found = nodes(pages()[0].head.json_ld or {})
    (dataset_node,) = found["Dataset"]
    assert value(dataset_node, "license") == "https://creativecommons.org/licenses/by/4.0/"
    assert value(dataset_node, "dateModified") == "2025-09-01"
    assert len(found["DataDownload"]) == len(DATA.files)


def test_without_an_address_no_file_has_one() -> None:
    assert "distribution" not in (pages(Site())[0].head.json_ld or {})
