"""What the text is about is asked only where its title and one of its first sentences agree on it."""

from dataclasses import replace

import pytest

from quizapp.domain.briefing import Statement
from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import main_idea
from quizapp.generate.gates import proposed
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from tests.unit.generate.tale import TALE, ground

TITLE = "The stone quarry and the salt museum of Kenya"
#: The first sentence tells of all that the title names.
TEXT = ("purpose_quarry", "trees", "bridges", "masons_wall", *TALE)


def told(*names: str, title: str = TITLE) -> Ground:
    """A ground whose briefing has each of its first four sentences as a statement."""
    seen = ground(*names, title=title)
    first = tuple(Statement(one.text, (one.evidence,)) for one in seen.analysis.sentences[:4])
    document = replace(seen.document, title_made=False)
    return replace(seen, document=document, briefing=replace(seen.briefing, summary=first, key_facts=()))


def test_a_title_that_was_made_of_the_first_words_tells_nothing() -> None:
    seen = told(*TEXT)
    assert made(seen)
    assert made(replace(seen, document=replace(seen.document, title_made=True))) == []


def made(seen: Ground) -> list[Proposal]:
    return list(main_idea.proposals(seen))


def test_the_sentence_that_tells_what_the_title_names_stands_among_true_details() -> None:
    seen = told(*TEXT)
    (one,) = made(seen)
    assert (one.kind, one.bloom) == (QuestionKind.CHOICE, Bloom.UNDERSTAND)
    assert one.key == "Kenya sold a stone quarry to finance the salt museum."
    details = [option for option in one.options if not option.correct]
    assert {option.text for option in details} == {sentence.text for sentence in seen.analysis.sentences[1:4]}
    # The one that names something of the title's tempts most.
    assert details[0].text == "Turin lost 12 stone bridges in 1967."
    assert all("is a detail" in option.feedback for option in details)
    assert proposed.complaint(seen, one) == ""


@pytest.mark.parametrize(
    ("names", "title"),
    [
        pytest.param(TEXT, "Kenya", id="a title of one word"),
        pytest.param(TEXT, "A wider view of whales and lighthouses", id="a title that the text does not come back to"),
        pytest.param(
            ("trees", "bridges", "masons_wall", "purpose_quarry", *TALE), TITLE, id="told later than at the beginning"
        ),
        pytest.param(
            ("purpose_quarry", "kenya_museum", "lind_museum", "trees", *TALE),
            "The salt museum",
            id="only one detail that tells clearly less",
        ),
    ],
)
def test_nothing_is_asked_where_that_is_not_sure(names: tuple[str, ...], title: str) -> None:
    assert made(told(*dict.fromkeys(names), title=title)) == []


def test_what_the_title_tells_is_no_detail_even_where_it_comes_once() -> None:
    (one,) = made(told(*TEXT, title="The salt museum of Kenya: Greek masons, a wall in March"))
    assert not any("masons" in option.text for option in one.options)


def test_questions_about_its_sentences_are_cued_by_it() -> None:
    (one,) = made(told(*TEXT))
    assert {"kenya", "quarry", "olive", "90"} <= one.told(told(*TEXT))
