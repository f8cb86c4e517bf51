import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from generator.publish.after.card_drawing import HEIGHT, WIDTH, draw
from generator.publish.after.cards import CARDS, labelled, picture, raster, site_picture
from generator.views.site import Site
from tests.publish.after.publishing import published

TREATY = "norway-sweden-ferries"


def test_every_briefing_and_the_site_have_a_card(tmp_path: Path) -> None:
    made = published(tmp_path)
    CARDS.run(made)
    cards = [made.folder / f"briefings/{card.id}/card.png" for card in made.checked.collection.cards]
    for path in (*cards, made.folder / "card.png"):
        with Image.open(path) as image:
            image.load()
            assert image.size == (WIDTH, HEIGHT)
            assert image.convert("L").getextrema() == (23, 255)  # ink on paper


def test_a_card_is_drawn_once(tmp_path: Path) -> None:
    made = published(tmp_path)
    CARDS.run(made)
    card = made.folder / f"briefings/{TREATY}/card.png"
    before = card.stat()
    CARDS.run(made)
    assert (card.stat().st_ino, card.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_new_folder_takes_cards_from_the_store(tmp_path: Path) -> None:
    made = published(tmp_path)
    CARDS.run(made)
    again = replace(made, folder=tmp_path / "other")
    CARDS.run(again)
    name = f"briefings/{TREATY}/card.png"
    assert (again.folder / name).read_bytes() == (made.folder / name).read_bytes()


def test_a_new_title_makes_a_new_card_and_no_other(tmp_path: Path) -> None:
    made = published(tmp_path)
    CARDS.run(made)
    before = {path: path.read_bytes() for path in made.folder.rglob("card.png")}
    file = tmp_path / f"ferries/briefings/{TREATY}.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: New ", 1), encoding="utf-8")
    CARDS.run(published(tmp_path))
    changed = [path.parent.name for path, content in before.items() if path.read_bytes() != content]
    assert changed == [TREATY]


def test_a_foreign_file_in_its_place_is_replaced(tmp_path: Path) -> None:
    made = published(tmp_path)
    (made.folder / "briefings" / TREATY).mkdir(parents=True)
    (made.folder / "briefings" / TREATY / "card.png").write_bytes(b"torn")
    CARDS.run(made)
    with Image.open(made.folder / f"briefings/{TREATY}/card.png") as image:
        assert image.size == (WIDTH, HEIGHT)


def test_the_card_of_a_briefing_that_is_gone_goes_too(tmp_path: Path) -> None:
    made = published(tmp_path)
    CARDS.run(made)
    (tmp_path / "ferries/briefings/sweden-pledge.yaml").unlink()
    (made.folder / "briefings/elsewhere").mkdir()
    CARDS.run(published(tmp_path))
    left = sorted(path.name for path in (made.folder / "briefings").iterdir())
    assert left == ["elsewhere", TREATY]


def test_cards_speak_of_the_day_on_which_the_briefing_was_edited(tmp_path: Path) -> None:
    collection = published(tmp_path).checked.collection
    card = collection.by_id[TREATY]
    shown = picture(card, collection, Site(name="Ferry Watch"))
    assert card.edited is not None
    assert str(card.edited.year) in shown.date
    assert shown.title == card.title
    assert shown.line == "Norway and Sweden"
    assert site_picture(collection, Site(name="Ferry Watch")).title == "Ferry Watch"


def test_equal_drawings_are_equal_bytes_and_cyrillic_is_drawn(tmp_path: Path) -> None:
    collection = published(tmp_path).checked.collection
    base = replace(site_picture(collection, Site(name="x")), title="Ж")
    first, other = raster(draw(base)), raster(draw(replace(base, title="Щ")))
    assert raster(draw(base)) == first
    assert first != other


def test_a_labelled_card_is_still_a_whole_png(tmp_path: Path) -> None:
    collection = published(tmp_path).checked.collection
    plain = raster(draw(site_picture(collection, Site(name="x"))))
    with Image.open(io.BytesIO(labelled(plain, "abc"))) as image:
        image.verify()
        assert image.info["Comment"] == "abc"
