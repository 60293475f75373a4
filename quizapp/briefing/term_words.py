"""Terms that are spoken of as words, or that the sentence after their explanation names."""

from collections.abc import Iterator

from quizapp.briefing.term_phrases import JUDGEMENTS, PEOPLE, STOPS, whole
from quizapp.domain.document import BlockKind
from quizapp.reading.grammar import noun_phrase
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence

_WORDS = frozenset(("term", "word", "phrase", "expression"))
_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "*", "_"))
_ARTICLES = frozenset(("a", "an", "the"))
#: What stands between a word and what it says: "refers to", "is used for", "describes".
_SAYS = (
    "refers to", "describes", "denotes", "means", "is used for", "is used to describe", "stands for", "refer to",
    "to describe",
)  # fmt: skip
#: "This process is called X", "This is known as X".
_CALLED = ("is called", "is known as", "is termed")
_PROCESSES = frozenset("process practice phenomenon effect technique method".split())
_POINTING = frozenset("his her its their he she it they this these those".split())


def by_the_word(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What a word is said to stand for: "the term scree refers to a slope of loose stones"."""
    tokens = sentence.tokens
    for place in range(1, len(tokens) - 5):
        if tokens[place].lower not in _WORDS or tokens[place - 1].lower != "the":
            continue
        for says in _SAYS:
            words = says.split()
            after = next(
                (at for at in range(place + 2, min(place + 7, len(tokens) - 3)) if _reads(sentence, at, words)), None
            )
            if after is None:
                continue
            term = [at for at in range(place + 1, after) if tokens[at].text not in _QUOTES]
            first = after + len(words)
            small = term and term == list(range(term[0], term[-1] + 1)) and sentence.phrase(term).islower()
            if small and len(term) <= 3 and all(tokens[at].pos != "ADP" for at in term):
                yield from whole(sentence, sentence.phrase(term), list(range(first, _stop(sentence, first))))
            break


def by_what_was(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What a kind of old was: "a turnpike was a road on which travellers paid a toll"."""
    subject, complement = sentence.child(verb, "nsubj"), sentence.child(verb, "attr")
    if subject is None or complement is None or not subject < verb < complement:
        return
    phrase, tokens = noun_phrase(sentence, subject), sentence.tokens
    opens = phrase[0] == 0 and tokens[0].lower in ("a", "an") and phrase[-1] == verb - 1 == subject
    kinds = [tokens[subject], tokens[complement]]
    # "A man was an official", "a car was a luxury": who somebody was and how a thing was seen.
    known = tokens[subject].lemma in PEOPLE or any(kind.lemma in JUDGEMENTS or kind.pos != "NOUN" for kind in kinds)
    told = [tokens[place] for place in sentence.subtree(complement)]
    of_kind = told[0].lower in ("a", "an") and any(
        tokens[child].dep == "relcl" for child in sentence.children(complement)
    )
    one = any((token.lower in _POINTING and token.dep != "poss") or token.text[0].isupper() for token in told)
    if opens and of_kind and not known and not one and len(phrase) <= 3:
        yield from whole(sentence, sentence.phrase(phrase[1:]), sentence.subtree(complement))


def by_the_sentence_before(sentence: Sentence, before: Phrased) -> Iterator[str]:
    """What "this process is called X" names: the statement ``before``, which tells what always happens."""
    tokens = sentence.tokens
    if len(tokens) < 5 or sentence.kind is not BlockKind.PARAGRAPH:
        return
    first = _named_from(sentence)
    if first is None:
        return
    term = list(range(first, _stop(sentence, first)))
    if term and tokens[term[0]].lower in _ARTICLES:
        term = term[1:]
    while term and tokens[term[0]].text in _QUOTES and tokens[term[-1]].text in _QUOTES:
        term = term[1:-1]
    said = before.said
    now = said.tokens[said.root].tag in ("VBZ", "VBP") or any(
        said.tokens[place].lower in ("can", "may") for place in said.children(said.root, "aux")
    )
    general = now and not any(token.entity_type in ("PERSON", "DATE", "ORG", "EVENT") for token in said.tokens)
    if general and 0 < len(term) <= 3 and sentence.phrase(term).islower() and tokens[term[-1]].pos in ("NOUN", "VERB"):
        yield sentence.phrase(term)


def _named_from(sentence: Sentence) -> int | None:
    """Where the name begins in "This process is called X" or "In law, we call this X"; None where none is given."""
    tokens = sentence.tokens
    if tokens[0].lower == "this":
        start = 2 if tokens[1].lemma in _PROCESSES else 1
        called = next((words for says in _CALLED if _reads(sentence, start, words := says.split())), None)
        return start + len(called) if called is not None else None
    call = sentence.root
    told = tokens[call].lemma == "call" and tokens[call].tag == "VBP" and tokens[call + 1 : call + 2]
    if not told or tokens[call + 1].lower != "this":
        return None
    return call + 2 + (call + 2 < len(tokens) and tokens[call + 2].lemma in _PROCESSES)


def _reads(sentence: Sentence, at: int, words: list[str]) -> bool:
    return [token.lower for token in sentence.tokens[at : at + len(words)]] == words


def _stop(sentence: Sentence, first: int) -> int:
    after = range(first, len(sentence.tokens))
    return next((place for place in after if sentence.tokens[place].text in STOPS), len(sentence.tokens))
