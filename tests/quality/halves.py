"""The texts in their halves: golden ones and, where they are, the evaluation articles. README.md tells the split."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizapp.generate import DEFAULT_FAMILIES
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from tests.quality.briefing_scores import GOLDEN, TUNED_ON, slugs
from tests.quality.measures.material import Text, text_of
from tests.support.analysed import analysed_file
from tests.support.evaluation import FOLDER, reporting, tuning


@dataclass(frozen=True, slots=True)
class Source:
    """One text before it is read: name, bytes, and what people asked about it."""

    name: str
    data: bytes
    file: str = "article.txt"
    answers: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()


def golden_path(slug: str) -> Path:
    """The file of a golden text."""
    return next(iter((GOLDEN / "documents").glob(f"{slug}.*")))


@cache
def golden(slug: str, families: tuple[str, ...] = DEFAULT_FAMILIES) -> Text:
    """One golden text, read, and asked about in these families."""
    return text_of(slug, analysed_file(golden_path(slug)), families=families)


def tuned_golden(families: tuple[str, ...] = DEFAULT_FAMILIES) -> list[Text]:
    """The golden texts that rules may be tuned on."""
    return [golden(slug, families) for slug in TUNED_ON]


def kept_golden(families: tuple[str, ...] = DEFAULT_FAMILIES) -> list[Text]:
    """Those that are only counted."""
    return [golden(slug, families) for slug in slugs() if slug not in TUNED_ON]


def tuned_articles() -> Iterator[Text]:
    """The half of the evaluation articles to read and to tune on."""
    return map(_read, tuning(sources()))


def reported_articles() -> Iterator[Text]:
    """The half that is only measured."""
    return map(_read, reporting(sources()))


def _read(source: Source) -> Text:
    document = read(source.data, name=source.file)
    return text_of(source.name, (document, analyse(document)), answers=source.answers, critical=source.critical)


def sources(folder: Path = FOLDER) -> list[Source]:
    """The articles in the order of ``tests.support.evaluation.articles``; [] where they are absent."""
    news, encyclopedia = folder / "onestopqa-dev.jsonl", folder / "xquad-dev.en.json"
    if not news.exists() or not encyclopedia.exists():
        return []
    rows = [json.loads(line) for line in news.read_text("utf-8").splitlines()]
    data = json.loads(encyclopedia.read_text("utf-8"))["data"]
    return [*map(_news, rows), *map(_article, data)]


def _news(row: dict[str, Any]) -> Source:
    spans = [
        question["spans"]["Adv"]["critical"] for paragraph in row["paragraphs"] for question in paragraph["questions"]
    ]
    body = "\n\n".join(paragraph["Adv"] for paragraph in row["paragraphs"])
    return Source(row["title"], f"{row['title']}\n\n{body}".encode(), critical=tuple(spans))


def _article(article: dict[str, Any]) -> Source:
    body = "\n\n".join(paragraph["context"] for paragraph in article["paragraphs"])
    answers = [asked["answers"][0]["text"] for paragraph in article["paragraphs"] for asked in paragraph["qas"]]
    return Source(article["title"], f"{article['title']}\n\n{body}".encode(), answers=tuple(answers))
