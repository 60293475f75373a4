"""What fits beside what a reader has read already."""

from collections.abc import Sequence

from quizapp.briefing.choosing import Choice
from quizapp.reading.phrasing import Phrased, phrased
from quizapp.reading.salience import salience
from tests.unit.reading.parsed import analysed


def choice_of(text: str, *, title: str = "An example") -> tuple[Choice, Sequence[Phrased]]:
    document, analysis = analysed(text, title=title)
    found = [phrased(sentence, analysis.named[sentence.number]) for sentence in analysis.sentences]
    return Choice(document, analysis, salience(document, analysis)), [one for one in found if one is not None]


def test_what_a_statement_before_it_tells_is_known() -> None:
    choice, (first, second) = choice_of("Norway will build a harbour at Skarn. The harbour will cost six million.")
    assert not choice.fits(second, (), ())
    assert choice.fits(second, (first,), (first,))


def test_a_company_is_not_yet_the_company() -> None:
    choice, (first, second) = choice_of("Norway bought a car from a company in Oslo. The company will build a tower.")
    assert not choice.fits(second, (first,), (first,))


def test_who_came_to_harm_weighs_more() -> None:
    text = "Boats are built all over Norway. Sailors painted boats in Norway. Sailors died in boats off Norway."
    choice, (_, painted, died) = choice_of(text)
    assert choice.weight(died) > choice.weight(painted) + 0.2


def test_a_sentence_that_opens_with_a_circumstance_weighs_less() -> None:
    text = "Boats are built all over Norway. Norway sold boats when banks failed. When banks failed, Norway sold boats."
    choice, (_, sold, failed) = choice_of(text)
    assert choice.weight(failed) < choice.weight(sold)


def test_a_hook_is_what_opens_a_text_beside_its_title() -> None:
    choice, (hook, *_) = choice_of("Anna Holm never knew her father.", title="The bottle")
    assert not choice.fits(hook, (), ())
    choice, (opening, *_) = choice_of("Anna Holm found a bottle in Oslo.", title="The bottle")
    assert choice.fits(opening, (), ())


def test_what_somebody_says_is_no_hook_in_whatever_words_the_title_has_it() -> None:
    text = "Leave for mothers should be longer than a year, Anna Holm has said. Norway paid for it."
    choice, (opening, *_) = choice_of(text, title="Norway decries bias")
    assert choice.fits(opening, (), ())


def test_the_same_again_is_no_news() -> None:
    text = "Norway sold the boats of Skarn in May. In May Norway sold the boats of Skarn to Spain."
    choice, (first, second) = choice_of(text)
    assert not choice.fits(second, (first,), (first,))
