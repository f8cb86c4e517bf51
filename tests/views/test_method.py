from generator.collection.evidence import DECISION_TABLE
from generator.views.method import method_view
from tests.views.ferries import collection

PAGE = method_view(collection())


def test_the_tests_of_evidence_stand_in_the_order_in_which_they_decide() -> None:
    assert [row.state for row in PAGE.evidence] == [test.state for test in DECISION_TABLE]
    assert PAGE.evidence[0].word == "Disputed"


def test_a_status_tells_its_test_in_words() -> None:
    assert [(term.anchor, term.test) for term in PAGE.statuses] == [
        ("status-sailing", "Has happened: first crossing."),
        ("status-signed", "Has happened: signed; has not happened: first crossing."),
        ("status-unclear", "Otherwise."),
    ]


def test_rungs_say_what_reaches_them() -> None:
    assert PAGE.rungs[3].test == "Reached by: first crossing."


def test_the_yardstick_shows_every_word() -> None:
    assert [(word.name, word.range) for word in PAGE.likelihoods] == [
        ("Unlikely", "10–40%"),
        ("Likely", "55–75%"),
    ]
