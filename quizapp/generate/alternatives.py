"""Other wrong options for a choice or a gap that stands already, for who wants another, nearer or farther ones."""

from collections.abc import Collection, Iterator

from quizapp.domain.question import Option, Question
from quizapp.generate.families import CLAUSE_FAMILIES, STATEMENT_FAMILIES
from quizapp.generate.gates import distinctness
from quizapp.generate.gates.judge import sound_beside
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft, Proposal


def another_distractor(ground: Ground, question: Question, *, refused: Collection[str] = ()) -> Option | None:
    """The next best wrong option for a choice, with its role and feedback; None where the text offers no more.

    ``ground`` is that of the question's own document (``ground_of(document, analysis)``), ``refused`` are the texts of
    options that were offered before and not wanted. The option is none of the question's own and passes every gate
    beside them; it is not put in: ``arranged`` of ``quizapp.generate.questions`` gives the order with it.
    Only what is still asked as the engine asks it, by family, evidence and key, is found again, whatever became of
    its stem; for another question, or another kind, there is none. Pure.
    """
    return next((one.option for one in offered(ground, question) if one.text not in refused), None)


def offered(ground: Ground, question: Question) -> Iterator[Distractor]:
    """The distractors that could stand beside all options that the question has, best first."""
    made = _made_again(ground, question)
    shown = [option.text for option in question.options if not option.correct]
    if isinstance(made, Draft):
        yield from sound_beside(ground, made, shown)
    elif made is not None:
        yield from (one for one in made.pool if not distinctness.fault([one.text, made.key, *shown]))


def _made_again(ground: Ground, question: Question) -> Draft | Proposal | None:
    """What the engine makes of the same evidence for the same key, with the same stem if it still does."""
    if not question.has_one_of_options:
        return None
    key = next((option.text for option in question.options if option.correct), "")
    same: list[Draft | Proposal] = []
    for family in CLAUSE_FAMILIES:
        if family.name == question.family:
            same += (one for one in family.drafts(ground) if one.evidence == question.evidence)
    for statements in STATEMENT_FAMILIES:
        if statements.name == question.family:
            same += (one for one in statements.proposals(ground) if one.evidence == question.evidence)
    same = [one for one in same if one.kind is question.kind and one.key == key]
    return next((one for one in same if one.stem == question.stem), same[0] if same else None)
