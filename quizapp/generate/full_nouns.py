"""What "the strikes" are called where the text says it in full, to stand in a question: "the U.S. airstrikes".

A question stands by itself, so a noun with nothing but its article has to be told. The text often tells it elsewhere,
with a name: before the noun, or in a phrase behind it. Only where the text has one such description of that noun, and
never speaks of another of the kind, are the two taken to be the same.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.document import BlockKind
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.reading.grammar import NOUNS, is_plural, is_set_off
from quizapp.reading.sentence import Sentence, Token

#: So many paragraphs on, what a noun was called in full still stands.
_FURTHEST = 1
#: So many words say what a noun is; more would bury the question.
_LONGEST = 7
_WITHIN = ("compound", "nmod", "poss", "amod")
_BEFORE = ("compound", "nmod", "amod")
#: What names the one whose it is, where or against whom it was.
_PREPOSITIONS = frozenset("of in on at against between over near".split())
#: Words that set one of a kind beside another.
_OTHERS = frozenset(
    "another other others new second further more next third fourth last previous earlier later".split()
)


@dataclass(frozen=True, slots=True)
class _Use:
    """One place where the text has a noun; ``full`` is the noun with the name that tells it, or "" without one."""

    sentence: int
    place: int
    full: str
    #: Whether it has an article and no more.
    bare: bool
    #: Whether it may be another one than the one told in full.
    apart: bool


def full_nouns(
    sentences: Sequence[Sentence], kin: Mapping[str, str], title: Collection[str]
) -> dict[tuple[int, int], str]:
    """For the noun at (sentence, token) what is to stand in its place.

    ``kin`` leads from "airstrike" to "strike". In a text with "highway" in its ``title`` that is what "the highway" is,
    and no other that has a longer name.
    """
    uses: dict[tuple[str, bool], list[_Use]] = {}
    for sentence in sentences:
        if sentence.kind is BlockKind.QUOTATION:
            continue
        for place, token in enumerate(sentence.tokens):
            # "The Leeds Bridge" is one bridge more, and its name is no description of it.
            if token.pos in NOUNS and token.dep not in _WITHIN and not sentence.in_quotes[place]:
                lemma = token.lemma.lower()
                key = (kin.get(lemma, lemma), is_plural(sentence, place))
                uses.setdefault(key, []).append(_use(sentence, place))
    found = (one for each in uses.values() for one in _told(sentences, each, title))
    return {
        place: words
        for place, words in found
        if _may_be_called(sentences[place[0]].tokens[place[1]].lemma.lower(), words, title)
    }


def _may_be_called(lemma: str, words: str, title: Collection[str]) -> bool:
    """Whether a longer name can be meant: none that shares no word with the title's own thing of that kind."""
    return lemma not in title or any(word in title for word in words.lower().split() if word != lemma)


def put_into(sentence: Sentence, place: int, words: str) -> Sentence:
    """The sentence with these words in place of a noun, as one token."""
    tokens = list(sentence.tokens)
    tokens[place] = replace(tokens[place], text=words)
    return replace(sentence, tokens=tuple(tokens))


def is_told(token: Token) -> bool:
    """Whether a noun has been told in full."""
    return token.pos == "NOUN" and " " in token.text


def _told(
    sentences: Sequence[Sentence], uses: Sequence[_Use], title: Collection[str]
) -> Iterator[tuple[tuple[int, int], str]]:
    full = {use.full for use in uses if use.full}
    if len(full) != 1 or any(use.apart for use in uses):
        return
    (words,) = full
    blocks = {sentences[use.sentence].block for use in uses if use.full}
    for use in uses:
        # Further on another may be meant, but for what the whole text is about or calls so again and again.
        near = len(blocks) > 1 or any(0 <= sentences[use.sentence].block - block <= _FURTHEST for block in blocks)
        near = near or sentences[use.sentence].tokens[use.place].lemma.lower() in title or _is_about(words, title)
        if use.bare and near and words not in sentences[use.sentence].text:
            yield (use.sentence, use.place), words


def _is_about(words: str, title: Collection[str]) -> bool:
    """Whether the title has the last word of a longer name: "airstrikes"."""
    return words.lower().split()[-1] in title


def _use(sentence: Sentence, place: int) -> _Use:
    tokens = sentence.tokens
    children = [child for child in sentence.children(place) if tokens[child].dep != "punct"]
    article = next((tokens[child].lower for child in children if tokens[child].dep == "det"), "")
    # A clause about it, set off or not, doesn't make it another one.
    own = [child for child in children if tokens[child].dep not in ("det", "relcl", "acl", "cc", "conj", "appos")]
    before = [child for child in own if child < place and tokens[child].dep in _BEFORE]
    behind = [child for child in own if tokens[child].dep == "prep" and child == place + 1]
    owned = any(tokens[child].dep in ("poss", "nummod") for child in own)
    other = any(tokens[child].lower in _OTHERS for child in children)
    # Everybody has a face.
    proper = tokens[place].pos == "PROPN" or "body part" in noun_classes(tokens[place].lemma.lower())
    # Of "European cars" there are many.
    any_of_a_land = article in ("a", "an") and all(tokens[child].entity_type in ("", "NORP") for child in before)
    told = not (owned or other or proper or (any_of_a_land and not behind))
    full = _full(sentence, place, before, behind) if told else ""
    # "The strike that Iran feared" may be another one, "the strikes, which took hours," are the same.
    closed = all(is_set_off(sentence, child) for child in children if tokens[child].dep in ("relcl", "acl"))
    return _Use(
        sentence=sentence.number,
        place=place,
        full=full,
        bare=article == "the"
        and not proper
        and closed
        and sentence.tokens[place].dep != "attr"
        and all(child > place for child in own)
        and not any(tokens[child].dep == "prep" for child in own)
        and not _is_of_people(tokens[place].lemma.lower()),
        apart=not full
        and (proper or owned or other or article in ("a", "an") or _is_named(sentence, [*before, *behind])),
    )


def _is_of_people(lemma: str) -> bool:
    """Whether a noun is of somebody, or may be: those have names and deeds of their own."""
    doer = lemma.endswith(("er", "or", "ist", "man")) and not noun_classes(lemma)
    return doer or sort_of(lemma) in ("people", "body")


def _full(sentence: Sentence, place: int, before: Sequence[int], behind: Sequence[int]) -> str:
    """The noun with the words before it, and with the phrase behind it, where one of them has a name; else ""."""
    tokens = sentence.tokens
    start = min([place, *(one for child in before for one in sentence.subtree(child))])
    end = place
    if not _is_named(sentence, before) and behind and tokens[behind[0]].lower in _PREPOSITIONS:
        end = max(sentence.subtree(behind[0]))
    span = range(start, end + 1)
    named = any(_names(sentence, one) for one in span if one != place)
    if not named or len(span) > _LONGEST or any(tokens[one].text in (",", ";", "(") for one in span):
        return ""
    return sentence.text[tokens[start].start - sentence.start : tokens[end].end - sentence.start]


def _is_named(sentence: Sentence, children: Sequence[int]) -> bool:
    return any(_names(sentence, one) for child in children for one in sentence.subtree(child))


def _names(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return (token.pos == "PROPN" and token.entity_type not in ("DATE", "TIME")) or token.entity_type == "NORP"
