"""What the text says that somebody or something is: an apposition, a role, "X is a Y", else a short fact."""

from collections.abc import Iterator, Mapping

from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import is_closed
from quizapp.reading.entities import LedgerEntry, Name
from quizapp.reading.grammar import SUBJECTS, inside_quotes, is_negated, is_set_off, left_edge, modals_of, noun_phrase
from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS, SAY
from quizapp.reading.phrasing import Phrased, evidence_of
from quizapp.reading.sentence import Sentence

_LONGEST_ROLE, _LONGEST_FACT, _LONGEST_QUOTE = 16, 26, 4

About = tuple[str, tuple[Evidence, ...]]


def about(analysis: Analysis, entry: LedgerEntry, statements: Mapping[int, Phrased]) -> About | None:
    """The surest that the text says of the entity, as a noun phrase or a sentence; None where it says nothing.

    ``statements`` are by the number of their sentence.
    """
    for name in entry.names:
        sentence = analysis.sentences[name.sentence]
        if sentence.kind is BlockKind.QUOTATION or sentence.quoted or inside_quotes(sentence)[name.last]:
            continue
        for indices in _roles(sentence, name):
            if len(indices) <= _LONGEST_ROLE and indices and is_closed(sentence, indices):
                text = sentence.phrase(indices).rstrip(" ,")
                return capital(text), (evidence_of(sentence),)
    return _fact(analysis, entry, statements)


def _roles(sentence: Sentence, name: Name) -> Iterator[list[int]]:
    tokens = sentence.tokens
    for child in sentence.children(name.last, "appos"):
        if child > name.last and is_set_off(sentence, child) and _says_what(sentence, child):
            yield noun_phrase(sentence, child)
    head = tokens[name.last].head
    if tokens[name.last].dep == "appos" and head < name.first and _is_role(sentence, head):
        yield [place for place in noun_phrase(sentence, head) if place < name.first]
    before = name.first
    while before and tokens[before - 1].pos in ("NOUN", "ADJ") and tokens[before - 1].text[0].islower():
        before -= 1
    if before < name.first and tokens[name.first - 1].lemma in PERSON_NOUNS and tokens[name.first - 1].tag == "NN":
        yield list(range(before, name.first))
    yield from _by_is(sentence, name)


def _by_is(sentence: Sentence, name: Name) -> Iterator[list[int]]:
    tokens = sentence.tokens
    verb = tokens[name.last].head
    complement = sentence.child(verb, "attr")
    # The past tense would be lost in a bare noun phrase: "was a member" is no longer "a member".
    present = tokens[verb].lemma == "be" and tokens[verb].tag in ("VBZ", "VBP") and verb == sentence.root
    if tokens[name.last].dep != "nsubj" or not present or complement is None or not _says_what(sentence, complement):
        return
    if not (
        is_negated(sentence, verb) or modals_of(sentence, verb) or sentence.child(verb, "advcl", "conj") is not None
    ):
        yield noun_phrase(sentence, complement)


def _says_what(sentence: Sentence, noun: int) -> bool:
    """Whether a noun phrase says what something is ("an engineer", "the curator of ..."), not just another name."""
    token = sentence.tokens[noun]
    if token.pos != "NOUN" or token.entity_type:
        return False
    articles = [sentence.tokens[child].lower for child in sentence.children(noun, "det")]
    return articles in (["a"], ["an"], ["the"]) or _is_role(sentence, noun)


def _is_role(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    return (
        token.pos == "NOUN" and token.tag == "NN" and (token.lemma in PERSON_NOUNS or token.lemma in ORGANISATION_NOUNS)
    )


def _quotes_much(text: str) -> bool:
    pieces = text.replace("”", "“").replace('"', "“").split("“")
    return any(len(piece.split()) > _LONGEST_QUOTE for piece in pieces[1::2])


def _opens_elsewhere(sentence: Sentence, subject: int) -> bool:
    """Whether anything but a date or an article comes before the subject."""
    before = sentence.tokens[: left_edge(sentence, subject)]
    return any(token.entity_type != "DATE" and token.pos not in ("ADP", "PUNCT", "DET") for token in before)


def _fact(analysis: Analysis, entry: LedgerEntry, statements: Mapping[int, Phrased]) -> About | None:
    """The first short statement whose subject the entity is."""
    for name in entry.names:
        one = statements.get(name.sentence)
        if one is None:
            continue
        sentence = analysis.sentences[one.sentence]
        subject = sentence.child(sentence.root, *SUBJECTS)
        # A fact that opens with a setting or denies something is a poor answer to "who is this?".
        if subject is None or is_negated(sentence, sentence.root) or _opens_elsewhere(sentence, subject):
            continue
        # What somebody says stands under "who says what".
        if sentence.tokens[sentence.root].lemma in SAY or _quotes_much(one.text):
            continue
        if len(one.text.split()) > _LONGEST_FACT or len(one.evidence) > 1:
            continue
        own = [subject, *sentence.children(subject, "conj")]
        if name.last in own:
            return one.text, one.evidence
    return None
