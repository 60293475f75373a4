"""People's own questions under the same measures: what a rule makes of good questions tells how far to trust it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizapp.domain.document import Document, Evidence
from quizapp.domain.generation import Generation, RankedQuestion
from quizapp.domain.question import Option, Question, QuestionKind
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from tests.quality.measures.material import Text
from tests.quality.measures.suite import shown_measure
from tests.support.evaluation import FOLDER, tuning

#: What can be asked of any question; people's keys are paraphrases, so that the others would measure something else.
FORM = ("M2", "M3", "M4a", "M5", "M6", "M9")
_OPTIONS = ("a_correct", "b_misread", "c_other_span", "d_unsupported")


def lines() -> Iterator[str]:
    """The measures of form over the tuned half of the news, whose questions were written by people."""
    texts = people()
    if not texts:
        yield "The evaluation articles are absent."
        return
    yield f"{sum(len(text.items) for text in texts)} questions by people about {len(texts)} articles of the tuned half"
    yield from (f"{name:4} {shown_measure(texts, name)}" for name in FORM)


def people(folder: Path = FOLDER) -> list[Text]:
    """The tuned half of the news with people's questions for a bank; [] where the set is absent."""
    news = folder / "onestopqa-dev.jsonl"
    if not news.exists():
        return []
    return [_text(json.loads(row)) for row in tuning(news.read_text("utf-8").splitlines())]


def _text(row: dict[str, Any]) -> Text:
    body = "\n\n".join(paragraph["Adv"] for paragraph in row["paragraphs"])
    document = read(f"{row['title']}\n\n{body}".encode(), name="article.txt")
    asked = [
        question
        for paragraph in row["paragraphs"]
        for number, data in enumerate(paragraph["questions"])
        if (question := _question(document, data, f"p{paragraph['n']}-{number}")) is not None
    ]
    generation = Generation("", "", 0, tuple(RankedQuestion(question, 0) for question in asked), ())
    return Text(row["title"], document, analyse(document), generation)


def _question(document: Document, data: dict[str, Any], name: str) -> Question | None:
    """The question; None where its passage does not stand in the text word by word."""
    passage = data["spans"]["Adv"]["critical"]
    start = document.text.find(passage)
    if start < 0:
        return None
    return Question(
        id=name,
        kind=QuestionKind.CHOICE,
        stem=data["question"],
        options=tuple(Option(data[role], role == "a_correct") for role in _OPTIONS),
        key=None,
        evidence=(Evidence(start, start + len(passage), passage),),
        # A family that asks for one answer, so that the passage must come first.
        family="who",
    )
