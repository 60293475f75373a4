"""The registry of measures: for one item, for one text, for many; and what they give for one half of the material."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from quizapp.domain.question import Bloom, QuestionKind
from tests.quality.measures import bank, humans
from tests.quality.measures.counts import Share
from tests.quality.measures.criteria import GUESS_MARGIN, MAX_RUN, TARGETS
from tests.quality.measures.flaws import flaws
from tests.quality.measures.grounding import explained, grounded
from tests.quality.measures.guessing import guesses, longest_run, positions
from tests.quality.measures.material import Item, Text
from tests.quality.measures.options import INVENTED, distinct, homogeneous, provenance
from tests.quality.measures.solver import finds_key, finds_sentence
from tests.quality.measures.stems import copied, in_quiz_style, standalone, well_formed
from tests.quality.measures.unique import unique_key


def flawless(item: Item) -> str:
    """M9: the flaws, or ""."""
    return ", ".join(flaws(item.question))


#: What a single item is held to: why it fails, "" where it passes, None where it is not asked.
ITEM_MEASURES: tuple[tuple[str, str, Callable[[Item], str | None]], ...] = (
    ("M1", "grounding", grounded),
    ("M2", "well-formed stem", well_formed),
    ("M3", "standalone", standalone),
    ("M4a", "solver finds the sentence", finds_sentence),
    ("M4b", "solver finds the key", finds_key),
    ("M5", "key is unique", unique_key),
    ("M6", "options distinct", distinct),
    ("M7", "options of one type", homogeneous),
    ("M9", "flawed items", flawless),
    ("M14", "explanation agrees", explained),
    ("M17", "answer in quiz style", in_quiz_style),
)
#: What is wrong in itself, and must not happen with any text whatsoever.
HARD = ("M1", "M2", "M3", "M4a", "M4b", "M5", "M6", "M7")

TEXT_MEASURES: tuple[tuple[str, str, Callable[[Text], tuple[float, float]], str], ...] = (
    ("M11", "twins in the quiz", lambda text: bank.duplicates(text.quiz), "0"),
    ("M11", "twins in the bank", lambda text: bank.duplicates(text.items), "<= 2%"),
    ("M12", "quizzes of five families", bank.families, "100%"),
    ("M12", "quizzes without a ruling wh word", bank.one_wh, "100%"),
    ("M12", "remember", lambda text: bank.blooms(text, Bloom.REMEMBER), "<= 60%"),
    ("M12", "understand", lambda text: bank.blooms(text, Bloom.UNDERSTAND), ""),
    ("M12", "analyse", lambda text: bank.blooms(text, Bloom.ANALYSE), ">= 15%"),
    ("M15", "sections asked", bank.sections_asked, "100%"),
    ("M15", "summary asked", bank.summary_asked, ">= 80%"),
    ("M16", "answers among drafts", humans.recall_of_drafts, ">= 90%"),
    ("M16", "answers in the bank", humans.recall_of_bank, ""),
    ("M16", "answers in the n best", humans.recall_of_best, ">= 40%"),
    ("M16", "critical passages hit", humans.spans_hit, ""),
    ("M16", "items in critical passages", humans.inside_spans, ">= 75%"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a measure, what it came to, and its target."""

    measure: str
    title: str
    value: str
    target: str


@cache
def results(item: Item) -> Mapping[str, str | None]:
    """What each measure says of an item: why it fails, "" where it passes, None where it is not asked."""
    return {name: check(item) for name, _, check in ITEM_MEASURES}


def failures(item: Item) -> dict[str, str]:
    """Why an item fails, by measure; {} where it passes all."""
    return {name: reason for name, reason in results(item).items() if reason}


def share_of(texts: Sequence[Text], measure: str, *, without: Sequence[str] = ()) -> Share:
    """Items that pass one of the item measures, of those that are asked, text by text; ``without`` some families."""
    found = ([results(item)[measure] for item in text.items if item.question.family not in without] for text in texts)
    return Share.of((own.count(""), len(own) - own.count(None)) for own in found)


def rows(texts: Sequence[Text]) -> list[Row]:
    """Every measure over some texts, in the order of their numbers."""
    items = [item for text in texts for item in text.items]
    found = [Row(name, title, shown_measure(texts, name), TARGETS[name]) for name, title, _ in ITEM_MEASURES]
    found += [
        Row(name, title, shown(Share.of(map(measure, texts))), target) for name, title, measure, target in TEXT_MEASURES
    ]
    found += [_provenance(texts), *_guessing(texts, items), *_copied(items), _yield(texts)]
    return sorted(found, key=lambda row: (int("".join(filter(str.isdigit, row.measure))), row.measure))


def shown(share: Share) -> str:
    """The mean over documents with the counts, such as "95.0% 19/20"."""
    mean = share.mean
    return "-" if mean is None else f"{mean:6.1%} {share.numerator:g}/{share.denominator:g}"


def shown_measure(texts: Sequence[Text], measure: str) -> str:
    """Items that pass one of the item measures; of M9 those that don't."""
    share = share_of(texts, measure)
    if measure == "M9":
        share = Share.of((bottom - top, bottom) for top, bottom in share.parts)
    return shown(share)


def _provenance(texts: Sequence[Text]) -> Row:
    roles = [[role for item in text.items for role in provenance(item)] for text in texts]
    share = Share.of((sum(role != INVENTED for role in own), len(own)) for own in roles)
    return Row("M8", "distractors from the text", shown(share), TARGETS["M8"])


def _guessing(texts: Sequence[Text], items: Sequence[Item]) -> list[Row]:
    found = guesses(items)
    if not found:
        return []
    chance = found.pop("chance")
    best = max(sorted(found), key=lambda name: found[name])
    p, counted = positions(items)
    run = max(longest_run(text.items) for text in texts)
    return [
        Row("M9b", "best blind guess", f"{found[best]:6.1%} {best}", f"<= {chance + GUESS_MARGIN:.1%}"),
        *(Row("M9b", f"- {name}", f"{found[name]:6.1%}", "") for name in found),
        Row("M10", "key positions even", f"p = {p:.3f} over {counted} items", TARGETS["M10"]),
        Row("M10", "longest run of one position", f"{run}", f"<= {MAX_RUN}"),
    ]


def _copied(items: Sequence[Item]) -> list[Row]:
    def middle(chosen: list[Item]) -> str:
        return f"{median(map(copied, chosen)):6.2f} over {len(chosen)} items" if chosen else "-"

    gaps = [item for item in items if item.question.kind is QuestionKind.CLOZE]
    rest = [item for item in items if item.question.kind is not QuestionKind.CLOZE]
    return [
        Row("M13", "verbatim share, median", middle(rest), TARGETS["M13"]),
        Row("M13", "verbatim share of clozes", middle(gaps), ""),
    ]


def _yield(texts: Sequence[Text]) -> Row:
    share = Share.of(map(bank.per_hundred_words, texts))
    value = f"{share.mean or 0:6.2f} {share.numerator:g}/{share.denominator:.1f}"
    return Row("M18", "items per 100 words", value, TARGETS["M18"])
