"""Whom a sentence's opening pronoun means, where the sentence before leaves one answer only."""

from dataclasses import dataclass

from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, noun_phrase
from quizapp.reading.lexicon import JUDGE, ORGANISATION_NOUNS, PERSON_NOUNS, SAY, SPEAK_WITH
from quizapp.reading.sentence import Sentence

_PRONOUNS = ("he", "she", "it", "they")
#: A pronoun after a pronoun is followed back this far, never further.
_CHAIN = 2


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The noun phrase that an opening pronoun stands for, in an earlier sentence."""

    text: str
    sentence: int
    #: Indices of the phrase's tokens in that sentence.
    tokens: tuple[int, ...]


def antecedent(sentences: tuple[Sentence, ...], number: int, *, chain: int = _CHAIN) -> Antecedent | None:
    """What the pronoun that opens a sentence as its subject means, or None where that is in any doubt."""
    sentence = sentences[number]
    first = sentence.tokens[0]
    if first.lower not in _PRONOUNS or first.dep not in SUBJECTS or first.head != sentence.root or not number:
        return None
    before = sentences[number - 1]
    # Inside a quotation others are spoken of, unless the quotation is a mere word or two.
    if before.block != sentence.block or _long_quote(before):
        return None
    subject = before.child(before.root, *SUBJECTS)
    if subject is None:
        return None
    if before.tokens[subject].lower == first.lower and subject == 0 and chain:
        return antecedent(sentences, number - 1, chain=chain - 1)
    if before.tokens[subject].pos not in NOUNS or not _agrees(sentence, before, subject):
        return None
    phrase = noun_phrase(before, subject)
    return Antecedent(before.phrase(phrase), before.number, tuple(phrase))


def _long_quote(sentence: Sentence) -> bool:
    pieces = sentence.text.replace("”", "“").replace('"', "“").split("“")
    return any(len(piece.split()) > 4 for piece in pieces[1::2])


def _agrees(sentence: Sentence, before: Sentence, subject: int) -> bool:
    word = sentence.tokens[0].lower
    own = set(before.subtree(subject))
    others = [index for index, token in enumerate(before.tokens) if token.pos in NOUNS and index not in own]
    heads = [index for index in others if before.tokens[index].dep not in ("compound", "npadvmod", "nmod")]
    if word in ("he", "she"):
        return _is_person(before, subject) and not any(_is_person(before, index) for index in others)
    if word == "they":
        return is_plural(before, subject) and not any(is_plural(before, index) for index in heads)
    if is_plural(before, subject) or _is_person(before, subject):
        return False
    if _speaks(sentence):
        return _can_speak(before, subject) and not any(_can_speak(before, index) for index in heads)
    return not any(not is_plural(before, index) and not _is_person(before, index) for index in heads)


def _speaks(sentence: Sentence) -> bool:
    lemma = sentence.tokens[sentence.root].lemma
    return lemma in SAY or lemma in JUDGE or lemma in SPEAK_WITH


def _is_person(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.entity_type == "PERSON" or (token.pos == "NOUN" and token.lemma in PERSON_NOUNS)


def _can_speak(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.entity_type in ("GPE", "ORG", "PERSON") or token.lemma in ORGANISATION_NOUNS
