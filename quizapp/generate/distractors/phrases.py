"""Noun phrases and purposes that the text uses elsewhere, as distractors of the same grammatical shape."""

from collections.abc import Iterator

from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor
from quizapp.generate.nouns import sort_of
from quizapp.generate.stems import is_half_a_preposition, narrowed
from quizapp.generate.wording import capital, words
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS, is_plural
from quizapp.reading.sentence import Sentence

_VAGUE = frozenset(
    """result time way part kind sort number series lot thing fact case situation role context end majority rest
    question answer reason point layer""".split()
)
_LOOSE = frozenset("any no every each another other such both either neither same".split())
_TIMES = frozenset("day night week month year decade century hour minute half quarter season moment".split())
_ROLES = ("dobj", "pobj", "oprd", "attr", "nsubj", "nsubjpass")
MAX_WORDS = 7


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
    loose = any(token.pos in ("PRON", "NUM") or token.lower in _LOOSE for token in told)
    return content >= 2 and not vague and not loose


def other_phrases(ground: Ground, kind: str, role: str, sentence: int, *, before: str = "") -> Iterator[Distractor]:
    """Noun phrases of other sentences with the same type and, first, the same role in their clause."""
    found = list(_phrases(ground, kind, sentence, before))
    yield from (one for dep, one in found if dep == role)
    yield from (one for dep, one in found if dep != role and dep in ("dobj", "pobj", "oprd", "attr"))


def _phrases(ground: Ground, kind: str, own: int, before: str) -> Iterator[tuple[str, Distractor]]:
    for sentence in ground.analysis.sentences:
        if sentence.number == own or sentence.quoted or "?" in sentence.text:
            continue
        for head, token in enumerate(sentence.tokens):
            timed = token.entity_type in ("DATE", "TIME") or token.lemma.lower() in _TIMES
            if token.dep not in _ROLES or token.pos not in NOUNS or timed:
                continue
            if is_half_a_preposition(sentence, head):
                continue
            below = tuple(sentence.subtree(head))
            if below != tuple(range(below[0], below[-1] + 1)):
                continue
            tokens = narrowed(sentence, head, below, MAX_WORDS)
            if (
                not tokens
                or noun_type(sentence, head) != kind
                or not is_telling(sentence, tokens)
                or not is_closed(sentence, list(tokens))
            ):
                continue
            text = words(sentence, tokens)
            if any(mark in text for mark in ',;:()"“”') or text[0] in "’'":
                continue
            yield (
                token.dep,
                Distractor(
                    text=capital(f"{before} {text}".strip()),
                    role="elsewhere",
                    type=kind,
                    roots=ground.roots_of(sentence, tokens),
                    note=f"The text speaks of {text} in another place: “{sentence.text}”",
                ),
            )


def other_purposes(ground: Ground, sentence: int) -> Iterator[Distractor]:
    """What others in the text do something for: "to protect the harbour"."""
    for other in ground.analysis.sentences:
        if abs(other.number - sentence) < 2 or other.quoted:
            continue
        for place, token in enumerate(other.tokens):
            if token.tag != "VB" or token.dep not in ("advcl", "xcomp", "acl") or not place:
                continue
            to = place - 1
            if other.tokens[to].lower != "to" or other.tokens[to].head != place:
                continue
            below = [one for one in other.subtree(place) if one >= to]
            if below != list(range(to, below[-1] + 1)) or not 4 <= len(below) <= 12 or not is_closed(other, below):
                continue
            text = words(other, below)
            if any(mark in text for mark in ',;:()"“”'):
                continue
            yield Distractor(
                text=capital(text),
                role="elsewhere",
                type="purpose",
                roots=ground.roots_of(other, below),
                note=f"The text says this of something else: “{other.text}”",
            )
