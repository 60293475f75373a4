"""A small pack on disk."""

from pathlib import Path

TEXT = (
    "The lighthouse on Gull Rock was built in 1872. It is 31 metres high. Its keeper, Ada Brook, lit the lamp at dusk."
)
DOCUMENT = f"""---
title: The lighthouse on Gull Rock
language: en
licence: CC0-1.0
---

## The tower

{TEXT}
"""
QUESTIONS = """pack:
  id: gull-rock
  title: The lighthouse on Gull Rock
  document: document.md
  licence: CC0-1.0
  language: en

quizzes:
  - id: gull-rock
    title: Gull Rock
    questions: [height, keeper]

questions:
  - id: height
    kind: numeric
    stem: {stem}
    answer:
      value: 31
      unit: metres
    evidence:
      - quote: {quote}
  - id: keeper
    kind: short_answer
    stem: Who was the keeper?
    answer:
      accept: [Ada Brook]
    evidence:
      - quote: Its keeper, Ada Brook
"""


def write_pack(
    folder: Path,
    *,
    stem: str = "How high is the lighthouse?",
    quote: str = "It is 31 metres high.",
    document: str = DOCUMENT,
) -> Path:
    """Write the pack into ``folder``; returns the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "document.md").write_text(document, "utf-8")
    (folder / "questions.yaml").write_text(QUESTIONS.format(stem=stem, quote=quote), "utf-8")
    return folder
