"""Terms that an aside explains: "the bead, the stiff edge that holds the tyre"."""

from collections.abc import Iterator

from quizapp.briefing.term_phrases import MODIFIERS, PEOPLE, STOPS, before, end_of, is_general, whole
from quizapp.reading.grammar import is_plural
from quizapp.reading.sentence import Sentence

#: "the word for a clerk who ..." explains by what comes after the "for".
_WORDS = frozenset(("word", "term", "name"))
#: "X, a kind of Y," needs no more words to explain.
_KINDS = frozenset("kind type sort form species breed variety unit measure method".split())
#: Measures, and what they measure: "the birth rate, the number of ...".
_MEASURES = frozenset("ratio rate index margin yield score".split())
_AMOUNTS = frozenset("value number share amount sum total proportion price cost difference".split())
_SET_OFF = frozenset((",", "–", "—", "("))
_PARTS = frozenset("part stretch side end area section space strip".split())


def by_or(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """An "or" between commas explains: "free cash flow, or the cash left after investment, was negative"."""
    tokens = sentence.tokens
    for comma in range(1, len(tokens) - 4):
        if tokens[comma].text != "," or tokens[comma + 1].lower != "or":
            continue
        end = next((place for place in range(comma + 2, len(tokens)) if tokens[place].text in STOPS), len(tokens))
        marked = tokens[comma - 1].text in ("”", '"')
        opens, term = tokens[comma + 2], before(sentence, comma - marked, start_of_sentence=True)
        # "Underlying profit, or profit before ...": an article, or the term's own noun again.
        glossed = opens.lower in ("a", "an", "the") or (term and opens.lemma == tokens[term[-1]].lemma)
        goes_on = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].pos in ("AUX", "VERB")
        plain = term and tokens[term[-1]].tag == "NN" and not any(tokens[place].entity_type for place in term)
        told = plain and glossed and goes_on and end - comma > 4
        if told or _is_in_plain_words(sentence, term, comma + 2, end) or _is_a_doing(sentence, term, comma + 2):
            yield from whole(sentence, sentence.phrase(term), list(range(comma + 2, end)))


def _is_a_doing(sentence: Sentence, term: list[int], first: int) -> bool:
    """Whether a rare word for something done is told by what is done: "an example of arson, or setting fire to it"."""
    tokens = sentence.tokens
    noun = bool(term) and tokens[term[-1]].tag == "NN" and any(tokens[place].is_rare for place in term)
    return noun and tokens[first].tag == "VBG" and tokens[term[0] - 1].pos in ("ADP", "VERB")


def _is_in_plain_words(sentence: Sentence, term: list[int], first: int, end: int) -> bool:
    """Whether an "or" between commas tells a word that few know in words that all know: "a baffle, or wooden flap,"."""
    tokens = sentence.tokens
    inside = tokens[first:end]
    rare = bool(term) and tokens[term[-1]].is_rare and not any(token.is_rare for token in inside)
    # At the end of a sentence only "or back of the head", never "or a cog", is sure to be the same thing.
    same = end == len(tokens) - 1 and inside[:1] != () and inside[0].pos != "DET"
    closed = (
        end < len(tokens)
        and (tokens[end].text in (",", ")") or same)
        and sum(token.pos != "DET" for token in inside) > 1
    )
    if not rare or not closed or tokens[end - 1].pos != "NOUN":
        return False
    return is_plural(sentence, end - 1) is is_plural(sentence, term[-1]) and all(
        token.pos in ("DET", "ADJ", "NOUN", "ADP") for token in inside
    )


