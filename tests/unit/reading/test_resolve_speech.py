"""Who goes on speaking from sentence to sentence."""

import pytest

from tests.unit.reading.claimed import said


@pytest.mark.parametrize(
    "text",
    [
        # The minister may be a "she" too, but does not speak.
        "Joan Carter said the rise was unfair to the minister. She said the grant should be doubled.",
        "The grant was cut, Joan Carter told the minister.\n\n“The grant should be doubled,” she said.",
        "“The bridge is safe,” said Joan Carter, thanking a diver.\n\n“We paid for the diver.”\n\nShe said the grant "
        "should be doubled.",
        # Others have a part in what is said, or none in what happens.
        "Joan Carter said that Mary Bell had been unfair to all. She said the grant should be doubled.",
        "Joan Carter accused Mary Bell of neglect. She said the grant should be doubled.",
        "Joan Carter opened the school. Mary Bell had failed, and the grant should be doubled, she said.",
        "Joan Carter said it was worse than Mary Bell would like. “Mary Bell's grant should be doubled,” she said.",
        "Joan Carter lost her seat to the left of Mary Bell. She said the grant should be doubled.",
        "Joan Carter said the rise was unfair. Mary Bell had been unfair to all, and the grant should be doubled, she "
        "said.",
    ],
)
def test_she_who_says_more_is_she_who_spoke_last(text: str) -> None:
    assert said(text)[-1][0] == "Joan Carter"
    assert "grant should be doubled" in said(text)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Carter said that Mary Bell had complained of it. She said the grant should be doubled.",
        "Joan Carter told Mary Bell that the rise was unfair. She said the grant should be doubled.",
        "Joan Carter was beaten by Mary Bell. She said the grant should be doubled.",
        "Joan Carter said the rise was unfair. At a meeting with Mary Bell she said the grant should be doubled.",
        "Joan Carter said the rise was unfair. The actress left the minister. She said the grant should be doubled.",
        "Joan Carter built the bridge with the minister. She said the grant should be doubled.",
        # Under another heading others speak.
        "## The bridge\n\nThe bridge is safe, said Joan Carter to a diver.\n\n## A grant\n\n"
        "She said the grant should be doubled.",
    ],
)
def test_where_another_may_speak_nobody_goes_on(text: str) -> None:
    assert [speaker for speaker, claim in said(text) if "grant" in claim] == []


def test_she_who_denies_something_is_she_who_spoke_last() -> None:
    text = "Joan Carter said the rise was unfair to the minister. She denied that the grant should be doubled."
    assert said(text)[-1][0] == "Joan Carter"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joan Carter believes that the club can win. “We have a chance,” said the Arden player.", "Joan Carter"),
        (
            "Joan Carter said the club was ready. “It is late.” “We have a chance,” the Arden player said.",
            "Joan Carter",
        ),
        ("Joan Carter played with Mary Bell. The 21-year-old said that the club had a chance.", "Joan Carter"),
        ("The part was given to Joan Carter. The 21-year-old said that the club had a chance.", "Joan Carter"),
        # It may be another's.
        ("Joan Carter praised Mary Bell. “We have a chance,” said the Arden player.", "The Arden player"),
        ("Joan Carter met Mary Bell. “We have a chance,” said the Arden clerk.", "The Arden clerk"),
        (
            "The Arden player Mary Bell left. Joan Carter spoke. “We have a chance,” said the Arden player.",
            "The Arden player",
        ),
        ("Joan Carter said the club was ready. “We have a chance,” said the Arden fisherman.", "The Arden fisherman"),
    ],
)
def test_who_is_called_by_trade_or_age_is_whom_the_text_goes_on_about(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
