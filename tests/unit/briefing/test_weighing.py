"""What an editor looks for in a sentence adds to its weight."""

from quizapp.briefing.weighing import further_weights
from tests.unit.reading.parsed import analysed


def weights(text: str) -> tuple[float, ...]:
    return further_weights(analysed(text)[1])


def test_who_comes_back_is_worth_the_sentence_that_brings_them_in() -> None:
    back = "Anna Holm sold the boat. A storm broke the mast. Anna Holm mended the mast. The boat belonged to Anna Holm."
    once = "Anna Holm sold the boat. A storm broke the mast. A sailor mended the mast. The boat belonged to a sailor."
    assert weights(back)[0] > weights(once)[0]


def test_what_is_counted_and_what_is_to_come_weigh_more() -> None:
    _, built, counted, coming, _ = weights(
        "Norway is old. Norway built a tower. Norway sold 300 boats. Norway will sell a bridge. Norway has a king."
    )
    assert counted > built
    assert coming > built


def test_what_opens_a_text_and_what_explains_a_term_weigh_more() -> None:
    long = " ".join(["Norway built a tower in Oslo."] * 12)
    first, *_, late, _ = weights(long)
    assert first > late
    plain, explained = weights(long)[7], further_weights(analysed(long)[1], explaining=frozenset({7}))[7]
    assert explained > plain


def test_of_a_short_text_no_part_is_the_opening() -> None:
    short, long = (weights(" ".join(["Norway built a tower in Oslo."] * count)) for count in (6, 12))
    assert short[0] < long[0]


def test_a_paragraph_ends_on_what_weighs_less() -> None:
    inside, last = weights("Norway built a tower in Oslo. Norway built a tower in Oslo.")
    assert last < inside
    assert weights("Norway built a tower in Oslo.") == (inside,)
