"""A clause as a sentence of its own: with its subject, and nothing in it that points outside."""

from dataclasses import replace

from quizapp.domain.words import capital
from quizapp.reading.grammar import is_finite, noun_phrase, subject_of
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.standalone import stands_alone


def is_closed(sentence: Sentence, indices: list[int], *, opening_known: bool = False) -> bool:
    """Whether the clause stands alone once the words around it are gone.

    ``opening_known`` says that a pronoun which opens the sentence will give way to what it means.
    """
    if not indices:
        return False
    places = {place: index for index, place in enumerate(indices)}
    tokens = tuple(
        replace(
            named_token(token) if opening_known and place == 0 else token, head=places.get(token.head, places[place])
        )
        for place, token in ((place, sentence.tokens[place]) for place in indices)
    )
    start, end = tokens[0].start, tokens[-1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return stands_alone(replace(sentence, text=text, start=start, end=end, tokens=tokens))


def named_token(token: Token) -> Token:
    """An opening pronoun whose meaning is known, as the name that will stand in its place."""
    if token.pos != "PRON":
        return token
    tag = "NNPS" if token.lower == "they" else "NNP"
    return replace(
        token, text="Speaker", pos="PROPN", tag=tag, entity_type="PERSON" if token.lower in ("he", "she") else ""
    )


def clause_with_subject(sentence: Sentence, verb: int, subject: str) -> str:
    """The clause of the verb with its speaker as subject ("Iran called the strikes an error.")."""
    spoken = subject_of(sentence, verb)
    if spoken is not None and spoken > verb:
        return ""
    left_out = [
        child
        for child in sentence.children(verb, "conj", "cc", "advcl", "nsubj", "nsubjpass", "mark", "ccomp", "dep")
        if sentence.tokens[child].dep not in ("ccomp", "advcl") or (child < verb or _is_tail(sentence, child))
    ]
    indices = [
        place for place in sentence.subtree(verb, without=left_out) if place >= _verb_group_start(sentence, verb)
    ]
    indices = trimmed(sentence, indices)
    if indices != list(range(indices[0], indices[-1] + 1)):
        return ""
    # "He said" by itself says nothing: the words are elsewhere.
    if len(indices) < 3:
        return ""
    text = sentence.phrase(indices)
    # Only the speaker's own name is known to be clear; what follows must point to nothing outside the clause.
    named = noun_phrase(sentence, spoken) if spoken is not None else []
    if text.count("“") != text.count("”") or not is_closed(sentence, sorted({*named, *indices}), opening_known=True):
        return ""
    return as_sentence(f"{subject} {text}")


def _is_tail(sentence: Sentence, child: int) -> bool:
    return sentence.tokens[child].dep == "advcl" and is_finite(sentence, child)


def _verb_group_start(sentence: Sentence, verb: int) -> int:
    group = [verb, *(child for child in sentence.children(verb, "aux", "auxpass", "advmod", "neg") if child < verb)]
    subject = sentence.child(verb, "nsubj")
    return min((place for place in group if subject is None or place > subject), default=verb)


def trimmed(sentence: Sentence, indices: list[int]) -> list[int]:
    """The tokens without commas, dashes and stops at their ends."""
    trimmed = list(indices)
    while trimmed and sentence.tokens[trimmed[0]].text in (",", ";", ":", "–", "—"):
        trimmed.pop(0)
    while trimmed and sentence.tokens[trimmed[-1]].text in (",", ";", ":", "–", "—", "."):
        trimmed.pop()
    return trimmed


def as_sentence(text: str) -> str:
    """``text`` with a capital and a final stop."""
    text = text.strip()
    if not text:
        return ""
    if not text.rstrip("”\"')").endswith((".", "!", "?", "…")):
        text += "."
    return capital(text)
