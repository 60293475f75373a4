"""Ordering: put items into their order by giving each its place, with partial credit."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from quizapp.domain.question import Grade, OrderingKey, Question, QuestionKind, Response
from quizapp.kinds.base import (
    NOT_ANSWERED,
    NOT_READABLE,
    Problem,
    UnknownOption,
    UnusableResponse,
    common_problems,
    graded,
    key_of,
    no_options_problems,
)
from quizapp.kinds.options import MAX_OPTIONS, MIN_OPTIONS
from quizapp.kinds.texts import distinct_problems


class Ordering:
    """Put items into the right order."""

    kind = QuestionKind.ORDERING
    label = "Put in order"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, and that there are two to eight items that read differently."""
        problems = [*common_problems(question), *no_options_problems(question)]
        if not isinstance(question.key, OrderingKey):
            return (*problems, Problem("answer", "There is no answer. List the items in the right order."))
        count = len(question.key.items)
        if not MIN_OPTIONS <= count <= MAX_OPTIONS:
            message = f"There are {count} items. Give between {MIN_OPTIONS} and {MAX_OPTIONS}."
            problems.append(Problem("answer.items", message))
        found = distinct_problems(question.key.items, "item")
        return (*problems, *(Problem(f"answer.items[{number}]", message) for number, message in found))

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the place of the first item shown from "place-1", of the second from "place-2" and so on."""
        places = [_place(fields, number, len(order)) for number in range(1, len(order) + 1)]
        by_item = dict(zip(order, places, strict=True))
        return Response(texts=tuple(by_item[item] for item in sorted(by_item))) if any(places) else Response()

    def complaint(self, question: Question, response: Response) -> str | None:
        """Tell that an item has no place, or two have the same; which ones they are is not told."""
        given = [place for place in response.texts if place]
        twice = next((place for place in given if given.count(place) > 1), None)
        if twice is not None:
            return f"More than one item has place {twice}. Give each item a place of its own."
        if given and set(given) != set(_places(len(key_of(question, OrderingKey).items))):
            return "Not every item has a place. Give each one its own."
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """Kendall's rank correlation of the order given with the right one, never below 0.

        That is the share of pairs of items that stand in the right order, less the share of pairs that don't: 1 where
        all is right, 0 for what chance gives on average and for anything worse, the reverse included. (M. G. Kendall,
        "A New Measure of Rank Correlation", Biometrika 30, 1938: tau without ties.)
        """
        if response.is_empty:
            return NOT_ANSWERED
        if self.complaint(question, response):
            return NOT_READABLE
        pairs = list(combinations(map(int, response.texts), 2))
        right = sum(first < second for first, second in pairs)
        return graded((2 * right - len(pairs)) / len(pairs))

    def correct_answer(self, question: Question) -> str:
        """The items in the right order, numbered."""
        return _numbered((str(number), item) for number, item in enumerate(key_of(question, OrderingKey).items, 1))

    def summarise(self, question: Question, response: Response) -> str:
        """The items in the order given, numbered, those without a place last."""
        if response.is_empty:
            return ""
        given = zip(response.texts, key_of(question, OrderingKey).items, strict=False)
        # By their texts where places don't tell them apart: the key's order must not show.
        return _numbered(sorted(given, key=lambda each: (not each[0], each)))


def _place(fields: Mapping[str, Sequence[str]], number: int, count: int) -> str:
    """The place given to one item shown; "" for none."""
    given = fields.get(f"place-{number}", ())
    if len(given) > 1:
        raise UnusableResponse("The same field was sent more than once. Give each item one place.")
    place = given[0] if given else ""
    # Compared as text, so that "01", other scripts' digits and endless digits are all refused.
    if place and place not in _places(count):
        raise UnknownOption("The answer names a place that there isn't. Reload the page and choose again.")
    return place


def _places(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]


def _numbered(items: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{place}. {item}" if place else f"no place: {item}" for place, item in items)
