from generator.views.origins import GroupKind, group, numbering, origin_name
from tests.views.ferries import checked, collection, lookup


def test_sources_are_grouped_by_what_they_draw_on() -> None:
    groups = group(lookup().assessed, collection().names)
    assert [(found.kind, found.members) for found in groups] == [
        (GroupKind.ORIGIN, ("daily", "wire")),
        (GroupKind.SEVERAL, ("both",)),
        (GroupKind.SINGLES, ("gazette",)),
        (GroupKind.UNTRACED, ("blog",)),
    ]


def test_numbers_follow_the_groups() -> None:
    groups = group(lookup().assessed, collection().names)
    assert numbering(groups) == {"daily": 1, "wire": 2, "both": 3, "gazette": 4, "blog": 5}


def test_an_origin_is_called_as_the_briefing_has_it_or_by_its_publisher() -> None:
    assessed, names = checked().assessed["norway-sweden-ferries"], collection().names
    assert origin_name("conference", assessed, names) == "The press conference in Oslo"
    assert origin_name("gazette", assessed, names) == "Government Gazette, at first hand"
    assert origin_name("gone", assessed, names) == "gone"
