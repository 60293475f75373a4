"""Multi choice: choose all options that are right, with partial credit."""

from collections.abc import Mapping, Sequence

from quizapp.domain.question import Grade, Question, QuestionKind, Response
from quizapp.kinds.base import NOT_ANSWERED, Problem, common_problems, graded, no_key_problems
from quizapp.kinds.options import (
    chosen_options,
    correct_texts,
    join_texts,
    key_indices,
    option_problems,
    parse_positions,
)


class MultiChoice:
    """Choose every option that is right."""

    kind = QuestionKind.MULTI_CHOICE
    label = "Choose all that apply"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem, evidence and the options, and that some are correct and some are not."""
        problems = [*common_problems(question), *option_problems(question)]
        marked = len(key_indices(question))
        if marked == 0:
            problems.append(Problem("options", "No option is marked as correct. Mark each one that is right."))
        elif marked == len(question.options):
            # Without a distractor, ticking everything would earn all the points.
            problems.append(Problem("options", "Every option is marked as correct. Add at least one that is wrong."))
        return (*problems, *no_key_problems(question))

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the positions of the options chosen."""
        return Response(chosen=parse_positions(question, fields, order))

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: options are chosen or not."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """The share of keys found less the share of distractors picked, never below 0.

        So ticking everything earns nothing, as ticking nothing does, and one false pick can't cost more than
        all the distractors together.
        """
        if not chosen_options(question, response):
            return NOT_ANSWERED
        keys, chosen = key_indices(question), set(response.chosen)
        distractors = len(question.options) - len(keys)
        hits, false_picks = len(chosen & keys), len(chosen - keys)
        return graded(max(0.0, hits / max(1, len(keys)) - false_picks / max(1, distractors)))

    def correct_answer(self, question: Question) -> str:
        """The texts of the correct options, joined by "; "."""
        return correct_texts(question)

    def summarise(self, question: Question, response: Response) -> str:
        """The texts of the options chosen, joined by "; "."""
        return join_texts(chosen_options(question, response))
