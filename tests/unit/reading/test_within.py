"""What "it", "its" and "their" mean inside their own sentence, or that it can't be told."""

import pytest

from quizapp.reading.pointing import dangles
from tests.unit.reading.parsed import analysed, meant


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        ("Brough Hospital found that five patients had been entered at its own door.", "its", "Brough Hospital"),
        ("The council sat in the old hall when it took the vote.", "it", "The council"),
        ("Mark the hole and dry it.", "it", "the hole"),
        ("The fluid is harmful, and its vapour is a poison.", "its", "The fluid"),
        ("Anna Holm, who leads the union, said that it had written a letter.", "it", "the union"),
        ("The report, which has misquoted its own source, came late.", "its", "The report"),
        ("The crew found water in their boots.", "their", "The crew"),
    ],
)
def test_a_pronoun_is_what_alone_it_can_be(text: str, word: str, what: str) -> None:
    assert meant(text, word) == what


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # What is put into the tube is as likely the air as the tube.
        ("Put a little air into the tube and lay it aside.", "it"),
        ("The price fell after it cut the forecast.", "it"),
        ("The rights of the tenants were lost after their defeat.", "their"),
        ("The bridges were named in their honour.", "their"),
        ("The firm forced the council to pay its own costs.", "its"),
        ("Acme said that it was hard to find staff.", "it"),
        # Whatever the words beside a noun tell of may be meant, and whoever has a thing as well as the thing.
        ("The name is a pun on geese, its main topic.", "its"),
        ("Borwick has a rich theatre life which also shows its wealth.", "its"),
        ("The board met in May. Anna Holm, who leads the union, said that it had been told.", "it"),
    ],
)
def test_where_another_may_be_meant_it_stays_open(text: str, word: str) -> None:
    assert meant(text, word) == ""


def test_what_something_is_said_to_be_is_no_empty_it() -> None:
    _, analysis = analysed(
        "In 1835 it was said to be the largest market of the north. It was said that the mill had burnt."
    )
    assert [dangles(one, range(len(one.tokens))) for one in analysis.sentences] == [True, False]


def test_a_quotation_between_does_not_part_a_pronoun_from_its_speaker() -> None:
    quoted = " ".join(f"“I bought {count} lamps.”" for count in ("two", "three", "four", "five", "six"))
    assert meant(f"“I sell rope,” said Anna Holm, a chandler. {quoted} She sold the shop.", "she") == "Anna Holm"


def test_his_own_clause_tells_of_whom_it_hangs_on() -> None:
    text = "The best of them was Thomas Reed, who is known for his maps."
    assert meant(f"Peter Hale drew rivers. {text}", "his") == "Thomas Reed"


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        # After the same word.
        ("The boat sailed in May. It lost its way.", "its", "The boat"),
        # After the only noun of the clause before.
        ("White flour works too, but it needs more time.", "it", "White flour"),
        ("When the stone is heated, it turns white.", "it", "the stone"),
        ("Referees may not speak until their report is in.", "their", "Referees"),
        # What somebody who is told of does is done to the only thing.
        ("The mineral was named after James Lind, who found it in May.", "it", "The mineral"),
        ("It is late. When the rain stopped, it snowed.", "it", ""),
        ("If it is ever made, it will be late.", "it", ""),
        ("Ashby Homes, the firm that built it, said that it was disappointed.", "it", "Ashby Homes"),
        # Not what the tomb has.
        ("It was begun by Sir Ralph, whose tomb lies in its aisle.", "its", ""),
        # What only bodies have is that of the only body.
        ("Google began a campaign after a survey of its members.", "its", "Google"),
        ("Google praised the Harbour Board after a survey of its members.", "its", ""),
        ("A spokesman for Google said that its charge was fair.", "its", "Google"),
        ("Money is a memory for a country and its people.", "its", ""),
        ("The plan has some support in the town, but it also has opponents.", "it", "The plan"),
        ("Parliament gave it to James Lind, who used it as a store.", "it", ""),
    ],
)
def test_what_stands_alone_before_is_meant(text: str, word: str, what: str) -> None:
    assert meant(text, word) == what


def test_which_owns_what_comes_right_after_its_verb() -> None:
    text = "Among the chains in the race was a grocer, Tarn Foods, which launched its advert in May."
    assert meant(text, "its").endswith("Tarn Foods")
    text = "Among the chains was Tarn Foods, which sued a rival over its advert."
    assert meant(text, "its") == ""
