"""Who says what: a speaker, the words that are the speaker's, and which tokens must never be told as a fact."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.document import Evidence
from quizapp.domain.words import capital
from quizapp.reading.clauses import as_sentence, clause_with_subject, is_closed, trimmed
from quizapp.reading.grammar import inside_quotes, is_finite, is_negated, modals_of, noun_phrase, subject_of
from quizapp.reading.lexicon import DENY, HEARSAY, JUDGE, SAY, SPEAK_WITH
from quizapp.reading.pointing import dangles
from quizapp.reading.resolve import antecedent
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import stands_alone

_NO_SPEAKER = frozenset(
    """who that which it they he she i we you one some many most others all both this these those there what people
    nobody everyone everybody anyone someone""".split()
)
#: Things that carry no view of their own, whatever verb the parser gives them.
_NO_VOICE = frozenset(
    "question problem answer idea point fact reason thing result sign number figure phrase word".split()
)
_MAX_CLAIM_WORDS = 40


@dataclass(frozen=True, slots=True)
class Attribution:
    """One claim. ``content`` are the indices of the tokens that only the speaker stands by.

    ``speaker`` is "" where nobody is named ("is said to ..."); such a one is kept for its ``content`` alone.
    """

    sentence: int
    speaker: str
    claim: str
    content: tuple[int, ...]
    evidence: tuple[Evidence, ...]


def attributions(sentences: tuple[Sentence, ...]) -> tuple[Attribution, ...]:
    """Every attribution in the text, in its order."""
    return tuple(found for sentence in sentences for found in _in_sentence(sentences, sentence))


def _in_sentence(sentences: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Attribution]:
    if sentence.text.endswith("?") or sentence.quoted:
        # Inside a longer quotation the speaker of the whole is another than that of its parts.
        return
    for index, token in enumerate(sentence.tokens):
        if token.lower == "according" and sentence.child(index, "prep") is not None:
            yield from _according(sentence, index)
        elif token.pos == "VERB":
            yield from _by_verb(sentences, sentence, index)


def _according(sentence: Sentence, index: int) -> Iterator[Attribution]:
    preposition = sentence.child(index, "prep")
    named = sentence.child(preposition, "pobj") if preposition is not None else None
    aside = sentence.subtree(index)
    if named is None:
        return
    speaker = sentence.phrase(noun_phrase(sentence, named))
    content = [place for place in range(len(sentence.tokens)) if place not in aside]
    opens, closes = aside[0] == 0, aside[-1] >= len(sentence.tokens) - 2
    claim = ""
    # In the middle of a sentence it may cover a part only, so the sentence is kept whole.
    if opens or (closes and sentence.tokens[aside[0] - 1].text == ","):
        kept = trimmed(sentence, content)
        claim = as_sentence(sentence.phrase(kept)) if is_closed(sentence, kept) else ""
    yield _made(sentence, speaker, claim or (sentence.text if stands_alone(sentence) else ""), content)


def _by_verb(sentences: tuple[Sentence, ...], sentence: Sentence, verb: int) -> Iterator[Attribution]:
    token = sentence.tokens[verb]
    clause = sentence.child(verb, "ccomp")
    if sentence.child(verb, "auxpass") is not None:
        if token.lemma in HEARSAY:
            yield _made(sentence, "", "", sentence.subtree(sentence.root))
        return
    says = token.lemma in SAY and clause is not None
    judges = token.lemma in JUDGE and sentence.child(verb, "dobj", "ccomp") is not None
    speaks = token.lemma in SPEAK_WITH and has_its_word(sentence, verb)
    denies = token.lemma in DENY and clause is not None
    if not (says or judges or speaks or denies) or not is_finite(sentence, verb):
        return
    content = sentence.subtree(clause) if clause is not None else sentence.subtree(verb)
    named = _speaker(sentences, sentence, verb)
    if named is None or is_negated(sentence, verb) or modals_of(sentence, verb) or _is_open(sentence, verb):
        # Whose words these are is unknown, but they are somebody's: no fact may be made of them.
        yield _made(sentence, "", "", content)
        return
    speaker, subject, earlier = named
    claim = ""
    if says and not denies and clause is not None:
        claim = _quoted(sentence, clause) or _clause_as_sentence(sentence, verb, clause)
    if not claim and clause is not None and clause < verb:
        # The words come before the verb, so that its own clause ("he said") would say nothing.
        yield _made(sentence, "", "", content)
        return
    claim = claim or clause_with_subject(sentence, verb, speaker if earlier else sentence.phrase(subject))
    yield _made(sentence, speaker, claim, content, earlier)


def has_its_word(sentence: Sentence, verb: int) -> bool:
    """Whether a verb such as "warn" has the preposition, or the object, that makes it one of saying."""
    words = SPEAK_WITH[sentence.tokens[verb].lemma]
    if not words:
        return sentence.child(verb, "dobj") is not None
    return any(sentence.tokens[child].lower in words for child in sentence.children(verb, "prep", "advcl", "mark"))


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the verb itself hangs on an "if", a wish or a clause about somebody else."""
    chain = (verb, *sentence.ancestors(verb))
    for place in chain:
        marks = {sentence.tokens[mark].lower for mark in sentence.children(place, "mark")}
        if marks & {"if", "unless", "whether", "that", "because", "lest"}:
            return True
        if sentence.tokens[place].dep in ("relcl", "acl", "ccomp", "xcomp", "pcomp", "csubj") and not (
            sentence.tokens[place].dep == "ccomp" and '"' in sentence.text
        ):
            return True
    return False


