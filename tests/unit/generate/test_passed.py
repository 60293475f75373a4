"""What is known of a question that passed: above all the part of the text that it is about."""

from dataclasses import replace

from quizapp.domain.document import Section
from quizapp.generate.passed import part_of, stem_words
from tests.unit.generate.tale import TALE, ground, passed

DOCUMENT = ground(*TALE).document
QUESTION = passed(*TALE)[0].question


def parts(*starts: int, sections: tuple[Section, ...] = ()) -> list[int]:
    document = replace(DOCUMENT, sections=sections)
    evidence = QUESTION.evidence[-1]
    return [part_of(document, replace(QUESTION, evidence=(replace(evidence, start=start),))) for start in starts]


def test_a_text_without_sections_falls_into_five_parts() -> None:
    size = len(DOCUMENT.text)
    assert parts(0, size // 4, size // 2, size * 3 // 4, size - 1) == [0, 1, 2, 3, 4]
    assert parts(0, size - 1, sections=(Section("All of it", 0, size),)) == [0, 4]


def test_a_part_is_a_section_where_there_are_several() -> None:
    sections = (Section("The quay", 0, 50), Section("The museum", 60, len(DOCUMENT.text)))
    assert parts(0, 49, 60, len(DOCUMENT.text) - 1, sections=sections) == [1, 1, 2, 2]


def test_words_of_a_stem_are_bare_and_small() -> None:
    assert stem_words("Did “Anna” open it, or Ida?") == {"did", "anna", "open", "it", "or", "ida"}
