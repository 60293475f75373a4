"""A quiz asks the best first, spread over sentences and verdicts, and no question tells another's answer."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from quizapp.generate.assembly import assemble
from quizapp.generate.clashes import clash
from quizapp.generate.model import Draft
from quizapp.generate.passed import Passed
from tests.unit.generate.tale import TALE, ground, passed

SEEN = ground(*TALE)
PASSED = passed(*TALE)


def one(family: str, stem: str) -> Passed:
    return next(found for found in PASSED if (found.draft.family, found.question.stem) == (family, stem))


def draft_of(found: Passed) -> Draft:
    assert isinstance(found.draft, Draft)
    return found.draft


def order(chosen: list[Passed]) -> list[str]:
    return [found.question.id for found in chosen]


WHO = one("who", "Which country opened a salt museum in 1967?")
WHEN = one("when", "In which year did Kenya open a salt museum?")
TREES = one("how_many", "How many olive trees did Porto plant in 1951?")


def test_no_more_than_asked_for_are_chosen_and_the_others_are_told_with_a_reason() -> None:
    chosen, left_out = assemble(SEEN, PASSED, 5, 0)
    assert len(chosen) == 5
    assert {other.gate for other in left_out} == {"assembly"}
    assert len(left_out) == len(PASSED) - 5
    assert all(other.reason for other in left_out)
    assert assemble(SEEN, PASSED, 0, 0)[0] == []


def test_the_best_comes_first() -> None:
    chosen, _ = assemble(SEEN, PASSED, 10, 0)
    assert chosen[0].score == max(found.score for found in PASSED)


def test_no_two_questions_of_a_quiz_clash() -> None:
    chosen, _ = assemble(SEEN, PASSED, 1000, 0)
    assert len(chosen) > 10
    assert [(a.question.stem, b.question.stem) for a, b in combinations(chosen, 2) if clash(SEEN, a, b)] == []


def test_no_two_questions_have_one_key_from_one_sentence() -> None:
    other = next(found for found in PASSED if found.draft.family == "cloze" and found.draft.key == "Kenya"
                 and found.draft.sentence == WHO.draft.sentence)  # fmt: skip
    assert clash(SEEN, other, WHO) == f"It asks for the same as “{WHO.question.stem}”"
    chosen, left_out = assemble(SEEN, [WHO, other], 10, 0)
    assert len(chosen) == len(left_out) == 1


def test_no_stem_tells_the_key_of_another() -> None:
    assert clash(SEEN, WHO, WHEN) == f"Its words and those of “{WHEN.question.stem}” tell each other's answer."
    assert clash(SEEN, WHEN, WHO) == f"Its words and those of “{WHO.question.stem}” tell each other's answer."
    chosen, left_out = assemble(SEEN, [WHEN, WHO], 10, 0)
    assert len(chosen) == 1
    assert left_out[0].reason.endswith("tell each other's answer.")


def test_two_stems_of_nearly_the_same_words_are_one_question() -> None:
    twin = replace(TREES, question=replace(TREES.question, id="twin", stem=f"So {TREES.question.stem.lower()}"))
    far = replace(twin, draft=replace(draft_of(twin), key_tokens=(0,)))
    assert clash(SEEN, far, TREES) == f"It asks the same as “{TREES.question.stem}”"


def test_questions_about_different_things_do_not_clash() -> None:
    assert clash(SEEN, WHO, TREES) == ""


def test_at_most_two_of_the_first_ten_are_about_one_sentence() -> None:
    three = [
        replace(
            WHO,
            draft=replace(draft_of(WHO), tokens=(), key_tokens=(place,)),
            question=replace(WHO.question, id=f"{place}", stem=stem),
        )
        for place, stem in enumerate(("Who opened one?", "When did that happen?", "What was built there then?"))
    ]
    chosen, left_out = assemble(SEEN, three, 10, 0)
    assert len(chosen) == 2
    assert [other.reason for other in left_out] == ["Enough is asked about this sentence already."]
    first = assemble(SEEN, PASSED, 10, 0)[0]
    assert max(Counter(found.draft.sentence for found in first).values()) <= 2


def test_the_first_ten_come_from_many_families() -> None:
    assert len({found.draft.family for found in assemble(SEEN, PASSED, 10, 0)[0]}) >= 5


def test_statements_are_true_as_often_as_false() -> None:
    statements = [found for found in PASSED if found.draft.true is not None]
    assert {found.draft.true for found in statements} == {True, False}
    for count in (4, 8):
        chosen, _ = assemble(SEEN, statements, count, 0)
        verdicts = Counter(found.draft.true for found in chosen)
        assert abs(verdicts[True] - verdicts[False]) <= 1


@pytest.mark.parametrize("seed", [0, 7])
def test_the_order_depends_on_the_seed_and_not_on_the_order_of_what_passed(seed: int) -> None:
    chosen, left_out = assemble(SEEN, PASSED, 10, seed)
    again, left_again = assemble(SEEN, PASSED[::-1], 10, seed)
    assert order(chosen) == order(again)
    assert Counter(left_out) == Counter(left_again)


def test_another_seed_chooses_otherwise_among_what_passed() -> None:
    known = {found.question.id for found in PASSED}
    orders = [order(assemble(SEEN, PASSED, 10, seed)[0]) for seed in range(6)]
    assert all(set(found) <= known for found in orders)
    assert len({tuple(found) for found in orders}) > 1


def judged(chosen: list[Passed]) -> list[bool]:
    return [found.draft.true is not None for found in chosen]


def test_true_or_false_comes_after_what_asks_for_more_and_is_not_all_of_a_quiz() -> None:
    told = [found for found in PASSED if found.draft.true is not None]
    others = [found for found in PASSED if found.draft.true is None]
    early = judged(assemble(SEEN, PASSED, 10, 0)[0])
    assert sum(early) <= 1 + 0.25 * len(early)
    few, left_out = assemble(SEEN, [*told, *others[:3]], 1000, 0)
    # One more than the share of those before it.
    assert sum(judged(few)[:-1]) <= 1 + 0.55 * len(few)
    assert "Enough is asked as true or false already." in {one.reason for one in left_out}


def test_whoever_wants_true_or_false_alone_gets_more_of_it() -> None:
    told = [found for found in PASSED if found.draft.true is not None]
    assert len(assemble(SEEN, told, 1000, 0)[0]) > 4


def test_a_true_statement_gives_way_to_a_false_one_about_the_same() -> None:
    true, false = (
        next(found for found in PASSED if found.draft.true is verdict and found.draft.key == "1967"
             and found.draft.family == "true_false")
        for verdict in (True, False)
    )  # fmt: skip
    assert true.score == false.score
    (first, *_), _ = assemble(SEEN, [true, false], 1, 0)
    assert first.draft.true is False


def test_an_opposite_is_told_by_nothing_that_is_said_of_another() -> None:
    made = replace(draft_of(one("true_false", "Kenya opened a salt museum in 1967.")), type="opposite")
    about_kenya = replace(WHO, draft=made)
    elsewhere = replace(TREES, draft=replace(draft_of(TREES), tokens=draft_of(WHEN).tokens))
    assert clash(SEEN, about_kenya, elsewhere) == ""
