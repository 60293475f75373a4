"""A quiz asks the best first, spread over parts, sentences and verdicts, and no question tells another's answer."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from quizapp.domain.question import Bloom
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


def test_a_false_statement_comes_before_a_true_one_that_is_better() -> None:
    statements = [found for found in PASSED if found.draft.true is not None]
    true = next(found for found in statements if found.draft.true)
    apart = (found for found in statements if not clash(SEEN, found, true) and not clash(SEEN, found, WHO))
    false = next(found for found in apart if not found.draft.true)
    chosen, _ = assemble(SEEN, [WHO, replace(true, score=0.9), replace(false, score=0.3)], 2, 0)
    assert [found.draft.true for found in chosen] == [None, False]


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
    few, left_out = assemble(SEEN, [*told, *others[:2]], 1000, 0)
    # One more than the share of those before it.
    assert sum(judged(few)[:-1]) <= 1 + 0.6 * len(few)
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


def about(found: Passed, *tokens: int, name: str, **more: object) -> Passed:
    """A question with a stem of its own that asks for these tokens of the sentence of another."""
    draft = replace(draft_of(found), tokens=(), key_tokens=tokens)
    question = replace(found.question, id=name, stem=f"What of {name}?")
    return replace(found, draft=draft, question=question, **more)  # type: ignore[arg-type]


def test_a_question_gives_way_to_two_that_it_alone_kept_out() -> None:
    broad = about(TREES, 1, 2, name="broad", score=0.9)
    first, second = (about(TREES, place, name=f"part {place}", score=0.5) for place in (1, 2))
    chosen, left_out = assemble(SEEN, [broad, first, second], 10, 0)
    assert {found.question.id for found in chosen} == {"part 1", "part 2"}
    assert [other.stem for other in left_out] == [broad.question.stem]
    assert left_out[0].reason.startswith("It asks for the same as")


def test_it_stays_where_enough_is_asked_or_one_alone_could_come_instead() -> None:
    broad = about(TREES, 1, 2, name="broad", score=0.9)
    first, second = (about(TREES, place, name=f"part {place}", score=0.5) for place in (1, 2))
    assert order(assemble(SEEN, [broad, first, second], 1, 0)[0]) == ["broad"]
    assert order(assemble(SEEN, [broad, first], 10, 0)[0]) == ["broad"]


def test_the_last_of_a_family_gives_way_to_none_of_another() -> None:
    broad = about(WHO, 1, 2, name="broad", score=0.9)
    first, second = (about(WHO, place, name=f"part {place}", score=0.5) for place in (1, 2))
    rest = replace(TREES, score=0.8)
    others = [replace(one, draft=replace(draft_of(one), family="how_many")) for one in (first, second)]
    assert "broad" in order(assemble(SEEN, [broad, rest, *others], 10, 0)[0])


def test_of_two_as_good_the_one_from_another_part_comes_first() -> None:
    begun = about(TREES, 1, name="begun", score=0.9, part=0)
    same, other = (
        replace(about(found, 1, name=name, score=0.5), part=part)
        for found, name, part in ((WHO, "same", 0), (WHEN, "other", 1))
    )
    assert order(assemble(SEEN, [begun, same, other], 2, 0)[0]) == ["begun", "other"]


def test_what_asks_to_analyse_gives_way_to_nothing_that_does_not() -> None:
    broad = about(TREES, 1, 2, name="broad", score=0.9)
    broad = replace(broad, draft=replace(draft_of(broad), bloom=Bloom.ANALYSE))
    parts = [about(TREES, place, name=f"part {place}", score=0.5) for place in (1, 2)]
    assert order(assemble(SEEN, [broad, *parts], 10, 0)[0]) == ["broad"]
