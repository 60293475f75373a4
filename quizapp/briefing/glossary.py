"""Terms that the text itself explains, in its own words."""

from collections.abc import Iterator

from quizapp.briefing.glosses import glosses
from quizapp.briefing.no_terms import is_no_term
from quizapp.briefing.term_asides import by_apposition, by_colon, by_or, by_that_is, by_word_for
from quizapp.briefing.term_kinds import KINDS, by_what_holds
from quizapp.briefing.term_names import by_called, by_known_as
from quizapp.briefing.term_phrases import JUDGEMENTS, PEOPLE, PRAISE, is_general, undetermined, whole
from quizapp.briefing.term_set_off import by_set_off
from quizapp.briefing.term_words import by_the_sentence_before, by_the_word, by_what_was
from quizapp.domain.briefing import Term
from quizapp.domain.document import BlockKind
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.grammar import is_negated, is_plural, modals_of, noun_phrase
from quizapp.reading.phrasing import Phrased, phrased
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.standalone import CONNECTIVES

#: "X is the study of ..." explains what X is, though the noun is definite.
_ABSTRACT = frozenset(
    """science study process practice branch art act ability measure rate method technique theory field form use
    scientific area discipline profession condition state property tendency right power duty sum ratio amount
    movement loss""".split()
)
_MEANS = frozenset(("mean", "denote", "stand", "refer", "describe"))
#: With these the explanation stands behind a small word.
_MEANS_BY = {"stand": "for", "refer": "to"}
_NAMED = frozenset(("know", "call", "term", "dub", "refer"))
#: Verbs that tell what a thing is by what it does, wherever it stands.
_DEFINING = frozenset("exclude measure comprise denote".split())


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
            if not is_no_term(sentence, term, definition):
                found.setdefault(shown.lower(), Term(shown, capital(definition), (sentence.evidence,)))
        for term, before in _named_after(analysis, sentence):
            shown = capital(term)
            found.setdefault(shown.lower(), Term(shown, before.text, (*before.evidence, sentence.evidence)))
    return tuple(found.values())


def _named_after(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[str, Phrased]]:
    """A term that the sentence gives as a name to what the one before it tells."""
    number = sentence.number - 1
    if number < 0 or analysis.sentences[number].block != sentence.block:
        return
    before = phrased(analysis.sentences[number], analysis.named[number])
    if before is not None:
        yield from ((term, before) for term in by_the_sentence_before(sentence, before))


def _explained(
    sentence: Sentence, attributions: tuple[Attribution, ...], common: frozenset[str]
) -> Iterator[tuple[str, str]]:
    yield from glosses(sentence)
    yield from by_or(sentence)
    yield from by_that_is(sentence)
    yield from by_set_off(sentence)
    yield from by_the_word(sentence)
    claimed = {place for attribution in attributions for place in attribution.content if attribution.speaker}
    for index, token in enumerate(sentence.tokens):
        if token.pos == "NOUN" and not sentence.in_quotes[index]:
            # What a noun is set off by is the text's own word, whoever claims the rest.
            yield from by_word_for(sentence, index)
            yield from by_apposition(sentence, index)
            yield from by_colon(sentence, index)
        if token.lemma in _NAMED and token.tag == "VBN" and token.dep in ("acl", "conj", "advcl"):
            if not sentence.in_quotes[index]:
                yield from by_known_as(sentence, index)
            continue
        if index in claimed or (token.pos in ("VERB", "AUX") and _is_unsure(sentence, index)):
            continue
        if token.lemma == "be" and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl"):
            yield from _by_is(sentence, index, common)
        elif token.lemma == "be" and token.tag == "VBD" and token.dep == "ROOT":
            yield from by_what_was(sentence, index)
        elif token.lemma in _MEANS and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl", "conj"):
            yield from _by_means(sentence, index)
        elif token.lemma == "define" and token.tag == "VBN" and sentence.child(index, "nsubjpass") is not None:
            yield from _by_defined(sentence, index)
        elif token.lemma in _NAMED and token.tag == "VBN" and sentence.child(index, "nsubjpass") is not None:
            yield from by_called(sentence, index)
        elif token.tag in ("VBZ", "VBP") and token.dep == "relcl":
            yield from _by_what_it_does(sentence, index)
        elif token.tag == "VBZ" and token.dep == "ROOT":
            yield from by_what_holds(sentence, index)


