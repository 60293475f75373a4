"""The sentence that tells who somebody is is asked for where others speak of the same person."""

from quizapp.domain.question import QuestionKind, SelectSentenceKey
from tests.unit.generate.speech import TALK, proposals


def test_the_sentence_that_tells_it_is_the_key() -> None:
    (made,) = proposals("located", *TALK)
    assert made.stem == "Which sentence tells who Anna Holm is?"
    assert made.kind is QuestionKind.SELECT_SENTENCE
    assert made.answer == SelectSentenceKey((0,))
    assert made.evidence[0].quote.endswith("said Anna Holm, the harbour master of Porto.")


def test_whoever_is_named_once_is_given_away_by_the_name() -> None:
    assert proposals("located", *TALK[:-1]) == []
