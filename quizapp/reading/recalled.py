"""Words that take up what a sentence before told, though they are no pronouns: "In response, ...", "the idea"."""

from collections.abc import Sequence

from quizapp.reading.sentence import Sentence, Token

#: What these call something only the sentence before has told ("shell nouns": Schmid 2000), if nothing else does.
_SHELLS = frozenset(
    """idea notion suggestion allegation accusation remark comment incident move gesture request feat sequel assertion
    complaint criticism rumour""".split()
)
_ANSWERS = frozenset("response reply return retaliation turn".split())
_ANSWER = frozenset("respond react retaliate".split())
#: What tells of which idea it is: "the idea of a bridge", "the idea that ...", "his idea", "the bright idea".
_TELLS = ("prep", "relcl", "acl", "poss", "compound", "amod", "appos", "nummod", "ccomp", "nmod")


def takes_up(sentence: Sentence, index: int) -> bool:
    """Whether a token takes up what another sentence has told."""
    if not index:
        participle = sentence.tokens[0].dep == "advcl" and opens_with_a_bare_participle(sentence.tokens)
        return participle or _is_an_answer(sentence)
    token = sentence.tokens[index]
    if token.lemma in _ANSWER and token.pos == "VERB" and index == sentence.root:
        to = (*sentence.children(index, "dative"), *sentence.children(index, "prep"))
        said = sentence.children(index, "ccomp", "dobj", "advcl")
        return not said and not any(sentence.tokens[child].lower in ("to", "against") for child in to)
    if token.lower == "actually":
        # What only sounds otherwise: "The Senate actually was still reluctant".
        return token.head == sentence.root and token.dep == "advmod"
    if token.lemma not in _SHELLS or token.pos != "NOUN" or sentence.tokens[index - 1].lower != "the":
        return False
    told = bool(sentence.children(index, *_TELLS))
    copied = sentence.tokens[index].dep == "attr" or any(
        other.lemma == token.lemma for other in sentence.tokens[: index - 1]
    )
    # "Brough wants to sell the mill, but the idea has few friends": it is told before in the sentence.
    clause = any(other.pos == "VERB" for other in sentence.tokens[: index - 1]) and token.dep in ("nsubj", "nsubjpass")
    return not (told or copied or clause)


def _is_an_answer(sentence: Sentence) -> bool:
    words = [token.lower for token in sentence.tokens[:3]]
    return words[:1] == ["in"] and len(words) == 3 and words[1] in _ANSWERS and words[2] == ","


def opens_with_a_bare_participle(tokens: Sequence[Token]) -> bool:
    """Whether a participle without a word of its own comes first: "Returning, she sold the mill"."""
    return [token.text for token in tokens[1:2]] == [","] and tokens[0].tag == "VBG"


def is_all_of_them(sentence: Sentence, index: int) -> bool:
    """Whether "all three ships" are some that were told of before: neither listed nor told of in the sentence."""
    number = index + 1
    if sentence.tokens[index].lower != "all" or number + 1 >= len(sentence.tokens):
        return False
    token, noun = sentence.tokens[number], sentence.tokens[number].head
    counts = token.pos == "NUM" and not token.text.isdigit() and number < noun <= sentence.root
    if (
        not counts
        or sentence.tokens[noun].tag != "NNS"
        or any(other.dep == "conj" for other in sentence.tokens[:index])
    ):
        return False
    # The model takes the verb after it for a participle ("all three ships grounded on a bank").
    of = any(sentence.tokens[child].lower in ("of", "in") for child in sentence.children(noun, "prep"))
    return not (of or sentence.children(noun, "amod", "compound", "relcl", "poss"))


def is_brought_up(sentence: Sentence, place: int) -> bool:
    """Whether a noun, or one below it, is what "there is", in whose clause nothing else is told of it."""
    top = place
    while sentence.tokens[top].dep in ("pobj", "prep", "conj") and sentence.tokens[top].head != sentence.root:
        top = sentence.tokens[top].head
    return sentence.tokens[top].dep == "attr" and sentence.child(sentence.tokens[top].head, "expl") is not None
