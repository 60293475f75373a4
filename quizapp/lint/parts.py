"""The parts of a question that rules look at."""

from quizapp.domain.question import ClozeKey, Option, Question, QuestionKind, ShortAnswerKey

#: Kinds whose stem is a statement and asks nothing by itself.
_STATEMENTS = (QuestionKind.TRUE_FALSE, QuestionKind.CLOZE)


def is_asked(question: Question) -> bool:
    """Whether the stem is a question, rather than a statement to be judged or filled."""
    return question.kind not in _STATEMENTS


def options_of(question: Question) -> tuple[Option, ...]:
    """The options that somebody has written; "True" and "False" are given."""
    return () if question.kind is QuestionKind.TRUE_FALSE else question.options


def only_key(question: Question) -> int | None:
    """The index of the key where there is exactly one, with at least two distractors beside it."""
    options = options_of(question)
    keys = [number for number, option in enumerate(options) if option.correct]
    return keys[0] if len(keys) == 1 and len(options) > 2 else None


def distractors_of(question: Question) -> list[str]:
    """The texts of the wrong options."""
    return [option.text for option in options_of(question) if not option.correct]


def typed_key(question: Question) -> str:
    """The answer that is typed, as it is shown: the first accepted one of the first gap; "" where none is."""
    match question.key:
        case ClozeKey(gaps) if gaps and gaps[0].accept:
            return gaps[0].accept[0]
        case ShortAnswerKey(accept) if accept:
            return accept[0]
        case _:
            return ""


def text_field(number: int) -> str:
    """The field of an option's text, as findings name it."""
    return f"options[{number}].text"
