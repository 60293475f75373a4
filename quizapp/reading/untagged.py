"""Whose a quotation is that nobody's name stands beside: "Reed was glad of it: “...”", or one between two of hers."""

from collections.abc import Iterator, Sequence

from quizapp.reading.attribution import Attribution, attributed, proofs_of
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, subject_of
from quizapp.reading.lexicon import AT_A_COLON
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import is_person
from quizapp.reading.quotations import is_all_quoted, own_words
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers

#: Words of one speaker go on after at most this many sentences of the text's own, and this many paragraphs on.
_REACH, _PARAGRAPHS = 3, 2
_OPENING = ("“", '"')
#: What somebody says, by its noun: "Her message was: “...”".
_WORDS = frozenset(
    """message advice verdict response answer view comment warning plea reply reaction explanation argument
    conclusion statement motto slogan quip complaint""".split()
)

_ISSUE = frozenset("issue release give make post publish send".split())
#: Verbs that tell in what mind somebody speaks: "Reed was glad of it: “...”".
_MOODS = frozenset("be feel remain stay seem sound".split())

Said = Sequence[Sequence[Attribution]]


def by_frame(speakers: Speakers, sentence: Sentence, named: NamedSentence) -> Attribution | None:
    """What stands after a colon in quotation marks as the words of whom the clause before it is about."""
    colon = next((place for place, token in enumerate(sentence.tokens) if token.text == ":"), 0)
    quoted = sentence.in_quotes
    opens = 0 < colon < len(quoted) - 3 and sentence.tokens[colon + 1].text in _OPENING and quoted[colon + 1]
    if not opens or any(quoted[:colon]) or not all(quoted[colon + 1 : -1]):
        return None
    verb = next((place for place in range(colon) if _is_told_of_somebody(sentence, place, colon)), None)
    subject = subject_of(sentence, verb) if verb is not None else None
    if verb is None or subject is None:
        return None
    owner = sentence.child(subject, "poss") if sentence.tokens[subject].lemma in _WORDS else None
    speaker = speakers.of_noun(sentence, subject if owner is None else owner)
    if speaker is None:
        return None
    content = list(range(colon + 1, len(quoted)))
    return attributed(sentence, speaker.name, own_words(sentence, colon + 2), content, *proofs_of(named, speaker))


def _is_told_of_somebody(sentence: Sentence, verb: int, colon: int) -> bool:
    """Whether a verb before the colon has somebody, or somebody's message, for its subject."""
    subject = subject_of(sentence, verb)
    tells = sentence.tokens[verb].lemma in _MOODS | AT_A_COLON and sentence.child(verb, "auxpass") is None
    if subject is None or subject > verb or not tells or not is_finite(sentence, verb) or is_negated(sentence, verb):
        return False
    # "The man who found it was glad: ..." is about the man, whatever else he did.
    if sentence.tokens[verb].dep in ("relcl", "acl", "advcl") or sentence.subtree(subject)[-1] > colon:
        return False
    token = sentence.tokens[subject]
    somebody = is_person(token) or token.lower in ("he", "she")
    return somebody or (token.lemma in _WORDS and sentence.child(subject, "poss") is not None)


def hands_over(speakers: Speakers, sentence: Sentence, named: NamedSentence) -> Attribution | None:
    """Whoever a sentence leads up to the words of: who is asked, is glad, or issues a statement."""
    verb, subject = sentence.root, main_subject(sentence)
    plain = is_finite(sentence, verb) and not any(sentence.in_quotes) and subject is not None
    if not plain or subject is None or subject not in sentence.children(verb, *SUBJECTS):
        return None
    lemma, told = sentence.tokens[verb].lemma, sentence.child(verb, "dobj")
    asked = lemma == "ask" and sentence.child(verb, "auxpass") is not None
    glad = lemma in _MOODS and sentence.child(verb, "acomp") is not None
    issued = lemma in _ISSUE and told is not None and sentence.tokens[told].lemma in _WORDS
    if not issued and not ((asked or glad) and is_person(sentence.tokens[subject])):
        return None
    speaker = speakers.of_noun(sentence, subject)
    return attributed(sentence, speaker.name, "", [], *proofs_of(named, speaker)) if speaker is not None else None


def is_anothers(sentences: Sequence[Sentence], said: Said, number: int, speaker: str) -> bool:
    """Whether the run of quotations from a sentence on ends, in its paragraph, with the name of another speaker."""
    block = sentences[number].block
    for following in _from(sentences, number + 1):
        if following.block != block:
            return False
        if is_all_quoted(following):
            continue
        tagged = following.in_quotes[0]
        return tagged and any(one.speaker != speaker for one in said[following.number])
    return False


def in_between(
    sentences: Sequence[Sentence], said: Said, number: int, found: Sequence[Attribution]
) -> Attribution | None:
    """The last one of a speaker whose words stand before and after a quotation, with nobody told of in between."""
    last = next((one for one in reversed(found) if one.speaker), None)
    if last is None or not _is_near(sentences, last.sentence, number):
        return None
    if any(_tells_of_somebody(sentence) for sentence in sentences[last.sentence + 1 : number]):
        return None
    end = next((each.number for each in _from(sentences, number) if not is_all_quoted(each)), len(sentences))
    left = _REACH
    for following in _from(sentences, end):
        speaking = {one.speaker for one in said[following.number]}
        if speaking:
            return last if speaking == {last.speaker} and _is_near(sentences, end - 1, following.number) else None
        if not left or _tells_of_somebody(following):
            return None
        left -= 1
    return None


def _from(sentences: Sequence[Sentence], number: int) -> Iterator[Sentence]:
    """The sentences from one on, without a copy of all that follow: a search ends after a few."""
    return (sentences[place] for place in range(number, len(sentences)))


def _is_near(sentences: Sequence[Sentence], before: int, after: int) -> bool:
    own = sum(not is_all_quoted(sentence) for sentence in sentences[before + 1 : after])
    return own <= _REACH and sentences[after].block - sentences[before].block <= _PARAGRAPHS


def _tells_of_somebody(sentence: Sentence) -> bool:
    """Whether a sentence of the text's own has a person for its subject, who may be the next to speak."""
    subject = main_subject(sentence)
    return subject is not None and not is_all_quoted(sentence) and is_person(sentence.tokens[subject])
