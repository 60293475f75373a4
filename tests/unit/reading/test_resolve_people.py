"""Whom "he" and "she" mean in whole texts: one answer where there is one, none elsewhere."""

import pytest

from tests.unit.reading.parsed import analysed, meant


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        # An owner in the speaker's own words.
        ("Ruth Bell, who swam there as a child, said that her group would raise money.", "her", "Ruth Bell"),
        # Those who only tell whose child she is have no part in what happens.
        (
            "Ruth Bell was a printer. She was born in Leeds, the child of a sailor, John Bell, and Mary Bell. "
            "She wrote a book.",
            "She",
            "Ruth Bell",
        ),
        # Her husband and the painter are one.
        ("Ruth Bell met her husband, the painter Colin Frayne, in May. He wrote a book.", "He", "Colin Frayne"),
        # An owner inside another's name only helps to name him.
        (
            "The church was built by Ralph Lind. The hall was paid for by his grandson Thomas Lind. He sold the mill.",
            "He",
            "Thomas Lind",
        ),
        # The one who is named after the pronoun is the one before it too.
        ("Ruth Bell retired in May. In her last book, Bell wrote about rivers.", "her", "Bell"),
    ],
)
def test_one_person_is_meant(text: str, word: str, who: str) -> None:
    assert meant(text, word) == who


def test_where_another_was_told_of_before_the_one_named_after_is_not_sure() -> None:
    assert meant("Anna Holm praised Ruth Bell. In her last book, Bell wrote about rivers.", "her") == ""


def test_a_new_paragraph_may_go_back_to_whom_the_title_names() -> None:
    text = "Clara Brook built organs. She was born in 1900.\n\nRuth Bell played at the funeral.\n\nShe wrote a book."
    assert _opening("A life in music", text) == "Ruth Bell"
    assert _opening("Clara Brook, builder of organs", text) == ""


def _opening(title: str, text: str) -> str:
    _, analysis = analysed(text, title=title)
    found = analysis.resolver.antecedent(analysis.sentences[-1].number)
    return found.text if found is not None else ""


def test_whom_the_title_names_is_whom_the_text_goes_on_about() -> None:
    text = "Clara Brook heard Ruth Bell play in York. She wrote a book."
    assert _opening("Clara Brook", text) == "Clara Brook"
    assert _opening("A life in music", text) == ""
    # Within a sentence too, whoever was told of before it.
    text = f"{text} Ruth Bell died. Brook sold her house."
    _, analysis = analysed(text, title="Clara Brook")
    last = analysis.sentences[-1]
    found = analysis.resolver.antecedent(
        last.number, next(place for place, token in enumerate(last.tokens) if token.lower == "her")
    )
    assert found is not None
    assert found.name == "Clara Brook"


def test_with_whom_somebody_goes_is_another() -> None:
    assert meant("Thomas Lind sang in Leeds. With James Bell, he left for York.", "he") == "Thomas Lind"


def test_a_name_that_may_be_anything_is_no_answer() -> None:
    assert meant("The band reached the Borwick Hot Hundred in May. Its singer sold her house.", "her") == ""


def test_he_and_him_of_one_clause_are_two() -> None:
    text = "Thomas Lind sang in Leeds. In May he wrote to him."
    assert meant(text, "he") == "Thomas Lind"
    assert meant(text, "him") == ""


def test_one_who_was_named_in_full_before_is_no_other() -> None:
    text = "The drug was found by Colin Frayne in May. Frayne won a prize for his work."
    assert meant(text, "his") == "Frayne"


def test_who_says_the_end_of_a_longer_quotation_is_asked_for_too() -> None:
    text = "“The bridge is unsafe,” said Colin Frayne. “We warned them. Nobody listened,” he added."
    assert meant(text, "he") == "Colin Frayne"
    assert meant("Colin Frayne spoke. “Ruth Bell sang. She wrote a book. They listened,” it is said.", "They") == ""


def test_the_topic_goes_on_where_it_alone_acts() -> None:
    text = "Clara Brook's success opened a door, and in May she set out with Ruth Bell. She wrote a book."
    assert _opening("Clara Brook", text) == "Clara Brook"


def test_one_whom_only_a_clause_tells_of_is_another() -> None:
    text = "Colin Frayne runs a farm in Nepal. A tiger killed two, including a villager who was pulled from his bed."
    assert meant(text, "his") == ""


def test_what_stands_before_a_noun_acts_in_nothing() -> None:
    text = "The plan is good, Colin Frayne says. In the Tarnish town of Borwick, he adds, a mill is being built."
    assert meant(text, "he") == "Colin Frayne"


@pytest.mark.parametrize(
    "text",
    [
        # Somebody by trade alone has come between, who goes on speaking.
        "“It is rubbish,” says Colin Frayne. One Arden broker said there may be other reasons. A lot, he says, is new.",
        "Colin Frayne said it was late. The plans, according to our correspondent, are old. It is slow, he said.",
        "Colin Frayne sold his shares in May. A columnist praised the sale. He wrote a book.",
    ],
)
def test_behind_a_stranger_nobody_is_meant(text: str) -> None:
    assert meant(text, "he") == ""


def test_who_only_made_a_thing_is_not_gone_on_about() -> None:
    part = "This was followed by a part in the play Larks written by Colin Frayne."
    assert meant(f"Thomas Lind sang in Leeds in May. {part} He sold the mill.", "He") != "Colin Frayne"
    assert meant(f"The season opened in May. {part} He sold the mill.", "He") == "Colin Frayne"
