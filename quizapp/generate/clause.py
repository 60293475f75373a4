"""Clauses that may be asked about, cut into the parts that a question moves around."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.document import BlockKind, Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.facts import Fact
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, is_set_off, noun_phrase, subject_of
from quizapp.reading.lexicon import DENY, HEARSAY, JUDGE, SAY, SPEAK_WITH
from quizapp.reading.phrasing import evidence_of
from quizapp.reading.resolve import antecedent
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_whole

_PARTS = frozenset("dobj attr acomp oprd dative prep xcomp ccomp agent npadvmod prt advmod advcl pcomp".split())
#: A clause under one of these is not told as it stands.
_OPEN_MARKS = frozenset(("if", "unless", "whether", "lest", "provided", "though", "although"))
_BEFORE_VERB = ("aux", "auxpass", "advmod")
#: Adverbs that tie a clause to another one; the clause says the same without them.
_TIES = frozenset(("also", "however", "too", "moreover", "meanwhile", "additionally"))
_LIMITING = frozenset(
    "nearly almost hardly barely scarcely only just mostly about roughly around over not even".split()
)
#: What makes a statement less than sure; a clause that loses one would claim more than the text.
_HEDGING = frozenset(
    """perhaps maybe possibly probably allegedly reportedly supposedly apparently presumably purportedly ostensibly
    seemingly arguably likely theory theoretically hypothetically rarely seldom""".split()
)
_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))
_ASIDES = ("relcl", "appos", "acl", "parataxis", "dep", "advcl", "prep", "conj", "cc", "ccomp", "npadvmod", "advmod")


@dataclass(frozen=True, slots=True)
class Part:
    """One constituent of a clause: how it hangs on the verb, its top token, and all its tokens in a row."""

    dep: str
    head: int
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of the text. All numbers but ``fact.sentence`` are token indices of ``sentence``.

    ``speaker`` is who stands by it, where the text itself doesn't: then a question must say so. ``name`` stands for
    the subject where that is a pronoun whose meaning is beyond doubt.
    """

    sentence: Sentence
    fact: Fact
    verb: int
    subject_head: int
    subject: tuple[int, ...]
    name: str
    #: Tokens of the same sentence that the name is made of, where it is elliptic: "militants" for "16 were killed".
    name_tokens: tuple[int, ...]
    leading: tuple[Part, ...]
    group: tuple[int, ...]
    parts: tuple[Part, ...]
    speaker: str
    speaker_tokens: tuple[int, ...]
    evidence: tuple[Evidence, ...]

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return self.sentence.tokens[self.verb].lemma.lower()

    @property
    def is_speech(self) -> bool:
        """Whether the clause tells what its subject says or holds."""
        return _is_speech(self.sentence, self.verb)

    @property
    def tokens(self) -> tuple[int, ...]:
        """Every token that is kept, in text order."""
        parts = (token for part in (*self.leading, *self.parts) for token in part.tokens)
        return tuple(sorted({*self.subject, *self.group, *parts}))


def clauses_of(analysis: Analysis) -> tuple[Clause, ...]:
    """The clauses of the text that can be asked about, in its order."""
    return tuple(clause for fact in analysis.facts if (clause := _clause(analysis, fact)) is not None)