def _is_unsure(sentence: Sentence, verb: int) -> bool:
    return is_negated(sentence, verb) or bool(modals_of(sentence, verb))


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
        # "The town of Kirn, which is": one town. "The wishes of the children, which is": what is meant stands farther.
        between = sentence.tokens[head + 1 : subject - 1]
        far = any(token.pos != "PUNCT" and not token.text.isupper() for token in between)
        if far or is_plural(sentence, head) is (sentence.tokens[verb].tag == "VBZ"):
            return ""
        phrase = [place for place in sentence.subtree(head) if place < subject - 1 and place <= head]
        phrase = [
            place for place in phrase if sentence.tokens[place].dep in ("compound", "amod", "punct") or place == head
        ]
    else:
        marked = sentence.tokens[verb - 1].text in ('"', "”", "’", "'")
        if subject != verb - 1 - marked and not _is_by_a_law(sentence, subject, verb):
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
    opens = (head == 0 and (common is None or noun.lower in common)) or (noun.pos == "PROPN" and noun.text.islower())
    if not opens and (noun.pos != "NOUN" or noun.entity_type):
        return ""
    if not words or len(words) > 5 or not plain:
        return ""
    if (
        not opens and any(word.entity_type in ("GPE", "PERSON", "ORG", "DATE", "CARDINAL") for word in words)
    ) or phrase[-1] != head:
        return ""
    return sentence.phrase(phrase)


