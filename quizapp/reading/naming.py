"""Pronouns and descriptions that point out of their sentence give way to what they mean, where that is beyond doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Evidence
from quizapp.domain.words import capital, owned
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.cast import Cast
from quizapp.reading.gender import gender_of_noun, gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS, subject_of
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.pointing import dangles, is_either, is_inside_name
from quizapp.reading.resolve import Resolver
from quizapp.reading.sentence import Sentence, Token

#: Verbs of which somebody may be the receiver, with no word before to show it.
_GIVING = frozenset("give hand send offer show lend grant award pay sell teach".split())
_INDEFINITE = re.compile(r"^[Aa]n? ")
_BRACKETS = re.compile(r" \([^()]*\)")
_DEFINITE = re.compile(r"^The ")


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence with names for what points out of it in its tokens; ``evidence`` are the sentences that tell them.

    Where a name takes no article, the token of the description's has no text.
    """

    sentence: Sentence
    evidence: tuple[Evidence, ...]
    #: Whether a "he" or "she" may mean either of two people of the sentence, or none of those it names.
    is_unclear: bool = False
    #: Each "he", "she" and their like that means somebody earlier in the sentence itself, with the tokens of those.
    inner: tuple[tuple[int, tuple[int, ...]], ...] = ()


def with_names(sentences: tuple[Sentence, ...], sentence: Sentence, resolver: Resolver, cast: Cast) -> NamedSentence:
    """The sentence with its pronouns and descriptions named as far as they can be.

    What still dangles in the result can't be told; whoever asks looks.
    """
    current, told = _with_descriptions(_with_people(sentence, cast), cast)
    evidence = {number: sentences[number].evidence for number in told}
    quoted = sentence.in_quotes
    said: list[str] = []
    people: list[int] = []
    inner: list[tuple[int, tuple[int, ...]]] = []
    for index, token in enumerate(sentence.tokens):
        if quoted[index] or not _is_replaced(sentence, index):
            continue
        loose = dangles(current, [index])
        if not loose and not gender_of_pronoun(token.lower):
            continue
        meant = resolver.antecedent(sentence.number, index)
        # In "Reed said that she built it" somebody stands before "she", and still another is meant.
        if meant is not None and meant.sentence == sentence.number:
            inner.append((index, meant.tokens))
        if meant is None or meant.sentence == sentence.number:
            continue
        name = meant.name or meant.text
        if _is_of_the_subject(sentence, index, name, resolver):
            continue
        if token.lower == "it" and _is_told_of_itself(current, index, name):
            continue
        # "Her mother and her sister" would bring another pronoun in.
        if any(gender_of_pronoun(word.lower()) for word in name.split()):
            continue
        if not loose and (any(name in each for each in said) or _may_be_who_says_so(sentence, index)):
            continue
        evidence.update((number, sentences[number].evidence) for number in meant.proofs)
        said.append(name)
        if gender_of_pronoun(token.lower) and not meant.is_ship:
            people.append(index)
        tokens = list(current.tokens)
        tokens[index] = _as_name(token, _name(meant, opens=index == 0), is_ship=meant.is_ship)
        current = replace(current, tokens=tuple(tokens))
    unclear = any(
        not quoted[index] and _is_unclear(sentence, index, people, resolver, cast)
        for index in range(len(sentence.tokens))
    )
    return NamedSentence(current, tuple(evidence[number] for number in sorted(evidence)), unclear, tuple(inner))


