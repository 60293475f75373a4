"""A question scores higher for what the text makes much of, a family that readers like and options from the text.

What each of them weighs is fitted (``weights.json``); which way it pulls is held here.
"""

from dataclasses import replace

from quizapp.generate.families import FAMILIES
from quizapp.generate.model import Draft
from quizapp.generate.ranking import score
from tests.unit.generate.tale import TALE, draft, ground, option, passed, question

SEEN = ground("kenya_museum", *TALE)
MADE = draft("who", "kenya_museum", *TALE)


def scored(made: Draft, role: str = "elsewhere") -> float:
    others = tuple(option(name, role=role) for name in ("Peru", "Chile", "Norway"))
    return score(SEEN, made, question(made, *others, seen=SEEN))


def test_a_score_is_a_share() -> None:
    assert all(0 <= one.score <= 1 for one in passed(*TALE))
    assert len({one.score for one in passed(*TALE)}) > 1


def test_what_the_text_makes_much_of_scores_higher() -> None:
    weights = SEEN.weighed.scores
    salient, plain = (
        replace(MADE, clause=next(one for one in SEEN.clauses if one.sentence.number == number), tokens=())
        for number in (
            max((one.sentence.number for one in SEEN.clauses), key=lambda number: weights[number]),
            min((one.sentence.number for one in SEEN.clauses), key=lambda number: weights[number]),
        )
    )
    assert scored(salient) > scored(plain)


def test_a_family_that_readers_like_more_scores_higher() -> None:
    worth = {family.name: family.worth for family in FAMILIES}
    assert worth["why"] > worth["cloze"]
    assert scored(replace(MADE, family="why")) > scored(replace(MADE, family="cloze"))


def test_options_from_the_text_score_higher_than_invented_ones() -> None:
    assert scored(MADE, "elsewhere") > scored(MADE, "perturbed")


def test_two_options_score_lower_than_three() -> None:
    two = (option("Peru"), option("Chile"))
    assert score(SEEN, MADE, question(MADE, *two, seen=SEEN)) < scored(MADE)


def test_a_short_stem_scores_higher() -> None:
    assert scored(replace(MADE, stem="Which country " + "really " * 20 + "opened a museum?")) < scored(MADE)


def test_a_number_in_the_stem_scores_lower() -> None:
    numbers = [place for place in MADE.tokens if MADE.clause.sentence.tokens[place].pos == "NUM"]
    assert numbers
    assert scored(replace(MADE, tokens=tuple(one for one in MADE.tokens if one not in numbers))) > scored(MADE)
