"""From what a person wrote about a question to a question that can be asked, and back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.domain.document import Document, Evidence
from quizapp.domain.question import (
    Bloom,
    ClozeKey,
    Gap,
    Key,
    NumericKey,
    Option,
    Origin,
    Question,
    QuestionKind,
    ShortAnswerKey,
)
from quizapp.errors import QuizAppError
from quizapp.formats.pack.quotes import QuoteNotPlaced, Quotes
from quizapp.kinds import kind_of
from quizapp.kinds.base import MAX_TEXT, Problem
from quizapp.kinds.texts import comparable, fold
from quizapp.reading.clean import clean_text, one_line

#: Longer evidence proves nothing in particular; it also bounds the search for the nearest words.
MAX_QUOTE = 1000
MAX_EXPLANATION = 2000
MAX_FEEDBACK = 1000
MAX_UNIT = 50
MAX_TAGS, MAX_TAG = 12, 50

_TWICE = "These words stand in the text more than once. Select the ones that you mean in the text, or quote more words."


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document that prove the key; ``start`` is where they stand (in code points), where that is known."""

    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as a person writes it: nothing is checked yet. ``key`` is None where the options carry it."""

    kind: QuestionKind
    stem: str
    options: tuple[Option, ...]
    key: Key | None
    quotes: tuple[Quote, ...]
    explanation: str = ""
    tags: tuple[str, ...] = ()
    bloom: Bloom = Bloom.REMEMBER
    difficulty: float = 0.5


class Unsound(QuizAppError):
    """A draft that can't be asked as it stands, with everything that is wrong with it."""

    exit_code = 3
    http_status = 422

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def sound_question(
    draft: QuestionDraft,
    document: Document,
    *,
    id: str,  # noqa: A002  # the field's own name
    origin: Origin,
    family: str = "",
    before: Question | None = None,
) -> Question:
    """The question that ``draft`` says, its quotes placed in ``document``; raises Unsound with all problems.

    All texts are cleaned of control characters and of spaces around them. An option that ``before`` has too, with the
    same text and as right or wrong as there, keeps its role.
    """
    draft = _cleaned(draft)
    evidence, problems = _place(draft.quotes, document)
    section = document.section_at(evidence[0].start) if evidence else None
    question = Question(
        id=id,
        kind=draft.kind,
        stem=draft.stem,
        options=_with_roles(draft.options, before),
        key=draft.key,
        evidence=evidence,
        section=section.heading if section else "",
        explanation=draft.explanation,
        origin=origin,
        family=family,
        bloom=draft.bloom,
        difficulty=draft.difficulty,
        tags=draft.tags,
    )
    # A quote that can't be placed is told as such; that there is then no evidence would only be noise.
    found = [each for each in kind_of(question).validate(question) if each.field != "evidence" or not draft.quotes]
    found += [*problems, *_length_problems(draft)]
    if found:
        raise Unsound(tuple(found))
    return question


def draft_of(question: Question) -> QuestionDraft:
    """``question`` as a person would have written it, to be edited."""
    return QuestionDraft(
        kind=question.kind,
        stem=question.stem,
        options=question.options,
        key=question.key,
        quotes=tuple(Quote(each.quote, each.start) for each in question.evidence),
        explanation=question.explanation,
        tags=question.tags,
        bloom=question.bloom,
        difficulty=question.difficulty,
    )


def standing(evidence: tuple[Evidence, ...], document: Document) -> tuple[Evidence, ...]:
    """Where the quotes of ``evidence``, maybe of an older text, stand in ``document``; without those that don't."""
    return _place(tuple(Quote(each.quote, each.start) for each in evidence), document)[0]


def same_key(before: Question, after: Question) -> bool:
    """Whether every response is graded alike by both, and says the same in both. When in doubt, False.

    A stored response names options by their index, so their order counts; and what an option says counts, because
    nobody asked the learner about the new words. Only what a reader would not see as a difference (capitals, spacing,
    forms of quote marks and dashes, a final full stop) may change. Of accepted answers the order doesn't count.
    """
    return before.kind is after.kind and _graded_by(before) == _graded_by(after)


def _graded_by(question: Question) -> object:
    """All that grading looks at, with what makes no difference taken out."""
    if question.options:
        # Where a cloze is a choice of words, its accepted answers are shown but grade nothing.
        return tuple((fold(option.text).removesuffix("."), option.correct) for option in question.options)
    match question.key:
        case ClozeKey(gaps):
            return tuple(_accepted(gap.accept) for gap in gaps)
        case ShortAnswerKey(accept, case):
            return case, _accepted(accept, case=case)
        case key:
            return key


def _accepted(accept: tuple[str, ...], *, case: bool = False) -> frozenset[str]:
    return frozenset(comparable(answer, case=case) for answer in accept)