def _clause(analysis: Analysis, fact: Fact) -> Clause | None:
    sentence = analysis.sentences[fact.sentence]
    if sentence.kind is BlockKind.QUOTATION or fact.negated or fact.quoted or not is_whole(sentence):
        return None
    if _is_hearsay(sentence, fact.verb) or _is_open(sentence, fact.verb):
        return None
    voice = _voice(sentence, fact, analysis.attributions_in(fact.sentence))
    if not _is_sound(sentence, fact.verb):
        return None
    subject = subject_of(sentence, fact.verb)
    if subject is not None and sentence.tokens[fact.verb].dep == "relcl":
        subject = _antecedent(sentence, fact.verb, subject)
    if voice is None or subject is None or sentence.tokens[subject].dep == "expl":
        return None
    named = _named(analysis, sentence, subject)
    if named is None:
        return None
    name, name_tokens, evidence = named
    # A subject that stands with another verb has that one's openings.
    shared = subject not in sentence.children(fact.verb)
    tokens = _with_hedge(sentence, _without_aside(sentence, subject))
    # "Rarely did the ferry ..." turns what it says round.
    if any(child < tokens[0] for child in sentence.children(fact.verb, "aux", "auxpass", "neg")):
        return None
    before = sentence.tokens[tokens[0] - 1] if tokens[0] else None
    if before is not None and before.tag == "POS":
        return None
    if any(sentence.tokens[place].lower in _REFLEXIVE for place in tokens):
        return None
    if not shared and _is_broken_list(sentence, tokens[-1] + 1, fact.verb):
        return None
    group = _group(sentence, fact.verb, after=-1 if shared else tokens[-1])
    parts = _parts(sentence, fact.verb)
    if group is None or parts is None or (not parts and _says(sentence, fact.verb)):
        return None
    leading = () if shared else tuple(_leading(sentence, fact.verb, tokens[0]))
    kept = {*tokens, *group, *(place for part in (*leading, *parts) for place in part.tokens)}
    if any(token.lower in _HEDGING and place not in kept for place, token in enumerate(sentence.tokens)):
        return None
    speaker, speaker_tokens = voice
    return Clause(
        sentence=sentence,
        fact=fact,
        verb=fact.verb,
        subject_head=subject,
        subject=tuple(tokens),
        name=name,
        name_tokens=name_tokens,
        leading=leading,
        group=group,
        parts=parts,
        speaker=speaker,
        speaker_tokens=speaker_tokens,
        evidence=(*evidence, evidence_of(sentence)),
    )


def _is_sound(sentence: Sentence, verb: int) -> bool:
    """Whether the parse of the clause has none of the shapes that mostly come from a mistake of the parser."""
    token = sentence.tokens[verb]
    children = [sentence.tokens[child] for child in sentence.children(verb)]
    if sum(child.dep == "dobj" for child in children) > 1:
        return False
    if any(child.dep == "conj" and child.pos in NOUNS for child in children):
        return False
    shares = token.dep == "conj" and sentence.child(verb, *SUBJECTS) is None
    # "were struck and burnt": the second verb has lost its auxiliary, and with another form it has another subject.
    if shares and (token.tag == "VBN" or token.tag != sentence.tokens[token.head].tag):
        return sentence.child(verb, "aux", "auxpass") is not None
    if token.tag == "VBN" and sentence.child(verb, "aux", "auxpass") is None:
        return False
    attribute = sentence.child(verb, "attr")
    subject = subject_of(sentence, verb)
    # "The chairs were Anna Holm": of a list only the first was kept.
    listed = attribute is not None and subject is not None and sentence.tokens[attribute].pos == "PROPN"
    if listed and token.lemma == "be" and subject is not None and is_plural(sentence, subject):
        return False
    present = token.tag in ("VBZ", "VBP") and token.lemma == "be"
    return not (present and any(child.lower == "since" for child in children))


def _is_speech(sentence: Sentence, verb: int) -> bool:
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma in SAY and sentence.child(verb, "ccomp") is not None:
        return True
    if lemma in SPEAK_WITH:
        words = SPEAK_WITH[lemma]
        below = (sentence.tokens[child].lower for child in sentence.children(verb, "prep", "mark"))
        if any(word in words for word in below) or (not words and sentence.child(verb, "dobj") is not None):
            return True
    return lemma in JUDGE


def _is_hearsay(sentence: Sentence, verb: int) -> bool:
    chain = (verb, *sentence.ancestors(verb))
    return any(
        sentence.tokens[place].lemma.lower() in HEARSAY and sentence.child(place, "auxpass") is not None
        for place in chain
    )


