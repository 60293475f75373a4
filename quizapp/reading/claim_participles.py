"""What somebody says beside what they do: "Reed praised the crew, adding that the pier was safe"."""

from collections.abc import Iterator

from quizapp.reading.attribution import Attribution, attributed, proofs_of
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, is_set_off, modals_of, subject_of
from quizapp.reading.lexicon import NAME_AS, SAY
from quizapp.reading.naming import NamedSentence
from quizapp.reading.quotations import own_words
from quizapp.reading.reported import clause_as_sentence, whole_sentence
from quizapp.reading.saying_verbs import is_somebody, judges
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers

_POINTING = frozenset(("it", "they", "this", "these", "that", "those"))
#: Verbs of saying whose participle tells as well what comes of a thing: "She won easily, suggesting that ...".
_OF_RESULTS = frozenset("suggest find estimate consider calculate confirm suppose presume assume".split())

#: Verbs whose participle gives a view of a thing.
_VIEWS = NAME_AS | frozenset("praise criticise criticize condemn denounce deplore applaud".split())


def said_beside(sentence: Sentence, participle: int) -> tuple[int, int] | None:
    """The verb whose subject says it, and the verb of what is said; None where ``participle`` is none of saying."""
    token = sentence.tokens[participle]
    if token.tag != "VBG" or token.dep != "advcl" or token.lemma not in SAY - _OF_RESULTS:
        return None
    clause = sentence.child(participle, "ccomp")
    if clause is None or not is_set_off(sentence, participle) or sentence.child(participle, "neg") is not None:
        return None
    told = any(sentence.tokens[mark].lower == "that" for mark in sentence.children(clause, "mark"))
    verb = _main_verb(sentence, token.head)
    quoted = any(sentence.in_quotes[place] for place in sentence.subtree(clause))
    return (verb, clause) if (told or quoted) and verb is not None and verb < participle else None


def judged_beside(sentence: Sentence, participle: int) -> int | None:
    """The verb whose subject gives a view by the way: "Reed gave it five stars, calling it “a triumph”"."""
    token = sentence.tokens[participle]
    if token.tag != "VBG" or token.dep != "advcl" or token.lemma not in _VIEWS or not is_set_off(sentence, participle):
        return None
    named = token.lemma not in NAME_AS or judges(sentence, participle)
    verb = (
        _main_verb(sentence, token.head) if named and sentence.child(participle, "dobj", "ccomp") is not None else None
    )
    return verb if verb is not None and verb < participle and sentence.child(participle, "neg") is None else None


def said_by_another_beside(sentence: Sentence, participle: int) -> int | None:
    """Who says it in "The town was divided, with one critic calling it “a fraud”"; None where nobody does."""
    token = sentence.tokens[participle]
    beside = token.dep == "pcomp" and sentence.tokens[token.head].lower == "with"
    if token.tag != "VBG" or not beside or token.lemma not in _VIEWS | SAY - _OF_RESULTS:
        return None
    named = token.lemma not in NAME_AS or judges(sentence, participle)
    told = sentence.child(participle, "ccomp", "dobj") is not None
    subject = sentence.child(participle, "nsubj")
    somebody = subject is not None and _is_speaker(sentence, subject)
    return subject if somebody and named and told and sentence.child(participle, "neg") is None else None


def by_another_beside(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, participle: int, subject: int
) -> Iterator[Attribution]:
    """What somebody says beside what a sentence tells, in their own words or with the whole sentence."""
    content = [place for place in sentence.subtree(participle) if place > participle]
    # What is quoted at the end is theirs wherever the parser hangs it.
    content = sorted(
        {*content, *(place for place in range(participle, len(sentence.tokens)) if sentence.in_quotes[place])}
    )
    speaker = speakers.of_noun(sentence, subject)
    claim = whole_sentence(named) if speaker is not None else ""
    proofs = proofs_of(named, speaker) if speaker is not None else ()
    yield attributed(sentence, speaker.name if speaker is not None and claim else "", claim, content, *proofs)


def by_judging_participle(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, participle: int, verb: int
) -> Iterator[Attribution]:
    """The view that the subject of ``verb`` gives by the way, told with the whole sentence; else nobody's."""
    subject = subject_of(sentence, verb)
    sure = sentence.child(verb, "auxpass") is None and not modals_of(sentence, verb) and not is_negated(sentence, verb)
    speaker = speakers.of_verb(sentence, verb) if sure and subject is not None and subject < verb else None
    who = speaker if subject is not None and _is_speaker(sentence, subject) else None
    whole = whole_sentence(named) if who is not None else ""
    proofs = proofs_of(named, who) if who is not None else ()
    yield attributed(
        sentence, who.name if who is not None and whole else "", whole, sentence.subtree(participle), *proofs
    )


def by_participle(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, participle: int, verb: int, clause: int
) -> Iterator[Attribution]:
    """What the subject of ``verb`` says by the way; nobody's words where it is not told who that is."""
    content = [place for place in sentence.subtree(clause) if place != participle]
    subject = subject_of(sentence, verb)
    # Whoever "was cleared, saying that ..." may be the one who said it, or not.
    sure = sentence.child(verb, "auxpass") is None and not modals_of(sentence, verb) and not is_negated(sentence, verb)
    speaker = speakers.of_verb(sentence, verb) if sure and subject is not None else None
    # "Asserting that it was necessary": what was, only the whole sentence tells.
    told = sentence.child(clause, *SUBJECTS)
    points = told is not None and named.sentence.tokens[told].lower in _POINTING
    if speaker is None or subject is None or not _is_speaker(sentence, subject):
        yield attributed(sentence, "", "", content)
        return
    if points:
        whole = whole_sentence(named)
        yield attributed(sentence, speaker.name if whole else "", whole, content, *proofs_of(named, speaker))
        return
    claim = own_words(sentence, clause) or clause_as_sentence(named.sentence, participle, clause)
    yield attributed(sentence, speaker.name, claim, content, *proofs_of(named, speaker), verb=participle)


def _main_verb(sentence: Sentence, head: int) -> int | None:
    """The tensed verb that a participle goes with: below what is said, that of who says it."""
    verb = head
    while sentence.tokens[verb].dep in ("ccomp", "conj") and sentence.tokens[verb].head != verb:
        subject = sentence.child(verb, "nsubj")
        if sentence.tokens[verb].dep == "ccomp" and subject is not None and _is_speaker(sentence, subject):
            return None
        if sentence.tokens[verb].dep == "conj" and subject is not None:
            break
        verb = sentence.tokens[verb].head
    whole = sentence.tokens[verb].pos in ("VERB", "AUX") and is_finite(sentence, verb)
    told = verb == sentence.root or sentence.tokens[verb].dep == "conj"
    return verb if whole and told else None


def _is_speaker(sentence: Sentence, subject: int) -> bool:
    return sentence.tokens[subject].pos == "PRON" or is_somebody(sentence, subject)
