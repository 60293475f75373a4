"""Of what kind somebody or a body is whom "the" and a noun alone call."""

import pytest

from quizapp.domain.briefing import EntityType
from quizapp.reading.barely import bare_description
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The company sold 40 looms.", EntityType.ORGANISATION),
        ("The 24-year-old reached the mark in Leeds.", EntityType.PERSON),
        ("The company in Leeds sold 40 looms.", None),
        ("The old company sold 40 looms.", None),
        ("The mill sold 40 looms.", None),
        ("A company sold 40 looms.", None),
    ],
)
def test_the_and_a_noun_alone_name_nobody(text: str, kind: EntityType | None) -> None:
    sentence = analysed(text)[1].sentences[0]
    subject = sentence.child(sentence.root, "nsubj")
    assert subject is not None
    assert bare_description(sentence, subject) is kind
