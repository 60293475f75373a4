"""A statement is made only where it is all that its sentence says of the matter."""

from dataclasses import replace

import pytest

from quizapp.generate.cut_off import is_whole, leaves_out_an_exception, loses_a_mark
from quizapp.generate.judged import Judged
from quizapp.generate.statements import statements_of, whole_of
from tests.unit.generate.live import ground


def judged(text: str, stem: str) -> Judged:
    """The true statement of a text that reads so."""
    seen = ground(text)
    made = [
        draft
        for clause in seen.clauses
        for draft in (*whole_of(clause, "true_false"), *statements_of(seen, clause, "true_false"))
        if draft.true
    ]
    found = next((draft for draft in made if draft.stem == stem), None)
    assert found is not None, [draft.stem for draft in made]
    return Judged(seen, found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya opened a salt museum in Bergen in 1967.", id="all is told"),
        pytest.param("Norway was hit by storms along the Bergen–Oslo line in 1951.", id="a dash in a name"),
        pytest.param("Kenya praised the painter Arne Holm, Jr. in 1967.", id="the end of a name"),
    ],
)
def test_what_tells_all_is_whole(text: str) -> None:
    assert is_whole(judged(text, text))


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        pytest.param(
            "Norway closed the harbour in Bergen in 1951 because of fears that the walls would fall.",
            "The text says that Norway closed the harbour.",
            id="its place and year",
        ),
        pytest.param(
            "Anna Holm answered the mayor of Oslo in 1951 with her own weapon: words.",
            "Anna Holm answered the mayor of Oslo in 1951 with her own weapon.",
            id="what a colon promises",
        ),
        pytest.param(
            "The ship reached Oslo in 1951 and Anna Holm announced that Anna Holm had left Norway.",
            "Anna Holm announced that Anna Holm had left Norway.",
            id="a name that was read wrongly",
        ),
        pytest.param(
            "Kenya has a large wool industry in Nairobi and Laos was given nine ships by Norway in 1951.",
            "Kenya has a large wool industry in Nairobi and Laos.",
            id="the subject of the next verb",
        ),
        pytest.param(
            "Anna Holm’s father was Catholic and her mother, originally a Protestant, converted to it in 1951.",
            "Anna Holm’s father was Catholic and her mother.",
            id="the subject of the next verb behind what somebody is like",
        ),
        pytest.param(
            "In 1951 Norway changed the Oslo boat from a yacht that carried sails into a ferry.",
            "In 1951, Norway changed the Oslo boat from a yacht.",
            id="into what",
        ),
        pytest.param(
            "Norway and Kenya each had sixteen either finished or under construction.",
            "Norway and Kenya each had sixteen either finished or under construction.",
            id="sixteen of what",
        ),
        pytest.param(
            "The club was founded by Ida Reed, of Oslo, and Anna Holm, who became friends in Bergen in 1951.",
            "The text says that Anna Holm became friends in Bergen in 1951.",
            id="one of two",
        ),
    ],
)
def test_what_is_cut_in_the_wrong_place_is_not_whole(text: str, stem: str) -> None:
    assert not is_whole(judged(text, stem))


def test_a_mark_between_two_words_is_not_left_out() -> None:
    text = "Kenya praised the painter Arne Holm, Jr. in 1967."
    draft = judged(text, text).draft
    tokens = draft.clause.sentence.tokens
    shown = [place for place, token in enumerate(tokens) if token.text != ","]
    assert not loses_a_mark(draft, shown)
    assert loses_a_mark(replace(draft, stem=text.replace(",", "")), shown)


def test_an_exception_belongs_to_what_is_told() -> None:
    sentence = ground("All ships of Norway (except the oldest ones) have five sails.").analysis.sentences[0]
    shown = [place for place, token in enumerate(sentence.tokens) if token.text in ("ships", "have", "five", "sails")]
    assert leaves_out_an_exception(sentence, shown)
    assert not leaves_out_an_exception(sentence, range(len(sentence.tokens)))


def test_a_name_does_not_stand_for_her_own() -> None:
    text = "Anna Holm launched her Oslo fair in 1951."
    draft = judged(text, text).draft
    sentence = draft.clause.sentence
    tokens = tuple(replace(token, text="Anna Holm’s") if token.text == "her" else token for token in sentence.tokens)
    clause = replace(draft.clause, sentence=replace(sentence, tokens=tokens))
    assert is_whole(Judged(ground(text), draft))
    assert not is_whole(Judged(ground(text), replace(draft, clause=clause)))


def test_a_measure_is_not_told_without_what_is_measured() -> None:
    text = "The Bergen mast is 60 metres high."
    draft = judged(text, text).draft
    seen = ground(text)
    high = next(place for place, token in enumerate(draft.clause.sentence.tokens) if token.text == "high")
    metres = replace(draft, tokens=tuple(place for place in draft.tokens if place < high), key_tokens=(1,))
    assert is_whole(Judged(seen, draft))
    assert not is_whole(Judged(seen, metres))
