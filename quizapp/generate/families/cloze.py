"""Fill the gap: a statement of the text without one of its names, numbers or dates, and words to choose from."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.question import GAP, Bloom, ClozeKey, Gap, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause, Part
from quizapp.generate.distractors.numbers import written
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.slots import Slot, slots_of
from quizapp.generate.stems import FITS, lengths
from quizapp.generate.wording import statement

name = "cloze"
worth = 0.6
difficulty = 0.35


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each slot of each statement."""
    for clause in ground.clauses:
        for slot in slots_of(ground, clause):
            for parts in lengths(clause, must=slot.tokens, most=FITS + 4, exact=slot.value is not None):
                yield _draft(clause, slot, parts)


def _draft(clause: Clause, slot: Slot, parts: tuple[Part, ...]) -> Draft:
    first, *others = slot.tokens
    stem = statement(clause, parts, {first: GAP} | dict.fromkeys(others, ""))
    opens = stem.startswith(GAP)
    shaped = capital if opens else slot.shaped
    other = written(slot.value) if slot.hedge and slot.value is not None else ""
    accepted = tuple(dict.fromkeys(text for text in (capital(slot.text) if opens else slot.text, other) if text))
    # A gap after "a" or "an" gives the first letter of the key away.
    article = clause.sentence.tokens[first - 1].lower if first else ""
    return Draft(
        family=name,
        kind=QuestionKind.CLOZE,
        bloom=Bloom.REMEMBER,
        clause=clause,
        stem=stem if article not in ("a", "an") else "",
        tokens=tuple(place for place in clause.tokens_with(parts) if place not in slot.tokens),
        key=capital(slot.text) if opens else slot.text,
        value=slot.value,
        key_tokens=slot.tokens,
        type=slot.type,
        # Beside "at least 35" every smaller number fits as well, so a hedged one is typed.
        pool=() if slot.hedge else tuple(replace(one, text=shaped(one.text)) for one in slot.others),
        typed=bool(slot.hedge),
        answer=ClozeKey((Gap(accepted),)),
        evidence=clause.evidence,
    )
