"""Can a sentence stand on a page by itself? Precision first: any doubt is a no."""

import re

from quizapp.reading.first_sentence import is_clear_first
from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.pointing import dangles
from quizapp.reading.sentence import Sentence

_NOUNS = ("NN", "NNP", "VBP")
MIN_WORDS, MAX_WORDS = 5, 45

#: A step of a sequence: without the steps before it, it hangs in the air.
_STEP_OPENINGS = (
    "first ,",
    "firstly",
    "second ,",
    "secondly",
    "third ,",
    "thirdly",
    "next ,",
    "finally",
    "lastly",
)
#: Openings that only tie a sentence to the one before it: what follows is whole without them.
CONNECTIVES = (
    "however", "moreover", "furthermore", "additionally", "in addition", "meanwhile", "also", "besides", "indeed",
    "similarly", "likewise", "nevertheless", "nonetheless", "still", "in particular", "of course", "in fact",
    "as a result", "on the other hand", "by contrast", "in contrast", "but", "and", "yet", "consequently", "therefore",
    "as it turned out", "at the same time", "for its part", "in short", "overall", "after all", "that said", "even so",
    "unsurprisingly", "in the meantime", "for example", "for instance", "now", "all the same",
)  # fmt: skip

#: Signs before the number that one calls.
_REACHES = frozenset("☎ ☏ ✆ 📞".split())
#: A title in quotation marks, which goes on in small letters or a mark: "sampled in “What Is Time?”, and ...".
_TITLED = re.compile(r"(?<=[a-z] )“[^“”]{2,60}\?[^“”]{0,20}”(?=,| [a-z])")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")


def opening_length(sentence: Sentence) -> int:
    """How many tokens of a mere connective, with its comma, open the sentence; 0 where there is none."""
    if _is_a_point(sentence):
        return 2
    lowered = [token.lower for token in sentence.tokens[:6]]
    for connective in CONNECTIVES:
        words = connective.split()
        if lowered[: len(words)] != words or len(lowered) <= len(words):
            continue
        if lowered[len(words)] == ",":
            return len(words) + 1
        # Without a comma only "but" and "and" are sure to be connectives, and only before a subject or a date.
        dated = sentence.tokens[1].pos == "ADP" and sentence.tokens[2].entity_type in ("DATE", "TIME")
        there = sentence.tokens[1].dep == "expl"
        opens = sentence.tokens[1].pos in ("DET", "PROPN", "NOUN", "NUM", "ADJ") or dated or there
        if connective in ("but", "and") and opens:
            return 1
    return 0


def is_whole(sentence: Sentence, *, fewest: int = MIN_WORDS, most: int = MAX_WORDS) -> bool:
    """Whether the sentence is complete in itself: a tensed verb with a subject, a stop, closed quotes and brackets.

    Fewer than ``fewest`` words tell nothing by themselves, more than ``most`` are too long to be shown.
    """
    text = sentence.text
    if sentence.quoted:
        return False
    if sentence.tokens[0].pos == "INTJ" or sentence.tokens[0].lower in ("well", "yes", "no", "oh"):
        return False
    if not fewest <= sentence.words <= most or not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘£$€"):
        return False
    if not text.rstrip("\"”’')").endswith((".", "!", "…")) or text.endswith((":", "...")) or asks(text):
        return False
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    if any(len(token.text) > 40 for token in sentence.tokens) or "|" in text or "{" in text or "<" in text:
        return False
    root = sentence.root
    if sentence.tokens[root].pos not in ("VERB", "AUX"):
        return False
    if is_imperative(sentence):
        return True
    return is_finite(sentence, root) and sentence.child(root, *SUBJECTS) is not None


def asks(text: str) -> bool:
    """Whether words ask something; a title in quotation marks may: "the song “What Is Time?”"."""
    return "?" in text and "?" in _TITLED.sub("", text)


def is_imperative(sentence: Sentence) -> bool:
    """Whether the sentence tells its reader to do something ("Soak the beans overnight.")."""
    root = sentence.tokens[sentence.root]
    # The model takes an order's first word for a name more often than not ("Rub the edge"): no article follows a name.
    mistaken = (
        sentence.root == 0 and len(sentence.tokens) > 1 and sentence.tokens[1].pos == "DET" and root.tag in _NOUNS
    )
    if not (root.tag == "VB" or mistaken) or sentence.child(sentence.root, *SUBJECTS) is not None:
        return False
    return not any(sentence.tokens[aux].tag == "MD" for aux in sentence.children(sentence.root, "aux"))


def stands_alone(sentence: Sentence, *, after: int = 0, opens: bool = False) -> bool:
    """Whether every word that points somewhere points inside the sentence; ``after`` tokens are left out.

    The sentence that ``opens`` a text has nothing before it that it could mean.
    """
    quoted = sentence.in_quotes
    if all(quoted[: len(quoted) - 1]) or (sentence.text[0] in '“"' and quoted.count(True) > 0.6 * len(quoted)):
        return False
    # "First the crew noticed ...": what came then?
    step = sentence.tokens[0].lower == "first" and sentence.tokens[0].pos == "ADV"
    first_words = " ".join(token.lower for token in sentence.tokens[:2])
    if step or (first_words.startswith(_STEP_OPENINGS) and not (after == 2 and _is_a_point(sentence))):
        return False
    pointing = (place for place in range(after, len(sentence.tokens)) if dangles(sentence, [place]))
    return not _is_an_address(sentence) and all(opens and is_clear_first(sentence, place) for place in pointing)


def _is_a_point(sentence: Sentence) -> bool:
    """Whether it tells one of several reasons, which holds without the others: "Second, trees cool the streets".

    An order or a tale goes by steps; what always holds is a point of an argument.
    """
    tokens = sentence.tokens
    counts = tokens[0].lower in ("first", "second", "third", "fourth") and len(tokens) > 2 and tokens[1].text == ","
    return counts and tokens[sentence.root].tag in ("VBZ", "VBP") and not is_imperative(sentence)


def _is_an_address(sentence: Sentence) -> bool:
    """Whether the sentence only tells how to reach somebody: it has the sign of a telephone or an e-mail address."""
    return any(token.text in _REACHES or _EMAIL.fullmatch(token.text) for token in sentence.tokens)
