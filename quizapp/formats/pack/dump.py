"""Dump a pack: the same YAML every time, which ``load_questions`` reads back to the same pack."""

import io
import re

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from quizapp.domain.document import Document, Evidence
from quizapp.domain.pack import Pack
from quizapp.domain.question import Question
from quizapp.formats.pack.quotes import Quotes
from quizapp.formats.question_json import question_to_json

#: Long texts are folded here, so that a change shows in few lines.
WIDTH = 110
#: Line breaks to some readers of YAML and not to others.
_ODD_BREAKS = re.compile("[\r\x85\u2028\u2029]")
#: What need not be written, because a file that leaves it out means just this.
_DEFAULTS: dict[str, object] = {
    "family": "",
    "bloom": "remember",
    "options": [],
    "answer": None,
    "explanation": "",
    "difficulty": 0.5,
    "origin": "curated",
    "tags": [],
}
_KEY_DEFAULTS: dict[str, object] = {"case": False, "tolerance": 0.0, "unit": "", "surplus": []}
_OPTION_DEFAULTS: dict[str, object] = {"correct": False, "role": "", "feedback": ""}


def dump_questions(pack: Pack, document: Document) -> str:
    """Write ``pack`` as YAML, fields in the order of the contract and nothing that goes without saying.

    Raises EvidenceMismatch where a quote does not stand in ``document``.
    """
    quotes = Quotes(document)
    head = {
        "id": pack.id,
        "title": pack.title,
        "document": pack.document,
        "licence": pack.licence,
        "language": _language_tag(pack.language),
    }
    quizzes = [{"id": quiz.id, "title": quiz.title, "questions": list(quiz.questions)} for quiz in pack.quizzes]
    questions = [_question(question, quotes, document) for question in pack.questions]
    stream = io.StringIO()
    whole = {"pack": head} | ({"quizzes": quizzes} if quizzes else {}) | {"questions": questions}
    _yaml().dump(_escaped(whole), stream)
    # ruamel leaves the space at which it folds a line; YAML ignores it, and git complains of it.
    return re.sub(" +$", "", stream.getvalue(), flags=re.MULTILINE)


def _language_tag(language: str) -> str:
    """A document's language as a pack's head has it, which allows less: ``en-GB`` for ``EN_GB``."""
    found = re.match(r"en(-[A-Za-z0-9]{2,8})*", "en" + language[2:].replace("_", "-"))
    return found[0] if found else "en"


def _yaml() -> YAML:
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _escaped(value: object) -> object:
    """``value`` with odd line breaks written as escapes, which every reader of YAML takes alike."""
    if isinstance(value, dict):
        return {name: _escaped(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_escaped(entry) for entry in value]
    return DoubleQuotedScalarString(value) if isinstance(value, str) and _ODD_BREAKS.search(value) else value


def _question(question: Question, quotes: Quotes, document: Document) -> dict[str, object]:
    fields = question_to_json(question)
    fields["evidence"] = [_evidence(evidence, quotes, document) for evidence in question.evidence]
    fields["options"] = [_without(option, _OPTION_DEFAULTS) for option in _dicts(fields["options"])]
    fields["difficulty"] = _number(question.difficulty)
    if isinstance(fields["answer"], dict):
        answer = _without(fields["answer"], _KEY_DEFAULTS)
        fields["answer"] = {name: _number(value) for name, value in answer.items()}
    if question.accepted:
        fields["answer"] = {"accept": [_evidence(sentence, quotes, document) for sentence in question.accepted]}
    section = document.section_at(question.evidence[0].start) if question.evidence else None
    return _without(fields, _DEFAULTS | {"section": section.heading if section else ""})


def _evidence(evidence: Evidence, quotes: Quotes, document: Document) -> dict[str, object]:
    evidence.check(document.text)
    return {"quote": evidence.quote, **quotes.address(evidence)}


def _without(fields: dict[str, object], defaults: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if name not in defaults or value != defaults[name]}


def _number(value: object) -> object:
    """A whole number without its ".0", which a person wouldn't write; not where it would run to many digits."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def _dicts(value: object) -> list[dict[str, object]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