def by_that_is(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What "that is" says in other words: "rewetting, that is, blocking the ditches"."""
    tokens = sentence.tokens
    for comma in range(1, len(tokens) - 5):
        opens = tokens[comma].text
        if opens not in _SET_OFF or [token.lower for token in tokens[comma + 1 : comma + 4]] != ["that", "is", ","]:
            continue
        head, start = comma - 1, comma - 1
        while start and tokens[start - 1].dep in MODIFIERS and tokens[start - 1].head == head:
            start -= 1
        # Between dashes or in brackets it ends where they do.
        close = ")" if opens == "(" else opens
        closed = (place for place in range(comma + 4, len(tokens)) if opens != "," and tokens[place].text == close)
        after = list(range(comma + 4, next(closed, len(tokens))))
        first = tokens[after[0]]
        general = [child for child in sentence.children(after[0], "relcl") if is_general(sentence, child)]
        many = first.tag == "NNS" and bool(general) and is_plural(sentence, head)
        if tokens[head].pos in ("NOUN", "VERB") and (first.tag == "VBG" or many or first.lower in ("a", "an", "the")):
            yield from whole(sentence, sentence.phrase(range(start, head + 1)), after)


def by_apposition(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """A common noun set off from what it is: "the bead, the stiff edge that holds the tyre".

    The parser often hangs the second noun elsewhere, so it is the word before the comma that counts.
    """
    tokens = sentence.tokens
    phrase = sentence.subtree(noun)
    first, last = phrase[0], phrase[-1]
    opens = tokens[first].lower in ("a", "an", "the") or (first == noun and tokens[noun].tag == "NNS")
    if first < 2 or not opens or tokens[first - 1].text != ",":
        return
    head = first - 2
    term = before(sentence, first - 1)
    if term and tokens[term[0] - 1].pos == "PROPN":
        # "The Skarn project, a scheme that ..." is one project.
        return
    # "A pump, a lever that bends, and a cloth" is a list; and one thing is not explained as many.
    above = tokens[noun].head
    listed = any(token.lower in ("and", "or") for token in tokens[last + 1 : last + 3]) or (
        tokens[noun].dep == "conj" and tokens[above].pos != "VERB" and sentence.child(above, "cc") is not None
    )
    if term and not listed and _is_told_by_its_kind(sentence, term, first, noun):
        stop = next((place for place in range(noun, len(tokens)) if tokens[place].text in STOPS), len(tokens))
        yield from whole(sentence, sentence.phrase(term), list(range(first, stop)))
        return
    if tokens[noun].dep not in ("appos", "npadvmod", "dep", "conj"):
        return
    if not term or listed or is_plural(sentence, head) != is_plural(sentence, noun):
        return
    if tokens[noun].lemma in _KINDS and tokens[noun + 1].lower == "of" and first == noun - 1:
        yield from whole(sentence, sentence.phrase(term), phrase)
        return
    if term[0] and tokens[term[0] - 1].lower in ("a", "an", "called") and _has_purpose(sentence, noun):
        stop = next((place for place in range(noun, len(tokens)) if tokens[place].text in STOPS), len(tokens))
        yield from whole(sentence, sentence.phrase(term), list(range(first, stop)))
        return
    # "The mill, a building that stands on the river" is one mill of the story.
    before_it = tokens[term[0] - 1].lower if term[0] else ""
    one = len(term) == 1 and before_it == "the" and tokens[first].lower in ("a", "an")
    general = next((child for child in sentence.children(noun, "relcl") if is_general(sentence, child)), None)
    # "The big games, the different problems that need dealing with": "the" and a plural are two of a story.
    these = tokens[noun].tag == "NNS" and tokens[first].lower == "the" and first != noun - 1
    if general is not None and not one and not these and tokens[noun].lemma not in PEOPLE:
        yield from whole(sentence, sentence.phrase(term), list(range(first, end_of(sentence, general) + 1)))


def _is_told_by_its_kind(sentence: Sentence, term: list[int], first: int, noun: int) -> bool:
    """Whether what is set off says what the term is: its kind, its measure or the part of a thing.

    "A fly-boat, a light passenger boat ...", "the book-to-bill ratio, the value of ...", "the reach, the part between".
    """
    tokens = sentence.tokens
    article = tokens[term[0] - 1].lower if term[0] else ""
    goes_on = tokens[noun + 1].lower if noun + 1 < len(tokens) else ""
    if article in ("a", "an") and tokens[first].lower in ("a", "an"):
        return tokens[term[-1]].lemma == tokens[noun].lemma and _is_a_kind(sentence, term, noun)
    if article != "the" or tokens[first].lower != "the" or first != noun - 1:
        return False
    measured = tokens[term[-1]].lemma in _MEASURES and tokens[noun].lemma in _AMOUNTS and goes_on == "of"
    return measured or (tokens[noun].lemma in _PARTS and goes_on == "between" and len(term) > 1)


def _is_a_kind(sentence: Sentence, term: list[int], noun: int) -> bool:
    """Whether "a fly-boat" is told by what is true of all its kind: "a light boat drawn by horses"."""
    tokens = sentence.tokens
    # "A steam mill, a large mill built by miners" may be one mill.
    one_word = len(term) > 1 and " " not in sentence.phrase(term)
    inside = [tokens[place] for place in sentence.subtree(noun)]
    one_of_a_story = any(token.pos == "PROPN" or token.entity_type in ("DATE", "GPE", "PERSON") for token in inside)
    done = any(tokens[child].tag == "VBN" for child in sentence.children(noun, "acl"))
    return one_word and tokens[noun].lemma not in PEOPLE and done and not one_of_a_story


def by_colon(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """A kind of thing and, behind a colon, the thing again: "retaliatory notice: a notice given because ..."."""
    tokens = sentence.tokens
    colon = noun - 2
    if colon < 2 or tokens[colon].text != ":" or tokens[noun - 1].lower not in ("a", "an"):
        return
    term = before(sentence, colon)
    bare = term and tokens[term[0] - 1].pos in ("VERB", "ADP")
    again = len(term) > 1 and tokens[term[-1]].lemma == tokens[noun].lemma
    if bare and again and sentence.children(noun, "acl", "relcl", "prep"):
        yield from whole(sentence, sentence.phrase(term), list(range(noun - 1, len(tokens))))


def _has_purpose(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is told by what it is for: "a wide place for turning boats", "a rope used to stop a barge"."""
    tokens = sentence.tokens
    turning = (
        sentence.child(child, "pcomp") for child in sentence.children(noun, "prep") if tokens[child].lower == "for"
    )
    used = (
        child for child in sentence.children(noun, "acl") if tokens[child].lemma == "use" and tokens[child].tag == "VBN"
    )
    return any(verb is not None and tokens[verb].tag == "VBG" for verb in turning) or any(used)


def by_word_for(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """What a word is for: "a computer, the word then used for a clerk who did calculations"."""
    tokens = sentence.tokens
    if tokens[noun].lemma not in _WORDS or noun < 3 or tokens[noun - 1].lower != "the" or tokens[noun - 2].text != ",":
        return
    term = before(sentence, noun - 2)
    after = next((place for place in range(noun + 1, min(noun + 5, len(tokens))) if tokens[place].lower == "for"), None)
    meant = sentence.child(after, "pobj") if after is not None else None
    if term and meant is not None:
        yield from whole(sentence, sentence.phrase(term), sentence.subtree(meant))
