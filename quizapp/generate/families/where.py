"""Where it was: a named place of the clause, with other places of the same type beside it."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.name_kinds import is_a_region, name_kind
from quizapp.generate.distractors.names import other_names
from quizapp.generate.ground import Ground, fine_type
from quizapp.generate.model import Draft
from quizapp.generate.occasion import is_posting
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, words

name = "where"
worth = 0.75
difficulty = 0.3
_FIELD = re.compile(r"(?:ology|istics|ics|ography|onomy|istry|ism)$")
_TYPES = ("country", "city", "region", "place")


def is_of_one_size(name: str, other: str) -> bool:
    """Whether two places that no list knows are of one kind by their names, or of none and one word each.

    Of others one may lie within the other, as Montreal did in New France.
    """
    other = other.removeprefix("the ")
    kind = name_kind(name, "place")
    sized = kind == name_kind(other, "place") and (bool(kind) or " " not in name + other)
    return sized and is_a_region(name) is is_a_region(other)


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each clause that happens in one named place."""
    for clause in ground.clauses:
        sentence = clause.sentence
        for part in clause.parts:
            noun = sentence.child(part.head, "pobj")
            before = sentence.tokens[part.head].lower
            entry = ground.name_of(sentence, noun) if noun is not None else None
            if part.dep != "prep" or before not in ("in", "at", "near", "off") or entry is None or clause.name:
                continue
            kind = fine_type(entry)
            plain = all(
                ground.name_of(sentence, place) is entry or sentence.tokens[place].lower == "the"
                for place in part.tokens
                if place != part.head
            )
            # "He took a degree in Linguistics": the model takes a field of study for a place.
            if kind not in _TYPES or _FIELD.search(entry.name) or not plain or _may_be_elsewhere(clause, part):
                continue
            comma = part.tokens[-1] + 1
            nested = comma < len(sentence.tokens) and sentence.tokens[comma].text == ","
            around = ground.name_of(sentence, comma + 1) if nested else None
            for parts in lengths(clause, without=part):
                yield Draft(
                    family=name,
                    kind=QuestionKind.CHOICE,
                    bloom=Bloom.REMEMBER,
                    clause=clause,
                    stem=ask(clause, "where", parts),
                    tokens=clause.tokens_with(parts),
                    key=capital(words(sentence, part.tokens)),
                    key_tokens=part.tokens,
                    type=kind,
                    pool=tuple(
                        one
                        for one in other_names(ground, entry, kind, sentence.number, before=before)
                        # Of "Leeds, England" both are where.
                        if not (around is not None and one.text.endswith(around.name))
                        # "In Leeds" and "in England" may both be right, where England is what the text is about.
                        and not any(word.lower() in ground.title for word in one.text.split()[1:])
                        and (kind != "place" or is_of_one_size(entry.name, one.text.split(maxsplit=1)[1]))
                    ),
                    evidence=clause.evidence,
                )


def _may_be_elsewhere(clause: Clause, part: Part) -> bool:
    """Whether the same may have happened in another place as well: "gave a concert in Leeds, and another in Hull"."""
    sentence = clause.sentence
    others = any(
        token.dep == "pobj" and token.entity_type == "GPE" and sentence.tokens[token.head].lower in ("in", "at")
        for place, token in enumerate(sentence.tokens)
        if place not in part.tokens
    )
    dated = any(sentence.tokens[place].entity_type == "DATE" for place in clause.tokens)
    one_of_many = any(
        sentence.tokens[child].lower in ("a", "an")
        for one in clause.parts
        if one.dep == "dobj"
        for child in sentence.children(one.head, "det")
    )
    # "35 boats were lost in Norway": another number tells of another place.
    counted = any(
        sentence.tokens[place].pos == "NUM" and sentence.tokens[place].entity_type != "DATE" for place in clause.tokens
    )
    return (others and not counted) or (one_of_many and not dated) or is_posting(clause)
