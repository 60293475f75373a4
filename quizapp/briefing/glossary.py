"""Terms that the text itself explains, in its own words."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import Term
from quizapp.domain.document import BlockKind
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import is_negated, modals_of, noun_phrase
from quizapp.reading.phrasing import evidence_of
from quizapp.reading.sentence import Sentence

#: "X is a problem" judges; it does not explain.
_JUDGEMENTS = frozenset(
    """problem issue step sign example matter question part result success failure challenge case time way thing reason
    surprise mistake threat risk concern priority goal aim benefit blow boost disaster chance majority minority lot
    number series source target response reminder mess shame pity pleasure bit moment victory record""".split()
)
_MEANS = frozenset(("mean", "denote"))
_MAX_WORDS = 30
_OR = re.compile(
    r"(?:An? )?(?P<term>[^,.;]{3,40}), or (?P<definition>(?:an?|the) [^,.;]{8,120}), "
    r"(?:is|was|are|were|has|have|can|will)\b"
)


def glossary(analysis: Analysis) -> tuple[Term, ...]:
    """Each explained term once, with its first explanation."""
    found: dict[str, Term] = {}
    # Words that stand in small letters somewhere: at the start of a sentence they are no names.
    common = frozenset(
        token.text for sentence in analysis.sentences for token in sentence.tokens if token.text.islower()
    )
    for sentence in analysis.sentences:
        if sentence.kind is BlockKind.QUOTATION or sentence.quoted or sentence.text.endswith("?"):
            continue
        for term, definition in _explained(sentence, analysis.attributions_in(sentence.number), common):
            shown = capital(term)
            found.setdefault(shown.lower(), Term(shown, capital(definition), (evidence_of(sentence),)))
    return tuple(found.values())


def _explained(
    sentence: Sentence, attributions: tuple[Attribution, ...], common: frozenset[str]
) -> Iterator[tuple[str, str]]:
    yield from _by_or(sentence)
    claimed = {place for attribution in attributions for place in attribution.content if attribution.speaker}
    for index, token in enumerate(sentence.tokens):
        if index in claimed or is_negated(sentence, index) or modals_of(sentence, index):
            continue
        if token.lemma == "be" and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl"):
            yield from _by_is(sentence, index, common)
        elif token.lemma in _MEANS and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl"):
            yield from _by_means(sentence, index)
        elif token.lemma == "call" and token.tag == "VBN" and index == sentence.root:
            yield from _by_called(sentence, index)


def _term(sentence: Sentence, verb: int, common: frozenset[str] | None = None) -> str:
    """The term that is the verb's subject, or that its relative clause hangs on; "" where it is no bare noun."""
    subject = sentence.child(verb, "nsubj")
    if subject is None:
        return ""
    head = subject
    if sentence.tokens[verb].dep == "relcl":
        if sentence.tokens[subject].lower != "which" or sentence.tokens[subject - 1].text != ",":
            return ""
        head = sentence.tokens[verb].head
        phrase = [place for place in sentence.subtree(head) if place < subject - 1 and place <= head]
        phrase = [
            place for place in phrase if sentence.tokens[place].dep in ("compound", "amod", "punct") or place == head
        ]
    else:
        if subject != verb - 1:
            return ""
        phrase = noun_phrase(sentence, head)
        first = sentence.tokens[phrase[0]]
        if first.lower in ("a", "an"):
            phrase = phrase[1:]
        elif first.pos == "DET" or (sentence.tokens[head].tag == "NN" and phrase[0] != 0):
            return ""
    noun = sentence.tokens[head]
    words = [sentence.tokens[place] for place in phrase]
    plain = all(word.pos in ("NOUN", "ADJ", "PUNCT", "ADP", "PROPN", "VERB") for word in words)
    # The model takes a rare word that opens a sentence for a name; "which means" is proof enough that it is none.
    opens = head == 0 and (common is None or noun.lower in common)
    if not opens and (noun.pos != "NOUN" or noun.entity_type):
        return ""
    if not words or len(words) > 5 or not plain:
        return ""
    if (
        not opens and any(word.entity_type in ("GPE", "PERSON", "ORG", "DATE", "CARDINAL") for word in words)
    ) or phrase[-1] != head:
        return ""
    return sentence.phrase(phrase)


def _by_is(sentence: Sentence, verb: int, common: frozenset[str]) -> Iterator[tuple[str, str]]:
    complement = sentence.child(verb, "attr")
    term = _term(sentence, verb, common)
    if complement is None or not term or sentence.tokens[complement].pos != "NOUN" or complement < verb:
        return
    noun = sentence.tokens[complement]
    articles = [sentence.tokens[child].lower for child in sentence.children(complement, "det")]
    says_more = sentence.children(complement, "relcl", "acl", "prep")
    if (
        noun.lemma in _JUDGEMENTS
        or not says_more
        or not (articles in (["a"], ["an"]) or (articles == ["the"] and term))
    ):
        return
    if articles == ["the"] and sentence.tokens[verb].dep != "relcl":
        # "The heart is the organ that ...": a definite noun may be one thing of the story rather than a term.
        return
    yield from _whole(sentence, term, sentence.subtree(complement))


def _by_means(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    term = _term(sentence, verb)
    after = [place for place in sentence.subtree(verb) if place > verb]
    if not term or not after:
        return
    first = sentence.tokens[after[0]]
    # "which means reducing ...", "means a place where ..."; "means that ..." tells a consequence instead.
    if first.tag != "VBG" and first.lower not in ("a", "an", "the", "any"):
        return
    yield from _whole(sentence, term, after)


def _by_called(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """A phrase and the name it is given: "a grey liquid on the surface is called hooch"."""
    subject, name = sentence.child(verb, "nsubjpass"), sentence.child(verb, "oprd")
    if subject is None or name is None or sentence.tokens[name].pos not in ("NOUN", "PROPN"):
        return
    phrase, term = noun_phrase(sentence, subject), noun_phrase(sentence, name)
    indefinite = sentence.tokens[phrase[0]].lower in ("a", "an") or sentence.tokens[subject].tag == "NNS"
    named = len(term) <= 3 and sentence.phrase(term).islower() and term[-1] >= len(sentence.tokens) - 2
    if len(phrase) > 2 and indefinite and named and sentence.tokens[subject].pos == "NOUN":
        yield from _whole(sentence, sentence.phrase(term), phrase)


def _by_or(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """An "or" between commas explains: "free cash flow, or the cash left after investment, was negative"."""
    match = _OR.match(sentence.text)
    if match is None:
        return
    start, end = (sentence.start + offset for offset in match.span("term"))
    words = [token for token in sentence.tokens if start <= token.start < end]
    first, last = (sentence.start + offset for offset in match.span("definition"))
    indices = [index for index, token in enumerate(sentence.tokens) if first <= token.start < last]
    common = all(word.pos in ("NOUN", "ADJ", "PUNCT") and not word.entity_type for word in words)
    if common and len(words) <= 4 and any(sentence.tokens[index].pos == "NOUN" for index in indices):
        yield from _whole(sentence, match["term"], indices)


def _whole(sentence: Sentence, term: str, indices: list[int]) -> Iterator[tuple[str, str]]:
    while indices and sentence.tokens[indices[-1]].pos == "PUNCT" and sentence.tokens[indices[-1]].text not in '”")':
        indices = indices[:-1]
    if not indices or indices != list(range(indices[0], indices[-1] + 1)) or len(indices) > _MAX_WORDS:
        return
    if is_closed(sentence, indices):
        yield term, sentence.phrase(indices)
