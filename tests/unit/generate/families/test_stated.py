"""Statements of the text stand among changed ones, each from a sentence of its own."""

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import stated
from quizapp.generate.gates import proposed
from quizapp.generate.model import Proposal
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, ground

#: Four sentences in which a number or a year can be changed, all of them about one town.
PORTO = ("trees", "bridges", "coats", "kenya_museum")

NORWAY_GROWS = """Norway planted 90 olive trees in 1951. Norway bought 3 fishing ships in 1962. Norway held 14 boat
fairs in 1973. Norway built 7 village schools in 1980. Norway sold 40 wooden houses in 1984. Norway opened 5 salt
museums in 1991. Norway lost 12 stone bridges in 1996."""


def made(*names: str) -> list[Proposal]:
    return list(stated.proposals(ground(*names, title="An example")))


def test_two_statements_of_the_text_stand_beside_two_with_one_value_changed() -> None:
    (one,) = made(*TALE)
    assert (one.kind, one.bloom) == (QuestionKind.MULTI_CHOICE, Bloom.ANALYSE)
    texts = [sentence.text for sentence in ground(*TALE).analysis.sentences]
    assert all((option.text in texts) is option.correct for option in one.options)
    assert [option.correct for option in one.options].count(True) == 2
    assert len(one.options) == 4
    assert proposed.complaint(ground(*TALE), one) == ""


def test_no_two_statements_are_of_one_sentence_and_each_has_its_evidence() -> None:
    (one,) = made(*TALE)
    assert len({evidence.start for evidence in one.evidence}) == 4
    for option in one.options:
        assert any(evidence.quote in option.feedback for evidence in one.evidence)


def test_a_changed_statement_is_told_to_be_wrong_by_the_value_that_the_text_has() -> None:
    (one,) = made(*TALE)
    wrong = [option.feedback for option in one.options if not option.correct]
    assert wrong
    assert all(feedback.startswith("The text has ") and " where this has " in feedback for feedback in wrong)


def test_another_name_is_put_in_before_another_number_which_more_questions_ask_for() -> None:
    (one,) = made(*TALE)
    wrong = [option.feedback for option in one.options if not option.correct]
    assert ["Norway" in wrong[0], " 12 " in wrong[1]] == [True, True]


def test_what_a_true_statement_tells_no_other_question_asks_for() -> None:
    (one,) = made(*TALE)
    seen = ground(*TALE)
    right = [option.text for option in one.options if option.correct]
    told = [sentence.number for sentence in seen.analysis.sentences if sentence.text in right]
    assert len(told) == 2
    assert all(seen.roots[number] <= one.told(seen) for number in told)


def test_a_text_with_four_sentences_to_change_leaves_them_to_other_questions() -> None:
    assert len(made(*PORTO, "iceland_quarry")) == 1
    assert made(*PORTO) == []


def test_a_pronoun_that_would_give_a_change_away_is_in_no_statement() -> None:
    assert made(*PORTO, "her_letter") == []


def test_several_statements_about_one_country_are_asked_about_that_country() -> None:
    (one,) = stated.proposals(live.ground(NORWAY_GROWS))
    assert one.stem == "Which of these statements about Norway does the text make? Choose 2."
    assert all("Norway" in option.text for option in one.options)
