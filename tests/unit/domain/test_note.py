"""A note stands where its words do."""

from dataclasses import replace

import pytest

from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.note import MOST_LETTERS, Note, standing, text_complaint
from tests.factories.quizzes import SENTENCES, TEXT, evidence, make_document

FIRST_VERSION = DocumentVersion(1, "tower", 1, make_document(), SENTENCES)
LAMPS = Note(1, "tower", 1, evidence("lamps"), "", 1, None)


def changed(text: str) -> DocumentVersion:
    return replace(FIRST_VERSION, id=2, number=2, document=make_document(text=text))


def test_on_its_own_version_a_note_stands_where_it_was_made() -> None:
    assert standing(LAMPS, FIRST_VERSION) == evidence("lamps")


def test_on_another_version_it_stands_where_its_words_do() -> None:
    moved = standing(LAMPS, changed(f"New. {TEXT}"))
    assert moved == Evidence(LAMPS.place.start + 5, LAMPS.place.end + 5, "lamps")


@pytest.mark.parametrize("text", [TEXT.replace("lamps", "lights"), f"{TEXT} Oil lamps."], ids=["gone", "twice"])
def test_where_its_words_are_gone_or_are_there_twice_it_stands_nowhere(text: str) -> None:
    assert standing(LAMPS, changed(text)) is None


def test_a_note_may_be_long_but_not_endless() -> None:
    assert text_complaint("x" * MOST_LETTERS) == ""
    assert text_complaint("x" * (MOST_LETTERS + 1)) == (
        "A note takes up to 2,000 characters; this one has 2,001. Shorten it."
    )
