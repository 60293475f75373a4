"""M4: a reader who knows nothing but the stem's words looks for the answer in all sentences, by rare words and type."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizapp.domain.briefing import EntityType
from quizapp.domain.question import GAP, QuestionKind
from quizapp.reading.sentence import Sentence
from tests.quality.measures.criteria import OPEN_FAMILIES, SAME_ANSWER, WH_FAMILIES
from tests.quality.measures.material import Item, Text
from tests.quality.measures.parsed import parsed, weighty
from tests.quality.measures.words import bare, f1, numbers, words

_ACTORS = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP)
#: What may be asked for: a name of somebody, a place, a date, a number, or any phrase.
ACTOR, PLACE, DATE, NUMBER, PHRASE = "actor", "place", "date", "number", "phrase"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence that may be an answer: its words, its head token, and what it is."""

    text: str
    head: int
    type: str


def finds_sentence(item: Item) -> str:
    """M4a: which sentence comes first instead of the evidence; "" where the evidence does.

    For questions that give no single answer to look for, the sentence with the key must be among the first n + 2; where
    several make the key, so must as many sentences of the evidence.
    """
    order = ranked(item)
    if _is_asked(item):
        return "" if order[0] in item.places else f"sentence {order[0] + 1} comes first"
    near = order[: len(item.places) + 2]
    # What only names a pronoun's antecedent or a speaker need not share a word with a statement.
    if len(item.keys) > 1:
        found = len(set(item.places) & set(near)) >= min(len(item.keys), len(set(item.places)))
    else:
        found = item.places[-1] in near
    return "" if found else f"the evidence is not among the first {len(near)} sentences"


def finds_key(item: Item) -> str | None:
    """M4b: what is found instead of the key; None where a phrase to find is not asked for."""
    if not _is_asked(item) or item.question.family in OPEN_FAMILIES:
        return None
    first = ranked(item)[0]
    best = answer(item, first)
    # How much of a phrase belongs to the answer is not what is measured: its head is what was found.
    forms = [one.text for one in spans(item.text, first, wanted_type(item)) if best and one.head == best.head]
    key = item.key
    if any(f1(form, key) >= SAME_ANSWER or _same_number(form, key) or _same_name(item, form) for form in forms):
        return ""
    return f"“{best.text}” is found" if best else "nothing is found"


def _is_asked(item: Item) -> bool:
    return item.question.family in WH_FAMILIES or item.question.kind in (QuestionKind.CLOZE, QuestionKind.NUMERIC)


def _same_name(item: Item, form: str) -> bool:
    """Whether a form is another name of the key: the letters of a body that the key writes out."""
    known = item.text.known
    entry = known.get(" ".join(bare(form)))
    return entry is not None and entry is known.get(" ".join(bare(item.key)))


def _same_number(one: str, other: str) -> bool:
    return bool(numbers(one)) and numbers(one)[:1] == numbers(other)[:1]


def ranked(item: Item) -> list[int]:
    """The sentences by the weight of the stem's words that they have; those without what is asked for come last."""
    stem = asked_words(item)
    wanted = wanted_type(item)
    scores = [item.text.weight(stem & lemmas) for lemmas in item.text.lemmas]
    fits = [wanted == PHRASE or any(spans(item.text, number, wanted)) for number in range(len(scores))]
    return sorted(range(len(scores)), key=lambda number: (-scores[number] * (1 if fits[number] else 0.5), number))


def asked_words(item: Item) -> frozenset[str]:
    """What the stem speaks of, without the key."""
    if item.question.kind is QuestionKind.CLOZE:
        return weighty(parsed([item.question.stem.replace(GAP, "something")])[0].tokens) - {"something"}
    tokens = item.stem.tokens
    # "In which year": what the key is, and no word of the sentence that tells it.
    named = {token.head for token in tokens if token.dep == "det" and token.lower in ("which", "what")}
    own = weighty(token for place, token in enumerate(tokens) if place not in named)
    if _is_asked(item) or len(item.keys) < 2:
        return own
    # "Put these in order" says nothing without them, and neither does "Which of these does the text state?".
    return own.union(*(weighty(parse.tokens) for parse in parsed(item.choices)))


def wanted_type(item: Item) -> str:
    """What the stem's own words ask for."""
    said = words(item.question.stem)
    if GAP in item.question.stem or item.question.kind is QuestionKind.TRUE_FALSE:
        return PHRASE
    pairs = set(pairwise(said))
    if {("how", "many"), ("how", "much")} & pairs:
        return NUMBER
    if "when" in said or {("which", "year"), ("what", "year")} & pairs:
        return DATE
    if "where" in said or {("which", "country"), ("which", "city")} & pairs:
        return PLACE
    return ACTOR if {"who", "whom"} & set(said) else PHRASE


