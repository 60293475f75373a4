"""When it was: a date of the clause, with others of the same precision beside it."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.clause import Clause, Part
from quizapp.generate.distractors.dates import other_dates
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, words
from quizapp.reading.dates import DateMention

name = "when"
worth = 0.8
difficulty = 0.3


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each clause that happens in a year or month, or on a day."""
    for clause in ground.clauses:
        for part in (*clause.leading, *clause.parts):
            dated = _date(clause, part, ground.dates.get(clause.sentence.number, ()))
            # Of what is still to come, earlier dates are no likely answer; with "had" the time is another event's.
            helpers = {clause.sentence.tokens[place].lower for place in clause.group}
            if dated is None or clause.name or helpers & {"will", "had", "would", "due"}:
                continue
            if _is_one_of_several(ground, clause, dated):
                continue
            asked = "in which year" if dated.precision == "year" else "when"
            # A long leading date counts against nothing: it is not in the stem.
            for parts in lengths(clause, without=part):
                yield Draft(
                    family=name,
                    kind=QuestionKind.CHOICE,
                    bloom=Bloom.REMEMBER,
                    clause=clause,
                    stem=ask(clause, asked, parts, without=(part,)),
                    tokens=clause.tokens_with(parts, without=(part,)),
                    key=dated.text,
                    key_tokens=part.tokens,
                    type=f"date:{dated.precision}",
                    pool=tuple(other_dates(ground, dated)),
                    evidence=clause.evidence,
                )


def _is_one_of_several(ground: Ground, clause: Clause, date: DateMention) -> bool:
    """Whether the verb has another date as well: "in 1980 and again in 1984", "in Oslo in 1980 and Bergen in 1984"."""
    sentence = clause.sentence
    for other in ground.dates.get(sentence.number, ()):
        first = next(place for place, token in enumerate(sentence.tokens) if token.end > other.start)
        over = next((one for one in sentence.ancestors(first) if sentence.tokens[one].pos in ("VERB", "AUX")), None)
        if other != date and over == clause.verb:
            return True
    return False


def _date(clause: Clause, part: Part, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date that the part is: "in" or "on" and nothing but the date."""
    sentence = clause.sentence
    if part.dep != "prep" or sentence.tokens[part.head].lower not in ("in", "on"):
        return None
    told = words(sentence, part.tokens[1:])
    found = [date for date in dates if date.token in part.tokens and date.text == told]
    return found[0] if found and found[0].precision in ("year", "month", "day") else None
