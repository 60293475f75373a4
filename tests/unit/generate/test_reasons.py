"""A reason or purpose counts where its words mean nothing else and it is told of the clause's own verb."""

import pytest

from quizapp.generate.reasons import reasons_of
from quizapp.generate.wording import words
from tests.unit.generate.live import ground


def told(text: str) -> list[tuple[str, str]]:
    """The reasons of the text's clauses as they read, each with what is left of its clause's parts."""
    return [
        (
            words(clause.sentence, reason.tokens),
            words(clause.sentence, [one for part in reason.kept for one in part.tokens]),
        )
        for clause in ground(text).clauses
        for reason in reasons_of(clause)
    ]


@pytest.mark.parametrize(
    ("text", "reason", "left"),
    [
        pytest.param(
            "The council closed the old bridge because of heavy rain.",
            "because of heavy rain",
            "the old bridge",
            id="noun",
        ),
        pytest.param(
            "The council closed the old bridge because the river had risen.",
            "because the river had risen",
            "the old bridge",
            id="clause",
        ),
        pytest.param(
            "The council closed the old bridge to protect the harbour.",
            "to protect the harbour",
            "the old bridge",
            id="purpose",
        ),
        pytest.param(
            "The council closed the old bridge in order to protect the harbour.",
            "to protect the harbour",
            "the old bridge",
            id="in order to",
        ),
        pytest.param("The hall was built to house the library.", "to house the library", "", id="what was made"),
        pytest.param(
            "To avoid further duties, Anna Holm sold the piano to a local couple.",
            "to avoid further duties",
            "the piano to a local couple",
            id="purpose before the subject",
        ),
        pytest.param(
            "Because of the heavy rain, the council closed the old bridge.",
            "because of the heavy rain",
            "the old bridge",
            id="noun before the subject",
        ),
        pytest.param(
            "Because the dam had burst, the council closed the old bridge.",
            "because the dam had burst",
            "the old bridge",
            id="clause before the subject",
        ),
        pytest.param(
            "The council closed the old bridge merely to protect the harbour.",
            "to protect the harbour",
            "the old bridge",
            id="merely",
        ),
    ],
)
def test_a_reason_is_found_at_the_end_and_before_the_subject(text: str, reason: str, left: str) -> None:
    assert told(text) == [(reason, left)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Holm sued the council after her shop was closed due to structural problems.", id="inside"),
        pytest.param("Anna Holm opened the north road only to find it empty.", id="outcome"),
        pytest.param("Anna Holm widened the new line to include the northern villages.", id="what it comes to"),
        pytest.param("Anna Holm closed the old bridge not because of heavy rain.", id="no reason"),
        pytest.param("Anna Holm was asked to house the library.", id="what was asked"),
        pytest.param("To be honest, Anna Holm sold the piano to a local couple.", id="how it is said"),
        pytest.param("The film brought national attention to fly fishing and the state.", id="to whom"),
    ],
)
def test_other_words_give_none(text: str) -> None:
    assert told(text) == []
