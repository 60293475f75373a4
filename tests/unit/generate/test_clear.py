"""What is asked can be read by itself: letters are spelt out, two names of one are one, no noun leans on another."""

import pytest

from quizapp.briefing import build_briefing
from quizapp.generate.definite import bare
from quizapp.generate.distractors.names import names_like
from quizapp.generate.gates import worth
from quizapp.generate.ground import Ground, ground_of
from quizapp.generate.letters import unknown_letters
from quizapp.generate.statements import whole_of
from tests.support.analysed import analysed


def ground(text: str) -> Ground:
    document, analysis = analysed(text)
    return ground_of(document, analysis, build_briefing(document, analysis))


def loose(text: str) -> str:
    seen = ground(text)
    sentence = seen.analysis.sentences[0]
    return bare(seen, sentence, range(len(sentence.tokens)), sentence.root)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Anna Holm’s version was published in 1921.", "version", id="of what?"),
        pytest.param("Anna Holm’s version of a hymn was published in 1921.", "", id="of a hymn"),
        pytest.param("Anna Holm wrote the first serial.", "serial", id="the first of what?"),
        pytest.param("Anna Holm wrote the first serial of Radio Bergen.", "", id="the first of one station"),
        pytest.param("Tallow Street is the oldest street in Bergen.", "", id="the oldest in one town"),
    ],
)
def test_a_noun_that_is_always_of_something_says_of_what(text: str, noun: str) -> None:
    assert loose(text) == noun


def test_a_name_in_brackets_after_another_is_the_same_one_for_options() -> None:
    seen = ground(
        "In 1541 Johann Kolbe (John Colby) moved to Geneva. Peter Farrow taught in Basel. John Colby wrote a catechism."
    )
    assert seen.second_names == {"John Colby": "Johann Kolbe"}
    farrow = next(one for one in seen.analysis.entities if one.name == "Peter Farrow")
    assert [one.name for _, one in names_like(seen, farrow, "person")] == ["Johann Kolbe"]
    # What is said of the one is said of the other.
    assert "johann kolbe" in seen.roots[2]


def test_letters_that_the_text_explains_are_spelt_out() -> None:
    seen = ground(
        "The Border Peat Office (BPO) opened in 1921. It kept four clerks in Bergen. The BPO closed its hall in 1950."
    )
    said = [draft.stem for clause in seen.clauses for draft in whole_of(clause, "true_false")]
    assert any("The Border Peat Office closed its hall" in stem for stem in said)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("The CSU struck.", "CSU"), ("The UN and the U.S. met.", ""), ("AC/DC played.", ""), ("Louis XIV ruled.", "")],
)
def test_letters_that_everybody_knows_need_no_name(text: str, letters: str) -> None:
    assert unknown_letters(text) == letters


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("The harbours were important for trade.", True, id="matters"),
        pytest.param("The harbours were important for the trade with Norway in 1921.", False, id="with whom and when"),
    ],
)
def test_that_something_matters_is_no_statement_to_judge(text: str, refused: bool) -> None:
    seen = ground(text)
    found = [draft for clause in seen.clauses for draft in whole_of(clause, "true_false")]
    assert found
    assert all(bool(worth.complaint(seen, draft)) is refused for draft in found)
