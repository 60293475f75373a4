"""A chosen statement takes the sentence with it that tells how it went on and stands only behind it."""

from quizapp.briefing.choosing import Choice
from quizapp.briefing.paired import completed, with_opening_completed
from quizapp.reading.phrasing import Phrased, phrased
from quizapp.reading.salience import salience
from tests.unit.reading.parsed import analysed

FAILED = "The pump of Skarn failed in its first trial in May 1926."


def told(text: str) -> list[str]:
    document, analysis = analysed(text, title="The pump of Skarn")
    found = [phrased(sentence, analysis.named[sentence.number]) for sentence in analysis.sentences]
    statements: tuple[Phrased, ...] = tuple(one for one in found if one is not None)
    alone = {one.sentence for one in statements}
    choice = Choice(document, analysis, salience(document, analysis))
    return [one.text for one in completed(analysis, (), statements[:1], alone, choice)]


def test_what_came_later_is_told_behind_what_came_first() -> None:
    later = "Eight months later the pump worked, with a loss of 3 per cent."
    assert told(f"{FAILED} {later}") == [f"{FAILED} {later}"]


def test_what_stands_by_itself_takes_no_place_in_another_statement() -> None:
    assert told(f"{FAILED} Anna Holm sold the pump of Skarn to Norway in 1930.") == [FAILED]


def test_what_may_be_of_either_of_two_people_is_left_out() -> None:
    text = "Anna Holm and Maria Lund built the pump of Skarn in May 1926."
    assert told(f"{text} Eight months later she sold it to Norway for 300 crowns.") == [text]


def test_the_opening_of_a_summary_tells_how_it_came_out() -> None:
    rest = " ".join(f"The harbour sold {count} boats." for count in range(20, 32))
    later = "Eight months later the pump worked, with a loss of 3 per cent."
    for text, whole in ((f"{FAILED} {later}\n\n{rest}", f"{FAILED} {later}"), (f"{FAILED} {later}", FAILED)):
        document, analysis = analysed(text, title="The pump of Skarn")
        found = [phrased(sentence, analysis.named[sentence.number]) for sentence in analysis.sentences]
        summary = tuple(one for one in found if one is not None)[:1]
        choice = Choice(document, analysis, salience(document, analysis))
        (told,) = with_opening_completed(analysis, summary, (), frozenset(), choice)
        assert told.text == whole
