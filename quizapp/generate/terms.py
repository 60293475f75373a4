"""Terms that the text explains, as questions show them: the words that they share, and how their meanings are built."""

from quizapp.domain.briefing import Term
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.reading.grammar import NOUNS, is_plural

#: The most wrong options beside a term or a meaning, and the fewest.
MOST, FEWEST = 3, 2


def words(text: str) -> list[str]:
    """The words of a term or a meaning, to be compared: small, and without the "s" of several."""
    return [word.strip(".,“”").lower().removesuffix("s") for word in text.split()]


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
