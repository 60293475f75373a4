"""The tables of generated questions: every measure in both halves, families, and the worst items of the tuned half."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tests.quality.halves import golden_path, kept_golden, reported_articles, tuned_articles, tuned_golden
from tests.quality.measures.adversarial import outcomes
from tests.quality.measures.criteria import TARGETS, VERSION
from tests.quality.measures.material import Item, Text
from tests.quality.measures.repeats import repeated
from tests.quality.measures.suite import HARD, failures, rows

WORST = 10
_NAME, _VALUE = 36, 34


def lines() -> Iterator[str]:
    """The whole report. Nothing is told of single items of the reported half."""
    articles = list(tuned_articles())
    tuned = [*tuned_golden(), *articles]
    if not articles:
        yield "The evaluation articles are absent: only the golden texts are measured."
    reported = [*kept_golden(), *reported_articles()]
    yield from _table(tuned, reported)
    yield ""
    for half, texts in (("tuned half", tuned), ("reported half", reported)):
        yield from _families(half, texts)
        yield ""
    yield from _worst(tuned)
    yield ""
    yield from _repeats(tuned)
    yield from _adversarial()
    yield ""
    yield "M8b and the human audit are by reading: --sample 40 prints items of the tuned half to mark (README.md)."
    yield "M20 is measured by `make bench`. M22 needs attempts of learners: the score report shows it."


def sample(size: int) -> Iterator[str]:
    """Items of the tuned half to read and mark, drawn by their ids, so that the same draw comes again."""
    items = [item for text in (*tuned_golden(), *tuned_articles()) for item in text.items]
    for item in sorted(items, key=lambda one: hashlib.sha256(one.question.id.encode()).digest())[:size]:
        yield from _told(item)


def _table(tuned: Sequence[Text], reported: Sequence[Text]) -> Iterator[str]:
    sizes = [f"{len(texts)} texts, {sum(len(text.items) for text in texts)} items" for texts in (tuned, reported)]
    yield f"Generation, criteria {VERSION}: mean over documents, numerator/denominator."
    yield f"{'':4} {'':{_NAME}} {'tuned half':{_VALUE}} {'reported half':{_VALUE}} target"
    yield f"{'':4} {'':{_NAME}} {sizes[0]:{_VALUE}} {sizes[1]:{_VALUE}}"
    others = {(row.measure, row.title): row for row in rows(reported)}
    for row in rows(tuned):
        other = others.get((row.measure, row.title))
        value = other.value if other else "-"
        yield f"{row.measure:4} {row.title:{_NAME}} {row.value:{_VALUE}} {value:{_VALUE}} {row.target}".rstrip()


def _families(half: str, texts: Sequence[Text]) -> Iterator[str]:
    yield f"Families, {half}: drafts, items, mean score, items failing any measure; turned down by"
    items = [item for text in texts for item in text.items]
    drafts = Counter(one.family for text in texts for one in text.attempted)
    turned_down = _turned_down(texts)
    for family in sorted(drafts):
        own = [item for item in items if item.question.family == family]
        score = f"{sum(item.score for item in own) / len(own):.2f}" if own else "-"
        failing = f"{sum(bool(failures(item)) for item in own)}/{len(own)}"
        gates = ", ".join(f"{gate} {count}" for gate, count in turned_down.get(family, Counter()).most_common())
        yield f"  {family:14} {drafts[family]:5} {len(own):4}  {score:4}  {failing:6} {gates}"


def _turned_down(texts: Iterable[Text]) -> dict[str, Counter[str]]:
    """How many stems each gate turned down, by the family that drafted them."""
    found: dict[str, Counter[str]] = {}
    for text in texts:
        families = {one.stem: one.family for one in text.attempted}
        for one in text.generation.rejected:
            found.setdefault(families.get(one.stem, "?"), Counter())[one.gate] += 1
    return found


def _worst(texts: Sequence[Text]) -> Iterator[str]:
    yield f"The {WORST} worst items of the tuned half: most measures failed, those of M1 to M7 twice, then lowest score"
    items = [item for text in texts for item in text.items]
    failed = {item.question.id: failures(item) for item in items}

    def badness(item: Item) -> tuple[int, float, str]:
        names = failed[item.question.id]
        return -sum(2 if name in HARD else 1 for name in names), item.score, item.question.id

    for item in sorted(items, key=badness)[:WORST]:
        yield from _told(item)
        yield from (f"      {name}: {why}" for name, why in failed[item.question.id].items())


def _told(item: Item) -> Iterator[str]:
    question = item.question
    yield f"  {question.id} {question.family} {item.score:.2f} in {item.text.name}"
    yield f"      {question.stem}"
    answer = item.key or ("False" if item.is_false_statement else "True")
    yield f"      key: {answer}" + (f" | {' | '.join(item.distractors)}" if item.distractors else "")
    yield f"      evidence: {question.evidence[-1].quote}"


def _repeats(tuned: Sequence[Text]) -> Iterator[str]:
    texts = {golden_path(text.name): text for text in tuned[:2]}
    same, runs = repeated(texts)
    yield f"M19  same bytes under another hash seed: {same}/{runs} runs, over {len(texts)} texts; {TARGETS['M19']}"


def _adversarial() -> Iterator[str]:
    found = outcomes()
    bad = sum(len(one.bad) for one in found)
    silent = [one.name for one in found if not one.reason]
    yield (
        f"M21  {len(found)} adversarial texts: {bad} bad of {sum(one.items for one in found)} items, "
        f"{len(found) - len(silent)} with a reason; {TARGETS['M21']}"
    )
    yield from (f"      {one.name}: {why}" for one in found for why in one.bad)
