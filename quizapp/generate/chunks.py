"""Noun phrases of the text that can be options: whole, telling, clear by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.generate.nouns import sort_of
from quizapp.generate.shape import Shape, shape_of
from quizapp.generate.stems import is_half_a_preposition, narrowed
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS, is_plural
from quizapp.reading.sentence import Sentence

_VAGUE = frozenset(
    """result time way part kind sort number series lot thing fact case situation role context end majority rest
    question answer reason point layer""".split()
)
_LOOSE = frozenset("any no every each another other such both either neither same".split())
_MARKS = frozenset(',;:()[]/“”"')
_TIMES = frozenset("day night week month year decade century hour minute half quarter season moment".split())
_CIRCUMSTANCES = frozenset("in at on across near over under during since until by between among after before".split())
_ROLES = ("dobj", "pobj", "oprd", "attr", "nsubj", "nsubjpass")
MAX_WORDS = 7


@dataclass(frozen=True)
class Chunk:
    """One noun phrase: its sentence, its tokens there, its fine type, its role in its clause, and its noun."""

    sentence: Sentence
    tokens: tuple[int, ...]
    type: str
    role: str
    head: int

    @cached_property
    def shape(self) -> Shape:
        """How it is built."""
        return shape_of(self.sentence, self.tokens)


def chunks_in(sentence: Sentence) -> Iterator[Chunk]:
    """The noun phrases of a sentence that an option could be."""
    if sentence.quoted or "?" in sentence.text:
        return
    quoted = sentence.in_quotes
    for head, token in enumerate(sentence.tokens):
        timed = token.entity_type in ("DATE", "TIME") or token.lemma.lower() in _TIMES
        if token.dep not in _ROLES or token.pos not in NOUNS or timed or quoted[head]:
            continue
        if is_half_a_preposition(sentence, head):
            continue
        below = tuple(sentence.subtree(head))
        if below != tuple(range(below[0], below[-1] + 1)):
            continue
        tokens = narrowed(sentence, head, below, MAX_WORDS)
        after = sentence.tokens[below[-1] + 1] if below[-1] + 1 < len(sentence.tokens) else None
        # A noun right after it: the parse has torn a longer name or phrase apart.
        torn = after is not None and after.pos in (*NOUNS, "PART") and below == tokens
        odd = any(sentence.tokens[place].text in _MARKS for place in tokens)
        if tokens and not torn and not odd and is_telling(sentence, tokens) and is_closed(sentence, list(tokens)):
            yield Chunk(sentence, tokens, noun_type(sentence, head), role_of(sentence, head), head)


def noun_type(sentence: Sentence, head: int) -> str:
    """Fine type of a noun phrase: its number, its article, and whether it names people, a body, an event or a thing."""
    token = sentence.tokens[head]
    number = "plural" if is_plural(sentence, head) else "singular"
    if token.pos == "PROPN":
        return f"name:{number}"
    determined = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(head, "det"))
    return f"{sort_of(token.lemma.lower())}:{number}{':a' if determined else ''}"


def is_telling(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a noun phrase says enough for an option: two words of content, no pronoun, no vague head."""
    told = [sentence.tokens[place] for place in tokens]
    heads = [token for token in told if token.dep in _ROLES]
    content = sum(token.pos in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") for token in told)
    vague = any(token.lemma.lower() in _VAGUE for token in heads[:1])
    mixed = any(
        sentence.tokens[child].dep == "conj" and sentence.tokens[child].pos not in NOUNS
        for place in tokens
        if sentence.tokens[place].pos in NOUNS
        for child in sentence.children(place)
    )
    loose = mixed or any(token.pos in ("PRON", "NUM") or token.lower in _LOOSE for token in told)
    return content >= 2 and not vague and not loose


def role_of(sentence: Sentence, head: int) -> str:
    """The place that a noun takes in its clause, which options share: "subject", "object" or "circumstance"."""
    token = sentence.tokens[head]
    if token.dep in ("nsubj", "nsubjpass"):
        return "subject"
    placed = token.dep == "pobj" and sentence.tokens[token.head].lower in _CIRCUMSTANCES
    return "circumstance" if placed else "object"
