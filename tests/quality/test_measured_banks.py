"""The measures of whole banks on hand-made ones with known values."""

import pytest

from quizapp.domain.question import Bloom, Question
from tests.quality.items import TALE, items, proof, question, text
from tests.quality.measures import bank, humans
from tests.quality.measures.counts import Share
from tests.quality.measures.guessing import chi_square_p, guesses, longest_run, positions
from tests.quality.measures.material import Text
from tests.quality.measures.words import contains, f1, jaccard, numbers

RESCUE = "In 1862 Anna Holm saved eleven sailors from the steamer Oster."
MUSEUM = "Clara Moss and Ida Berg opened the museum in 1988."


def at(place: int, key: str = "Johan Petersen") -> Question:
    return question(f"Who built the lighthouse at Marle in the year {1811 + place}?", key, place=place)


def test_a_share_is_pooled_and_meant_over_documents_that_count() -> None:
    share = Share.of([(1, 1), (1, 3), (0, 0)])
    assert (share.numerator, share.denominator) == (2, 4)
    assert share.pooled == pytest.approx(0.5)
    assert share.mean == pytest.approx(2 / 3)
    assert Share.of([(0, 0)]).mean is None


# Critical values of the chi-square distribution as tables give them.
@pytest.mark.parametrize(
    ("statistic", "freedom", "p"),
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (9.488, 4, 0.05), (11.345, 3, 0.01), (0, 3, 1), (1, 0, 1)],
)
def test_chi_square_has_the_tables_tails(statistic: float, freedom: int, p: float) -> None:
    assert chi_square_p(statistic, freedom) == pytest.approx(p, abs=1e-4)


def test_positions_are_even_or_not() -> None:
    even = items(*(at(place) for place in (0, 1, 2, 3)))
    same = items(*(at(2, key=f"Johan Petersen {number}") for number in range(8)))
    assert positions(even) == (1.0, 4)
    p, counted = positions(same)
    # All eight in one of four places: chi-square 24 with 3 degrees of freedom.
    assert p == pytest.approx(2.5e-5, rel=0.05)
    assert counted == 8
    assert (longest_run(even), longest_run(same)) == (1, 8)


def test_blind_rules_are_right_as_often_as_they_would_be() -> None:
    longest = question(key="Johan Petersen of Marle", others=("Ann", "Bob", "Cleo"))
    shortest = question("Who was it?", key="Bo", others=("Anna Holm", "Peter Vane", "Clara Moss"), place=1)
    found = guesses(items(longest, shortest))
    assert found["chance"] == pytest.approx(0.25)
    assert found["longest"] == pytest.approx(0.5)
    # “Marle” stands in the first stem; of the second stem no option has a word, so that any may be guessed.
    assert found["most overlap with the stem"] == pytest.approx((1 + 0.25) / 2)
    assert found["most frequent position"] == pytest.approx(0.5)
    assert guesses(()) == {}


def test_the_middle_number_is_one_of_the_two_in_the_middle() -> None:
    middle = question(key="20", others=("10", "30", "40"), place=1)
    edge = question(key="10", others=("20", "30", "40"))
    assert guesses(items(middle))["middle number"] == pytest.approx(0.5)
    assert guesses(items(edge))["middle number"] == 0


def test_twins_have_like_stems_or_one_answer_from_one_sentence() -> None:
    one = question("Who saved eleven sailors from the steamer Oster?", "Anna Holm", (), quote=RESCUE)
    alike = question("Who saved eleven sailors from the steamer?", "Anna Holm", (), quote=RESCUE)
    same = question("According to the tale, whose deed was it in 1862?", "Anna Holm", (), quote=RESCUE)
    other = question("In which year was the museum of Marle opened?", "1988", (), quote=MUSEUM)
    assert bank.duplicates(items(one, other)) == (0, 2)
    assert bank.duplicates(items(one, alike, other)) == (2, 3)
    assert bank.duplicates(items(one, same, other)) == (2, 3)


def test_families_wh_words_and_blooms_are_counted_over_the_quiz() -> None:
    mixed = [question(f"Who did it number {number}?", family=f"family {number}") for number in range(5)]
    assert bank.families(text(*mixed)) == (1, 1)
    assert bank.families(text(*mixed[:4])) == (0, 1)
    assert bank.families(text()) == (0, 0)
    assert bank.one_wh(text(*mixed)) == (0, 1)
    when = [question(f"When was it done, number {number}?") for number in range(5)]
    assert bank.one_wh(text(*mixed, *when)) == (1, 1)
    assert bank.one_wh(text(*mixed[:3])) == (0, 0)
    assert bank.blooms(text(*mixed), Bloom.REMEMBER) == (5, 5)
    assert bank.blooms(text(*mixed), Bloom.ANALYSE) == (0, 5)


def test_sections_are_asked_where_an_item_has_its_evidence() -> None:
    long = "The council of Dene met and spoke of the wall for the whole of the long night. " * 6
    source = f"# One\n\nAnna Holm came first. {long}\n\n# Two\n\nPeter Vane came last. {long}\n\n# Three\n\nShort.\n"
    made = question("Who came first to the council?", "Anna Holm", (), quote="Anna Holm came first.", source=source)
    assert bank.sections_asked(text(made, source=source)) == (1, 2)
    # One short section: fifths of the text.
    assert bank.sections_asked(text(question())) == (1, 5)


def test_the_summary_is_asked_where_an_item_shares_its_evidence() -> None:
    told = text().summary[:5]
    quote = told[0][-1].quote
    asked, wanted = bank.summary_asked(text(question(quote=quote)))
    assert wanted == len(told)
    assert asked >= 1
    assert bank.summary_asked(text()) == (0, wanted)


def test_yield_is_items_for_hundreds_of_words() -> None:
    made = text(question())
    assert bank.per_hundred_words(made) == (1, made.document.words / 100)


def test_answers_of_people_are_recalled_by_keys_that_are_nearly_the_same() -> None:
    made = text(question(), answers=("Petersen", "Johan Petersen", "the museum"))
    assert humans.recall_of_bank(made) == (2, 3)
    assert humans.recall_of_best(made) == (2, 3)
    # "Nobody at all" is no key of any draft; the builder is that of several.
    assert humans.recall_of_drafts(text(answers=("Johan Petersen", "nobody at all"))) == (1, 2)


def test_critical_passages_are_hit_by_evidence() -> None:
    made = text(question())
    rescue, first = (proof(quote, made.document) for quote in (RESCUE, made.items[0].quotes))
    marked = Text("tale", made.document, made.analysis, made.generation,
                  critical=((rescue.start, rescue.end), (first.start, first.start + 5)))  # fmt: skip
    assert humans.spans_hit(marked) == (1, 2)
    assert humans.inside_spans(marked) == (1, 1)
    assert humans.inside_spans(made) == (0, 0)


def test_words_are_compared_as_readers_do() -> None:
    assert f1("the Marle lighthouse", "Marle") == pytest.approx(2 / 3)
    assert f1("Dene", "Marle") == 0
    assert jaccard(("a", "b"), ("b", "c")) == pytest.approx(1 / 3)
    assert contains(("one", "two", "three"), ("two", "three"))
    assert not contains(("one", "two", "three"), ("one", "three"))
    assert numbers("eleven of $4.2 million, and 18,000") == [11, 4.2e6, 18_000]
    assert "1811" in TALE
