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
_AND = r"(?:\s*(?:,|&|\band\b|\bor\b|, and)\s*)"
_COMBINATION = re.compile(rf"(?i:{_LEAD}){_LABEL}(?:{_AND}{_LABEL})+(?:\s+(?i:only))?\W*")
_FIGURES = re.compile(rf"(?i:{_LEAD})\(?\d[).]?(?:{_AND}\(?\d[).]?)+\W*")
_FIGURES_ONLY = re.compile(rf"\(?\d[).]?(?:{_AND}\(?\d[).]?)* only\W*", re.IGNORECASE)
#: Figures alone name other options only where the stem numbers its statements.
_NUMBERED = re.compile(r"(?:^|\s)\(?(?:1|I|i)[).:].*\s\(?(?:2|II|ii)[).:]", re.DOTALL)


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the first option that combines others."""
    numbered = _NUMBERED.search(question.stem)
    for number, option in enumerate(options_of(question)):
        text = option.text
        if _COMBINATION.fullmatch(text) or _FIGURES_ONLY.fullmatch(text) or (numbered and _FIGURES.fullmatch(text)):
            message = "Options that combine others test logic. Ask for all that apply, or make them separate options."
            yield Finding(name, text_field(number), message)
            return
