"""Terms that the text itself explains, in its own words."""

from collections.abc import Iterator

from quizapp.briefing.glosses import glosses
from quizapp.domain.briefing import Term
from quizapp.domain.document import BlockKind
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import is_negated, is_plural, modals_of, noun_phrase
from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS
from quizapp.reading.sentence import Sentence, Token

#: "X is a problem" judges; it does not explain.
_JUDGEMENTS = frozenset(
    """problem issue step sign example matter question part result success failure challenge case time way thing reason
    surprise mistake threat risk concern priority goal aim benefit blow boost disaster chance majority minority lot
    number series source target response reminder mess shame pity pleasure bit moment victory record""".split()
)
#: "X is the study of ..." explains what X is, though the noun is definite.
_ABSTRACT = frozenset(
    """science study process practice branch art act ability measure rate method technique theory field form use
    scientific area discipline profession condition state property tendency right power duty sum ratio amount""".split()
)
_MEANS = frozenset(("mean", "denote", "stand", "refer", "describe"))
#: With these the explanation stands behind a small word.
_MEANS_BY = {"stand": "for", "refer": "to"}
_MODIFIERS = ("amod", "compound", "nmod")
_NAMED = frozenset(("know", "call", "term", "dub"))
#: "the word for a clerk who ..." explains by what comes after the "for".
_WORDS = frozenset(("word", "term", "name"))
#: Someone or some body is told of under "who is who".
_PEOPLE = PERSON_NOUNS | ORGANISATION_NOUNS
_MAX_WORDS = 30
_STOPS = frozenset(", . ; : ( ) – —".split())
#: "X, a kind of Y," needs no more words to explain.
_KINDS = frozenset("kind type sort form species breed variety unit measure method".split())
#: Measures, and what they measure: "the birth rate, the number of ...".
_MEASURES = frozenset("ratio rate index margin yield score".split())
_AMOUNTS = frozenset("value number share amount sum total proportion price cost difference".split())
_PARTS = frozenset("part stretch side end area section space strip".split())
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
            found.setdefault(shown.lower(), Term(shown, capital(definition), (sentence.evidence,)))
    return tuple(found.values())


def _explained(
    sentence: Sentence, attributions: tuple[Attribution, ...], common: frozenset[str]
) -> Iterator[tuple[str, str]]:
    yield from glosses(sentence)
    yield from _by_or(sentence)
    yield from _by_that_is(sentence)
    claimed = {place for attribution in attributions for place in attribution.content if attribution.speaker}
    for index, token in enumerate(sentence.tokens):
        if token.pos == "NOUN" and not sentence.in_quotes[index]:
            # What a noun is set off by is the text's own word, whoever claims the rest.
            yield from _by_word_for(sentence, index)
            yield from _by_apposition(sentence, index)
            yield from _by_colon(sentence, index)
        if index in claimed or (token.pos in ("VERB", "AUX") and _is_unsure(sentence, index)):
            continue
        if token.lemma == "be" and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl"):
            yield from _by_is(sentence, index, common)
        elif token.lemma in _MEANS and token.tag in ("VBZ", "VBP") and token.dep in ("ROOT", "relcl"):
            yield from _by_means(sentence, index)
        elif token.lemma == "define" and token.tag == "VBN" and sentence.child(index, "nsubjpass") is not None:
            yield from _by_defined(sentence, index)
        elif token.lemma in _NAMED and token.tag == "VBN" and sentence.child(index, "nsubjpass") is not None:
            yield from _by_called(sentence, index)
        elif token.lemma in _NAMED and token.tag == "VBN" and token.dep in ("acl", "conj", "advcl"):
            yield from _by_known_as(sentence, index)
        elif token.tag in ("VBZ", "VBP") and token.dep == "relcl":
            yield from _by_what_it_does(sentence, index)


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
    """Whether only "in the Act" stands between a term and its "is": "A deposit, in the Act, is any sum ..."."""
    between = sentence.tokens[subject + 1 : verb]
    commas = [place for place, token in enumerate(between) if token.text == ","]
    return len(between) > 3 and commas == [0, len(between) - 1] and between[1].lower in ("in", "under", "for")


