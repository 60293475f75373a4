"""From what a person wrote about a question to a question that can be asked, and back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.document import Document, Evidence, Span
from quizapp.domain.passage import whole_sentence, with_passage
from quizapp.domain.question import (
    Bloom,
    ClozeKey,
    Gap,
    Key,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Origin,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.features.library.evidence import Quote, Unsound, cleaned_quote, placed, too_long
from quizapp.features.library.labels import MAX_TAG, MAX_TAGS
from quizapp.kinds import kind_of
from quizapp.kinds.base import MAX_STEM, MAX_TEXT, Problem
from quizapp.kinds.texts import as_read, comparable
from quizapp.lint import Finding, lint
from quizapp.reading.clean import clean_text, one_line

MAX_EXPLANATION = 2000
MAX_FEEDBACK = 1000
MAX_UNIT = 50


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


def sound_question(
    draft: QuestionDraft,
    document: Document,
    *,
    sentences: Sequence[Span] = (),
    id: str,  # noqa: A002  # the field's own name
    origin: Origin,
    family: str = "",
    before: Question | None = None,
) -> Question:
    """The question that ``draft`` says, its quotes placed in ``document``; raises Unsound with all problems.

    All texts are cleaned of control characters and of spaces around them. An option that ``before`` has too, with the
    same text and as right or wrong as there, keeps its role. ``sentences`` are those of ``document``: where a sentence
    is asked for, words of it stand for the whole of it.
    """
    draft = _cleaned(draft)
    evidence, problems = placed(draft.quotes, document)
    key = draft.key
    if isinstance(key, SelectSentenceKey):
        # With a quote that has no place the others can't be told by their number; that is what is told then.
        key = SelectSentenceKey(tuple(range(len(evidence)))) if problems else key
        evidence = tuple(
            whole_sentence(each, document, sentences) if number in key.accept else each
            for number, each in enumerate(evidence)
        )
    question = Question(
        id=id,
        kind=draft.kind,
        stem=draft.stem,
        options=_with_roles(draft.options, before),
        key=key,
        evidence=evidence,
        section=_section(evidence, document, before),
        explanation=draft.explanation,
        origin=origin,
        family=family,
        bloom=draft.bloom,
        difficulty=draft.difficulty,
        tags=draft.tags,
    )
    question = with_passage(question, document, sentences)
    # A quote that can't be placed is told as such; that there is then no evidence would only be noise.
    found = [each for each in kind_of(question).validate(question) if each.field != "evidence" or not draft.quotes]
    found += [*problems, *_length_problems(draft)]
    if found:
        raise Unsound(tuple(found))
    return question


def _section(evidence: tuple[Evidence, ...], document: Document, before: Question | None) -> str:
    """Where the first evidence stands; what was said of the same evidence before stays."""
    if before is not None and before.evidence == evidence:
        return before.section
    section = document.section_at(evidence[0].start) if evidence else None
    return section.heading if section else ""


def flaws(draft: QuestionDraft) -> tuple[Finding, ...]:
    """The item-writing flaws of a draft, sound or not: they advise, and keep nobody from saving it.

    Of what is too long, which is told as a problem, only the beginning is looked at.
    """
    draft = _cleaned(draft)
    options = tuple(replace(option, text=option.text[:MAX_TEXT]) for option in draft.options)
    explanation = draft.explanation[:MAX_EXPLANATION]
    return lint(Question("", draft.kind, draft.stem[:MAX_STEM], options, draft.key, (), explanation=explanation))


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
        texts = _folded(option.text for option in question.options)
        return tuple(zip(texts, (option.correct for option in question.options), strict=True))
    match question.key:
        case ClozeKey(gaps):
            return tuple(_accepted(gap.accept) for gap in gaps)
        case ShortAnswerKey(accept, case):
            return case, _accepted(accept, case=case)
        case OrderingKey(items):
            return _folded(items)
        case SelectSentenceKey():
            return frozenset(_folded(each.quote for each in question.accepted))
        case MatchingKey(pairs, surplus):
            return tuple(map(_folded, pairs)), _folded(surplus)
        case key:
            return key


def _folded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(as_read(text) for text in texts)


def _accepted(accept: tuple[str, ...], *, case: bool = False) -> frozenset[str]:
    return frozenset(comparable(answer, case=case) for answer in accept)


def _cleaned(draft: QuestionDraft) -> QuestionDraft:
    options = (replace(option, text=_line(option.text), feedback=_tidy(option.feedback)) for option in draft.options)
    return replace(
        draft,
        stem=_line(draft.stem),
        options=tuple(options),
        key=_cleaned_key(draft.key),
        quotes=tuple(cleaned_quote(quote) for quote in draft.quotes),
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
            return NumericKey(value, tolerance, _line(unit))
        case OrderingKey(items):
            return OrderingKey(_lines(items))
        case MatchingKey(pairs, surplus):
            return MatchingKey(tuple((_line(left), _line(right)) for left, right in pairs), _lines(surplus))
        case _:
            return key


def _tidy(text: str) -> str:
    return clean_text(text).strip()


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_line, texts))


def _line(text: str) -> str:
    return one_line(clean_text(text))


def _with_roles(options: tuple[Option, ...], before: Question | None) -> tuple[Option, ...]:
    known = {(option.text, option.correct): option.role for option in before.options} if before else {}
    return tuple(replace(each, role=known.get((each.text, each.correct), each.role)) for each in options)


def _length_problems(draft: QuestionDraft) -> Iterator[Problem]:
    """What is too long to be kept and shown; the kinds bound the stem and the accepted answers."""
    for number, option in enumerate(draft.options):
        if len(option.text) > MAX_TEXT:
            yield Problem(f"options[{number}].text", too_long("option", option.text, MAX_TEXT))
        if len(option.feedback) > MAX_FEEDBACK:
            yield Problem(f"options[{number}].feedback", too_long("feedback", option.feedback, MAX_FEEDBACK))
    if isinstance(draft.key, NumericKey) and len(draft.key.unit) > MAX_UNIT:
        yield Problem("answer.unit", too_long("unit", draft.key.unit, MAX_UNIT))
    if len(draft.explanation) > MAX_EXPLANATION:
        yield Problem("explanation", too_long("explanation", draft.explanation, MAX_EXPLANATION))
    if len(draft.tags) > MAX_TAGS:
        yield Problem("tags", f"There are {len(draft.tags)} tags. Keep at most {MAX_TAGS}.")
    for tag in draft.tags:
        if len(tag) > MAX_TAG:
            yield Problem("tags", too_long("tag", tag, MAX_TAG))
    if not 0 <= draft.difficulty <= 1:
        yield Problem("difficulty", "The difficulty is a number from 0 (easy) to 1 (hard). Write one.")
