"""The words of a term and of its explanation, as they stand in a sentence."""

from collections.abc import Iterator

from quizapp.reading.clauses import is_closed
from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS
from quizapp.reading.sentence import Sentence

#: "X is a problem" judges; it does not explain.
JUDGEMENTS = frozenset(
    """problem issue step sign example matter question part result success failure challenge case time way thing reason
    surprise mistake threat risk concern priority goal aim benefit blow boost disaster chance majority minority lot
    number series source target response reminder mess shame pity pleasure bit moment victory record luxury rarity
    novelty sight word dream symbol necessity gift ruin""".split()
)
#: "X is a critical period" judges, too.
PRAISE = frozenset("critical crucial important vital key major essential significant great good bad".split())
#: Someone or some body is told of under "who is who".
PEOPLE = PERSON_NOUNS | ORGANISATION_NOUNS
STOPS = frozenset(", . ; : ( ) – —".split())
MODIFIERS = ("amod", "compound", "nmod")
_MAX_WORDS = 30


def before(sentence: Sentence, comma: int, *, start_of_sentence: bool = False) -> list[int]:
    """The common noun with its modifiers that ends before a comma; [] where a name or a longer phrase does.

    With ``start_of_sentence`` its first word may have the capital of the sentence.
    """
    tokens = sentence.tokens
    head = comma - 1
    start = first_of_word(sentence, head)
    while start and tokens[start - 1].pos in ("NOUN", "PROPN", "ADJ", "VERB"):
        word = first_of_word(sentence, start - 1)
        # "The book-to-bill ratio": of a word with hyphens the first part hangs on the noun.
        if tokens[word].dep not in MODIFIERS:
            break
        start = word
    term = list(range(start, head + 1))
    # The model takes rare words for names, but no name is in small letters.
    opens = start_of_sentence and start == 0 and tokens[head].pos == "NOUN"
    small = sentence.phrase(term[opens:]).islower() or (opens and len(term) == 1)
    # The model takes a word that it never met for any kind: "a leeboard, a flat board".
    unmet = tokens[head].is_rare and start > 0 and tokens[start - 1].pos == "DET"
    common = (tokens[head].pos in ("NOUN", "PROPN") or unmet) and small
    return term if common and len(sentence.phrase(term).split()) <= 3 else []


def first_of_word(sentence: Sentence, place: int) -> int:
    """The first token of a word that hyphens may cut: "fly-boat"."""
    tokens = sentence.tokens
    while place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].end == tokens[place - 1].start:
        place -= 2
    return place


def undetermined(sentence: Sentence, phrase: list[int]) -> list[int]:
    """A phrase without its article."""
    return [place for place in phrase if sentence.tokens[place].pos != "DET"]


def top_noun(sentence: Sentence, noun: int) -> int:
    """The noun of the whole phrase: the parser hangs "known as" on any word of it ("cuts side by side, known as")."""
    for above in sentence.ancestors(noun):
        if sentence.tokens[above].pos in ("VERB", "AUX"):
            break
        if sentence.tokens[above].pos == "NOUN":
            noun = above
    return noun


def is_general(sentence: Sentence, verb: int) -> bool:
    """Whether a relative clause tells of the kind of thing: "that clamps the axle", not "that had come loose"."""
    if sentence.tokens[verb].dep != "relcl":
        return False
    words = [sentence.tokens[place] for place in (*sentence.children(verb, "aux", "auxpass"), verb)]
    return words[0].tag in ("VBZ", "VBP", "MD")


def end_of(sentence: Sentence, verb: int) -> int:
    """The last token of a relative clause, which the parser may cut short or run on after a comma."""
    tokens = sentence.tokens
    stop = next((place for place in range(verb, len(tokens)) if tokens[place].text in STOPS), len(tokens))
    last = sentence.subtree(verb)[-1]
    if last < stop:
        return stop - 1
    joined = [token.pos for token in tokens[stop + 1 : stop + 3]]
    return stop - 1 if joined == ["CCONJ", "VERB"] else last


def whole(sentence: Sentence, term: str, indices: list[int]) -> Iterator[tuple[str, str]]:
    """The term with the words at ``indices``, where they are one unbroken run that points at nothing outside."""
    while indices and sentence.tokens[indices[-1]].pos == "PUNCT" and sentence.tokens[indices[-1]].text not in '”")':
        indices = indices[:-1]
    if not indices or indices != list(range(indices[0], indices[-1] + 1)) or len(indices) > _MAX_WORDS:
        return
    if is_closed(sentence, indices):
        yield term, sentence.phrase(indices)
