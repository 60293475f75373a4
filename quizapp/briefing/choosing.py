"""What makes a statement worth choosing, for the summary and the key facts alike."""

import re
from collections import Counter
from collections.abc import Container, Iterable

from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.grammar import SUBJECTS, is_set_off
from quizapp.reading.phrasing import Phrased
from quizapp.reading.salience import Salience, content
from quizapp.reading.sentence import Sentence

#: Two statements closer than this say the same.
SAME = 0.5
#: What an "it" was named by, where that says no more than a noun.
_BARE = re.compile(r"[Tt]he [a-z]+")
_ANNOUNCING = frozenset("question reason way thing point factor problem issue step example option".split())


def title_words(document: Document) -> list[str]:
    """The words of the title in lower case."""
    return [word.lower().strip(".,:;'\"()") for word in document.title.split()]


def common_words(analysis: Analysis, *, at_least: int = 3) -> list[str]:
    """Content words that the document comes back to, so that "the bridge" is clear without more."""
    counts = Counter(word for sentence in analysis.sentences for word in content(sentence))
    return [word for word, count in counts.items() if count >= at_least]


def is_introduced(sentence: Sentence, known: Container[str]) -> bool:
    """Whether a bare "the X" as subject speaks of something the reader knows of by then; pronouns are named already."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None:
        return True
    token = sentence.tokens[subject]
    if _BARE.fullmatch(token.text):
        return token.lower.removeprefix("the ") in known
    definite = any(sentence.tokens[child].lower == "the" for child in sentence.children(subject, "det"))
    after = [child for child in sentence.children(subject, "prep", "relcl", "acl") if not is_set_off(sentence, child)]
    told = after or sentence.children(subject, "compound", "poss", "amod", "nmod", "nummod")
    if token.pos != "NOUN" or not definite or told:
        return True
    return token.lemma.lower() in known or token.lower in known


def is_telling(sentence: Sentence) -> bool:
    """Whether the sentence says something itself, rather than "Two questions remain": that only announces."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or sentence.tokens[subject].lemma.lower() not in _ANNOUNCING:
        return True
    return not sentence.children(subject, "nummod", "amod")


def repeats(candidate: Phrased, chosen: Iterable[Phrased], weighed: Salience) -> bool:
    """Whether one of the chosen statements says much the same."""
    return any(
        weighed.overlap(candidate.sentence, other.sentence) > SAME or candidate.text == other.text for other in chosen
    )
