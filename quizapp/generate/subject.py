"""Questions for the subject of a clause, which several families ask."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.actors import actor_of, other_actors
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, ask_of_subject, subject_words, words


def about_subject(ground: Ground, clause: Clause, family: str, bloom: Bloom) -> Iterator[Draft]:
    """Ask for the clause's subject, with all of the clause and then with less of it."""
    actor = actor_of(ground, clause.sentence, clause.subject_head, clause.subject)
    if actor is None:
        return
    pool = tuple(other_actors(ground, clause.sentence, clause.subject, actor))
    for parts in lengths(clause):
        stem = ask_of_subject(clause, actor.asked, parts)
        if stem:
            yield Draft(
                family=family,
                kind=QuestionKind.CHOICE,
                bloom=bloom,
                clause=clause,
                stem=stem,
                tokens=tuple(place for place in clause.tokens_with(parts) if place not in clause.subject),
                key=actor.name or capital(subject_words(clause)),
                key_tokens=clause.subject,
                type=actor.type,
                pool=pool,
                evidence=clause.evidence,
            )


def about_agent(ground: Ground, clause: Clause, family: str, bloom: Bloom) -> Iterator[Draft]:
    """Ask by whom something was done."""
    sentence = clause.sentence
    for part in clause.parts:
        # "She sang songs by Ravel": of a verb that is not passive he did nothing.
        passive = sentence.tokens[clause.verb].tag == "VBN"
        head = sentence.child(part.head, "pobj") if part.dep == "agent" and passive else None
        tokens = tuple(place for place in part.tokens if place != part.head)
        actor = actor_of(ground, sentence, head, tokens) if head is not None else None
        if actor is None or (len(clause.parts) == 1 and _befell_somebody(ground, clause)):
            continue
        asked = f"by {'whom' if actor.asked == 'who' else actor.asked}"
        for parts in lengths(clause, without=part):
            yield Draft(
                family=family,
                kind=QuestionKind.CHOICE,
                bloom=bloom,
                clause=clause,
                stem=ask(clause, asked, parts),
                tokens=clause.tokens_with(parts),
                key=actor.name or capital(words(sentence, tokens)),
                key_tokens=tokens,
                type=actor.type,
                pool=tuple(other_actors(ground, sentence, tokens, actor)),
                evidence=clause.evidence,
            )


def _befell_somebody(ground: Ground, clause: Clause) -> bool:
    """Whether it befell a person: by whom "he was relieved", without more, may be told of many."""
    return ground.is_person(clause.sentence, clause.subject_head) and not clause.leading
