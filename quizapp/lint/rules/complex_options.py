"""Options that are combinations of others ("A and C", "I and III only"): they test logic more than reading."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field

name = "complex_options"
criterion = Criterion.COMPLEX
_LABEL = r"\(?(?:[A-H]|[IVX]{1,4}|[ivx]{1,4}|[a-h](?=[)]))[).]?"
_LEAD = r"(?:(?:both|only|options?|answers?|statements?|choices?)\s+)*"
_COMBINATION = re.compile(rf"(?i:{_LEAD}){_LABEL}(?:\s*(?:,|&|\band\b|\bor\b|, and)\s*{_LABEL})+(?:\s+(?i:only))?\W*")
#: Figures name other options only where the stem numbers its statements.
_FIGURES = re.compile(rf"(?i:{_LEAD})\(?\d[).]?(?:\s*(?:,|&|\band\b|\bor\b|, and)\s*\(?\d[).]?)*(?:\s+(?i:only))?\W*")
_NUMBERED = re.compile(r"(?:^|\s)\(?(?:1|I|i)[).:].*\s\(?(?:2|II|ii)[).:]", re.DOTALL)


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the first option that combines others."""
    numbered = _NUMBERED.search(question.stem)
    for number, option in enumerate(options_of(question)):
        if _COMBINATION.fullmatch(option.text) or (numbered and _FIGURES.fullmatch(option.text)):
            message = "Options that combine others test logic. Ask for all that apply, or make them separate options."
            yield Finding(name, text_field(number), message)
            return
