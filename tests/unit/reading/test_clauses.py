"""A clause becomes a sentence of its own, or nothing."""

from quizapp.reading.clauses import as_sentence, clause_with_subject, is_closed, trimmed
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def test_a_joined_clause_is_told_with_its_subject() -> None:
    dates = sentence("two_dates")
    finished = next(index for index, token in enumerate(dates.tokens) if token.text == "finished")
    assert clause_with_subject(dates, finished, "the tower") == "The tower was finished in 1821."
    assert clause_with_subject(dates, dates.root, "work") == "Work began in 1816."


def test_a_clause_that_points_outside_is_not_closed() -> None:
    said = sentence("it_said")
    assert not is_closed(said, list(range(len(said.tokens))))


def test_a_clause_never_opens_with_the_end_of_an_aside_between_dashes() -> None:
    one = analysed("The harbour club - whose members row - said it would fight the plan.")[1].sentences[0]
    assert clause_with_subject(one, one.root, "the harbour club") == ""
    told = clause_with_subject(one, one.root, "the harbour club - whose members row")
    assert told == "The harbour club - whose members row - said it would fight the plan."


def test_nothing_is_not_closed() -> None:
    assert not is_closed(sentence("ferry"), [])


def test_commas_and_stops_at_the_ends_are_trimmed() -> None:
    however = sentence("however")
    assert however.phrase(trimmed(however, list(range(1, len(however.tokens))))) == "the ferry was late"


def test_a_sentence_has_a_capital_and_one_stop() -> None:
    assert as_sentence("it sails") == "It sails."
    assert as_sentence("“It sails.”") == "“It sails.”"
    assert as_sentence("") == ""
