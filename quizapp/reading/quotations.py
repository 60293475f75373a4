"""What stands between quotation marks, as words that can be given to their speaker."""

from quizapp.reading.grammar import is_finite
from quizapp.reading.pointing import dangles
from quizapp.reading.sentence import Sentence

_FEWEST_WORDS = 4
_PEOPLE = frozenset("he she him her his hers they them their theirs".split())


def quoted_around(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The first and last token, marks included, of the quotation that holds a token; None where none does."""
    quoted = sentence.in_quotes
    if not quoted[index]:
        return None
    first = last = index
    while first and quoted[first - 1] and sentence.tokens[first].text not in '“"«':
        first -= 1
    while last + 1 < len(quoted) and quoted[last + 1] and sentence.tokens[last].text not in "”»":
        last += 1
    return first, last


def is_all_quoted(sentence: Sentence) -> bool:
    """Whether every word of the sentence stands inside quotation marks."""
    quoted = sentence.in_quotes
    return all(inside or token.pos == "PUNCT" for token, inside in zip(sentence.tokens, quoted, strict=True))


def own_words(sentence: Sentence, clause: int) -> str:
    """The quotation around a clause, with marks, where it is a whole sentence that is clear by itself; else ""."""
    around = quoted_around(sentence, clause)
    if around is None:
        return ""
    first, last = around
    opening, closing = sentence.tokens[first], sentence.tokens[last]
    # The quotation may go on in the next sentence, or have begun in the one before.
    inner = [place for place in range(first, last + 1) if sentence.tokens[place].text not in '“”"']
    if len(inner) < _FEWEST_WORDS or not sentence.tokens[inner[0]].text[0].isupper():
        return ""
    if not (opening.text in '“"' or first == 0) or not (closing.text in '”"' or last == len(sentence.tokens) - 1):
        return ""
    if not is_finite(sentence, clause) or sentence.child(clause, "nsubj", "nsubjpass", "expl") is None:
        return ""
    # Quotation marks tell that an "it" or "this" is the speaker's; of a "she" or "they" the reader must know who.
    if any(sentence.tokens[place].lower in _PEOPLE and dangles(sentence, [place]) for place in inner):
        return ""
    text = sentence.phrase(inner).rstrip(",")
    stop = "" if text.endswith((".", "!", "?", "…")) else "."
    return f"“{text}{stop}”"
