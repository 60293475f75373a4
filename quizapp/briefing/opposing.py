"""Claims that oppose one another: two speakers, one thing, and a word of the text that sets them apart."""

from collections.abc import Sequence

from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.grammar import noun_phrase
from quizapp.reading.lexicon import CONTRADICT, JUDGE, ORGANISATION_NOUNS, PERSON_NOUNS, TIME_NOUNS
from quizapp.reading.sentence import Sentence

#: Claims further apart than this many sentences are not set against each other by the text.
_REACH = 3
_LONGEST_TOPIC = 4
_NO_TOPIC = PERSON_NOUNS | ORGANISATION_NOUNS | TIME_NOUNS
_TURNS = frozenset("but however yet whereas while although though".split())


def topics(analysis: Analysis, claims: Sequence[Attribution]) -> tuple[str, ...]:
    """For each claim what it is about, where another speaker's claim stands against it; "" for all others."""
    found = [""] * len(claims)
    for second, later in enumerate(claims):
        for first in range(second - 1, -1, -1):
            earlier = claims[first]
            if later.sentence - earlier.sentence > _REACH:
                break
            if _same_speaker(earlier, later) or not _is_contrast(analysis, earlier, later):
                continue
            topic = found[first] or _shared(analysis, earlier, later) or _judged(analysis, earlier, later)
            if topic:
                found[first] = found[second] = topic
                break
    return tuple(found)


def _same_speaker(one: Attribution, other: Attribution) -> bool:
    first, second = one.speaker.casefold(), other.speaker.casefold()
    return first in second or second in first


def _is_contrast(analysis: Analysis, earlier: Attribution, later: Attribution) -> bool:
    sentence = analysis.sentences[later.sentence]
    if earlier.sentence == later.sentence:
        # "Holm denied that it had sailed without a pilot, as the union maintains"
        lemmas = {sentence.tokens[one.verb].lemma for one in (earlier, later) if one.verb is not None}
        if lemmas & CONTRADICT and set(earlier.content) & set(later.content):
            return True
        if earlier.verb is None or later.verb is None:
            return False
        return any(token.lower in _TURNS for token in sentence.tokens[earlier.verb : later.verb])
    contradicts = later.verb is not None and sentence.tokens[later.verb].lemma in CONTRADICT
    return contradicts or sentence.tokens[0].lower in _TURNS


def _shared(analysis: Analysis, earlier: Attribution, later: Attribution) -> str:
    first, second = analysis.sentences[earlier.sentence], analysis.sentences[later.sentence]
    said = {second.tokens[place].lemma.lower() for place in later.content if second.tokens[place].pos == "NOUN"}
    nouns = [place for place in earlier.content if _is_topic(first, place)]
    same = [place for place in nouns if first.tokens[place].lemma.lower() in said]
    # In one sentence the text itself sets the two side by side, whatever each calls the thing.
    chosen = same or (nouns if earlier.sentence == later.sentence else [])
    if not chosen:
        return ""
    phrase = noun_phrase(first, chosen[0])
    plain = len(phrase) <= _LONGEST_TOPIC and all(first.tokens[place].pos != "PRON" for place in phrase)
    return first.phrase(phrase) if plain else first.tokens[chosen[0]].text


def _judged(analysis: Analysis, earlier: Attribution, later: Attribution) -> str:
    """What the next sentence says, after a "however", that others condemn: whatever the first called it."""
    sentence = analysis.sentences[later.sentence]
    turns = later.sentence == earlier.sentence + 1 and sentence.tokens[0].lower in _TURNS
    if not turns or later.verb is None or sentence.tokens[later.verb].lemma not in JUDGE:
        return ""
    judged = sentence.child(later.verb, "dobj")
    the = judged is not None and any(sentence.tokens[child].lower == "the" for child in sentence.children(judged))
    return sentence.phrase(noun_phrase(sentence, judged)) if judged is not None and the else ""


def _is_topic(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    common = token.pos == "NOUN" and token.dep != "compound" and not token.entity_type
    return common and token.lemma.lower() not in _NO_TOPIC
