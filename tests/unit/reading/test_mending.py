"""A sentence whose parse has lost its subject or verb gets it back; every other sentence stays as it was."""

from dataclasses import replace

import pytest

from quizapp.reading.mending import mended
from quizapp.reading.sentence import Sentence, Token
from tests.unit.reading import dated  # noqa: F401
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def of(rows: str) -> Sentence:
    """A sentence of rows "word tag relation head", one space between its words."""
    tokens, at = [], 0
    for row in rows.strip().split("\n"):
        word, tag, dep, head = row.split()
        pos = {"NNP": "PROPN", "NN": "NOUN", "VBD": "VERB", "VBN": "VERB", "IN": "ADP"}.get(tag, "PUNCT")
        pos = "NUM" if tag == "CD" else pos
        tokens.append(Token(word, word.lower(), pos, tag, dep, int(head), at, at + len(word)))
        at += len(word) + 1
    text = " ".join(token.text for token in tokens)
    tokens[-1] = replace(tokens[-1], start=len(text) - len(tokens[-1].text), end=len(text))
    return replace(sentence("ferry"), text=text, start=0, end=len(text), tokens=tuple(tokens))


def subject(one: Sentence) -> str:
    child = one.child(one.root, "nsubj", "nsubjpass")
    return one.tokens[child].text if child is not None else ""


def test_the_name_after_an_opening_date_is_the_subject() -> None:
    parsed = of(
        "In IN prep 3\n2019 CD nummod 2\nBrandt NNP pobj 0\nbought VBD ROOT 3\nHexley NNP dobj 3\n"
        "then NN npadvmod 3\n. . punct 3"
    )
    assert subject(parsed) == ""
    assert subject(mended(parsed)) == "Brandt"
    assert mended(parsed).tokens[1].dep == "pobj"


def test_the_verb_after_an_aside_is_the_root() -> None:
    parsed = of(
        "Head NN ROOT 0\n, , punct 0\nAda NNP compound 3\nHolm NNP appos 0\n, , punct 0\nannounced VBN acl 0\n"
        "closures NN dobj 5\n. . punct 0"
    )
    assert parsed.tokens[mended(parsed).root].text == "announced"
    assert subject(mended(parsed)) == "Head"


@pytest.mark.parametrize("name", ["ferry", "relcl", "two_dates", "built_1811"])
def test_a_whole_parse_is_left_alone(name: str) -> None:
    assert mended(sentence(name)) == sentence(name)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The head of the Polish business left in August.", "left", "head"),
        (
            "In the early 1930s the county council meant to fill in the lower reach, the part between the bridge and "
            "the sea, but the money ran out.",
            "meant",
            "council",
        ),
        (
            "The Harbours (Dues and Fees) Act, usually called the Harbours Act, has applied to most piers since May.",
            "applied",
            "Act",
        ),
    ],
)
def test_the_verb_of_the_first_clause_is_the_root(text: str, verb: str, subject: str) -> None:
    one = analysed(text)[1].sentences[0]
    assert one.tokens[one.root].text == verb
    assert one.tokens[one.child(one.root, "nsubj") or 0].text == subject


@pytest.mark.parametrize(
    ("text", "root"), [("The lock built in 1811.", "lock"), ("Although it rained, all but the mill stood.", "stood")]
)
def test_what_hangs_on_another_word_stays_there(text: str, root: str) -> None:
    one = analysed(text)[1].sentences[0]
    assert one.tokens[one.root].text == root