def _is_open(sentence: Sentence, verb: int) -> bool:
    chain = (verb, *sentence.ancestors(verb))
    return any(
        sentence.tokens[mark].lower in _OPEN_MARKS
        for place in chain
        for below in (place, *sentence.children(place, "advcl"))
        for mark in sentence.children(below, "mark")
        if below in chain or sentence.tokens[mark].lower in ("if", "unless", "lest", "provided")
    ) or any(_is_inverted(sentence, below) for place in chain for below in sentence.children(place, "advcl"))


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether a clause says "if" by its order alone: "Had the storm ended, ..."."""
    subject = sentence.child(verb, *SUBJECTS)
    return subject is not None and any(child < subject for child in sentence.children(verb, "aux", "auxpass"))


def _voice(sentence: Sentence, fact: Fact, claims: tuple[Attribution, ...]) -> tuple[str, tuple[int, ...]] | None:
    """Who stands by the clause: ("", ()) for the text itself; None where that is not clear."""
    over = [claim for claim in claims if fact.verb in claim.content]
    if sentence.tokens[fact.verb].lemma.lower() in DENY and sentence.child(fact.verb, "ccomp") is not None:
        return None
    according = next((i for i, token in enumerate(sentence.tokens) if token.lower == "according"), None)
    if according is not None:
        named = [claim for claim in over if claim.speaker]
        if not fact.main or len(named) != 1:
            return None
        preposition = sentence.child(according, "prep")
        noun = sentence.child(preposition, "pobj") if preposition is not None else None
        return (named[0].speaker, tuple(noun_phrase(sentence, noun))) if noun is not None else None
    if fact.main or sentence.tokens[fact.verb].dep == "relcl":
        # What a verb of saying governs is somebody's word; the saying itself is told by the text.
        return ("", ()) if not over or _is_speech(sentence, fact.verb) else None
    token = sentence.tokens[fact.verb]
    if token.dep != "ccomp" or len(over) != 1 or not over[0].speaker or len(over[0].evidence) > 1:
        return None
    speech = token.head
    spoken = subject_of(sentence, speech)
    if (
        sentence.tokens[speech].lemma.lower() not in SAY
        or spoken is None
        or set(over[0].content) - set(sentence.subtree(fact.verb))
    ):
        return None
    return over[0].speaker, tuple(noun_phrase(sentence, spoken))


def _antecedent(sentence: Sentence, verb: int, pronoun: int) -> int | None:
    """The noun that a relative clause tells of, where "who" or "which" is its subject and follows right after it."""
    noun = sentence.tokens[verb].head
    if sentence.tokens[pronoun].lower not in ("who", "which", "that") or sentence.tokens[noun].pos not in NOUNS:
        return None
    token = sentence.tokens[noun]
    # Of "Anna Holm from Leeds, who ..." the place is no antecedent; and what something is a kind of is no thing itself.
    known = token.pos == "PROPN" or any(
        sentence.tokens[child].lower == "the" or sentence.tokens[child].dep == "poss"
        for child in sentence.children(noun)
    )
    nested = token.dep == "pobj" and sentence.tokens[pronoun].lower == "who"
    if token.dep == "attr" or not known or nested:
        return None
    opening = sentence.subtree(verb)[0]
    # Without a comma the clause tells which one is meant, and is no statement about it.
    if opening != pronoun or opening == 0 or sentence.tokens[opening - 1].text != ",":
        return None
    return noun if noun_phrase(sentence, noun)[-1] == opening - 2 else None


def _named(
    analysis: Analysis, sentence: Sentence, subject: int
) -> tuple[str, tuple[int, ...], tuple[Evidence, ...]] | None:
    """What stands for the subject, its tokens here, and what proves it elsewhere; empty where it speaks for itself."""
    token = sentence.tokens[subject]
    if token.pos in NOUNS:
        return "", (), ()
    if token.pos == "NUM":
        counted = _counted_before(sentence, subject)
        return (f"{token.text} {sentence.phrase(counted)}", counted, ()) if counted else None
    if token.pos != "PRON" or subject != 0:
        return None
    meant = antecedent(analysis.sentences, sentence.number)
    if meant is None:
        return None
    earlier = analysis.sentences[meant.sentence]
    return meant.text, (), (evidence_of(earlier),)


def _counted_before(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The noun that a bare number counts: "35 boats were lost in May, and 16 were lost in June"."""
    verb = sentence.tokens[number].head
    first = sentence.tokens[verb].head
    same = sentence.tokens[verb].dep == "conj" and sentence.tokens[first].lemma == sentence.tokens[verb].lemma
    noun = sentence.child(first, "nsubj", "nsubjpass")
    if not same or noun is None or sentence.tokens[noun].pos != "NOUN" or sentence.child(noun, "nummod") is None:
        return ()
    after = max(sentence.children(noun, "nummod"))
    return tuple(place for place in noun_phrase(sentence, noun) if place > after)


def _without_aside(sentence: Sentence, subject: int) -> list[int]:
    """The subject's noun phrase, without what commas set off inside it ("officials of the town, who ...")."""
    tokens = noun_phrase(sentence, subject)
    shorter = without_asides(sentence, subject)
    return shorter if shorter and set(shorter) < set(tokens) and shorter[0] == tokens[0] else tokens


