"""A document with two sections, and packs about it."""

from quizapp.domain.document import Block, BlockKind, Document, Section

FIRST = "The tower at Hollow Point is 35 metres high. The lamp was lit at dusk."
SECOND = "The keeper’s boat was green. The lamp was lit at dusk. The lamp was lit at dusk."
TEXT = f"The tower\n\n{FIRST}\n\nThe keeper\n\n{SECOND}"


def make_document(text: str = TEXT) -> Document:
    """The document of ``text``; its sections are those of TEXT."""
    first, second = TEXT.index(FIRST), TEXT.index(SECOND)
    return Document(
        title="Hollow Point",
        title_made=False,
        language="en",
        sha256="0" * 64,
        words=len(text.split()),
        text=text,
        sections=(
            Section("The tower", first, first + len(FIRST)),
            Section("The keeper", second, second + len(SECOND)),
        ),
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
    )


HEAD = """\
pack:
  id: hollow-point
  title: Hollow Point
  document: document.md
  licence: CC0-1.0
  language: en
"""

QUESTION = """\
  - id: boat
    kind: short_answer
    stem: What colour was the boat?
    answer:
      accept: [green]
    evidence:
      - quote: boat was green
"""


def pack_of(*questions: str) -> str:
    """The YAML of a pack with these questions; the first one starts in line 8."""
    return HEAD + "questions:\n" + "".join(questions)
