"""Cloze: a sentence with gaps, filled by typing or, where there is one gap, by choosing a word."""

import re
from collections.abc import Mapping, Sequence

from quizapp.domain.question import GAP, ClozeKey, Grade, Question, QuestionKind, Response
from quizapp.kinds.base import NOT_ANSWERED, Problem, common_problems, graded, key_of
from quizapp.kinds.options import (
    accepted_option_problems,
    chosen_options,
    grade_one,
    join_texts,
    one_correct_problems,
    option_problems,
    parse_one,
)
from quizapp.kinds.texts import accept_problems, accepts, is_blank, typed_response

#: How a review shows a gap that was left empty beside filled ones.
EMPTY_GAP = "(empty)"
_UNDERSCORES = re.compile("__+")


class Cloze:
    """Fill the gaps of a sentence."""

    kind = QuestionKind.CLOZE
    label = "Fill the gap"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, that stem and key have as many gaps, and the options where there are any."""
        problems = [*common_problems(question), *_stem_problems(question.stem)]
        if not isinstance(question.key, ClozeKey):
            message = "There is no answer. List what each gap accepts."
            return (*problems, Problem("answer", message))
        in_stem, in_key = question.stem.count(GAP), len(question.key.gaps)
        if in_stem != in_key:
            message = f"Gaps in the stem: {in_stem}; in the answer: {in_key}. Give an answer for each {GAP}."
            problems.append(Problem("answer.gaps", message))
        for number, gap in enumerate(question.key.gaps):
            problems += accept_problems(gap.accept, f"answer.gaps[{number}].accept")
        if question.options:
            problems += [*option_problems(question), *one_correct_problems(question)]
            if in_key == 1:
                problems += accepted_option_problems(question, question.key.gaps[0].accept)
            else:
                message = f"A choice of words has one gap; the answer has {in_key}. Keep one gap or remove the options."
                problems.append(Problem("options", message))
        return tuple(problems)

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the word chosen from "answer", or the texts typed into "gap-1", "gap-2" and so on."""
        if question.options:
            return parse_one(question, fields, order)
        count = len(key_of(question, ClozeKey).gaps)
        return typed_response(fields, [f"gap-{number}" for number in range(1, count + 1)])

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: any text can be read."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """The share of gaps that are right; all or nothing where a word is chosen."""
        if question.options:
            return grade_one(question, response)
        if all(is_blank(text) for text in response.texts):
            return NOT_ANSWERED
        gaps = key_of(question, ClozeKey).gaps
        # Not strict: a response that lacks its last gaps leaves them empty.
        right = sum(accepts(gap.accept, text) for gap, text in zip(gaps, response.texts, strict=False))
        return graded(right / len(gaps))

    def correct_answer(self, question: Question) -> str:
        """The first accepted word of each gap, joined by "; "."""
        return "; ".join(gap.accept[0] for gap in key_of(question, ClozeKey).gaps)

    def summarise(self, question: Question, response: Response) -> str:
        """The word chosen, or the words typed, joined by "; "."""
        if question.options:
            return join_texts(chosen_options(question, response))
        if all(is_blank(text) for text in response.texts):
            return ""
        return "; ".join(EMPTY_GAP if is_blank(text) else text.strip() for text in response.texts)


def _stem_problems(stem: str) -> list[Problem]:
    if not stem.strip():
        return []  # told already
    if GAP not in stem:
        return [Problem("stem", f"The stem has no gap. Write five underscores, {GAP}, where a word is missing.")]
    # Six underscores would count as a gap and leave one standing in the sentence.
    if any(len(run) != len(GAP) for run in _UNDERSCORES.findall(stem)):
        return [Problem("stem", f"A gap is exactly five underscores. Write {GAP}, with a space between two gaps.")]
    return []
