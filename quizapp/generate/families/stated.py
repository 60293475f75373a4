"""Which of these does the text state about somebody or something: its own statements among changed ones."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.explanations import quoted, so_says
from quizapp.generate.gates.judge import turned_down
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.model import Draft, Proposal
from quizapp.generate.slots import is_number
from quizapp.generate.statements import statements_of
from quizapp.generate.wording import unsaid
from quizapp.reading.entities import LedgerEntry

name = "stated"
worth = 1.0
difficulty = 0.55
#: True statements of one question, and false ones: each from a sentence of its own.
TRUE, FALSE = 2, 2
#: So many sentences in which a value can be changed are left to other questions: each asks for one, this one for two.
SPARED = 3
#: The names of which a text speaks most; of others it states little.
LOOKED_AT = 8
#: The noun is spoken of there, and not only what is called after it.
_SPOKEN_OF = ("nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "attr")
_PRONOUNS = frozenset("his her hers its their theirs he she it they him them".split())


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for those of whom the text states most; where it states too little of each, one about all of it."""
    statements = _Statements(ground)
    for entry in sorted(ground.analysis.entities, key=lambda one: (-len(one.names), one.mentions[0].start))[:LOOKED_AT]:
        chosen = _chosen(ground, statements, entry)
        if chosen is not None:
            about = f"about {entry.name} "
            yield _proposal(ground, about, frozenset((name_root(entry.name),)), *chosen)
            return
    chosen = _chosen(ground, statements, None)
    if chosen is not None:
        yield _proposal(ground, "", frozenset(), *chosen)


class _Statements:
    """The statements of each clause, made and judged once, however many names they may be about."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._made: dict[int, list[Draft]] = {}
        self._passes: dict[int, bool] = {}

    def of(self, clause: Clause) -> list[Draft]:
        """Every statement that can be made of the clause, true and false."""
        if id(clause) not in self._made:
            self._made[id(clause)] = list(statements_of(self._ground, clause, name))
        return self._made[id(clause)]

    def passes(self, draft: Draft) -> bool:
        """Whether one of these statements passes every gate."""
        if id(draft) not in self._passes:
            self._passes[id(draft)] = turned_down(self._ground, draft) is None
        return self._passes[id(draft)]


def _chosen(
    ground: Ground, statements: _Statements, entry: LedgerEntry | None
) -> tuple[list[Draft], list[Draft]] | None:
    """True and false statements that pass every gate, no two of one sentence; None for too few.

    They are about the entry, if there is one.
    """
    clauses = [clause for clause in ground.clauses if entry is None or _speaks_of(ground, clause, entry)]
    if len({clause.sentence.number for clause in clauses}) < TRUE + FALSE:
        return None
    scores = ground.weighed.scores
    true: dict[int, Draft] = {}
    false: dict[int, Draft] = {}
    for clause in sorted(clauses, key=lambda one: -scores[one.sentence.number]):
        number = clause.sentence.number
        if number in true or number in false:
            continue
        for draft in statements.of(clause):
            kept = true if draft.true else false
            if number not in kept and _is_plain(ground, draft, entry) and statements.passes(draft):
                kept[number] = draft
    if len(false) < FALSE + SPARED:
        return None
    # Another name is asked for as true or false alone; a number or a date is asked for in many ways.
    wrong = sorted(false, key=lambda number: is_number(false[number].type))[:FALSE]
    # Of a sentence with nothing to change little else is asked.
    right = sorted((number for number in true if number not in wrong), key=lambda number: number in false)[:TRUE]
    if len(right) < TRUE or len(wrong) < FALSE:
        return None
    return [true[number] for number in right], [false[number] for number in wrong]


def _speaks_of(ground: Ground, clause: Clause, entry: LedgerEntry) -> bool:
    return any(
        ground.name_of(clause.sentence, place) is entry and clause.sentence.tokens[place].dep in _SPOKEN_OF
        for place in clause.tokens
    )


def _is_plain(ground: Ground, draft: Draft, entry: LedgerEntry | None) -> bool:
    """Whether the statement names whom it is about, and has no pronoun that would give a change away."""
    sentence = draft.clause.sentence
    kept = [place for place in draft.tokens if draft.true or place not in draft.key_tokens]
    if entry is None:
        named = any(sentence.tokens[place].pos == "PROPN" for place in kept)
    else:
        named = any(ground.name_of(sentence, place) is entry for place in kept)
    return named and not any(sentence.tokens[place].lower in _PRONOUNS for place in draft.tokens)


def _proposal(ground: Ground, about: str, frame: frozenset[str], right: list[Draft], wrong: list[Draft]) -> Proposal:
    scores = ground.weighed.scores
    both = " ".join(quoted(one.evidence[-1].quote) for one in right)
    return Proposal(
        family=name,
        kind=QuestionKind.MULTI_CHOICE,
        bloom=Bloom.ANALYSE,
        stem=f"Which of these statements {about}does the text make? Choose {TRUE}.",
        options=(
            *(Option(unsaid(one.stem), True, "key", so_says(one.evidence[-1].quote)) for one in right),
            *(Option(unsaid(one.stem), False, one.pool[0].role, _corrected(one)) for one in wrong),
        ),
        evidence=tuple(dict.fromkeys(evidence for one in (*wrong, *right) for evidence in one.evidence)),
        explanation=f"Correct: {' '.join(unsaid(one.stem) for one in right)} The text says: {both}",
        sentence=max((one.sentence for one in (*right, *wrong)), key=lambda number: scores[number]),
        places=frozenset(place for one in (*right, *wrong) for place in one.places),
        keys=frozenset(),
        frame=frame.union(*(one.told(ground) for one in right)),
    )


def _corrected(draft: Draft) -> str:
    return f"The text has {draft.key} where this has {draft.changed}: {quoted(draft.evidence[-1].quote)}"
