"""Clauses that may be asked about, cut into the parts that a question moves around."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from quizapp.domain.document import BlockKind, Evidence
from quizapp.generate.asides import ASIDES, without_asides
from quizapp.generate.clause_limits import is_event, is_half_named, loses
from quizapp.generate.clause_parts import OF_THE_DAY, TIES, Part, leading_of, parts_of, shared_leading
from quizapp.generate.soundness import is_hearsay, is_open, is_sound, is_whole_subject
from quizapp.generate.whole_dates import WholeDate
from quizapp.generate.whole_names import told_in_full
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.facts import Fact
from quizapp.reading.grammar import NOUNS, SUBJECTS, noun_phrase, subject_of
from quizapp.reading.lexicon import DENY, JUDGE, SAY, SPEAK_WITH
from quizapp.reading.saying_verbs import has_its_word
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_whole

#: Only a clause of the sentence is shown in a stem, so that it may be longer than what is shown whole.
MAX_WORDS = 60
_BEFORE_VERB = ("aux", "auxpass", "advmod")
#: What one does to somebody or something: "the empire invaded" says too little.
_DONE_TO = frozenset("invade attack conquer defeat destroy capture build create found establish make take get".split())
_LIMITING = frozenset(
    "nearly almost hardly barely scarcely only just mostly about roughly around over not even".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of the text. All numbers but ``fact.sentence`` are token indices of ``sentence``.

    ``speaker`` is who stands by it, where the text itself doesn't: then a question must say so. ``name`` stands for
    the subject where that is a bare number: "16 boats" for "16 were lost". Pronouns have given way in ``sentence``.
    """

    sentence: Sentence
    fact: Fact
    verb: int
    subject_head: int
    subject: tuple[int, ...]
    name: str
    #: The tokens of what the number counts: those of "boats".
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
    def is_event(self) -> bool:
        """Whether it tells of something that happened, which stays true with less said of when and where."""
        return is_event(self.sentence, self.verb)

    @property
    def tokens(self) -> tuple[int, ...]:
        """Every token that is kept, in text order."""
        return self.tokens_with(self.parts)

    def tokens_with(self, parts: Iterable[Part], *, without: Collection[Part] = ()) -> tuple[int, ...]:
        """The tokens of subject and verb, of what leads and of these parts, in text order."""
        kept = (token for part in (*self.leading, *parts) if part not in without for token in part.tokens)
        return tuple(sorted({*self.subject, *self.group, *kept}))


def clauses_of(
    analysis: Analysis, dates: Sequence[WholeDate] = (), nouns: Mapping[tuple[int, int], str] = MappingProxyType({})
) -> tuple[Clause, ...]:
    """The clauses of the text that can be asked about, in its order.

    ``dates`` are written in full in them, and so are the ``nouns``, by sentence and token.
    """
    named = told_in_full(analysis, dates, nouns)
    found = (_clause(analysis, fact, named, dates) for fact in analysis.facts)
    return tuple(clause for clause in found if clause is not None)


def _clause(analysis: Analysis, fact: Fact, named: Sequence[Sentence], dates: Iterable[WholeDate]) -> Clause | None:
    sentence = named[fact.sentence]
    if sentence.kind is BlockKind.QUOTATION or fact.negated or fact.quoted or not is_whole(sentence, most=MAX_WORDS):
        return None
    if is_hearsay(sentence, fact.verb) or is_open(sentence, fact.verb) or not is_sound(sentence, fact.verb):
        return None
    voice = _voice(sentence, fact, analysis.attributions_in(fact.sentence))
    subject = subject_of(sentence, fact.verb)
    if subject is not None and sentence.tokens[fact.verb].dep == "relcl":
        subject = _antecedent(sentence, fact.verb, subject)
    if voice is None or subject is None or sentence.tokens[subject].dep == "expl":
        return None
    counted = _named(sentence, subject)
    if counted is None:
        return None
    name, name_tokens = counted
    # A subject that stands with another verb has that one's openings.
    shared = subject not in sentence.children(fact.verb)
    tokens = _with_hedge(sentence, _without_aside(sentence, subject))
    if not is_whole_subject(sentence, fact.verb, tokens, shared=shared) or is_half_named(sentence, subject, tokens):
        return None
    group = _group(sentence, fact.verb, after=-1 if shared else tokens[-1])
    parts = parts_of(sentence, fact.verb)
    if group is None or parts is None or _says_nothing(sentence, fact.verb, parts):
        return None
    opening = shared_leading(sentence, fact.verb, subject, parts) if shared else None
    leading = tuple(leading_of(sentence, fact.verb, tokens[0]) if opening is None else opening)
    kept = {*tokens, *group, *(place for part in (*leading, *parts) for place in part.tokens)}
    if loses(analysis.sentences[fact.sentence], sentence, fact.verb, tokens, kept):
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
        evidence=_evidence(analysis, sentence, [one.evidence for one in dates if one.is_in(sentence, kept)]),
    )


def uncut_clause(analysis: Analysis, fact: Fact) -> Clause | None:
    """The main clause of a sentence that is shown whole; None where what it tells is not sure.

    Of a clause that is cut some words may be lost, and then there is none; here no word can be.
    """
    sentence = analysis.named[fact.sentence].sentence
    verb = fact.verb
    unsure = fact.negated or fact.quoted or not fact.main or not is_whole(sentence, most=MAX_WORDS)
    if sentence.kind is BlockKind.QUOTATION or unsure or is_hearsay(sentence, verb) or is_open(sentence, verb):
        return None
    subject = subject_of(sentence, verb)
    if subject is None or sentence.tokens[subject].dep == "expl" or sentence.tokens[subject].pos == "PRON":
        return None
    if not is_sound(sentence, verb):
        return None
    tokens = tuple(_without_aside(sentence, subject))
    return Clause(
        sentence=sentence,
        fact=fact,
        verb=verb,
        subject_head=subject,
        subject=tokens,
        name="",
        name_tokens=(),
        leading=(),
        group=_group(sentence, verb, after=-1) or (verb,),
        parts=(),
        speaker="",
        speaker_tokens=(),
        evidence=_evidence(analysis, sentence, []),
    )


