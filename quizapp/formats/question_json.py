"""A question as a JSON object: for storage, and for `generate --format json`. Strict, and nothing is lost."""

import math
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from quizapp.domain.document import Evidence
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
from quizapp.errors import InputRefused

Word = TypeVar("Word", bound=StrEnum)
Entry = TypeVar("Entry")


class MalformedQuestion(InputRefused):
    """A JSON object that isn't a question in our shape."""


def question_to_json(question: Question) -> dict[str, object]:
    """Write a question as a JSON object with every field, in the order of the contract."""
    return {
        "id": question.id,
        "kind": question.kind.value,
        "family": question.family,
        "bloom": question.bloom.value,
        "stem": question.stem,
        "options": [
            {"text": option.text, "correct": option.correct, "role": option.role, "feedback": option.feedback}
            for option in question.options
        ],
        "answer": _key_to_json(question),
        "evidence": _spans(question.evidence),
        "section": question.section,
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "origin": question.origin.value,
        "tags": list(question.tags),
    }


def question_from_json(data: object) -> Question:
    """Read back what ``question_to_json`` wrote; raises MalformedQuestion that names the field.

    ``id``, ``kind``, ``stem``, ``options``, ``answer`` and ``evidence`` must be there, the others have the defaults
    of ``Question``; a field that isn't ours is refused.
    """
    fields = _Fields(data, "")
    kind = fields.word("kind", QuestionKind)
    evidence = fields.entries("evidence", _evidence_from_json)
    question = Question(
        id=fields.text("id"),
        kind=kind,
        stem=fields.text("stem"),
        options=fields.entries("options", _option_from_json),
        key=_key_from_json(kind, fields.take("answer"), evidence),
        evidence=evidence,
        section=fields.text("section", ""),
        explanation=fields.text("explanation", ""),
        origin=fields.word("origin", Origin, Origin.CURATED),
        family=fields.text("family", ""),
        bloom=fields.word("bloom", Bloom, Bloom.REMEMBER),
        difficulty=fields.number("difficulty", 0.5),
        tags=fields.texts("tags", ()),
    )
    fields.finish()
    if not 0 <= question.difficulty <= 1:
        raise MalformedQuestion("difficulty: write a number from 0 (easy) to 1 (hard).")
    return question


def _spans(evidence: Iterable[Evidence]) -> list[dict[str, object]]:
    return [{"start": each.start, "end": each.end, "quote": each.quote} for each in evidence]


def _key_to_json(question: Question) -> dict[str, object] | None:
    match question.key:
        case ClozeKey(gaps):
            return {"gaps": [{"accept": list(gap.accept)} for gap in gaps]}
        case ShortAnswerKey(accept, case):
            return {"accept": list(accept), "case": case}
        case NumericKey(value, tolerance, unit):
            return {"value": value, "tolerance": tolerance, "unit": unit}
        case MatchingKey(pairs, surplus):
            return {"pairs": [list(pair) for pair in pairs], "surplus": list(surplus)}
        case OrderingKey(items):
            return {"items": list(items)}
        case SelectSentenceKey():
            return {"accept": _spans(question.accepted)}
        case None:
            return None


def _key_from_json(kind: QuestionKind, data: object, evidence: tuple[Evidence, ...]) -> Key | None:
    key: Key
    if kind in (QuestionKind.CHOICE, QuestionKind.MULTI_CHOICE, QuestionKind.TRUE_FALSE):
        if data is not None:
            raise MalformedQuestion("answer: write null, because the options carry the key.")
        return None
    fields = _Fields(data, "answer.")
    if kind is QuestionKind.CLOZE:
        key = ClozeKey(fields.entries("gaps", _gap_from_json))
    elif kind is QuestionKind.SHORT_ANSWER:
        key = ShortAnswerKey(fields.texts("accept"), fields.flag("case", False))
    elif kind is QuestionKind.MATCHING:
        key = MatchingKey(fields.entries("pairs", _pair_from_json), fields.texts("surplus", ()))
    elif kind is QuestionKind.ORDERING:
        key = OrderingKey(fields.texts("items"))
    elif kind is QuestionKind.SELECT_SENTENCE:
        key = SelectSentenceKey(_accepted(fields.entries("accept", _evidence_from_json), evidence))
    else:
        key = NumericKey(fields.number("value"), fields.number("tolerance", 0.0), fields.text("unit", ""))
    fields.finish()
    return key


