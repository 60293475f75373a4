"""What somebody did: a whole verb phrase, beside what others in the text did."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.actors import actor_of
from quizapp.generate.clause import Clause, Part
from quizapp.generate.ground import Ground, side_of
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.stems import lengths, words_in
from quizapp.generate.wording import subject_words, words
from quizapp.reading.clauses import is_closed

name = "what_did"
worth = 0.9
difficulty = 0.45
#: Words of an option, the verb included.
FEWEST, MOST = 3, 12


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each clause in which somebody acts and others of the text act in the same tense."""
    told = [(clause, parts) for clause in ground.clauses if (parts := _told(ground, clause)) is not None]
    for clause, parts in told:
        kind = _tense(clause)
        pool = tuple(
            _distractor(ground, other, others, kind)
            for other, others in told
            if _tense(other) == kind and other.sentence.number != clause.sentence.number
        )
        tokens = _tokens(clause, parts)
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            clause=clause,
            stem=f"According to the text, what did {subject_words(clause)} do?"
            if kind == "vp:VBD"
            else f"What does the text say of {subject_words(clause)}?",
            tokens=clause.subject,
            key=capital(words(clause.sentence, tokens)),
            key_tokens=tokens,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )


def _told(ground: Ground, clause: Clause) -> tuple[Part, ...] | None:
    """The parts of the clause as an option; None where it can't be one."""
    sentence = clause.sentence
    if clause.name or clause.speaker or not clause.parts:
        return None
    if actor_of(ground, sentence, clause.subject_head, clause.subject) is None:
        return None
    parts = next(lengths(clause, most=MOST + len(clause.subject)), None)
    if parts is None:
        return None
    tokens = _tokens(clause, parts)
    text = words(sentence, tokens)
    closed = is_closed(sentence, sorted((*clause.subject, *tokens)))
    # "his" or "its" would tell whose deed an option is.
    if any(sentence.tokens[place].pos == "PRON" for place in tokens):
        return None
    plain = not any(mark in text for mark in ",;:()") and text.count("“") == text.count("”")
    return parts if closed and plain and FEWEST <= words_in(sentence, tokens) <= MOST else None


def _tokens(clause: Clause, parts: tuple[Part, ...]) -> tuple[int, ...]:
    return tuple(sorted({*clause.group, *(place for part in parts for place in part.tokens)}))


def _tense(clause: Clause) -> str:
    """Fine type of a verb phrase: options share tense and auxiliary."""
    tokens = clause.sentence.tokens
    first = next((place for place in clause.group if tokens[place].dep in ("aux", "auxpass")), clause.verb)
    helper = tokens[first].lower if first != clause.verb else ""
    return f"vp:{tokens[first].tag}{':' + helper if helper else ''}"


def _distractor(ground: Ground, clause: Clause, parts: tuple[Part, ...], kind: str) -> Distractor:
    sentence = clause.sentence
    tokens = _tokens(clause, parts)
    return Distractor(
        text=capital(words(sentence, tokens)),
        role="elsewhere",
        type=kind,
        roots=ground.roots_of(sentence, tokens),
        note=f"The text says this of {subject_words(clause)}: “{sentence.text}”",
        verb=side_of(clause.lemma),
    )
