"""Words a second of briefing and questions on one processor, and their time as a multiple of spaCy's bare parse."""

import resource
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any

import spacy

from quizapp.briefing import build_briefing
from quizapp.domain.document import Document
from quizapp.formats import briefing_json, generation_json
from quizapp.generate import generate
from quizapp.reading.analysis import analyse
from quizapp.reading.nlp import MODEL, PROSE
from quizapp.reading.read import read
from tests.support import evaluation

ROUNDS = 5
ARTICLES = 10
ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "questions" / "us-airstrikes-2024" / "document.md"
OWN = ROOT / "tests" / "quality" / "texts"


def main() -> None:
    """Print a row for each text: a short one, a longer one and, where the shared texts are, one of many articles."""
    texts = {"the pack": PACK.read_bytes(), "five texts in one": _joined(path.read_text("utf-8") for path in _own())}
    articles = evaluation.tuning(evaluation.articles())[:ARTICLES]
    if articles:
        texts[f"{len(articles)} articles in one"] = _joined(f"{title}\n\n{text}" for title, text in articles)
    else:
        print("No articles: the shared evaluation texts are not beside this clone.")
    print(f"Engine, warm, in one process; medians of {ROUNDS} interleaved rounds, ratios with their range.")
    print(f"{'':21}{'':>7}{'words a second':>33}   times the bare parse")
    print(f"{'text':21}{'words':>7}{'parse':>11}{'brief':>11}{'generate':>11}   {'brief':20}generate")
    for name, data in texts.items():
        _row(name, data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"Peak memory of this process: {peak:.0f} MB.\n")


def _row(name: str, data: bytes) -> None:
    document = read(data, name="text.md")
    parse = _bare_parse(document)
    work: dict[str, Callable[[], object]] = {
        "parse": parse,
        "brief": lambda: _brief(data),
        "generate": lambda: _generate(data),
    }
    for each in work.values():
        each()  # The first one loads and fills caches.
    taken: dict[str, list[float]] = {key: [] for key in work}
    for _ in range(ROUNDS):
        for key, each in work.items():
            taken[key].append(_seconds(each))
    words = document.words
    speeds = "".join(f"{words / median(taken[key]):11,.0f}" for key in work)
    brief, questions = (_ratio(taken[key], taken["parse"]) for key in ("brief", "generate"))
    print(f"{name:21}{words:7,}{speeds}   {brief:20}{questions}", flush=True)


def _bare_parse(document: Document) -> Callable[[], object]:
    """Reading the same paragraphs with the stock pipeline and doing nothing with them."""
    pipeline: Any = spacy.load(MODEL)
    paragraphs = [document.text[block.start : block.end] for block in document.blocks if block.kind in PROSE]
    return lambda: [len(doc) for doc in pipeline.pipe(paragraphs, batch_size=32)]


def _brief(data: bytes) -> None:
    """All that ``quizapp brief`` does once it runs."""
    document = read(data, name="text.md")
    assert briefing_json.write(document, build_briefing(document, analyse(document)))


def _generate(data: bytes) -> None:
    """All that ``quizapp generate`` does once it runs."""
    document = read(data, name="text.md")
    made = generate(document, analyse(document), count=20, seed=0)
    assert made.questions
    assert generation_json.write(document, made, rejected=False)


def _seconds(work: Callable[[], object]) -> float:
    # Of the processor, not of the clock: the work is done in one thread, and other programs must not count.
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _ratio(taken: list[float], floor: list[float]) -> str:
    ratios = [one / other for one, other in zip(taken, floor, strict=True)]
    return f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def _own() -> list[Path]:
    return [PACK, *sorted(OWN.iterdir())]


def _joined(texts: Iterable[str]) -> bytes:
    return "\n\n".join(texts).encode()
