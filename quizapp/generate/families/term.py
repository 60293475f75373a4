"""What a term means, where the text explains it and explains others beside it."""

from collections.abc import Iterator

from quizapp.domain.briefing import Term
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.explanations import quoted, says
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Proposal, places_of
from quizapp.reading.grammar import NOUNS, is_plural

name = "term"
worth = 0.85
difficulty = 0.35
MOST, FEWEST = 3, 2
#: An option may be so many times as long as the key, or as short, and a few letters more.
_BAND, _SLACK = 2.0, 15


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each explained term, with the meanings of others that are about as long."""
    terms = ground.briefing.glossary
    for term in terms:
        own = set(words(term.term))
        others = [
            one for one in terms
            if one is not term and not own & set(words(one.definition)) and _about_as_long(term, one)
            and build(ground, one) == build(ground, term) != ""
        ]  # fmt: skip
        others.sort(key=lambda one: abs(len(one.definition) - len(term.definition)))
        if len(others) < FEWEST or own & set(words(term.definition)):
            continue
        sentence = ground.sentence_of(term.evidence[-1])
        said = says(term.evidence[-1].quote)
        pool = tuple(
            Distractor(one.definition, "elsewhere", "definition", frozenset(words(one.definition)), other(one))
            for one in others
        )
        yield Proposal(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.REMEMBER,
            stem=f"What does the text say that “{inside(term.term)}” means?",
            options=(
                Option(term.definition, True, "key", said),
                *(one.option for one in pool[:MOST]),
            ),
            pool=pool,
            evidence=term.evidence,
            explanation=f"Correct: {term.definition}. {said}",
            sentence=sentence.number,
            places=places_of(sentence),
            keys=ground.roots[sentence.number],
            frame=frozenset(words(term.term)),
        )


def words(text: str) -> list[str]:
    """The words of a term or a meaning, to be compared: small, and without the "s" of several."""
    return [word.strip(".,“”").lower().removesuffix("s") for word in text.split()]


def _about_as_long(term: Term, other: Term) -> bool:
    key, size = len(term.definition), len(other.definition)
    return key / _BAND - _SLACK <= size <= key * _BAND + _SLACK


def build(ground: Ground, term: Term) -> str:
    """How a meaning is built: as one thing, several, or something done; "" for a whole sentence or none of these."""
    sentence = ground.sentence_of(term.evidence[-1])
    start = sentence.text.lower().find(term.definition.lower())
    if start < 0 or term.definition.endswith("."):
        return ""
    start += sentence.start
    inside = [
        place for place, token in enumerate(sentence.tokens)
        if start <= token.start and token.end <= start + len(term.definition)
    ]  # fmt: skip
    head = next((place for place in inside if sentence.tokens[place].head not in inside), None)
    if head is None:
        return ""
    if sentence.tokens[head].pos not in NOUNS:
        return sentence.tokens[head].tag
    return "several" if is_plural(sentence, head) else "one"


def inside(text: str) -> str:
    """The term, or its meaning, within a sentence: the glossary opens each with a capital."""
    return text if text[1:2].isupper() or (" " in text and text.split()[1][0].isupper()) else text[0].lower() + text[1:]


def other(term: Term) -> str:
    """What is told of a term that is not the one asked for."""
    return f"That is what “{inside(term.term)}” means: {quoted(term.evidence[-1].quote)}"
