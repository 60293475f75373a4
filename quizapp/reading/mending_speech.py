"""Mistakes of the parser around what somebody says: a speaker taken for a pronoun, a quoted verb for a participle."""

from dataclasses import replace

from quizapp.reading.grammar import NOUNS, SUBJECTS, is_finite
from quizapp.reading.lexicon import AT_A_QUOTATION, SAY
from quizapp.reading.quotations import mark_before
from quizapp.reading.sentence import Sentence

#: Verbs that a clause follows without a "that", and that nobody does to a thing before they do another.
_FINDS = frozenset("say estimate find claim believe think predict report suggest argue warn expect calculate".split())
_CLOSING = ("”", '"')
#: A verb whose subject is lost has a phrase or a quotation, a comma and a name before it.
_FEWEST_BEFORE = 4


def with_acronym(sentence: Sentence) -> Sentence:
    """The World Health Organization by its letters, which are no "who"."""
    if sentence.text.isupper() or not any(
        token.text == "WHO" and token.tag.startswith("W") for token in sentence.tokens
    ):
        return sentence
    tokens = tuple(
        replace(token, lemma="WHO", pos="PROPN", tag="NNP", entity_type="ORG") if token.text == "WHO" else token
        for token in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def with_age_as_noun(sentence: Sentence) -> Sentence:
    """Somebody who is told of by an age, which to the parser is an adjective: "The 21-year-old said ..."."""
    tokens = sentence.tokens
    for place in range(4, len(tokens)):
        aged = tokens[place].lower == "old" and [token.lower for token in tokens[place - 3 : place]] == [
            "-",
            "year",
            "-",
        ]
        if aged and tokens[place].dep in SUBJECTS and tokens[place].pos == "ADJ":
            person = replace(tokens[place], lemma="person", pos="NOUN", tag="NN")
            return replace(sentence, tokens=(*tokens[:place], person, *tokens[place + 1 :]))
    return sentence


def with_quoted_clause(sentence: Sentence) -> Sentence:
    """A quoted verb with its subject, where the parser gives the subject to who says it: “The roof leaked,” said Holm.

    To the parser "the roof leaked" is a roof that was leaked, and says something beside Holm.
    """
    tokens, quoted = sentence.tokens, sentence.in_quotes
    for verb, token in enumerate(tokens):
        if token.lemma not in AT_A_QUOTATION or verb < 3 or tokens[verb - 1].text not in _CLOSING or quoted[verb]:
            continue
        noun = next((place for place in sentence.children(verb, "nsubj") if quoted[place]), None)
        past = sentence.child(noun, "acl") if noun is not None else None
        speaks = any(place > verb for place in sentence.children(verb, "nsubj"))
        if noun is None or past is None or not speaks or not _may_be_tensed(sentence, past):
            continue
        changed = list(tokens)
        changed[past] = replace(tokens[past], dep="ccomp", head=verb, tag="VBD")
        changed[noun] = replace(tokens[noun], head=past)
        for child in sentence.children(verb):
            if child < verb - 1 and child != noun and quoted[child]:
                changed[child] = replace(tokens[child], head=past)
        return replace(sentence, tokens=tuple(changed))
    return sentence


def with_clause_of_saying(sentence: Sentence) -> Sentence:
    """What is said without a "that", where the parser takes it for a second deed: "They estimated prices would rise".

    No second verb comes after a first one without an "and".
    """
    tokens = sentence.tokens
    for verb, token in enumerate(tokens):
        if (
            token.lemma not in _FINDS
            or not is_finite(sentence, verb)
            or sentence.child(verb, "ccomp", "cc") is not None
        ):
            continue
        said = next(
            (each for each in sentence.children(verb, "conj") if each > verb and is_finite(sentence, each)), None
        )
        thing = sentence.child(verb, "dobj")
        own = said is not None and sentence.child(said, *SUBJECTS, "csubj") is not None
        if said is None or tokens[said - 1].text == "," or own == (thing is not None) or sentence.in_quotes[said]:
            continue
        if thing is not None and not verb < thing < said:
            continue
        changed = list(tokens)
        for child in sentence.children(verb):
            if verb < child < said:
                changed[child] = replace(tokens[child], head=said)
        if thing is not None:
            changed[thing] = replace(tokens[thing], dep="nsubj", head=said)
        changed[said] = replace(tokens[said], dep="ccomp")
        return replace(sentence, tokens=tuple(changed))
    return sentence


def with_saying_verb(sentence: Sentence) -> Sentence:
    """A verb of saying at the root, where the parser takes it for a noun: 'The ministry notes, “Rain does harm”'."""
    token = sentence.tokens[sentence.root]
    says = token.tag == "NNS" and token.lemma in SAY and sentence.child(sentence.root, "nsubj") is not None
    if not says or sentence.child(sentence.root, "ccomp") is None:
        return sentence
    changed = list(sentence.tokens)
    changed[sentence.root] = replace(token, pos="VERB", tag="VBZ")
    return replace(sentence, tokens=tuple(changed))


def with_who_says_it(sentence: Sentence) -> Sentence:
    """Who says a quotation, where the parser has lost the verb after it: “The pier that we built held”, added Holm.

    To the parser this is an "added Holm" that hangs somewhere on the pier.
    """
    tokens, quoted, root = sentence.tokens, sentence.in_quotes, sentence.root
    if not quoted[root]:
        return sentence
    for verb in range(root + 1, len(tokens) - 1):
        says = tokens[verb].lemma in AT_A_QUOTATION and tokens[verb].tag in ("VBD", "VBN", "VBZ")
        noun = _named_after(sentence, verb) if says and not quoted[verb] else None
        if noun is None or mark_before(sentence, verb) is None or sentence.child(verb, "nsubj") is not None:
            continue
        changed = list(tokens)
        for child in range(verb + 1, len(tokens)):
            if tokens[child].head in (root, verb) and not quoted[child]:
                changed[child] = replace(tokens[child], head=verb)
        changed[root] = replace(tokens[root], dep="ccomp", head=verb)
        changed[noun] = replace(tokens[noun], dep="nsubj", head=verb)
        changed[verb] = replace(tokens[verb], dep="ROOT", head=verb, pos="VERB", tag="VBD")
        return replace(sentence, tokens=tuple(changed))
    return sentence


def with_teller_last(sentence: Sentence) -> Sentence:
    """A verb of saying that closes a sentence above what it tells: "Deaths have reached a peak, the board has warned".

    To the parser it is a second deed; no second deed comes after a comma with its own subject and without an "and".
    """
    tokens, root = sentence.tokens, sentence.root
    for verb in sentence.children(root, "conj"):
        told = [place for place in sentence.subtree(verb) if tokens[place].text != ","]
        says = tokens[verb].lemma in SAY and is_finite(sentence, verb) and sentence.child(verb, "nsubj") is not None
        last = told[0] > root and told[-1] >= len(tokens) - 2 and tokens[told[0] - 1].text == ","
        bare = sentence.child(verb, "ccomp", "xcomp", "dobj", "dative", "cc", "mark") is None
        if not (says and last and bare) or any(root < joint < verb for joint in sentence.children(root, "cc")):
            continue
        changed = list(tokens)
        changed[root] = replace(tokens[root], dep="ccomp", head=verb)
        changed[verb] = replace(tokens[verb], dep="ROOT", head=verb)
        return replace(sentence, tokens=tuple(changed))
    return sentence


def with_lost_teller(sentence: Sentence) -> Sentence:
    """The noun right before a verb of saying as its subject, where the parser hangs it on another noun.

    "In answer to the board, Anna Holm, its head, said ..." and “We make pumps,” the firm's Anna Holm said.
    """
    tokens, root = sentence.tokens, sentence.root
    lost = sentence.child(root, *SUBJECTS, "csubj", "expl") is None and tokens[root].tag in ("VBD", "VBZ")
    if not lost or tokens[root].lemma not in AT_A_QUOTATION or root < _FEWEST_BEFORE or sentence.in_quotes[root]:
        return sentence
    last = root - 2 if tokens[root - 1].text == "," else root - 1
    nouns = [place for place in (last, *sentence.ancestors(last)) if _ends_before(sentence, place, root)]
    # "Anna Holm, its head": the name is the highest.
    noun = nouns[-1] if nouns else root
    if tokens[noun].pos not in NOUNS or tokens[noun].dep == "conj":
        return sentence
    changed = list(tokens)
    changed[noun] = replace(tokens[noun], dep="nsubj", head=root)
    return replace(sentence, tokens=tuple(changed))


def _ends_before(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a noun with all that hangs on it stands between a comma or mark and the verb."""
    inside = sentence.subtree(noun)
    marked = inside[0] > 0 and sentence.tokens[inside[0] - 1].text in (",", *_CLOSING)
    return marked and inside[-1] < verb and not sentence.in_quotes[noun] and sentence.tokens[noun].head < inside[0]


def _named_after(sentence: Sentence, verb: int) -> int | None:
    """The last noun of the run of words that a name or "the spokesman" is made of, right after a verb."""
    end = verb + 1
    while end < len(sentence.tokens) and sentence.tokens[end].pos in ("DET", "ADJ", *NOUNS):
        end += 1
    noun = end - 1
    return noun if noun > verb and sentence.tokens[noun].pos in NOUNS else None


def _may_be_tensed(sentence: Sentence, past: int) -> bool:
    return sentence.tokens[past].tag in ("VBD", "VBN") and sentence.child(past, "aux", "auxpass", "agent") is None