def _accepted(sentences: tuple[Evidence, ...], evidence: tuple[Evidence, ...]) -> tuple[int, ...]:
    """The index of each right sentence among the evidence, where the key points."""
    missing = [number for number, sentence in enumerate(sentences) if sentence not in evidence]
    if missing:
        raise MalformedQuestion(f"answer.accept[{missing[0]}]: it is no evidence of the question. List it there too.")
    return tuple(dict.fromkeys(evidence.index(sentence) for sentence in sentences))


def _gap_from_json(data: object, where: str) -> Gap:
    fields = _Fields(data, where)
    gap = Gap(fields.texts("accept"))
    fields.finish()
    return gap


def _pair_from_json(data: object, where: str) -> tuple[str, str]:
    if isinstance(data, list | tuple) and len(data) == 2 and all(isinstance(text, str) for text in data):
        left, right = data
        return left, right
    raise MalformedQuestion(f"{where.rstrip('.')}: write two texts, the left one and the right one.")


def _option_from_json(data: object, where: str) -> Option:
    fields = _Fields(data, where)
    option = Option(fields.text("text"), fields.flag("correct"), fields.text("role", ""), fields.text("feedback", ""))
    fields.finish()
    return option


def _evidence_from_json(data: object, where: str) -> Evidence:
    fields = _Fields(data, where)
    evidence = Evidence(fields.whole("start"), fields.whole("end"), fields.text("quote"))
    fields.finish()
    if not 0 <= evidence.start < evidence.end or len(evidence.quote) != evidence.end - evidence.start:
        raise MalformedQuestion(f"{where}quote: start, end and quote don't fit together; end - start is its length.")
    return evidence


class _Fields:
    """The fields of one JSON object, each taken once by its type; ``where`` goes before their names in errors."""

    _REQUIRED = object()

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, Mapping):
            raise MalformedQuestion(f"{where.rstrip('.') or 'question'}: write an object with named fields.")
        self._data = dict(data)
        self._where = where

    def take(self, name: str, default: object = _REQUIRED) -> object:
        if name not in self._data and default is self._REQUIRED:
            raise MalformedQuestion(f"{self._where}{name}: the field is missing.")
        return self._data.pop(name, default)

    def text(self, name: str, default: object = _REQUIRED) -> str:
        value = self.take(name, default)
        if not isinstance(value, str):
            raise self._wrong(name, "write a text")
        return value

    def flag(self, name: str, default: object = _REQUIRED) -> bool:
        value = self.take(name, default)
        if not isinstance(value, bool):
            raise self._wrong(name, "write true or false")
        return value

    def whole(self, name: str) -> int:
        value = self.take(name)
        # bool is an int in Python, and ``true`` is no offset.
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, "write a whole number")
        return value

    def number(self, name: str, default: object = _REQUIRED) -> float:
        value = self.take(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._wrong(name, "write a number")
        try:
            number = float(value)
        except OverflowError as error:
            raise self._wrong(name, "write a smaller number") from error
        if not math.isfinite(number):
            raise self._wrong(name, "write a finite number")
        return number

    def word(self, name: str, words: type[Word], default: object = _REQUIRED) -> Word:
        value = self.take(name, default)
        if isinstance(value, str) and value in {word.value for word in words}:
            return words(value)
        raise self._wrong(name, f"write one of {', '.join(words)}")

    def entries(self, name: str, read: Callable[[object, str], Entry]) -> tuple[Entry, ...]:
        value = self.take(name)
        if not isinstance(value, list | tuple):
            raise self._wrong(name, "write a list")
        return tuple(read(entry, f"{self._where}{name}[{number}].") for number, entry in enumerate(value))

    def texts(self, name: str, default: object = _REQUIRED) -> tuple[str, ...]:
        value = self.take(name, default)
        if not isinstance(value, list | tuple) or not all(isinstance(entry, str) for entry in value):
            raise self._wrong(name, "write a list of texts")
        return tuple(value)

    def finish(self) -> None:
        if self._data:
            raise MalformedQuestion(f"{self._where}{_quoted(self._data)}: no such field. Remove it.")

    def _wrong(self, name: str, instead: str) -> MalformedQuestion:
        return MalformedQuestion(f"{self._where}{name}: {instead}.")


def _quoted(names: Iterable[object]) -> str:
    return ", ".join(str(name) for name in names)
