"""A clause below another one as a sentence: "the bridge, which opened in 1932", "after the mill burned in 1911"."""

from collections.abc import Iterable

from quizapp.briefing.event_nouns import agrees, lowered, noun_before
from quizapp.briefing.events import OWNERS, has_pronoun, told
from quizapp.reading.clauses import trimmed
from quizapp.reading.grammar import is_finite, is_plural, is_set_off, subject_of
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence

#: Clauses that tell the same time as the one they hang on, and those that only hang on it.
_SAME_TIME = frozenset(("when", "as", "while"))
_OWN_TIME = frozenset("after before until since because although though where till for".split())


def relative_clause(named: NamedSentence, verb: int, dropped: frozenset[int]) -> str:
    """A relative clause as a sentence: "the bridge, which opened in 1932" tells that the bridge opened in 1932."""
    sentence = named.sentence
    head = sentence.tokens[verb].head
    joined = sentence.child(verb, "conj") is not None
    clause = [place for place in sentence.subtree(verb) if place not in dropped]
    if joined:
        return ""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    where = sentence.child(verb, "advmod")
    if where is not None and sentence.tokens[where].lower == "where":
        by_name = subject is not None and subject > where and sentence.tokens[subject].pos == "PROPN"
        return (
            told(named, [place for place in clause if place > where]) if by_name and is_set_off(sentence, verb) else ""
        )
    if (whole := _beside_relative(named, verb, clause, subject)) is not None:
        return whole
    named_noun = noun_before(sentence, head, min(clause, default=0), set_off=is_set_off(sentence, verb))
    relative = next((place for place in clause if sentence.tokens[place].lower in ("which", "who", "that")), None)
    own = OWNERS if relative == subject else frozenset()
    if not named_noun or relative is None or subject is None or has_pronoun(named, clause, but=own):
        return ""
    if sentence.tokens[relative].lower == "which" and sentence.tokens[head].entity_type == "PERSON":
        return ""
    clause = trimmed(sentence, [place for place in clause if place > relative])
    if relative == subject:
        # "A link dates back to 1970" tells nothing of its own.
        if len(named_noun) == 2 and sentence.tokens[named_noun[0]].lower in ("a", "an"):
            return ""
        fits = agrees(sentence, verb, plural=is_plural(sentence, head))
        return told(named, [*named_noun, *clause]) if fits else ""
    if sentence.tokens[relative].dep != "dobj" or sentence.tokens[relative].head != verb:
        return ""
    before, after = [place for place in clause if place <= verb], [place for place in clause if place > verb]
    return told(named, clause, text=_joined(sentence, before, named_noun, after), closed=[*named_noun, *clause])


def _beside_relative(named: NamedSentence, verb: int, clause: list[int], subject: int | None) -> str | None:
    """The clause of "of whom Ada Holm received the prize in 1811", whole without its first two words; else None."""
    sentence = named.sentence
    opening = next((place for place in clause if sentence.tokens[place].pos == "ADP"), None)
    if opening is None or opening != clause[0] or sentence.tokens[opening].head != verb or subject is None:
        return None
    if sentence.tokens[clause[1]].lower not in ("which", "whom") or subject < clause[1]:
        return None
    rest = clause[2:]
    by_name = sentence.tokens[subject].pos == "PROPN" and not has_pronoun(named, rest)
    return told(named, rest) if by_name and is_set_off(sentence, verb) else ""


def adverbial_clause(named: NamedSentence, verb: int, dropped: frozenset[int], whole: str) -> str:
    """The clause after "after" or "because" by itself; one after "when" with the sentence that it dates as well."""
    sentence = named.sentence
    opening = {sentence.tokens[child].lower for child in sentence.children(verb, "mark", "advmod")}
    if not is_finite(sentence, verb) or sentence.tokens[verb].head != sentence.root:
        return ""
    # "After profit before tax fell": the parser takes the profit's own "before" for one that opens a clause.
    if any(mark and _hangs_on_a_noun(sentence, mark) for mark in sentence.children(verb, "mark")):
        return ""
    if opening & _SAME_TIME and whole:
        return whole
    if not opening & (_OWN_TIME | _SAME_TIME):
        return ""
    marks = [
        child for child in sentence.children(verb, "mark", "advmod") if sentence.tokens[child].lower in opening
        and sentence.tokens[child].lower in _OWN_TIME | _SAME_TIME
    ]  # fmt: skip
    indices = [place for place in sentence.subtree(verb, without=marks) if place not in dropped]
    alone = subject_of(sentence, verb) in indices and not has_pronoun(named, indices)
    return told(named, indices) if alone else ""


def _hangs_on_a_noun(sentence: Sentence, mark: int) -> bool:
    before = sentence.tokens[mark - 1]
    return before.dep == "pobj" and sentence.tokens[before.head].lower in _OWN_TIME


def _joined(sentence: Sentence, *parts: Iterable[int]) -> str:
    said = [
        sentence.phrase(part) if index != 1 else lowered(sentence, list(part))
        for index, part in enumerate(parts)
        if part
    ]
    return " ".join(part for part in said if part)
