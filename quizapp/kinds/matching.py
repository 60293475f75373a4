"""Matching: choose for each text on the left the one that belongs to it, with partial credit."""

from collections.abc import Iterator, Mapping, Sequence

from quizapp.domain.question import Grade, MatchingKey, Question, QuestionKind, Response
from quizapp.kinds.base import (
    NOT_ANSWERED,
    Problem,
    UnknownOption,
    UnusableResponse,
    common_problems,
    graded,
    key_of,
    no_options_problems,
)
from quizapp.kinds.options import MAX_OPTIONS, MIN_OPTIONS
from quizapp.kinds.texts import as_read, distinct_problems

#: How a summary shows a text on the left to which nothing was chosen.
NOTHING = "(none)"


class Matching:
    """Match each text on the left with one of those on offer."""

    kind = QuestionKind.MATCHING
    label = "Match"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, that there are two to eight pairs, and that no two texts of a side read the same.

        Several pairs may have the same text on the right, in the same words.
        """
        problems = [*common_problems(question), *no_options_problems(question)]
        key = question.key
        if not isinstance(key, MatchingKey):
            return (*problems, Problem("answer", "There is no answer. List the pairs that belong together."))
        if not MIN_OPTIONS <= len(key.pairs) <= MAX_OPTIONS:
            message = f"There are {len(key.pairs)} pairs. Give between {MIN_OPTIONS} and {MAX_OPTIONS}."
            problems.append(Problem("answer.pairs", message))
        elif len(key.offered) < MIN_OPTIONS:
            message = "Every pair has the same text on the right. Give at least two to choose from."
            problems.append(Problem("answer.pairs", message))
        if len(key.surplus) > MAX_OPTIONS:
            message = f"There are {len(key.surplus)} texts that belong to nothing. Give at most {MAX_OPTIONS}."
            problems.append(Problem("answer.surplus", message))
        return (*problems, *_text_problems(key))

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read from "match-1" the position of the text chosen for the first one on the left, and so on."""
        numbers = range(1, len(question.lefts) + 1)
        texts = tuple(_chosen(question, fields, number, order) for number in numbers)
        return Response(texts=texts) if any(texts) else Response()

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: something is chosen or not."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """The share of pairs that are right."""
        if response.is_empty:
            return NOT_ANSWERED
        pairs = key_of(question, MatchingKey).pairs
        # Not strict: a response that lacks its last texts leaves them empty.
        right = sum(as_read(text) == as_read(given) for (_, text), given in zip(pairs, response.texts, strict=False))
        return graded(right / len(pairs))

    def correct_answer(self, question: Question) -> str:
        """The pairs, joined by "; "."""
        return "; ".join(f"{left}: {right}" for left, right in key_of(question, MatchingKey).pairs)

    def summarise(self, question: Question, response: Response) -> str:
        """The pairs as they were chosen, joined by "; "."""
        if response.is_empty:
            return ""
        chosen = zip(question.lefts, response.texts, strict=False)
        return "; ".join(f"{left}: {text or NOTHING}" for left, text in chosen)


def _chosen(question: Question, fields: Mapping[str, Sequence[str]], number: int, order: Sequence[int]) -> str:
    """The text chosen for one on the left; "" for none."""
    given = fields.get(f"match-{number}", ())
    if len(given) > 1:
        raise UnusableResponse("The same field was sent more than once. Choose one text for each.")
    if not given or given[0] == "":
        return ""
    # Compared as text, so that "01", other scripts' digits and endless digits are all refused.
    shown = {str(position): question.offered[index] for position, index in enumerate(order)}
    if given[0] not in shown:
        raise UnknownOption("The answer names a text that wasn't shown. Reload the page and choose again.")
    return shown[given[0]]


def _text_problems(key: MatchingKey) -> Iterator[Problem]:
    """What is wrong with the single texts; what stands on the right several times is told once."""
    for number, message in distinct_problems([left for left, _ in key.pairs], "text"):
        yield Problem(f"answer.pairs[{number}][0]", message)
    places = [
        *(f"answer.pairs[{number}][1]" for number in range(len(key.pairs))),
        *(f"answer.surplus[{number}]" for number in range(len(key.surplus))),
    ]
    written = dict(zip([*(right for _, right in key.pairs), *key.surplus], places, strict=True))
    for number, message in distinct_problems(key.offered, "text"):
        yield Problem(written[key.offered[number]], message)
    for number, text in enumerate(key.surplus):
        if text in [right for _, right in key.pairs]:
            message = f"{text!r} belongs to a pair. Take it away here: what belongs to a pair is on offer anyway."
            yield Problem(f"answer.surplus[{number}]", message)
