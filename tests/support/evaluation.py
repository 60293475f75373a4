"""The evaluation texts of ../shared, split once: every other article, in the order of the files, is for tuning.

Rules may be changed after reading what the generator makes of the tuning half. The reporting half is only measured:
nobody looks at single questions of it before a figure is published. Word lists are never taken from either.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from tests.support.documents import SHARED

FOLDER = SHARED / "evaluation"
Article = TypeVar("Article")


def tuning(articles: Sequence[Article]) -> Sequence[Article]:
    """The half to read and to tune on: the first, the third and so on."""
    return articles[::2]


def reporting(articles: Sequence[Article]) -> Sequence[Article]:
    """The half to report: the second, the fourth and so on."""
    return articles[1::2]


def articles(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """Title and full text of the articles, the news first, then the encyclopedia; [] where they are absent."""
    news, encyclopedia = folder / "onestopqa-dev.jsonl", folder / "xquad-dev.en.json"
    if not news.exists() or not encyclopedia.exists():
        return []
    rows = [json.loads(line) for line in news.read_text("utf-8").splitlines()]
    found = [(row["title"], "\n\n".join(one["Adv"] for one in row["paragraphs"])) for row in rows]
    data = json.loads(encyclopedia.read_text("utf-8"))["data"]
    found += [(one["title"], "\n\n".join(part["context"] for part in one["paragraphs"])) for one in data]
    return found
