"""Clauses as facts: who does what, how surely, and on whose word."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.document import BlockKind
from quizapp.reading.attribution import Attribution
from quizapp.reading.grammar import is_finite, is_negated, modals_of, noun_phrase, subject_of
from quizapp.reading.sentence import Sentence

_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd", "dative", "prep", "xcomp", "ccomp", "agent", "npadvmod", "prt")


@dataclass(frozen=True, slots=True)
class Fact:
    """One clause. All numbers but ``sentence`` are token indices of that sentence.

    ``told`` says that the text itself states it: not a claim, not quoted, not denied, not merely possible.
    """

    sentence: int
    verb: int
    lemma: str
    subject: tuple[int, ...]
    verb_group: tuple[int, ...]
    complements: tuple[tuple[int, ...], ...]
    main: bool
    negated: bool
    modals: tuple[str, ...]
    attributed: bool
    quoted: bool

    @property
    def told(self) -> bool:
        """Whether the text itself states the clause as it stands."""
        return not (self.attributed or self.quoted or self.negated or self.modals)


def facts_in(sentence: Sentence, attributions: tuple[Attribution, ...]) -> Iterator[Fact]:
    """The tensed clauses of a sentence that have a subject of their own or share one."""
    if sentence.text.endswith("?"):
        return
    quoted = sentence.in_quotes
    claimed = {place for attribution in attributions for place in attribution.content}
    for index, token in enumerate(sentence.tokens):
        if token.pos not in ("VERB", "AUX") or token.dep in ("aux", "auxpass") or not is_finite(sentence, index):
            continue
        subject = subject_of(sentence, index)
        if subject is None:
            continue
        group = [index, *sentence.children(index, "aux", "auxpass", "neg", "prt")]
        yield Fact(
            sentence=sentence.number,
            verb=index,
            lemma=token.lemma,
            subject=tuple(noun_phrase(sentence, subject)),
            verb_group=tuple(sorted(group)),
            complements=tuple(tuple(sentence.subtree(child)) for child in sentence.children(index, *_COMPLEMENTS)),
            main=_is_main(sentence, index),
            negated=is_negated(sentence, index),
            modals=modals_of(sentence, index),
            attributed=index in claimed,
            quoted=quoted[index] or sentence.quoted or sentence.kind is BlockKind.QUOTATION,
        )


def _is_main(sentence: Sentence, verb: int) -> bool:
    while sentence.tokens[verb].dep == "conj" and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    return verb == sentence.root
