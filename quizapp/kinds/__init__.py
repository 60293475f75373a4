"""Question kinds, one file each; this registry is the only list of them."""

from collections.abc import Mapping
from types import MappingProxyType

from quizapp.domain.question import Question, QuestionKind
from quizapp.kinds.base import Kind
from quizapp.kinds.choice import Choice
from quizapp.kinds.cloze import Cloze
from quizapp.kinds.matching import Matching
from quizapp.kinds.multi_choice import MultiChoice
from quizapp.kinds.numeric import Numeric
from quizapp.kinds.ordering import Ordering
from quizapp.kinds.select_sentence import SelectSentence
from quizapp.kinds.short_answer import ShortAnswer
from quizapp.kinds.true_false import TrueFalse

KINDS: Mapping[QuestionKind, Kind] = MappingProxyType(
    {
        QuestionKind.CHOICE: Choice(),
        QuestionKind.MULTI_CHOICE: MultiChoice(),
        QuestionKind.TRUE_FALSE: TrueFalse(),
        QuestionKind.CLOZE: Cloze(),
        QuestionKind.SHORT_ANSWER: ShortAnswer(),
        QuestionKind.NUMERIC: Numeric(),
        QuestionKind.MATCHING: Matching(),
        QuestionKind.ORDERING: Ordering(),
        QuestionKind.SELECT_SENTENCE: SelectSentence(),
    }
)


def kind_of(question: Question) -> Kind:
    """The kind that checks, reads and grades ``question``."""
    return KINDS[question.kind]
