"""What a text writes with a capital letter, and which capitals are owed to their place alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.reading.name_words import LONGEST, SMALL_IN_TITLES
from quizapp.reading.sentence import Sentence, Token

#: The tags of a proper noun, singular and plural.
PROPER = ("NNP", "NNPS")
#: Words of a title that may be one name, at least.
_FEWEST = 3
OPEN_QUOTES = frozenset('“‘"«')


@dataclass(frozen=True, slots=True)
class Capitals:
    """How the text writes its words: with a capital inside sentences, and in small letters."""

    inside: Counter[str]
    small: frozenset[str]
    #: Single names that stand somewhere without an article: "at Marlow", "of Tyne".
    bare: frozenset[str] = frozenset()
    #: The document's title, where it is itself a name with small words in it: "The Heart of the Marsh".
    title: str = ""

    @classmethod
    def of(cls, sentences: Sequence[Sentence], title: str = "") -> "Capitals":
        """Count over all sentences of a document with this title."""
        inside: Counter[str] = Counter()
        small: set[str] = set()
        bare: set[str] = set()
        for sentence in sentences:
            if shouts(sentence):
                continue
            for index, token in enumerate(sentence.tokens):
                if _is_bare(sentence, index):
                    bare.add(token.text)
                if token.text.islower():
                    small.add(token.text)
                elif token.text[0].isupper() and not opens(sentence, index) and token.tag in PROPER:
                    inside[token.text] += 1
        # A canal's article is none of its name; a film's stands with a capital inside sentences too.
        inside_too = any(sentence.text.find(title) > 0 for sentence in sentences)
        name = title if inside_too else title.removeprefix("The ")
        return cls(inside, frozenset(small), frozenset(bare), name if _is_a_name(title) else "")


def shouts(sentence: Sentence) -> bool:
    """A line in capitals, or a headline with a capital on each word, tells no name from other words."""
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 1]
    if len(words) < 4:
        return False
    if sum(word.isupper() for word in words) > 0.6 * len(words):
        return True
    small = [word for word in words if word.islower()]
    headline = len(small) > 1 and all(len(word) < 4 for word in small) and len(words) - len(small) > 3
    return headline and sentence.tokens[-1].text not in (".", ",", ";") and "," not in sentence.text


def opens(sentence: Sentence, index: int) -> bool:
    """Whether the capital is owed to the place: the first word, or the first after a quotation mark, colon or dash."""
    before = index - 1
    while before >= 0 and sentence.tokens[before].text in OPEN_QUOTES | {"(", "["}:
        before -= 1
    return before < 0 or before < index - 1 or sentence.tokens[before].text in (":", "•", "*", "...", "…", "?", "!")


def has_capital(token: Token) -> bool:
    """Whether a word begins with a capital, or is a proper noun with one inside: "iPlayer"."""
    text = token.text
    inner = token.tag in PROPER and any(char.isupper() for char in text) and text[0].isalpha()
    return text[0].isupper() or inner


def _is_a_name(title: str) -> bool:
    """Whether each longer word of a title has a capital, small words stand among them, and no mark of a headline."""
    words = title.split()
    small = [word for word in words[1:-1] if word in SMALL_IN_TITLES]
    large = [word for word in words if word not in SMALL_IN_TITLES]
    short = _FEWEST <= len(words) <= LONGEST and not any(mark in title for mark in ",:;?!")
    return short and bool(small) and all(word[0].isupper() for word in large)


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Whether a capital stands alone behind a preposition or "and", as the names of places do."""
    tokens = sentence.tokens
    follows = index > 0 and tokens[index - 1].pos in ("ADP", "CCONJ") and tokens[index - 1].text.islower()
    ends = index + 1 == len(tokens) or not tokens[index + 1].text[0].isupper()
    return follows and ends and tokens[index].text[0].isupper() and tokens[index].tag in PROPER