def _evidence(analysis: Analysis, sentence: Sentence, datelines: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The sentence last; before it those that tell its pronouns, and where a name that took their place is in full.

    First of all the dateline that tells its dates.
    """
    plain = analysis.sentences[sentence.number]
    found = [*analysis.named[sentence.number].evidence, plain.evidence]
    for before, token in zip(plain.tokens, sentence.tokens, strict=True):
        name = token.text.removesuffix("s").removesuffix("’") if before.tag == "PRP$" else token.text
        if (
            token.text != before.text
            and before.entity_type not in ("DATE", "TIME")
            and not any(name in one.quote for one in found)
        ):
            found = [*(one.evidence for one in analysis.sentences if name in one.text)][:1] + found
    return (*(one for one in datelines[:1] if one not in found), *found)


def _is_speech(sentence: Sentence, verb: int) -> bool:
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma in SAY and sentence.child(verb, "ccomp") is not None:
        return True
    return lemma in JUDGE or (lemma in SPEAK_WITH and has_its_word(sentence, verb))


def _voice(sentence: Sentence, fact: Fact, claims: tuple[Attribution, ...]) -> tuple[str, tuple[int, ...]] | None:
    """Who stands by the clause: ("", ()) for the text itself; None where that is not clear."""
    over = [claim for claim in claims if fact.verb in claim.content]
    if sentence.tokens[fact.verb].lemma.lower() in DENY and sentence.child(fact.verb, "ccomp") is not None:
        return None
    according = next((i for i, token in enumerate(sentence.tokens) if token.lower == "according"), None)
    if according is not None:
        named = [claim for claim in over if claim.speaker]
        if not fact.main or len(named) != 1 or _is_of_another(sentence, according, fact.verb):
            return None
        preposition = sentence.child(according, "prep")
        noun = sentence.child(preposition, "pobj") if preposition is not None else None
        return (named[0].speaker, tuple(noun_phrase(sentence, noun))) if noun is not None else None
    # By itself the text says "would" of what was only thought of, or hangs on an "if" further up.
    if not over and "would" in fact.modals:
        return None
    if fact.main or sentence.tokens[fact.verb].dep == "relcl" or _ends_in_a_semicolon(sentence, fact.verb):
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


def _ends_in_a_semicolon(sentence: Sentence, verb: int) -> bool:
    """Whether a main clause, which the parse hangs on the next one, stands before a semicolon."""
    token = sentence.tokens[verb]
    if token.dep not in ("ccomp", "parataxis") or token.head != sentence.root or token.head < verb:
        return False
    after = sentence.subtree(verb)[-1] + 1
    return sentence.tokens[after].text == ";" and sentence.child(verb, "mark") is None


def _is_of_another(sentence: Sentence, according: int, verb: int) -> bool:
    """Whether "according to" closes the clause before this one, so that nobody knows whether it goes for both."""
    first = sentence.tokens[according].head
    return first < according < verb and first != verb and sentence.tokens[verb].dep == "conj"


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


def _named(sentence: Sentence, subject: int) -> tuple[str, tuple[int, ...]] | None:
    """What stands for a bare number as subject, and its tokens; empty where the subject speaks for itself."""
    token = sentence.tokens[subject]
    if token.pos in NOUNS:
        return "", ()
    if token.pos == "NUM":
        counted = _counted_before(sentence, subject)
        return (f"{token.text} {sentence.phrase(counted)}", counted) if counted else None
    return None


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


def _says_nothing(sentence: Sentence, verb: int, parts: tuple[Part, ...]) -> bool:
    """Whether what the verb needs has got lost: "the mayor said", "the market is largely"."""
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma in ("tell", "inform", "assure"):
        # Whom somebody told is no news without what.
        told = [part for part in parts if part.dep == "prep" and sentence.tokens[part.head].lower in ("of", "about")]
        return not told and not any(part.dep in ("ccomp", "xcomp") for part in parts)
    if lemma in ("say", "add"):
        # "She says between mouthfuls" keeps what was said to itself.
        return all(part.dep in ("prep", "advmod", "npadvmod") for part in parts)
    if lemma in SAY or lemma in JUDGE or lemma in SPEAK_WITH or lemma in _DONE_TO:
        return not parts and sentence.child(verb, "auxpass") is None
    return lemma == "be" and all(part.dep == "advmod" for part in parts)


def _group(sentence: Sentence, verb: int, *, after: int) -> tuple[int, ...] | None:
    before = [child for child in sentence.children(verb) if after < child < verb]
    kept = [child for child in before if sentence.tokens[child].dep in _BEFORE_VERB]
    if any(
        sentence.tokens[child].dep not in (*_BEFORE_VERB, *SUBJECTS, *ASIDES, "punct", "preconj", "mark")
        for child in before
    ):
        return None
    words = [place for child in kept for place in sentence.subtree(child)]
    words = [place for place in words if sentence.tokens[place].lower not in TIES | OF_THE_DAY]
    return tuple(sorted((*words, verb)))
