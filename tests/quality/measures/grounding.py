"""M1 and M14: the evidence stands in the text and carries the key, and the explanation says no other thing."""

from difflib import SequenceMatcher

from quizapp.domain.question import NumericKey, QuestionKind
from tests.quality.measures.dated import without_dates
from tests.quality.measures.material import Item
from tests.quality.measures.words import bare, contains, fold, numbers, words

#: What a stem may add to the words of its evidence.
_ADDED = frozenset("according to text the a an of in on at that says said is was are were s it its".split())
#: What a clause cut out of a sentence may be given to stand by itself.
_HELPERS = frozenset("is are was were".split())


def grounded(item: Item) -> str:
    """M1: what is not in the text as the question has it; "" where all is."""
    text = item.text.document.text
    if not item.question.evidence:
        return "no evidence"
    for one in item.question.evidence:
        if not one.quote or text[one.start : one.end] != one.quote:
            return "the quote does not stand at its offsets"
    if item.question.kind is QuestionKind.TRUE_FALSE:
        return _statement(item)
    if isinstance(item.question.key, NumericKey):
        value = item.question.key.value
        same = any(abs(value - one) <= 1e-9 * max(1, abs(value)) for one in numbers(item.quotes))
        return "" if same else f"the evidence does not give {value:g}"
    return next((fault for key in item.keys if (fault := _not_carried(item, key))), "")


def _not_carried(item: Item, key: str) -> str:
    if _is_named(item, key):
        return ""
    told = set(words(item.quotes))
    # A name that took the place of "her" owns what she does.
    carried = told | {f"{word}'s" for word in told}
    missing = [word for word in words(without_dates(key, item.quotes)) if word not in carried and word not in _HELPERS]
    same_number = numbers(key) and set(numbers(key)) <= set(numbers(item.quotes))
    return f"the evidence does not have “{missing[0]}” of the key" if missing and not same_number else ""


def _is_named(item: Item, key: str) -> bool:
    """Whether the key is somebody or something that the evidence names, under this name or another."""
    entry = item.text.known.get(" ".join(bare(key)))
    mentions = entry.mentions if entry else ()
    return any(one.start <= span.start and span.end <= one.end for one in item.question.evidence for span in mentions)


def _statement(item: Item) -> str:
    """A true statement has no word of its own, a false one differs from the text in one place."""
    told, said = words(item.quotes), words(without_dates(item.question.stem, item.quotes))
    foreign = [place for place, word in enumerate(said) if word not in told and word not in _ADDED]
    if not item.is_false_statement:
        return f"a true statement has “{said[foreign[0]]}” of its own" if foreign else ""
    if foreign:
        spread = foreign[-1] - foreign[0] - len(foreign) + 1
        return "" if spread <= 2 else "a false statement differs from the text in more than one place"
    # Changed for another word of the evidence: then the order is not the text's.
    kept = sum(block.size for block in SequenceMatcher(None, told, said, autojunk=False).get_matching_blocks())
    return "a false statement says what the text says" if kept >= len(said) else ""


def explained(item: Item) -> str:
    """M14: what the explanation lacks or says too much; "" where it quotes the evidence and tells the key alone."""
    explanation = words(item.question.explanation)
    quote = words(item.question.evidence[-1].quote) if item.question.evidence else []
    if not contains(explanation, quote):
        return "the explanation does not quote the evidence"
    judged = item.question.kind is QuestionKind.TRUE_FALSE
    told = words(("false" if item.is_false_statement else "true") if judged else " ".join(item.keys))
    answer = fold(item.question.explanation).split("the text says", maxsplit=1)[0]
    given = any(word in told for word in words(answer)) and set(told) <= {*explanation, *_HELPERS}
    if told and not given and not numbers(item.key):
        return "the explanation does not tell the key"
    for distractor in item.distractors:
        wrong = words(distractor)
        if contains(words(answer), wrong) and not contains(told, wrong):
            return f"the explanation tells “{distractor}” as the answer"
    return ""
