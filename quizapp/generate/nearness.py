"""A choice made harder or easier: one wrong option gives way to one that is nearer to the key, or farther from it.

How hard it is then said to be is reckoned anew, whatever was said before.
"""

from collections.abc import Mapping
from dataclasses import replace

from quizapp.domain.question import Option, Question
from quizapp.generate.alternatives import offered
from quizapp.generate.difficulty import difficulty
from quizapp.generate.ground import Ground
from quizapp.generate.questions import arranged


def harder(ground: Ground, question: Question) -> Question | None:
    """``question`` with the nearest wrong option on offer in place of its farthest one; None where it has the nearest.

    What comes passes every gate beside the options that stay. An option that the engine would not offer, such as one
    that a person wrote, counts as the farthest. None also for what is no choice of the engine's. Pure.
    """
    offers = _offers(ground, question)
    places = {text: place for place, text in enumerate(offers)}
    farthest = max(_wrong(question), key=lambda each: places.get(each.text, len(places)), default=None)
    if farthest is None:
        return None
    place = places.get(farthest.text, len(places))
    nearer = (each for each in _instead(ground, question, farthest, places) if places[each.text] < place)
    return _swapped(question, farthest, next(nearer, None), offers)


def easier(ground: Ground, question: Question) -> Question | None:
    """The same the other way round: the farthest wrong option on offer in place of the nearest one.

    An option that the engine would not offer stays as it is, since nobody knows how near it is.
    """
    offers = _offers(ground, question)
    places = {text: place for place, text in enumerate(offers)}
    known = [each for each in _wrong(question) if each.text in places]
    nearest = min(known, key=lambda each: places[each.text], default=None)
    if nearest is None:
        return None
    farther = [each for each in _instead(ground, question, nearest, places) if places[each.text] > places[nearest.text]]
    return _swapped(question, nearest, farther[-1] if farther else None, offers)


def _offers(ground: Ground, question: Question) -> Mapping[str, float]:
    """How near to the key each option is that could stand beside it, the nearest first; of a tie the better one."""
    key = tuple(each for each in question.options if each.correct)
    found: dict[str, float] = {}
    for each in offered(ground, replace(question, options=key)):
        found.setdefault(each.text, each.near)
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def _instead(ground: Ground, question: Question, option: Option, places: Mapping[str, int]) -> list[Option]:
    """What could stand in the place of a wrong option, nearest to the key first."""
    kept = tuple(each for each in question.options if each is not option)
    found = (each.option for each in offered(ground, replace(question, options=kept)))
    return sorted(found, key=lambda each: places[each.text])


def _wrong(question: Question) -> list[Option]:
    return [each for each in question.options if not each.correct]


def _swapped(question: Question, option: Option, other: Option | None, offers: Mapping[str, float]) -> Question | None:
    if other is None:
        return None
    kept = tuple(each for each in question.options if each is not option)
    near = [offers[each.text] for each in (*kept, other) if each.text in offers]
    return replace(
        question,
        options=arranged(question.id, (*kept, other)),
        difficulty=difficulty(question.family, question.stem, question.evidence, near),
    )
