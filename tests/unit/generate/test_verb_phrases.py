"""Verb phrases are options of one kind where they are built alike."""

import pytest

from quizapp.generate.verb_phrases import build, finite, tokens_of
from tests.unit.generate.live import ground


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya opened a museum in Bergen.", "plain"),
        ("Kenya was poor in 1967.", "be"),
        ("Kenya owns a museum in Bergen.", "state"),
        ("Kenya has sold a museum in Bergen.", "have:VBN"),
        ("The museum of Bergen has been sold to Kenya.", "have:VBN:passive"),
    ],
)
def test_the_build_tells_all_but_tense_and_number(text: str, expected: str) -> None:
    clause = ground(text).clauses[0]
    assert build(clause) == expected


def test_the_finite_word_is_the_first_helper_and_the_phrase_begins_with_it() -> None:
    clause = ground("Kenya has sold a museum in Bergen.").clauses[0]
    tokens = clause.sentence.tokens
    assert tokens[finite(clause)].text == "has"
    assert [tokens[place].text for place in tokens_of(clause, clause.parts)] == "has sold a museum in Bergen".split()
