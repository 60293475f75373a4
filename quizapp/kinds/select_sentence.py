"""Select a sentence: choose the one of a passage that says what the stem asks for."""

from collections.abc import Iterator, Mapping, Sequence

from quizapp.domain.question import Grade, Question, QuestionKind, Response, SelectSentenceKey
from quizapp.kinds.base import NOT_ANSWERED, Problem, common_problems, graded, key_of, no_options_problems
from quizapp.kinds.options import MIN_OPTIONS, parse_offered
from quizapp.kinds.texts import as_read


class SelectSentence:
    """Choose the sentence that says it."""

    kind = QuestionKind.SELECT_SENTENCE
    label = "Select the sentence"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, and that some sentence is right and some other is not.

        Where the passage is at hand, also that what is right is a whole sentence of it.
        """
        problems = [*common_problems(question), *no_options_problems(question)]
        if not isinstance(question.key, SelectSentenceKey):
            return (*problems, Problem("answer", "There is no answer. Quote each sentence that is right."))
        if question.evidence and not question.accepted:
            problems.append(Problem("answer.accept", "No sentence is right. Quote at least one."))
        at_hand = question.evidence and question.passage
        return (*problems, *(_passage_problems(question, question.key) if at_hand else ()))

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the position of the one sentence chosen; its words are kept."""
        return Response(texts=parse_offered(question, fields, order))

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: a sentence is chosen or not."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """All or nothing: the sentence chosen is one of those that are right."""
        if response.is_empty:
            return NOT_ANSWERED
        key_of(question, SelectSentenceKey)
        right = {as_read(each.quote) for each in question.accepted}
        return graded(float([as_read(text) in right for text in response.texts] == [True]))

    def correct_answer(self, question: Question) -> str:
        """The first of the sentences that are right."""
        return question.accepted[0].quote

    def summarise(self, question: Question, response: Response) -> str:
        """The sentence chosen."""
        return " ".join(response.texts)


def _passage_problems(question: Question, key: SelectSentenceKey) -> Iterator[Problem]:
    if len(question.passage) < MIN_OPTIONS:
        message = "The section has no other sentence to choose from. Take one of a longer section."
        yield Problem("answer.accept", message)
    elif {each.quote for each in question.accepted}.issuperset(question.passage):
        yield Problem("answer.accept", "Every sentence of the passage is right. Leave at least one that is not.")
    for number, index in enumerate(key.accept):
        if question.evidence[index].quote not in question.passage:
            message = "That is no whole sentence of the passage. Quote one sentence, from its first word to its stop."
            yield Problem(f"answer.accept[{number}]", message)