def _is_by_a_law(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether only "in the Act" or "however" stands between a term and its "is": "A deposit, in the Act, is ..."."""
    between = sentence.tokens[subject + 1 : verb]
    commas = [place for place, token in enumerate(between) if token.text == ","]
    if len(between) < 3 or commas != [0, len(between) - 1]:
        return False
    placed = len(between) > 3 and between[1].lower in ("in", "under", "for")
    return placed or " ".join(token.lower for token in between[1:-1]) in CONNECTIVES


def _by_is(sentence: Sentence, verb: int, common: frozenset[str]) -> Iterator[tuple[str, str]]:
    complement = sentence.child(verb, "attr")
    if complement is None or sentence.tokens[complement].pos != "NOUN" or complement < verb:
        return
    noun = sentence.tokens[complement]
    articles = [sentence.tokens[child].lower for child in sentence.children(complement, "det")]
    # No name is "the process by which ...", whatever the model takes a rare word at the start for.
    term = _term(sentence, verb, None if articles == ["the"] and noun.lemma in _ABSTRACT else common)
    if not term:
        return
    general = [child for child in sentence.children(complement, "relcl") if is_general(sentence, child)]
    says_more = sentence.children(complement, "relcl", "acl", "prep")
    # "A number that divides the data" measures; "a number of people" is many.
    judged = noun.lemma in JUDGEMENTS and not (noun.lemma == "number" and general)
    praised = any(sentence.tokens[child].lemma in PRAISE for child in sentence.children(complement, "amod"))
    if (
        praised
        or (judged and sentence.child(complement, "compound") is None)
        or not says_more
        or not (
            articles in (["a"], ["an"], ["any"])
            or (articles == ["the"] and term)
            or (_is_stuff_or_kind(noun) and not articles)
        )
    ):
        return
    kind = sentence.tokens[0].lower in ("a", "an") and sentence.tokens[verb].dep == "ROOT"
    letters = term.isupper() and len(term) > 1
    rare = sentence.tokens[sentence.children(verb, "nsubj")[0]].is_rare
    if not articles and sentence.tokens[verb].dep == "relcl" and not sentence.children(complement, "relcl", "acl"):
        # "Purple, which is grape in the first recipe": one of its kind here, not what it is.
        return
    told = (general and noun.lemma not in PEOPLE) or noun.lemma in KINDS
    if noun.tag == "NNS" and not letters and not rare and not told:
        return
    if articles == ["the"] and sentence.tokens[verb].dep != "relcl" and noun.lemma not in _ABSTRACT and not kind:
        # "The heart is the organ that ...": a definite noun may be one thing of the story rather than a term.
        return
    yield from whole(sentence, term, sentence.subtree(complement))


def _is_stuff_or_kind(noun: Token) -> bool:
    """Whether the noun, without an article, names a stuff or a kind ("peat is plant matter that ...")."""
    return noun.tag in ("NN", "NNS") and noun.pos == "NOUN"


def _by_means(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    first_verb = sentence.tokens[verb].head if sentence.tokens[verb].dep == "conj" else verb
    if first_verb != verb and (first_verb != sentence.root or sentence.child(verb, "nsubj") is not None):
        return
    # "Xenon is a gas and refers to ...": what both verbs tell, they tell of one subject.
    term = _term(sentence, first_verb)
    after = [place for place in sentence.subtree(verb) if place > verb]
    if not term or not after:
        return
    first = sentence.tokens[after[0]]
    if small := _MEANS_BY.get(sentence.tokens[verb].lemma):
        # "psi, which stands for pounds per square inch"
        yield from whole(sentence, term, after[1:] if first.lower == small else [])
        return
    if first.tag != "VBG" and sentence.child(verb, "ccomp") is not None:
        return
    # "which means reducing ...", "means a place where ..."; "means that ..." tells a consequence instead.
    if first.tag != "VBG" and first.lower not in ("a", "an", "the", "any"):
        return
    yield from whole(sentence, term, after)


def _by_defined(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What a thing "is defined as": "A smallholding is defined as a farm of less than 20 hectares"."""
    subject, mark = sentence.child(verb, "nsubjpass"), sentence.child(verb, "prep")
    now = any(sentence.tokens[child].lower in ("is", "are") for child in sentence.children(verb, "auxpass"))
    if subject is None or mark is None or sentence.tokens[mark].lower != "as" or not now:
        return
    phrase = undetermined(sentence, noun_phrase(sentence, subject))
    general = sentence.tokens[noun_phrase(sentence, subject)[0]].lower in ("a", "an") or is_plural(sentence, subject)
    if general and 0 < len(phrase) <= 4 and sentence.phrase(phrase[phrase[0] == 0 :] or phrase).islower():
        yield from whole(sentence, sentence.phrase(phrase), [place for place in sentence.subtree(mark) if place > mark])


def _by_what_it_does(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What a thing just named always does: "a bog becomes a sink, which takes up more carbon than it gives off"."""
    tokens = sentence.tokens
    noun, subject = tokens[verb].head, sentence.child(verb, "nsubj")
    clause = sentence.subtree(verb)
    if subject is None or subject != clause[0] or tokens[subject].lower != "which" or tokens[subject - 1].text != ",":
        return
    new = tokens[noun].dep in ("attr", "oprd") or tokens[verb].lemma in _DEFINING
    phrase = [place for place in noun_phrase(sentence, noun) if place < subject - 1]
    if not new or not phrase or phrase[-1] != noun or tokens[noun].lemma in JUDGEMENTS | PEOPLE:
        return
    article = tokens[phrase[0]].lower if tokens[phrase[0]].pos == "DET" else ""
    term = phrase[1:] if article else phrase
    singular = tokens[verb].tag == "VBZ"
    # "The fee, which ..." is one fee; "a sink" and "echo gauging" are kinds.
    small = sentence.phrase(term[1:] if phrase[0] == 0 and len(term) > 1 else term).islower()
    named = article in ("a", "an", "") and small and 0 < len(term) <= 5
    if named and singular is not is_plural(sentence, noun) and sentence.child(verb, "dobj") is not None:
        subject_words = f"{article} {sentence.phrase(term)}".strip()
        for shown, does in whole(sentence, sentence.phrase(term), clause[1:]):
            yield shown, f"{capital(subject_words)} {does}."
