"""M5: whether the text may make another answer right than the key: by its own words, not by the gate's."""

from quizapp.domain.question import QuestionKind
from quizapp.reading.sentence import Sentence
from tests.quality.measures.criteria import SAME_ARGUMENTS, SAME_STATEMENT
from tests.quality.measures.material import Item
from tests.quality.measures.parsed import parsed, weighty
from tests.quality.measures.solver import asked_words
from tests.quality.measures.words import bare, contains, numbers, unit


def unique_key(item: Item) -> str:
    """Why another answer may be right as well; "" where none may be."""
    if item.question.kind is QuestionKind.TRUE_FALSE:
        return _said_elsewhere(item) if item.is_false_statement else ""
    for distractor in item.distractors:
        fault = _same_as_key(item, distractor) or _shares_role(item, distractor) or _entailed(item, distractor)
        if fault:
            return f"“{distractor}”: {fault}"
    return _otherwise(item)


def _same_as_key(item: Item, distractor: str) -> str:
    one, other = bare(distractor), bare(item.key)
    if contains(one, other) or contains(other, one):
        return "it holds the key or is held by it"
    entry = item.text.known.get(" ".join(one))
    if entry is not None and entry is item.text.known.get(" ".join(other)):
        return "it is another name of the key"
    values = numbers(distractor)
    same = values and values == numbers(item.key) and unit(distractor) == unit(item.key)
    return "it is the same number" if same else ""


def _shares_role(item: Item, distractor: str) -> str:
    """In the sentence that proves the key: as one of a list with it, or in the same place of the same verb."""
    for number in item.places:
        sentence = item.text.analysis.sentences[number]
        key, other = _head(sentence, item.key), _head(sentence, distractor)
        if key is None or other is None or key == other:
            continue
        one, two = sentence.tokens[key], sentence.tokens[other]
        joined = _list_top(sentence, key) == _list_top(sentence, other)
        if joined or (one.head == two.head and one.dep == two.dep):
            return "it stands beside the key in the evidence"
    return ""


def _head(sentence: Sentence, phrase: str) -> int | None:
    """The top token of a phrase where it stands in the sentence."""
    wanted = bare(phrase)
    said = [(place, word) for place, token in enumerate(sentence.tokens) for word in bare(token.text)]
    for at in range(len(said) - len(wanted) + 1):
        if wanted and [word for _, word in said[at : at + len(wanted)]] == wanted:
            inside = {place for place, _ in said[at : at + len(wanted)]}
            return next((place for place in sorted(inside) if sentence.tokens[place].head not in inside), None)
    return None


def _list_top(sentence: Sentence, place: int) -> int:
    while sentence.tokens[place].dep in ("conj", "appos") and sentence.tokens[place].head != place:
        place = sentence.tokens[place].head
    return place


def _entailed(item: Item, distractor: str) -> str:
    """Whether a sentence has the distractor, the stem's verb and nearly all else that the stem speaks of."""
    own = weighty(parsed([distractor])[0].tokens)
    verb = item.stem.tokens[item.stem.root].lemma.lower()
    stem = asked_words(item)
    others = stem - {verb} - own
    for number, lemmas in enumerate(item.text.lemmas):
        if number in item.places or not own or not own <= lemmas or (verb in stem and verb not in lemmas):
            continue
        if others and item.text.weight(others & lemmas) >= SAME_ARGUMENTS * item.text.weight(others):
            return f"sentence {number + 1} may say it"
    return ""


def _said_elsewhere(item: Item) -> str:
    said = asked_words(item)
    for number, lemmas in enumerate(item.text.lemmas):
        if number not in item.places and item.text.weight(said & lemmas) >= SAME_STATEMENT * item.text.weight(said):
            return f"sentence {number + 1} may say what is to be false"
    return ""


def _otherwise(item: Item) -> str:
    """Whether another sentence says all of the stem with something else in the key's place."""
    own, said = weighty(parsed([item.key])[0].tokens) if item.key else frozenset(), asked_words(item)
    for number, lemmas in enumerate(item.text.lemmas):
        if number in item.places or not own or own & lemmas:
            continue
        if item.text.weight(said & lemmas) >= SAME_STATEMENT * item.text.weight(said):
            return f"sentence {number + 1} says it with another answer"
    return ""
