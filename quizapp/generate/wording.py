"""Clauses into words: statements, and questions with the auxiliary before the subject."""

from collections.abc import Iterable, Mapping, Sequence

from quizapp.domain.words import capital
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.inflection import base_of, inflected
from quizapp.generate.nouns import sort_of
from quizapp.reading.grammar import FINITE, is_plural
from quizapp.reading.lexicon import TITLES
from quizapp.reading.sentence import Sentence

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
_ARTICLES = ("The ", "A ", "An ", "Some ")
#: A question of fewer words seems to ask about the world.
SHORT = 6
_SAYS = "The text says that "
#: Verbs whose past tense is written as their present.
_UNCHANGED = frozenset("put set cut hit shut let read misread cost hurt spread cast quit split bet burst upset".split())


def words(sentence: Sentence, tokens: Iterable[int], replaced: Mapping[int, str] | None = None) -> str:
    """The tokens as they would stand inside a sentence, some of them ``replaced`` ("" leaves one out)."""
    kept = [index for index in tokens if not replaced or replaced.get(index, "kept")]
    said = {index: inside(sentence, index) for index in kept if not index or sentence.tokens[index].pos == "PROPN"}
    said |= dict(replaced or {})
    return sentence.phrase(kept, said).strip(" ,;:")


def inside(sentence: Sentence, index: int) -> str:
    """A token's text within a sentence: without the capital that it has only from opening one."""
    token = sentence.tokens[index]
    # What stands for a pronoun brings its own article.
    if index or token.text.startswith(_ARTICLES):
        return _with_small_article(token.text)
    after = sentence.tokens[1] if len(sentence.tokens) > 1 else None
    before_name = after is not None and after.tag == "NNP" and after.entity_type != "NORP" and not after.text.isupper()
    # "One Direction" is a name, "one Swede" is a count.
    if before_name and token.text == "One":
        return token.text
    # "Guitarist Ann Holm" says what she is, "President Holm" how one calls her.
    if before_name and token.dep == "compound" and token.text not in TITLES and sort_of(token.lower) == "people":
        return token.lower
    counted = token.entity_type in ("CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "TIME")
    named = token.pos == "PROPN" or (token.entity_type and token.lower not in ("the", "a", "an") and not counted)
    named = named and token.pos not in ("NUM", "ADP", "DET")
    return (
        token.text
        if named or token.text == "I" or token.text[1:2].isupper()
        else token.text[:1].lower() + token.text[1:]
    )


def subject_words(clause: Clause) -> str:
    """The subject as it stands inside a sentence."""
    return _with_small_article(clause.name) or words(clause.sentence, clause.subject)


def _with_small_article(name: str) -> str:
    """What brings an article from another sentence, as it stands inside one."""
    return name[0].lower() + name[1:] if name.startswith(_ARTICLES) else name


def according(clause: Clause) -> str:
    """The opening that says whose word the clause is; "" where it is the text's own."""
    return f"according to {words(clause.sentence, clause.speaker_tokens)}" if clause.speaker else ""


def opening(clause: Clause, without: Sequence[Part] = ()) -> str:
    """What goes before a question: who stands by it, and when and where."""
    leading = [part for part in clause.leading if part not in without]
    pieces = [according(clause), *_together(clause.sentence, leading, None)]
    return "".join(f"{piece}, " for piece in pieces if piece)


def _together(sentence: Sentence, parts: Sequence[Part], replaced: Mapping[int, str] | None) -> list[str]:
    """The words of each part; two that follow on each other are one: "in common | with many islands"."""
    joined: list[tuple[int, ...]] = []
    for part in parts:
        if joined and part.tokens and joined[-1][-1:] == (part.tokens[0] - 1,):
            joined[-1] += tuple(part.tokens)
        else:
            joined.append(tuple(part.tokens))
    return [words(sentence, tokens, replaced) for tokens in joined]


def statement(clause: Clause, parts: Sequence[Part], replaced: Mapping[int, str] | None = None) -> str:
    """The clause with these parts as a sentence of its own, with who stands by it."""
    return capital(_told(clause, parts, replaced)) + "."


def said(clause: Clause, parts: Sequence[Part], replaced: Mapping[int, str] | None = None) -> str:
    """The same as what the text says: "The text says that Kenya opened a museum."."""
    return f"{_SAYS}{_told(clause, parts, replaced)}."


def unsaid(text: str) -> str:
    """A statement without the opening that makes it the text's."""
    return capital(text.removeprefix(_SAYS))


def _told(clause: Clause, parts: Sequence[Part], replaced: Mapping[int, str] | None) -> str:
    sentence = clause.sentence
    pieces = [
        *(f"{piece}," for piece in (according(clause),) if piece),
        *(f"{piece}," for piece in _together(sentence, clause.leading, replaced)),
        (clause.name and subject_words(clause)) or words(sentence, clause.subject, replaced),
        words(sentence, clause.group, replaced),
        *(words(sentence, part.tokens, replaced) for part in parts),
    ]
    return " ".join(piece for piece in pieces if piece)


def inverted(clause: Clause) -> tuple[str, str] | None:
    """The auxiliary that goes before the subject, and the rest of the verb group; None where there is no sure one."""
    sentence = clause.sentence
    verb = sentence.tokens[clause.verb]
    auxiliaries = [place for place in clause.group if sentence.tokens[place].dep in ("aux", "auxpass")]
    if not auxiliaries and clause.fact.verb != sentence.root and verb.tag == "VBN":
        return None
    if auxiliaries or verb.lemma == "be":
        first = auxiliaries[0] if auxiliaries else clause.verb
        token = sentence.tokens[first]
        if token.tag not in FINITE or not token.text.isalpha():
            return None
        return token.lower, words(sentence, [place for place in clause.group if place != first])
    helper = "did" if _is_past(clause, clause.verb) else {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(verb.tag)
    if helper is None:
        return None
    base = base_of(verb.lower, verb.lemma.lower(), verb.tag)
    return helper, words(sentence, clause.group, {clause.verb: base})


def singular(clause: Clause) -> str | None:
    """The verb group as it follows "who" or "what"; None where no form is sure."""
    sentence = clause.sentence
    auxiliaries = [place for place in clause.group if sentence.tokens[place].dep in ("aux", "auxpass")]
    first = auxiliaries[0] if auxiliaries else clause.verb
    token = sentence.tokens[first]
    if token.tag not in FINITE or not token.text.isalpha():
        return None
    # "Who did make plans?" is no English.
    if token.lemma == "do" and auxiliaries and clause.group == (first, clause.verb):
        return None
    # "What immediately was ..." is no English.
    if (auxiliaries or token.lemma == "be") and clause.group[0] < first:
        return None
    # "Who has all won the prize?" asks for several.
    if any(sentence.tokens[place].lower in ("all", "both", "each") for place in clause.group):
        return None
    # "Who is members of the society?" is no English.
    attribute = sentence.child(clause.verb, "attr")
    if attribute is not None and is_plural(sentence, attribute) and token.tag != "MD":
        return None
    text = _SINGULAR.get(token.lower, token.lower)
    if text == token.lower and token.tag == "VBP" and not _is_past(clause, first):
        text = inflected(token.lemma.lower(), "VBZ")
        if not text:
            return None
    return words(sentence, clause.group, {first: text})


def _is_past(clause: Clause, verb: int) -> bool:
    """Whether a form that looks like the present tense of many has one person as its subject: "Anna misread it"."""
    token, subject = clause.sentence.tokens[verb], clause.sentence.tokens[clause.subject_head]
    joined = clause.sentence.child(clause.subject_head, "cc") is not None
    return (
        token.tag == "VBP"
        and token.lower == token.lemma.lower()
        and token.lower in _UNCHANGED
        and subject.tag == "NNP"
        and not joined
    )


def ask_of_subject(clause: Clause, asked: str, parts: Sequence[Part]) -> str:
    """Ask for the subject ("Who kept the light?"); "" where the verb has no sure form."""
    group = singular(clause)
    return _question(opening(clause), asked, group, *_texts(clause, parts)) if group is not None else ""


def ask(clause: Clause, asked: str, parts: Sequence[Part], *, without: Sequence[Part] = ()) -> str:
    """Ask with the auxiliary before the subject ("What did Ada keep?"); "" where that has no sure form."""
    turned = inverted(clause)
    if turned is None:
        return ""
    helper, rest = turned
    return _question(opening(clause, without), asked, helper, subject_words(clause), rest, *_texts(clause, parts))


def _texts(clause: Clause, parts: Sequence[Part]) -> list[str]:
    return [words(clause.sentence, part.tokens) for part in parts]


def _question(before: str, *pieces: str) -> str:
    asked = " ".join(piece for piece in pieces if piece)
    if not before and len(asked.split()) < SHORT:
        # "What did Iran condemn?" is asked of a text, not of the world.
        before = "According to the text, "
    return capital(before + asked) + "?"