def _with_hedge(sentence: Sentence, tokens: list[int]) -> list[int]:
    """The noun phrase with the "nearly" or "only" before it, or the "some" before its number: else it claims more."""
    while tokens[0]:
        before = sentence.tokens[tokens[0] - 1]
        own = before.dep in ("advmod", "quantmod", "predet") and before.head in tokens
        if not own and before.lower not in _LIMITING:
            break
        tokens = [tokens[0] - 1, *tokens]
    return tokens


def _says(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is one of saying, which by itself says nothing."""
    lemma = sentence.tokens[verb].lemma.lower()
    return lemma in SAY or lemma in JUDGE or lemma in SPEAK_WITH


def _is_broken_list(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether the rest of a list stands between subject and verb, cut off by the parse."""
    after = next((place for place in range(first, verb) if sentence.tokens[place].dep in ("relcl", "acl")), verb)
    return (
        any(sentence.tokens[place].dep == "cc" for place in range(first, after)) and sentence.tokens[first].text == ","
    )


def _group(sentence: Sentence, verb: int, *, after: int) -> tuple[int, ...] | None:
    before = [child for child in sentence.children(verb) if after < child < verb]
    kept = [child for child in before if sentence.tokens[child].dep in _BEFORE_VERB]
    if any(
        sentence.tokens[child].dep not in (*_BEFORE_VERB, *SUBJECTS, *_ASIDES, "punct", "preconj", "mark")
        for child in before
    ):
        return None
    words = [place for child in kept for place in sentence.subtree(child)]
    words = [place for place in words if sentence.tokens[place].lower not in _TIES]
    return tuple(sorted((*words, verb)))


def _parts(sentence: Sentence, verb: int) -> tuple[Part, ...] | None:
    found = []
    for child in sentence.children(verb):
        dep = sentence.tokens[child].dep
        if child < verb or dep in ("punct", "cc", "conj", "neg"):
            continue
        if is_set_off(sentence, child) and dep not in ("dobj", "attr", "oprd", "ccomp", "xcomp", "prt"):
            continue
        if dep not in _PARTS:
            return None
        if sentence.tokens[child].lower in _TIES:
            continue
        tokens = without_asides(sentence, child)
        if not tokens:
            return None
        found.append(Part(dep, child, tuple(tokens)))
    return tuple(found)


_LIMITS = frozenset("until before after under without except unlike".split())


def _leading(sentence: Sentence, verb: int, before: int) -> Iterator[Part]:
    """What stands before the subject and says when or where; other openings only set the tone."""
    for child in sentence.children(verb, "prep", "npadvmod"):
        tokens = without_asides(sentence, child)
        if child >= before or not tokens:
            continue
        timed = any(sentence.tokens[place].entity_type in ("DATE", "TIME", "GPE", "LOC", "EVENT") for place in tokens)
        word = sentence.tokens[child].lower
        if word in _LIMITS or (timed and word in ("in", "on", "at", "during", "since", "by", "between", "from")):
            yield Part(sentence.tokens[child].dep, child, tuple(tokens))


def without_asides(sentence: Sentence, head: int) -> list[int]:
    """The tokens under ``head`` without what is set off by commas, as one unbroken run; [] where there is none."""
    below = sentence.subtree(head)
    asides = [
        place
        for place in below
        if place > head and sentence.tokens[place].dep in _ASIDES and is_set_off(sentence, place)
        and not _is_listed(sentence, place)
    ]  # fmt: skip
    kept = sentence.subtree(head, without=asides)
    for place in asides:
        # What belongs to an aside further down is gone with it.
        kept = [one for one in kept if one not in sentence.subtree(place)]
    after = kept[-1] + 1 if kept else 0
    open_quote = sum(sentence.tokens[place].text in '“"' for place in kept) > sum(
        sentence.tokens[place].text in "”" for place in kept
    )
    if open_quote and after < len(sentence.tokens) and sentence.tokens[after].text in '”"':
        kept.append(after)
    while kept and sentence.tokens[kept[-1]].pos == "PUNCT" and sentence.tokens[kept[-1]].text not in '"”’)':
        kept.pop()
    return kept if kept and kept == list(range(kept[0], kept[-1] + 1)) else []


def _is_listed(sentence: Sentence, place: int) -> bool:
    """Whether the comma before ``place`` is that of a list ("sites, hubs and camps")."""
    token = sentence.tokens[place]
    return token.dep == "conj" and token.pos in (*NOUNS, "ADJ", "NUM")