def _speaker(
    sentences: tuple[Sentence, ...], sentence: Sentence, verb: int
) -> tuple[str, list[int], Evidence | None] | None:
    subject = subject_of(sentence, verb)
    if subject is None:
        return None
    token = sentence.tokens[subject]
    if subject == 0 and token.pos == "PRON":
        meant = antecedent(sentences, sentence.number)
        if meant is None:
            return None
        earlier = sentences[meant.sentence]
        return meant.text, [subject], Evidence(earlier.start, earlier.end, earlier.text)
    if token.lower in _NO_SPEAKER or token.lemma in _NO_VOICE or token.pos not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(sentence, subject)
    # A speaker that is itself told by a pronoun or a demonstrative ("this group", "his wife") can't stand alone.
    if any(sentence.tokens[place].pos == "PRON" or sentence.tokens[place].lower in ("this", "these", "that", "those")
           for place in phrase):  # fmt: skip
        return None
    return sentence.phrase(phrase), phrase, None


def _quoted(sentence: Sentence, clause: int) -> str:
    """The speaker's own words where they are a whole sentence between quotation marks, with the marks."""
    quoted = inside_quotes(sentence)
    first = last = clause
    if not quoted[clause]:
        return ""
    while first and quoted[first - 1]:
        first -= 1
    while last + 1 < len(quoted) and quoted[last + 1]:
        last += 1
    opening, closing = sentence.tokens[first], sentence.tokens[last]
    words = sentence.tokens[first + 1 : last]
    begins = bool(words) and words[0].text[0].isupper()
    if opening.text not in '“"' or closing.text not in '”"' or len(words) < 4 or not begins:
        return ""
    if not is_finite(sentence, clause) or sentence.child(clause, "nsubj", "nsubjpass", "expl") is None:
        return ""
    if dangles(sentence, range(first, last + 1)):
        return ""
    inner = sentence.phrase(range(first + 1, last)).rstrip(",")
    stop = "" if inner.endswith((".", "!", "?", "…")) else "."
    return f"{opening.text}{inner}{stop}{closing.text}"


def _clause_as_sentence(sentence: Sentence, verb: int, clause: int) -> str:
    """The clause after "that", or the quotation, as a sentence of its own; "" where it leans on something."""
    if sentence.child(clause, "nsubj", "nsubjpass", "expl") is None or not is_finite(sentence, clause):
        return ""
    indices = sentence.subtree(clause)
    if indices != list(range(indices[0], indices[-1] + 1)) or verb in indices:
        return ""
    # A clause that runs on past a comma may have taken in what the speaker never said.
    if sentence.text.count("“") != sentence.text.count("”"):
        return ""
    # "... and that ..." joins a second clause that could not open a sentence.
    marks_inside = [place for place in indices[1:] if sentence.tokens[place].dep == "mark"]
    if any(sentence.tokens[place - 1].lower in ("and", "or", "but") for place in marks_inside):
        return ""
    joined = [child for child in sentence.children(clause, "advcl", "conj") if child > clause]
    if any(sentence.tokens[left].text == "," for child in joined for left in (sentence.subtree(child)[0] - 1,)):
        return ""
    if sentence.child(verb, "conj") is not None and sentence.child(verb, "conj") in indices:
        return ""
    while indices and (sentence.tokens[indices[0]].lower == "that" or sentence.tokens[indices[0]].text in (",", ":")):
        indices.pop(0)
    marks = [sentence.tokens[mark].lower for mark in sentence.children(clause, "mark")]
    if any(mark != "that" for mark in marks) or sentence.tokens[indices[0]].tag.startswith("W"):
        return ""
    text = sentence.phrase(trimmed(sentence, indices))
    if any(mark in text for mark in '“”"') or not is_closed(sentence, indices):
        return ""
    return as_sentence(text)


def _made(
    sentence: Sentence, speaker: str, claim: str, content: list[int], earlier: Evidence | None = None
) -> Attribution:
    own = Evidence(sentence.start, sentence.end, sentence.text)
    if len(claim.split()) > _MAX_CLAIM_WORDS:
        claim = ""
    speaker = capital(speaker)
    evidence = (earlier, own) if earlier is not None else (own,)
    return Attribution(sentence.number, speaker if claim else "", claim, tuple(content), evidence)
