"""Whose word it is: who said, called, warned or condemned; and according to whom something is so."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.actors import actor_of, other_actors
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.subject import about_subject
from quizapp.generate.wording import inverted, subject_words, words
from quizapp.reading.lexicon import ARGUE, JUDGE

name = "according_to"
worth = 0.95
difficulty = 0.5
#: Verbs of a view of one's own.
_VIEWS = (
    JUDGE
    | ARGUE
    | frozenset(
        "predict fear hope expect allege caution recommend propose reckon stress emphasise emphasize advise vow".split()
    )
)
#: Tags of modal verbs and of what is more or most.
_WEIGHING = ("MD", "JJR", "JJS", "RBR", "RBS")


def drafts(ground: Ground) -> Iterator[Draft]:
    """One draft or two for each clause that says, or that somebody else stands by."""
    for clause in ground.clauses:
        if clause.is_speech and not clause.name and not clause.speaker and _is_a_view(clause):
            yield from about_subject(ground, clause, name, Bloom.UNDERSTAND)
        elif clause.speaker and clause.speaker_tokens and _opens_or_closes(clause) and _judges(clause, clause.verb):
            yield from _according(ground, clause)


def _is_a_view(clause: Clause) -> bool:
    """Whether the speaker judges, argues or foretells: who reported a date, a count or a deed is no matter."""
    if clause.sentence.child(clause.verb, "auxpass") is not None:
        return False
    if clause.lemma in _VIEWS:
        return True
    said = clause.sentence.child(clause.verb, "ccomp")
    return said is not None and _judges(clause, said)


def _judges(clause: Clause, verb: int) -> bool:
    """Whether what the verb tells is judged or foretold: by "should" or "not", by "better", or by "is dangerous"."""
    sentence = clause.sentence
    shown = [place for place in sentence.subtree(verb) if place in clause.tokens]
    weighed = any(sentence.tokens[place].tag in _WEIGHING or sentence.tokens[place].dep == "neg" for place in shown)
    return weighed or sentence.child(verb, "acomp") is not None


def _opens_or_closes(clause: Clause) -> bool:
    return any(token.lower == "according" for token in clause.sentence.tokens)


def _according(ground: Ground, clause: Clause) -> Iterator[Draft]:
    sentence = clause.sentence
    head = next(
        (place for place in clause.speaker_tokens if sentence.tokens[place].head not in clause.speaker_tokens), None
    )
    turned = inverted(clause)
    actor = actor_of(ground, sentence, head, clause.speaker_tokens) if head is not None else None
    if actor is None or turned is None:
        return
    helper, rest = turned
    told = [subject_words(clause), rest, *(words(sentence, part.tokens) for part in clause.parts)]
    yield Draft(
        family=name,
        kind=QuestionKind.CHOICE,
        bloom=Bloom.UNDERSTAND,
        clause=clause,
        stem=f"According to whom {helper} {' '.join(piece for piece in told if piece)}?",
        tokens=clause.tokens,
        key=actor.name or capital(words(sentence, clause.speaker_tokens)),
        key_tokens=clause.speaker_tokens,
        type=actor.type,
        pool=tuple(other_actors(ground, sentence, clause.speaker_tokens, actor)),
        evidence=clause.evidence,
    )
