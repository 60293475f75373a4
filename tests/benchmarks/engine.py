"""Words a second of briefing and questions on one processor, and their time as a multiple of spaCy's bare parse."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from statistics import median
from typing import Any

import spacy

from quizapp.briefing import build_briefing
from quizapp.domain.document import Document
from quizapp.formats import briefing_json, generation_json
from quizapp.generate import FAMILY_NAMES, generate
from quizapp.reading.analysis import analyse
from quizapp.reading.nlp import MODEL, PROSE
from quizapp.reading.read import read
from tests.benchmarks.texts import PACK, long_text, own_texts
from tests.support import evaluation

ROUNDS = 5
LONG_ROUNDS = 3
ARTICLES = 10
#: Words of the long texts: where time grows faster than the text, fewer words a second are read from row to row.
LENGTHS = (10_000, 20_000, 40_000)
#: ``quizapp brief`` on the file that it is handed; prints the most memory that it held, in kilobytes.
BRIEF = """
import re, sys
from pathlib import Path
from click.testing import CliRunner
from quizapp.cli.brief import brief
assert CliRunner().invoke(brief, sys.argv[1:]).exit_code == 0
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text("ascii"))[1])
"""


def main() -> None:
    """Print a row for each text: short ones, many articles in one where the shared texts are, and long ones."""
    own = _joined(path.read_text("utf-8") for path in own_texts())
    texts = {"the pack": PACK.read_bytes(), f"{len(own_texts())} texts in one": own}
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
    print()
    _long_rows()


def _long_rows() -> None:
    """Print how the briefing of long texts grows with their length."""
    print(
        f"Long texts, made of the project's own; medians of {LONG_ROUNDS} interleaved rounds, ratios with their range."
    )
    print(f"{'':7}{'words a second':>22}{'brief: times':>18}{'peak memory of':>20}")
    print(f"{'words':7}{'parse':>11}{'brief':>11}   {'the bare parse':20}quizapp brief")
    for length in LENGTHS:
        data = long_text(length)
        words, taken = _measured(data, ("parse", "brief"), rounds=LONG_ROUNDS)
        speeds = "".join(f"{words / median(taken[key]):11,.0f}" for key in ("parse", "brief"))
        print(
            f"{words:<7,}{speeds}   {_ratio(taken['brief'], taken['parse']):20}{_peak_megabytes(data):.0f} MB",
            flush=True,
        )
    print()


def _row(name: str, data: bytes) -> None:
    words, taken = _measured(data, ("parse", "brief", "generate"), rounds=ROUNDS)
    speeds = "".join(f"{words / median(seconds):11,.0f}" for seconds in taken.values())
    brief, questions = (_ratio(taken[key], taken["parse"]) for key in ("brief", "generate"))
    print(f"{name:21}{words:7,}{speeds}   {brief:20}{questions}", flush=True)


def _measured(data: bytes, chosen: Iterable[str], *, rounds: int) -> tuple[int, dict[str, list[float]]]:
    """The words of a text, and the seconds that each piece of work took in each round."""
    document = read(data, name="text.md")
    every: dict[str, Callable[[], object]] = {
        "parse": _bare_parse(document),
        "brief": lambda: _brief(data),
        "generate": lambda: _generate(data),
    }
    work = {key: every[key] for key in chosen}
    for each in work.values():
        each()  # The first one loads and fills caches.
    taken: dict[str, list[float]] = {key: [] for key in work}
    for _ in range(rounds):
        for key, each in work.items():
            taken[key].append(_seconds(each))
    return document.words, taken


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
    """All that ``quizapp generate --families all`` does once it runs: with fewer ways of asking there is less to do."""
    document = read(data, name="text.md")
    made = generate(document, analyse(document), count=20, seed=0, families=FAMILY_NAMES)
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


def _peak_megabytes(data: bytes) -> float:
    """What a process of its own held at most: this one has loaded more than a user's does."""
    with tempfile.NamedTemporaryFile(suffix=".md") as file:
        file.write(data)
        file.flush()
        done = subprocess.run([sys.executable, "-c", BRIEF, file.name], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def _joined(texts: Iterable[str]) -> bytes:
    return "\n\n".join(texts).encode()
