"""Terms that are given as a name: "a grey liquid on the surface is called hooch"."""

from collections.abc import Iterator

from quizapp.briefing.term_phrases import is_general, top_noun, undetermined, whole
from quizapp.reading.grammar import noun_phrase
from quizapp.reading.sentence import Sentence


def by_called(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """A phrase and the name it is given: "a grey liquid on the surface is called hooch"."""
    subject, name = sentence.child(verb, "nsubjpass"), _name_given(sentence, verb)
    if subject is None or name is None or sentence.tokens[name].pos not in ("NOUN", "PROPN", "VERB", "ADJ"):
        return
    phrase, term = noun_phrase(sentence, subject), undetermined(sentence, noun_phrase(sentence, name))
    # "A lock is not gated and is called a flash lock": what is called so goes on up to the verb.
    if phrase[-1] + 1 != min(verb, *sentence.children(verb, "aux", "auxpass")):
        return
    first = sentence.tokens[phrase[0]]
    general = first.lower in ("a", "an") or (sentence.tokens[subject].tag in ("NNS", "NN") and first.pos != "DET")
    # "The mud that a river leaves behind" is a kind by what always holds of it.
    always = any(is_general(sentence, child) for child in sentence.children(subject, "relcl"))
    general = general or (first.lower == "the" and always)
    after = term[-1] + 1 if term else 0
    ends = after >= len(sentence.tokens) or sentence.tokens[after].pos in ("PUNCT", "CCONJ", "ADP", "SCONJ")
    named = 0 < len(term) <= 3 and sentence.phrase(term).islower() and ends
    if len(phrase) > 2 and general and named and sentence.tokens[subject].pos == "NOUN":
        yield from whole(sentence, sentence.phrase(term), phrase)


def by_known_as(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """A phrase and the name it goes by: "two small cuts side by side, known as a snake bite"."""
    noun = top_noun(sentence, sentence.tokens[verb].head)
    name = _name_given(sentence, verb)
    if name is None or sentence.tokens[noun].pos != "NOUN" or name < verb:
        return
    phrase = [place for place in sentence.subtree(noun) if place < verb]
    # "A sign of friendship – a custom known as gursha": what goes by the name begins behind the dash.
    dash = max((place for place in phrase[:-1] if sentence.tokens[place].text in ("–", "—", ":", ";")), default=-1)
    # "A strong arch, and small spurs known as zyga": the name is that of the last only.
    tokens = sentence.tokens
    listed = (place for place in phrase[1:-1] if tokens[place].pos == "CCONJ" and tokens[place - 1].text == ",")
    dash = max(dash, next(listed, -1))
    phrase = [place for place in phrase if place > dash]
    term = undetermined(sentence, noun_phrase(sentence, name))
    while phrase and sentence.tokens[phrase[-1]].pos in ("PUNCT", "ADV", "CCONJ"):
        phrase.pop()
    # "The men who dug canals, known as navvies": "the" and a clause that says which are a kind too.
    pointing = phrase and sentence.tokens[phrase[0]].lower in ("the", "this", "these", "that", "those")
    kind = sentence.tokens[noun].tag == "NNS" and any(is_general(sentence, one) for one in sentence.children(noun))
    definite = pointing and not (kind and sentence.tokens[phrase[0]].lower == "the")
    told = sum(sentence.tokens[place].pos != "DET" for place in phrase)
    if told > 1 and not definite and 0 < len(term) <= 3 and sentence.phrase(term).islower():
        yield from whole(sentence, sentence.phrase(term), phrase)


def _name_given(sentence: Sentence, verb: int) -> int | None:
    """The noun after "called", "known as" or "referred to as"."""
    if sentence.tokens[verb].lemma not in ("know", "refer"):
        return sentence.child(verb, "oprd")
    mark = sentence.child(verb, "prep")
    if mark is not None and sentence.tokens[verb].lemma == "refer":
        mark = next((one for one in sentence.subtree(verb) if one > mark and sentence.tokens[one].lower == "as"), None)
    return sentence.child(mark, "pobj") if mark is not None and sentence.tokens[mark].lower == "as" else None
