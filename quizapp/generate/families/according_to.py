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

name = "according_to"
worth = 0.95
difficulty = 0.5


def drafts(ground: Ground) -> Iterator[Draft]:
    """One draft or two for each clause that says, or that somebody else stands by."""
    for clause in ground.clauses:
        if clause.is_speech and not clause.name and not clause.speaker:
            yield from about_subject(ground, clause, name, Bloom.UNDERSTAND)
        elif clause.speaker and clause.speaker_tokens and _opens_or_closes(clause):
            yield from _according(ground, clause)


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
