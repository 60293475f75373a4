"""How hard a question looks: by its family, its passages, its own words and the options beside the key."""

import pytest

from quizapp.domain.document import Evidence
from quizapp.generate.difficulty import difficulty
from quizapp.generate.families import BY_NAME

QUOTE = "The crew of the ferry moored at the northern quay."
EVIDENCE = (Evidence(0, len(QUOTE), QUOTE),)
#: Ten words, of which seven stand in the quote: the share that is usual.
USUAL = "Where did the crew of the ferry moor, northern captain?"


def hard(family: str = "where", stem: str = USUAL, passages: int = 1, near: tuple[float, ...] = ()) -> float:
    return difficulty(family, stem, EVIDENCE * passages, near)


def test_a_family_with_one_passage_usual_words_and_no_options_is_as_hard_as_its_family() -> None:
    words = "the crew of the ferry northern quay".split()
    assert hard(stem=" ".join([*words, "some", "other", "three"])) == BY_NAME["where"].difficulty


@pytest.mark.parametrize(("passages", "more"), [(1, 0.0), (2, 0.05), (3, 0.1), (5, 0.1)])
def test_each_further_passage_adds_up_to_three(passages: int, more: float) -> None:
    assert hard(passages=passages) == pytest.approx(hard() + more)


def test_a_stem_in_its_own_words_is_harder() -> None:
    assert hard(stem="Which landing stage took those sailors?") == pytest.approx(
        hard(stem="The crew of the ferry moored at the northern quay.") + 0.2
    )


def test_a_gap_is_no_word() -> None:
    assert hard(stem="The crew moored at the ___ quay.") == hard(stem="The crew moored at the quay.")


@pytest.mark.parametrize(("near", "more"), [((1.0, 1.0), 0.1), ((0.5,), 0.0), ((), 0.0), ((0.0, 0.0, 0.0), -0.1)])
def test_options_near_to_the_key_add_and_far_ones_take_away(near: tuple[float, ...], more: float) -> None:
    assert hard(near=near) == pytest.approx(hard(near=(0.5, 0.5)) + more)


def test_families_differ() -> None:
    assert hard("why") > hard("where")
