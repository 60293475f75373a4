"""Options: checked, and read back from their positions in an attempt."""

from collections.abc import Mapping, Sequence

from quizapp.domain.question import Grade, Option, Question, Response
from quizapp.kinds.base import NOT_ANSWERED, Problem, UnknownOption, UnusableResponse, graded
from quizapp.kinds.texts import as_read, comparable, is_blank

#: Fewer is no choice; more than a reader can hold in mind helps nobody.
MIN_OPTIONS, MAX_OPTIONS = 2, 8
#: The form field that carries the chosen positions.
FIELD = "answer"


def option_problems(question: Question) -> list[Problem]:
    """What is wrong with the options as such: their number, empty ones, two that read the same."""
    problems = []
    count = len(question.options)
    if not MIN_OPTIONS <= count <= MAX_OPTIONS:
        message = f"There are {count} options. Give between {MIN_OPTIONS} and {MAX_OPTIONS}."
        problems.append(Problem("options", message))
    seen: set[str] = set()
    for index, option in enumerate(question.options):
        field = f"options[{index}].text"
        if is_blank(option.text):
            problems.append(Problem(field, "The option is empty. Write its text or remove it."))
            continue
        folded = as_read(option.text)
        if folded in seen:
            # Told by its text: on a page the options may have letters, and blank rows between them.
            message = f"{option.text!r} reads the same as another option. Make them differ or remove one."
            problems.append(Problem(field, message))
        seen.add(folded)
    return problems


def one_correct_problems(question: Question) -> list[Problem]:
    """What is wrong where not exactly one option is the key."""
    marked = sum(option.correct for option in question.options)
    if marked == 1:
        return []
    found = f"{marked} options are" if marked else "No option is"
    message = f"{found} marked as correct. Mark exactly one as correct."
    return [Problem("options", message)]


def key_indices(question: Question) -> frozenset[int]:
    """The indices of the options that are right."""
    return frozenset(index for index, option in enumerate(question.options) if option.correct)


def parse_positions(question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> tuple[int, ...]:
    """The question's own indices of the chosen options, ascending.

    An empty value says nothing (the "choose ..." line of a drop-down) and is left out.
    """
    chosen = [_index(question, value, order) for value in fields.get(FIELD, ()) if value != ""]
    if len(set(chosen)) != len(chosen):
        raise UnusableResponse("The same option was sent twice. Choose each option once.")
    return tuple(sorted(chosen))


def parse_one(question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
    """The response to a question where one option may be chosen."""
    chosen = parse_positions(question, fields, order)
    if len(chosen) > 1:
        raise UnusableResponse("More than one option was sent. Choose one.")
    return Response(chosen=chosen)


def parse_offered(question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> tuple[str, ...]:
    """The words of the one text chosen of those that are offered; () for none."""
    return tuple(question.offered[index] for index in parse_one(question, fields, order).chosen)


def chosen_options(question: Question, response: Response) -> tuple[Option, ...]:
    """The options that a response names; raises UnknownOption where the question has no such option."""
    if not all(0 <= index < len(question.options) for index in response.chosen):
        raise UnknownOption("The answer names an option that this question doesn't have. Choose one of those shown.")
    return tuple(question.options[index] for index in response.chosen)


def grade_one(question: Question, response: Response) -> Grade:
    """All or nothing: the option chosen is the one that is correct."""
    if not chosen_options(question, response):
        return NOT_ANSWERED
    return graded(float(set(response.chosen) == key_indices(question)))


def correct_texts(question: Question) -> str:
    """The texts of the correct options as one line."""
    return join_texts([option for option in question.options if option.correct])


def join_texts(options: Sequence[Option]) -> str:
    """The texts of options as one line."""
    return "; ".join(option.text for option in options)


def accepted_option_problems(question: Question, accept: Sequence[str]) -> list[Problem]:
    """What is wrong where the accepted words and the correct option of a choice of words disagree."""
    accepted = {comparable(answer) for answer in accept}
    problems = []
    for index, option in enumerate(question.options):
        if option.correct and comparable(option.text) not in accepted:
            message = f"The correct option is not among the accepted answers. Add {option.text!r} to them."
            problems.append(Problem("answer.gaps[0].accept", message))
        elif not option.correct and comparable(option.text) in accepted:
            message = f"{option.text!r} is accepted but not marked as correct. Change it, or no longer accept it."
            problems.append(Problem(f"options[{index}].text", message))
    return problems


def _index(question: Question, value: str, order: Sequence[int]) -> int:
    # Compared as text, so that "01", "+1", other scripts' digits and endless digits are all refused.
    positions = {str(position): index for position, index in enumerate(order)}
    index = positions.get(value)
    if index is None or not 0 <= index < len(question.offered):
        raise UnknownOption("The answer names an option that wasn't shown. Reload the page and choose again.")
    return index