def _by_is(sentence: Sentence, verb: int, common: frozenset[str]) -> Iterator[tuple[str, str]]:
    complement = sentence.child(verb, "attr")
    term = _term(sentence, verb, common)
    if complement is None or not term or sentence.tokens[complement].pos != "NOUN" or complement < verb:
        return
    noun = sentence.tokens[complement]
    articles = [sentence.tokens[child].lower for child in sentence.children(complement, "det")]
    says_more = sentence.children(complement, "relcl", "acl", "prep")
    if (
        (noun.lemma in _JUDGEMENTS and sentence.child(complement, "compound") is None)
        or not says_more
        or not (
            articles in (["a"], ["an"], ["any"])
            or (articles == ["the"] and term)
            or (_is_stuff_or_kind(noun) and not articles)
        )
    ):
        return
    general = [child for child in sentence.children(complement, "relcl") if _is_general(sentence, child)]
    letters = term.isupper() and len(term) > 1
    if noun.tag == "NNS" and not letters and not (general and noun.lemma not in _PEOPLE):
        return
    if articles == ["the"] and sentence.tokens[verb].dep != "relcl" and noun.lemma not in _ABSTRACT:
        # "The heart is the organ that ...": a definite noun may be one thing of the story rather than a term.
        return
    yield from _whole(sentence, term, sentence.subtree(complement))


def _is_stuff_or_kind(noun: Token) -> bool:
    """Whether the noun, without an article, names a stuff or a kind ("peat is plant matter that ...")."""
    return noun.tag in ("NN", "NNS") and noun.pos == "NOUN"


