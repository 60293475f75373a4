"""A statement is made only where it is all that its sentence says of the matter."""

import pytest

from quizapp.generate.cut_off import is_whole, leaves_out_an_exception
from quizapp.generate.judged import Judged
from quizapp.generate.statements import statements_of, whole_of
from tests.unit.generate.live import ground


def whole(text: str, *starts: str) -> set[bool]:
    """Whether the statements of a text's last sentence, all of them or those that start so, are whole."""
    seen = ground(text)
    last = seen.analysis.sentences[-1].number
    made = [
        draft
        for clause in seen.clauses
        if clause.sentence.number == last
        for draft in (*whole_of(clause, "true_false"), *statements_of(seen, clause, "true_false"))
        if draft.true and draft.stem.startswith(starts)
    ]
    assert made, "no statement was made of it"
    return {is_whole(Judged(seen, draft)) for draft in made}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya opened a salt museum in Bergen in 1967.", id="all is told"),
        pytest.param("Norway closed the harbour in 1951, a year of storms.", id="an aside goes as a whole"),
        pytest.param("The harbour that Norway built in 1951 has nine stone walls.", id="what tells which is kept"),
    ],
)
def test_what_tells_all_is_whole(text: str) -> None:
    assert whole(text, "") == {True}


def test_an_exception_belongs_to_what_is_told() -> None:
    sentence = ground("All ships of Norway (except the oldest ones) have five sails.").analysis.sentences[0]
    shown = [place for place, token in enumerate(sentence.tokens) if token.text in ("ships", "have", "five", "sails")]
    assert leaves_out_an_exception(sentence, shown)
    assert not leaves_out_an_exception(sentence, range(len(sentence.tokens)))