def spans(text: Text, number: int, wanted: str) -> Iterator[Span]:
    """Everything in a sentence that may be what is wanted."""
    sentence = text.analysis.sentences[number]
    if wanted == DATE:
        yield from (Span(one.text, one.token, DATE) for one in text.analysis.dates if one.sentence == number)
    elif wanted == NUMBER:
        for figure in text.analysis.figures:
            if figure.sentence == number:
                yield Span(figure.text, figure.tokens[0], NUMBER)
    elif wanted in (ACTOR, PLACE):
        for entry in text.analysis.entities:
            fits = entry.type in _ACTORS if wanted == ACTOR else entry.type is EntityType.PLACE
            # "Which country", "who": a country acts as well.
            fits = fits or (wanted == ACTOR and entry.type is EntityType.PLACE)
            yield from (Span(one.text, one.last, wanted) for one in entry.names if fits and one.sentence == number)
        if wanted == ACTOR:
            yield from _phrases(sentence)
    else:
        yield from _phrases(sentence)
        yield from (Span(one.text, one.token, DATE) for one in text.analysis.dates if one.sentence == number)
        for figure in text.analysis.figures:
            if figure.sentence == number:
                yield Span(figure.text, figure.tokens[0], NUMBER)


def _phrases(sentence: Sentence) -> Iterator[Span]:
    for place, token in enumerate(sentence.tokens):
        if token.pos not in ("NOUN", "PROPN") or token.dep in ("compound", "nmod"):
            continue
        left_out = sentence.children(place, "relcl", "acl", "appos", "conj", "cc", "punct", "prep")
        base = sentence.phrase(sentence.subtree(place, without=left_out))
        longer = sentence.phrase(
            sentence.subtree(place, without=sentence.children(place, "relcl", "appos", "conj", "cc"))
        )
        yield Span(base, place, PHRASE)
        if longer != base:
            yield Span(longer, place, PHRASE)


def answer(item: Item, number: int) -> Span | None:
    """The best span of a sentence: for a gap by the words beside it, else by its tie to the stem's verb."""
    sentence = item.text.analysis.sentences[number]
    found = list(spans(item.text, number, wanted_type(item)))
    if GAP in item.question.stem:
        before, _, after = item.question.stem.partition(GAP)
        ends = words(before)[-2:], words(after)[:2]
        return max(found, key=lambda one: (_beside(sentence, one, *ends), -one.head), default=None)
    stem = asked_words(item)
    free = [one for one in found if not weighty_of(sentence, one) <= stem]
    verb = _predicate(item, sentence)
    is_subject = any(token.dep in ("nsubj", "nsubjpass") and token.lower in ("who", "what", "which", "whom")
                     for token in item.stem.tokens) or _which_subject(item.stem)  # fmt: skip
    return min(free, key=lambda one: _farness(sentence, one, verb, is_subject=is_subject), default=None)


def weighty_of(sentence: Sentence, span: Span) -> frozenset[str]:
    """The lemmas of the span, its head's at least."""
    wanted = set(words(span.text))
    tokens = [token for token in sentence.tokens if token.lower in wanted]
    return weighty(tokens) or frozenset((sentence.tokens[span.head].lemma.lower(),))


def _which_subject(stem: Sentence) -> bool:
    return any(
        token.dep == "det" and token.lower in ("which", "what") and stem.tokens[token.head].dep.startswith("nsubj")
        for token in stem.tokens
    )


def _predicate(item: Item, sentence: Sentence) -> int | None:
    lemma = item.stem.tokens[item.stem.root].lemma.lower()
    return next((place for place, token in enumerate(sentence.tokens) if token.lemma.lower() == lemma), None)


def _farness(sentence: Sentence, span: Span, verb: int | None, *, is_subject: bool) -> tuple[int, int, int, int]:
    """How badly a span fits: not hung on the verb, on the wrong side of it, far from it."""
    if verb is None:
        return (1, 0, span.head, -len(span.text))
    token = sentence.tokens[span.head]
    chain = (span.head, *sentence.ancestors(span.head))
    hangs = token.dep.startswith("nsubj") and token.head == verb if is_subject else verb in chain
    wrong_side = span.head > verb if is_subject else span.head < verb and span.type not in (DATE, NUMBER)
    # Of two spans with one head the longer one says more of what is asked for.
    return (int(not hangs), int(wrong_side), abs(span.head - verb), -len(span.text))


def _beside(sentence: Sentence, span: Span, before: list[str], after: list[str]) -> int:
    """How many of the words beside the gap stand beside the span."""
    said, own = words(sentence.text), words(span.text)
    best = 0
    for at in range(len(said) - len(own) + 1):
        if said[at : at + len(own)] == own:
            left, right = said[max(0, at - len(before)) : at], said[at + len(own) : at + len(own) + len(after)]
            score = sum(one == other for one, other in zip(reversed(left), reversed(before), strict=False))
            score += sum(one == other for one, other in zip(right, after, strict=False))
            # A gap that opens or ends the stem fits what opens or ends the sentence.
            score += int(not before and at == 0) * 2 + int(not after and at + len(own) == len(said)) * 2
            best = max(best, score)
    return best
