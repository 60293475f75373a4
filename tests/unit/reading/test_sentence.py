"""A sentence answers questions about its tree and gives its words back as they stand."""

from tests.unit.reading.handmade import sentence, sentences
from tests.unit.reading.parsed import analysed


def test_the_root_and_its_dependants_are_found() -> None:
    ferry = sentence("ferry")
    assert ferry.tokens[ferry.root].text == "left"
    assert [ferry.tokens[child].text for child in ferry.children(ferry.root, "nsubj", "dobj")] == ["ferry", "harbour"]


def test_a_subtree_comes_in_text_order_and_leaves_out_what_is_named() -> None:
    ferry = sentence("ferry")
    assert (
        ferry.phrase(ferry.subtree(ferry.root, without=ferry.children(ferry.root, "prep")))
        == "The ferry left the harbour."
    )


def test_a_phrase_is_verbatim() -> None:
    money = sentence("money")
    assert money.phrase(range(len(money.tokens))) == "Revenue rose 4% to £3.2 million in 2021."


def test_offsets_are_those_of_the_document() -> None:
    second = sentences("ferry", "money")[1]
    assert second.start == len("The ferry left the harbour in 1999. ")
    assert second.span([0]) == (second.start, second.start + len("Revenue"))


def test_tokens_are_found_by_the_offsets_that_touch_them() -> None:
    _, seen = analysed("Prices fell in Rome. Anna Holm left on 3 May 1951.")
    sentence = seen.sentences[1]
    start = sentence.start + sentence.text.index("3 May")
    places = sentence.places(start, start + len("3 May 19"))
    assert [sentence.tokens[place].text for place in places] == ["3", "May", "1951"]
    assert sentence.places(start, start) == ()
