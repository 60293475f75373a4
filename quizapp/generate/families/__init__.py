"""The ways of asking, one module each; these lists are the registry."""

from quizapp.generate.families import (
    according_to,
    cloze,
    described,
    how_many,
    located,
    main_idea,
    matched,
    order,
    result,
    said,
    said_which,
    stated,
    term,
    term_gap,
    told_gap,
    true_false,
    what,
    what_did,
    when,
    where,
    which,
    who,
    who_said,
    why,
)
from quizapp.generate.model import ClauseFamily, Family, StatementFamily

CLAUSE_FAMILIES: tuple[ClauseFamily, ...] = (
    who, what, what_did, when, where, which, how_many, why, result, according_to, cloze, true_false,
)  # fmt: skip
STATEMENT_FAMILIES: tuple[StatementFamily, ...] = (
    described, said, who_said, said_which, stated, term, term_gap, told_gap, matched, order, located, main_idea,
)  # fmt: skip
FAMILIES: tuple[Family, ...] = (*CLAUSE_FAMILIES, *STATEMENT_FAMILIES)
BY_NAME = {family.name: family for family in FAMILIES}
