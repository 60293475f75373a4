"""Item-writing flaws: rules over plain text and domain objects, so that the editor runs them in a request.

``RULES`` is the only list of them. They advise; what makes a question impossible to ask is for ``kinds`` to say.
"""

from collections.abc import Mapping
from types import MappingProxyType

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion as Criterion
from quizapp.lint.finding import Finding as Finding
from quizapp.lint.finding import Rule as Rule
from quizapp.lint.rules import (
    absolute_terms,
    all_of_the_above,
    blank_in_stem,
    complex_options,
    convergence,
    explanation,
    grammatical_cues,
    gratuitous_information,
    logical_cues,
    longest_key,
    lost_sequence,
    negative_stem,
    none_of_the_above,
    options_alike,
    true_false_options,
    unfocused_stem,
    vague_terms,
    word_repeats,
)

#: In the order in which findings are told: the stem, the options one by one, the options together, the explanation.
RULES: tuple[Rule, ...] = (
    gratuitous_information,
    unfocused_stem,
    negative_stem,
    blank_in_stem,
    none_of_the_above,
    all_of_the_above,
    true_false_options,
    complex_options,
    absolute_terms,
    vague_terms,
    options_alike,
    longest_key,
    word_repeats,
    logical_cues,
    grammatical_cues,
    convergence,
    lost_sequence,
    explanation,
)

#: The published criteria that no rule over a question alone decides, each with the reason.
UNDECIDED: Mapping[Criterion, str] = MappingProxyType(
    {
        Criterion.UNCLEAR: "whether words are clear depends on the text and on who reads it",
        Criterion.IMPLAUSIBLE: "whether a distractor tempts is told by those who answer: see the score report",
    }
)


def lint(question: Question) -> tuple[Finding, ...]:
    """Every flaw that a rule finds in ``question``, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.findings(question))
