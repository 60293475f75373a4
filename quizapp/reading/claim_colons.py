"""What somebody says after a colon without quotation marks: "The foreman put it simply: nobody wanted plates"."""

from collections.abc import Iterator

from quizapp.reading.attribution import Attribution, attributed, proofs_of
from quizapp.reading.clauses import as_sentence, is_closed, trimmed
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, modals_of, subject_of
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers

#: Verbs of speaking and writing, not of thinking: "We feel afraid: the system is old" is nobody's claim.
_SPEAK = frozenset(
    """say put write answer argue conclude report state explain warn add insist object boast remember recall joke
    reply claim note announce agree quip""".split()
)
#: Nouns for what somebody has to say, and the verbs by which they have it: "The curator had another explanation: ...".
_WORDS = frozenset("explanation view opinion theory answer verdict reply version memory story reason advice".split())
_HAS = frozenset("have give offer hold".split())


def said_after_a_colon(sentence: Sentence, verb: int) -> int | None:
    """The place of the colon before what the subject of ``verb`` says; None where nothing hangs on one."""
    colon = next((place for place, token in enumerate(sentence.tokens) if token.text == ":"), None)
    if colon is None or not verb < colon < len(sentence.tokens) - 3 or any(sentence.in_quotes):
        return None
    told = [place for place in range(colon + 1, len(sentence.tokens)) if is_finite(sentence, place)]
    subjects = (subject_of(sentence, place) for place in told)
    whole = any(subject is not None and subject > colon for subject in subjects)
    plain = is_finite(sentence, verb) and not is_negated(sentence, verb) and not modals_of(sentence, verb)
    opens = sentence.child(verb, *SUBJECTS) is not None and sentence.child(verb, "auxpass", "mark") is None
    return colon if whole and plain and opens and _leads_to_words(sentence, verb, colon) else None


def _leads_to_words(sentence: Sentence, verb: int, colon: int) -> bool:
    token, told = sentence.tokens[verb], sentence.child(verb, "dobj")
    main = token.dep in ("ROOT", "ccomp", "parataxis")
    it = told is None or sentence.tokens[told].lower == "it"
    # Below "It said: the pier was safe" the parser hangs what is said on the verb.
    below = (sentence.subtree(child)[0] for child in sentence.children(verb, "ccomp", "xcomp"))
    if token.lemma in _SPEAK and it:
        return main and all(first > colon for first in below)
    return main and token.lemma in _HAS and told is not None and sentence.tokens[told].lemma in _WORDS


def by_colon(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int, colon: int
) -> Iterator[Attribution]:
    """The words after the colon as those of the verb's subject."""
    content = list(range(colon + 1, len(sentence.tokens)))
    speaker = speakers.of_verb(sentence, verb)
    kept = trimmed(sentence, content)
    if speaker is None:
        yield attributed(sentence, "", "", content)
        return
    claim = as_sentence(named.sentence.phrase(kept)) if is_closed(named.sentence, kept) else ""
    yield attributed(sentence, speaker.name, claim, content, *proofs_of(named, speaker), verb=verb)