def _is_of_the_subject(sentence: Sentence, owner: int, name: str, resolver: Resolver) -> bool:
    """Whether an owner stands before a subject that is the same one and takes the name: "In his youth, he sold it"."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if sentence.tokens[owner].tag != "PRP$" or subject is None or not owner < subject < sentence.root:
        return False
    above = (sentence.tokens[place] for place in sentence.ancestors(owner))
    if not any(token.head == sentence.root and token.dep in ("prep", "advcl", "advmod") for token in above):
        return False
    gender = gender_of_pronoun(sentence.tokens[subject].lower)
    same = resolver.antecedent(sentence.number, subject) if gender else None
    return same is not None and same.sentence != sentence.number and (same.name or same.text) == name


def _is_told_of_itself(sentence: Sentence, index: int, name: str) -> bool:
    """Whether "it" would be told to be something of its own: "It was the ship's second accident" is of no ship."""
    verb = sentence.tokens[index].head
    attribute = sentence.child(verb, "attr") if sentence.tokens[verb].lemma == "be" else None
    bare = _DEFINITE.sub("", name).removeprefix("the ")
    return attribute is not None and any(sentence.tokens[place].text == bare for place in sentence.subtree(attribute))


def _with_descriptions(sentence: Sentence, cast: Cast) -> tuple[Sentence, list[int]]:
    """The sentence with names for what "the union" and its like mean, and the sentences that tell so."""
    tokens = list(sentence.tokens)
    told: dict[str, int] = {}
    for index, token in enumerate(sentence.tokens):
        meant = cast.descriptions.meant(sentence.number, index)
        if meant is None or meant.entry.name in told:
            continue
        # "Holm Line said that the company ...": once named in a sentence, it needs no name again.
        if any(name.sentence == sentence.number for name in meant.entry.names):
            continue
        told[meant.entry.name] = meant.sentence
        label = "PERSON" if meant.entry.type is EntityType.PERSON else ""
        tokens[index] = replace(token, text=meant.entry.name, pos="PROPN", tag="NNP", entity_type=label)
        before = tokens[index - 1]
        the = "The" if before.text[0].isupper() else "the"
        tokens[index - 1] = replace(before, text=the) if meant.article else _silent(before)
    for index in range(1, len(tokens)):
        pair = cast.pairs.meant(sentence.number, index)
        if pair is not None and cast.descriptions.reach.joins(sentence.number, pair[1]):
            both, told[pair[0]] = pair
            tokens[index] = replace(tokens[index], text=both, pos="PROPN", tag="NNPS", entity_type="GPE")
            start = index - 1 if sentence.tokens[index - 1].lower == "both" else index - 2
            tokens[start:index] = [_silent(token) for token in tokens[start:index]]
    return (replace(sentence, tokens=tuple(tokens)) if told else sentence), list(told.values())


def _silent(token: Token) -> Token:
    """The place of a word that a name has taken over: it says nothing, whatever the tagger took it for."""
    return replace(token, text="", pos="SPACE")


def _with_people(sentence: Sentence, cast: Cast) -> Sentence:
    """The sentence with everybody marked as a person whom the text calls "he" or "she", whatever the model says."""
    missed = [
        person.head
        for person in cast.people(sentence.number)
        if person.name and person.key in cast.genders and sentence.tokens[person.head].entity_type != "PERSON"
    ]
    if not missed:
        return sentence
    tokens = list(sentence.tokens)
    for head in missed:
        tokens[head] = replace(tokens[head], pos="PROPN", entity_type="PERSON")
    return replace(sentence, tokens=tuple(tokens))


def _is_unclear(sentence: Sentence, index: int, named: Iterable[int], resolver: Resolver, cast: Cast) -> bool:
    """Whether the pronoun may mean one of the people before it, who are there by name or ``named`` for a pronoun."""
    word = sentence.tokens[index].lower
    # "Hale himself" and "she described herself" are clear where the words before them are.
    if not gender_of_pronoun(word) or word.endswith("self"):
        return False
    if resolver.antecedent(sentence.number, index) is not None:
        return False
    # With nobody before it the pronoun points out of the sentence, which is asked elsewhere.
    return any(place < index for place in (*named, *(person.head for person in cast.people(sentence.number))))


def _is_replaced(sentence: Sentence, index: int) -> bool:
    """Subjects, owners, and people as the objects of verbs; what else an object means is less sure than it looks."""
    token = sentence.tokens[index]
    owner = token.tag == "PRP$" and (token.lower in ("his", "her") or token.dep == "poss")
    person = token.lower in ("him", "her") and token.dep in ("dobj", "dative")
    named = owner or person or token.lower in ("he", "she", "it", "they")
    # "Her Majesty", "His Last Bow"
    own = not (is_either(sentence, index) or is_inside_name(sentence, index))
    return named and own and not (owner and (_may_receive(sentence, index) or _is_beside_a_name(sentence, index)))


def _is_beside_a_name(sentence: Sentence, owner: int) -> bool:
    """Whether "her" opens what stands beside a name, whose it is then: "Madame Vastra, her wife Jenny"."""
    return owner > 1 and sentence.tokens[owner - 1].text == "," and sentence.tokens[owner - 2].pos == "PROPN"


def _may_be_who_says_so(sentence: Sentence, index: int) -> bool:
    """Whether "he" may mean whoever is called by a noun only and says it: "The watchman swore he had seen it"."""
    clause = sentence.tokens[index].head
    subject = subject_of(sentence, sentence.tokens[clause].head)
    told = sentence.tokens[index].dep in SUBJECTS and sentence.tokens[clause].dep == "ccomp"
    if not told or subject is None or subject > index or sentence.tokens[subject].pos != "NOUN":
        return False
    called, known = gender_of_pronoun(sentence.tokens[index].lower), gender_of_noun(sentence.tokens[subject].lemma)
    return kind_named_by(sentence.tokens[subject].lemma) is EntityType.PERSON and known in ("", called)


def _may_receive(sentence: Sentence, owner: int) -> bool:
    """Whether "her" may be who gets a thing instead of whose it is: in "he gave her notice" nothing tells which."""
    noun = sentence.tokens[sentence.tokens[owner].head]
    told = [sentence.tokens[child] for child in sentence.children(noun.head, "dative", "prep")]
    receives = any(one.dep == "dative" or one.lower == "to" for one in told)
    gives = noun.dep == "dobj" and sentence.tokens[noun.head].lemma in _GIVING
    return sentence.tokens[owner].lower == "her" and gives and not receives


def _name(meant: Antecedent, *, opens: bool) -> str:
    # "A nurse came. She ..." speaks of the nurse by then.
    the = meant.text == f"the {meant.name}"
    # "Marle (Irish: Marla)" is Marle.
    said = meant.name if meant.name and not the else _INDEFINITE.sub("the ", _BRACKETS.sub("", meant.text))
    return capital(said) if opens else _DEFINITE.sub("the ", said)


def _as_name(token: Token, name: str, *, is_ship: bool) -> Token:
    person = bool(gender_of_pronoun(token.lower)) and not is_ship
    tag = "NNPS" if token.lower in ("they", "their") else "NNP"
    said = owned(name) if token.tag == "PRP$" else name
    return replace(token, text=said, pos="PROPN", tag=tag, entity_type="PERSON" if person else "")