def _cleaned(draft: QuestionDraft) -> QuestionDraft:
    options = (
        replace(option, text=one_line(clean_text(option.text)), feedback=_tidy(option.feedback))
        for option in draft.options
    )
    return replace(
        draft,
        stem=one_line(clean_text(draft.stem)),
        options=tuple(options),
        key=_cleaned_key(draft.key),
        quotes=tuple(_cleaned_quote(quote) for quote in draft.quotes),
        explanation=_tidy(draft.explanation),
        tags=tuple(filter(None, _lines(draft.tags))),
    )


def _cleaned_key(key: Key | None) -> Key | None:
    match key:
        case ClozeKey(gaps):
            return ClozeKey(tuple(Gap(_lines(gap.accept)) for gap in gaps))
        case ShortAnswerKey(accept, case):
            return ShortAnswerKey(_lines(accept), case)
        case NumericKey(value, tolerance, unit):
            return NumericKey(value, tolerance, one_line(clean_text(unit)))
        case None:
            return None


def _cleaned_quote(quote: Quote) -> Quote:
    text = clean_text(quote.text)
    if quote.start is None:
        return Quote(text.strip())
    return Quote(text.strip(), quote.start + len(text) - len(text.lstrip()))


def _tidy(text: str) -> str:
    return clean_text(text).strip()


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_line(clean_text(text)) for text in texts)


def _with_roles(options: tuple[Option, ...], before: Question | None) -> tuple[Option, ...]:
    known = {(option.text, option.correct): option.role for option in before.options} if before else {}
    return tuple(replace(each, role=known.get((each.text, each.correct), each.role)) for each in options)


def _place(quotes: tuple[Quote, ...], document: Document) -> tuple[tuple[Evidence, ...], list[Problem]]:
    """The quotes that can be placed, in their order, and what is wrong with the others."""
    placer: Quotes | None = None
    placed, problems = [], []
    for number, quote in enumerate(quotes):
        field = f"evidence[{number}].quote"
        if not quote.text:
            problems.append(Problem(field, "The quote is empty. Copy the words from the text, or remove it."))
            continue
        if len(quote.text) > MAX_QUOTE:
            problems.append(Problem(field, _too_long("quote", quote.text, MAX_QUOTE)))
            continue
        evidence = _standing_at(quote, document.text)
        if evidence is None:
            # Made where it is needed: it reads the whole text.
            placer = placer or Quotes(document)
            try:
                evidence = placer.place(quote.text)
            except QuoteNotPlaced as error:
                problems.append(Problem(field, _TWICE if _occurs(quote.text, placer) else error.sentence))
                continue
        placed.append(evidence)
    return tuple(placed), problems


def _standing_at(quote: Quote, text: str) -> Evidence | None:
    """The evidence that stands just where the quote says, or None; a page may show other spaces than the text has."""
    if quote.start is None or not 0 <= quote.start < len(text):
        return None
    if text.startswith(quote.text, quote.start):
        return Evidence.of(text, quote.start, quote.start + len(quote.text))
    spaced = re.compile(r"\s+".join(map(re.escape, quote.text.split())))
    match = spaced.match(text, quote.start)
    return Evidence.of(text, *match.span()) if match else None


def _occurs(quote: str, placer: Quotes) -> bool:
    try:
        placer.place(quote, nth=1)
    except QuoteNotPlaced:
        return False
    return True


def _length_problems(draft: QuestionDraft) -> Iterator[Problem]:
    """What is too long to be kept and shown; the kinds bound the stem and the accepted answers."""
    for number, option in enumerate(draft.options):
        if len(option.text) > MAX_TEXT:
            yield Problem(f"options[{number}].text", _too_long("option", option.text, MAX_TEXT))
        if len(option.feedback) > MAX_FEEDBACK:
            yield Problem(f"options[{number}].feedback", _too_long("feedback", option.feedback, MAX_FEEDBACK))
    if isinstance(draft.key, NumericKey) and len(draft.key.unit) > MAX_UNIT:
        yield Problem("answer.unit", _too_long("unit", draft.key.unit, MAX_UNIT))
    if len(draft.explanation) > MAX_EXPLANATION:
        yield Problem("explanation", _too_long("explanation", draft.explanation, MAX_EXPLANATION))
    if len(draft.tags) > MAX_TAGS:
        yield Problem("tags", f"There are {len(draft.tags)} tags. Keep at most {MAX_TAGS}.")
    for tag in draft.tags:
        if len(tag) > MAX_TAG:
            yield Problem("tags", _too_long("tag", tag, MAX_TAG))
    if not 0 <= draft.difficulty <= 1:
        yield Problem("difficulty", "The difficulty is a number from 0 (easy) to 1 (hard). Write one.")


def _too_long(what: str, text: str, most: int) -> str:
    return f"The {what} has {len(text):,} characters. Shorten it to at most {most:,}."