def _by_means(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    term = _term(sentence, verb)
    after = [place for place in sentence.subtree(verb) if place > verb]
    if not term or not after:
        return
    first = sentence.tokens[after[0]]
    if small := _MEANS_BY.get(sentence.tokens[verb].lemma):
        # "psi, which stands for pounds per square inch"
        yield from _whole(sentence, term, after[1:] if first.lower == small else [])
        return
    # "which means reducing ...", "means a place where ..."; "means that ..." tells a consequence instead.
    if first.tag != "VBG" and first.lower not in ("a", "an", "the", "any"):
        return
    yield from _whole(sentence, term, after)


def _by_defined(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What a thing "is defined as": "A smallholding is defined as a farm of less than 20 hectares"."""
    subject, mark = sentence.child(verb, "nsubjpass"), sentence.child(verb, "prep")
    now = any(sentence.tokens[child].lower in ("is", "are") for child in sentence.children(verb, "auxpass"))
    if subject is None or mark is None or sentence.tokens[mark].lower != "as" or not now:
        return
    phrase = _undetermined(sentence, noun_phrase(sentence, subject))
    general = sentence.tokens[noun_phrase(sentence, subject)[0]].lower in ("a", "an") or is_plural(sentence, subject)
    if general and 0 < len(phrase) <= 4 and sentence.phrase(phrase[phrase[0] == 0 :] or phrase).islower():
        yield from _whole(
            sentence, sentence.phrase(phrase), [place for place in sentence.subtree(mark) if place > mark]
        )


def _by_called(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """A phrase and the name it is given: "a grey liquid on the surface is called hooch"."""
    subject, name = sentence.child(verb, "nsubjpass"), _name_given(sentence, verb)
    if subject is None or name is None or sentence.tokens[name].pos not in ("NOUN", "PROPN"):
        return
    phrase, term = noun_phrase(sentence, subject), _undetermined(sentence, noun_phrase(sentence, name))
    # "A lock is not gated and is called a flash lock": what is called so goes on up to the verb.
    if phrase[-1] + 1 != min(verb, *sentence.children(verb, "aux", "auxpass")):
        return
    first = sentence.tokens[phrase[0]]
    general = first.lower in ("a", "an") or (sentence.tokens[subject].tag in ("NNS", "NN") and first.pos != "DET")
    after = term[-1] + 1 if term else 0
    ends = after >= len(sentence.tokens) or sentence.tokens[after].pos in ("PUNCT", "CCONJ", "ADP", "SCONJ")
    named = 0 < len(term) <= 3 and sentence.phrase(term).islower() and ends
    if len(phrase) > 2 and general and named and sentence.tokens[subject].pos == "NOUN":
        yield from _whole(sentence, sentence.phrase(term), phrase)


def _name_given(sentence: Sentence, verb: int) -> int | None:
    """The noun after "called" or "known as"."""
    if sentence.tokens[verb].lemma != "know":
        return sentence.child(verb, "oprd")
    mark = sentence.child(verb, "prep")
    return sentence.child(mark, "pobj") if mark is not None and sentence.tokens[mark].lower == "as" else None


def _undetermined(sentence: Sentence, phrase: list[int]) -> list[int]:
    return [place for place in phrase if sentence.tokens[place].pos != "DET"]


def _by_known_as(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """A phrase and the name it goes by: "two small cuts side by side, known as a snake bite"."""
    noun = _top_noun(sentence, sentence.tokens[verb].head)
    name = _name_given(sentence, verb)
    if name is None or sentence.tokens[noun].pos != "NOUN" or name < verb:
        return
    phrase = [place for place in sentence.subtree(noun) if place < verb]
    term = _undetermined(sentence, noun_phrase(sentence, name))
    while phrase and sentence.tokens[phrase[-1]].pos in ("PUNCT", "ADV", "CCONJ"):
        phrase.pop()
    # "The men who dug canals, known as navvies": "the" and a clause that says which are a kind too.
    pointing = phrase and sentence.tokens[phrase[0]].lower in ("the", "this", "these", "that", "those")
    kind = sentence.tokens[noun].tag == "NNS" and any(_is_general(sentence, one) for one in sentence.children(noun))
    definite = pointing and not (kind and sentence.tokens[phrase[0]].lower == "the")
    if len(phrase) > 2 and not definite and 0 < len(term) <= 3 and sentence.phrase(term).islower():
        yield from _whole(sentence, sentence.phrase(term), phrase)


def _by_what_it_does(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What a thing just named always does: "a bog becomes a sink, which takes up more carbon than it gives off"."""
    tokens = sentence.tokens
    noun, subject = tokens[verb].head, sentence.child(verb, "nsubj")
    clause = sentence.subtree(verb)
    if subject is None or subject != clause[0] or tokens[subject].lower != "which" or tokens[subject - 1].text != ",":
        return
    new = tokens[noun].dep in ("attr", "oprd") or tokens[verb].lemma in _DEFINING
    phrase = [place for place in noun_phrase(sentence, noun) if place < subject - 1]
    if not new or not phrase or phrase[-1] != noun or tokens[noun].lemma in _JUDGEMENTS | _PEOPLE:
        return
    article = tokens[phrase[0]].lower if tokens[phrase[0]].pos == "DET" else ""
    term = phrase[1:] if article else phrase
    singular = tokens[verb].tag == "VBZ"
    # "The fee, which ..." is one fee; "a sink" and "echo gauging" are kinds.
    small = sentence.phrase(term[1:] if phrase[0] == 0 and len(term) > 1 else term).islower()
    named = article in ("a", "an", "") and small and 0 < len(term) <= 5
    if named and singular is not is_plural(sentence, noun) and sentence.child(verb, "dobj") is not None:
        subject_words = f"{article} {sentence.phrase(term)}".strip()
        for shown, does in _whole(sentence, sentence.phrase(term), clause[1:]):
            yield shown, f"{capital(subject_words)} {does}."


def _by_word_for(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """What a word is for: "a computer, the word then used for a clerk who did calculations"."""
    tokens = sentence.tokens
    if tokens[noun].lemma not in _WORDS or noun < 3 or tokens[noun - 1].lower != "the" or tokens[noun - 2].text != ",":
        return
    term = _before(sentence, noun - 2)
    after = next((place for place in range(noun + 1, min(noun + 5, len(tokens))) if tokens[place].lower == "for"), None)
    meant = sentence.child(after, "pobj") if after is not None else None
    if term and meant is not None:
        yield from _whole(sentence, sentence.phrase(term), sentence.subtree(meant))


def _before(sentence: Sentence, comma: int, *, start_of_sentence: bool = False) -> list[int]:
    """The common noun with its modifiers that ends before a comma; [] where a name or a longer phrase does.

    With ``start_of_sentence`` its first word may have the capital of the sentence.
    """
    tokens = sentence.tokens
    head = comma - 1
    start = _first_of_word(sentence, head)
    while start and tokens[start - 1].pos in ("NOUN", "PROPN", "ADJ", "VERB"):
        word = _first_of_word(sentence, start - 1)
        # "The book-to-bill ratio": of a word with hyphens the first part hangs on the noun.
        if tokens[word].dep not in _MODIFIERS:
            break
        start = word
    term = list(range(start, head + 1))
    # The model takes rare words for names, but no name is in small letters.
    opens = start_of_sentence and start == 0 and tokens[head].pos == "NOUN"
    small = sentence.phrase(term[opens:]).islower() or (opens and len(term) == 1)
    common = tokens[head].pos in ("NOUN", "PROPN") and small
    return term if common and len(sentence.phrase(term).split()) <= 3 else []


def _first_of_word(sentence: Sentence, place: int) -> int:
    """The first token of a word that hyphens may cut: "fly-boat"."""
    tokens = sentence.tokens
    while place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].end == tokens[place - 1].start:
        place -= 2
    return place


def _by_that_is(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What "that is" says in other words: "rewetting, that is, blocking the ditches"."""
    tokens = sentence.tokens
    for comma in range(1, len(tokens) - 5):
        words = [token.lower for token in tokens[comma : comma + 4]]
        if words != [",", "that", "is", ","]:
            continue
        head, start = comma - 1, comma - 1
        while start and tokens[start - 1].dep in _MODIFIERS and tokens[start - 1].head == head:
            start -= 1
        after = list(range(comma + 4, len(tokens)))
        first = tokens[after[0]]
        general = [child for child in sentence.children(after[0], "relcl") if _is_general(sentence, child)]
        many = first.tag == "NNS" and bool(general) and is_plural(sentence, head)
        if tokens[head].pos in ("NOUN", "VERB") and (first.tag == "VBG" or many or first.lower in ("a", "an", "the")):
            yield from _whole(sentence, sentence.phrase(range(start, head + 1)), after)


def _top_noun(sentence: Sentence, noun: int) -> int:
    """The noun of the whole phrase: the parser hangs "known as" on any word of it ("cuts side by side, known as")."""
    for above in sentence.ancestors(noun):
        if sentence.tokens[above].pos in ("VERB", "AUX"):
            break
        if sentence.tokens[above].pos == "NOUN":
            noun = above
    return noun


def _by_apposition(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """A common noun set off from what it is: "the bead, the stiff edge that holds the tyre".

    The parser often hangs the second noun elsewhere, so it is the word before the comma that counts.
    """
    tokens = sentence.tokens
    phrase = sentence.subtree(noun)
    first, last = phrase[0], phrase[-1]
    opens = tokens[first].lower in ("a", "an", "the") or (first == noun and tokens[noun].tag == "NNS")
    if first < 2 or not opens or tokens[first - 1].text != ",":
        return
    head = first - 2
    term = _before(sentence, first - 1)
    # "A pump, a lever that bends, and a cloth" is a list; and one thing is not explained as many.
    above = tokens[noun].head
    listed = any(token.lower in ("and", "or") for token in tokens[last + 1 : last + 3]) or (
        tokens[noun].dep == "conj" and tokens[above].pos != "VERB" and sentence.child(above, "cc") is not None
    )
    if term and not listed and _is_told_by_its_kind(sentence, term, first, noun):
        stop = next((place for place in range(noun, len(tokens)) if tokens[place].text in _STOPS), len(tokens))
        yield from _whole(sentence, sentence.phrase(term), list(range(first, stop)))
        return
    if tokens[noun].dep not in ("appos", "npadvmod", "dep", "conj"):
        return
    if not term or listed or is_plural(sentence, head) != is_plural(sentence, noun):
        return
    if tokens[noun].lemma in _KINDS and tokens[noun + 1].lower == "of" and first == noun - 1:
        yield from _whole(sentence, sentence.phrase(term), phrase)
        return
    if term[0] and tokens[term[0] - 1].lower in ("a", "an", "called") and _has_purpose(sentence, noun):
        stop = next((place for place in range(noun, len(tokens)) if tokens[place].text in _STOPS), len(tokens))
        yield from _whole(sentence, sentence.phrase(term), list(range(first, stop)))
        return
    general = next((child for child in sentence.children(noun, "relcl") if _is_general(sentence, child)), None)
    if general is not None and tokens[noun].lemma not in _PEOPLE:
        yield from _whole(sentence, sentence.phrase(term), list(range(first, _end_of(sentence, general) + 1)))


def _is_told_by_its_kind(sentence: Sentence, term: list[int], first: int, noun: int) -> bool:
    """Whether what is set off says what the term is: its kind, its measure or the part of a thing.

    "A fly-boat, a light passenger boat ...", "the book-to-bill ratio, the value of ...", "the reach, the part between".
    """
    tokens = sentence.tokens
    article = tokens[term[0] - 1].lower if term[0] else ""
    goes_on = tokens[noun + 1].lower if noun + 1 < len(tokens) else ""
    if article in ("a", "an") and tokens[first].lower in ("a", "an"):
        return tokens[term[-1]].lemma == tokens[noun].lemma and _is_a_kind(sentence, term, noun)
    if article != "the" or tokens[first].lower != "the" or first != noun - 1:
        return False
    measured = tokens[term[-1]].lemma in _MEASURES and tokens[noun].lemma in _AMOUNTS and goes_on == "of"
    return measured or (tokens[noun].lemma in _PARTS and goes_on == "between" and len(term) > 1)


def _is_a_kind(sentence: Sentence, term: list[int], noun: int) -> bool:
    """Whether "a fly-boat" is told by what is true of all its kind: "a light boat drawn by horses"."""
    tokens = sentence.tokens
    # "A steam mill, a large mill built by miners" may be one mill.
    one_word = len(term) > 1 and " " not in sentence.phrase(term)
    inside = [tokens[place] for place in sentence.subtree(noun)]
    one_of_a_story = any(token.pos == "PROPN" or token.entity_type in ("DATE", "GPE", "PERSON") for token in inside)
    done = any(tokens[child].tag == "VBN" for child in sentence.children(noun, "acl"))
    return one_word and tokens[noun].lemma not in _PEOPLE and done and not one_of_a_story


def _by_colon(sentence: Sentence, noun: int) -> Iterator[tuple[str, str]]:
    """A kind of thing and, behind a colon, the thing again: "retaliatory notice: a notice given because ..."."""
    tokens = sentence.tokens
    colon = noun - 2
    if colon < 2 or tokens[colon].text != ":" or tokens[noun - 1].lower not in ("a", "an"):
        return
    term = _before(sentence, colon)
    bare = term and tokens[term[0] - 1].pos in ("VERB", "ADP")
    again = len(term) > 1 and tokens[term[-1]].lemma == tokens[noun].lemma
    if bare and again and sentence.children(noun, "acl", "relcl", "prep"):
        yield from _whole(sentence, sentence.phrase(term), list(range(noun - 1, len(tokens))))


def _has_purpose(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is told by what it is for: "a wide place for turning boats", "a rope used to stop a barge"."""
    tokens = sentence.tokens
    turning = (
        sentence.child(child, "pcomp") for child in sentence.children(noun, "prep") if tokens[child].lower == "for"
    )
    used = (
        child for child in sentence.children(noun, "acl") if tokens[child].lemma == "use" and tokens[child].tag == "VBN"
    )
    return any(verb is not None and tokens[verb].tag == "VBG" for verb in turning) or any(used)


def _end_of(sentence: Sentence, verb: int) -> int:
    """The last token of a relative clause, which the parser may cut short or run on after a comma."""
    tokens = sentence.tokens
    stop = next((place for place in range(verb, len(tokens)) if tokens[place].text in _STOPS), len(tokens))
    last = sentence.subtree(verb)[-1]
    if last < stop:
        return stop - 1
    joined = [token.pos for token in tokens[stop + 1 : stop + 3]]
    return stop - 1 if joined == ["CCONJ", "VERB"] else last


def _is_general(sentence: Sentence, verb: int) -> bool:
    """Whether a relative clause tells of the kind of thing: "that clamps the axle", not "that had come loose"."""
    if sentence.tokens[verb].dep != "relcl":
        return False
    words = [sentence.tokens[place] for place in (*sentence.children(verb, "aux", "auxpass"), verb)]
    return words[0].tag in ("VBZ", "VBP", "MD")


def _by_or(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """An "or" between commas explains: "free cash flow, or the cash left after investment, was negative"."""
    tokens = sentence.tokens
    for comma in range(1, len(tokens) - 4):
        if tokens[comma].text != "," or tokens[comma + 1].lower != "or":
            continue
        end = next((place for place in range(comma + 2, len(tokens)) if tokens[place].text in _STOPS), len(tokens))
        opens, term = tokens[comma + 2], _before(sentence, comma, start_of_sentence=True)
        # "Underlying profit, or profit before ...": an article, or the term's own noun again.
        glossed = opens.lower in ("a", "an", "the") or (term and opens.lemma == tokens[term[-1]].lemma)
        goes_on = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].pos in ("AUX", "VERB")
        plain = term and tokens[term[-1]].tag == "NN" and not any(tokens[place].entity_type for place in term)
        if plain and glossed and goes_on and end - comma > 4:
            yield from _whole(sentence, sentence.phrase(term), list(range(comma + 2, end)))


def _whole(sentence: Sentence, term: str, indices: list[int]) -> Iterator[tuple[str, str]]:
    while indices and sentence.tokens[indices[-1]].pos == "PUNCT" and sentence.tokens[indices[-1]].text not in '”")':
        indices = indices[:-1]
    if not indices or indices != list(range(indices[0], indices[-1] + 1)) or len(indices) > _MAX_WORDS:
        return
    if is_closed(sentence, indices):
        yield term, sentence.phrase(indices)
