"""A phrase without what commas set off inside it, where that can be left out."""

from quizapp.reading.grammar import NOUNS, is_plural, is_set_off
from quizapp.reading.sentence import Sentence

#: How what can be set off hangs on its word.
ASIDES = ("relcl", "appos", "acl", "parataxis", "dep", "advcl", "prep", "conj", "cc", "ccomp", "npadvmod", "advmod")


def without_asides(sentence: Sentence, head: int) -> list[int]:
    """The tokens under ``head`` without what is set off by commas, as one unbroken run; [] where there is none."""
    below = sentence.subtree(head)
    asides = [
        place
        for place in below
        if place > head and sentence.tokens[place].dep in ASIDES and is_set_off(sentence, place)
        and not _is_listed(sentence, place) and not _is_after_aside(sentence, place)
    ]  # fmt: skip
    # In "made Ann its head and his niece, Ida, its clerk" and "of Kenya, Peru, a province of Norway or Spain" the
    # parse takes for an aside what is half of the news.
    beside = [place for place in asides if sentence.tokens[place].dep == "appos"]
    if any(_is_of_two(sentence, place) or _is_of_list(sentence, place) for place in beside):
        return []
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


def _is_after_aside(sentence: Sentence, place: int) -> bool:
    """Whether the comma before a phrase closes a relative clause, behind which the clause before goes on."""
    if sentence.tokens[place].dep not in ("prep", "npadvmod"):
        return False
    comma = sentence.subtree(place)[0] - 1
    clauses = (one for one in range(comma) if sentence.tokens[one].dep == "relcl" and is_set_off(sentence, one))
    return any(sentence.subtree(one)[-1] == comma - 1 for one in clauses)


def _is_of_two(sentence: Sentence, place: int) -> bool:
    """Whether what stands beside a noun is half of the news: of two joined nouns, each with what it was made."""
    head = sentence.tokens[place].head
    first = sentence.tokens[head].head if sentence.tokens[head].dep == "conj" else head
    joined = any(child < place for child in sentence.children(first, "conj"))
    made = any(not is_set_off(sentence, child) for child in sentence.children(first, "appos"))
    return joined and (made or sentence.child(place, "appos") is not None)


def _is_of_list(sentence: Sentence, place: int) -> bool:
    """Whether what stands beside a noun is the next of a list: "of Kenya, the Republic of Uganda or Malawi".

    In "three towns, Leeds, York and Hull" it tells what the noun means.
    """
    head = sentence.tokens[place].head
    if sum(is_set_off(sentence, one) for one in sentence.children(head, "appos")) > 1:
        return True
    members = [place]
    for one in members:
        members.extend(sentence.children(one, "conj", "appos"))
    comma = any(sentence.tokens[one - 1].text == "," for each in members for one in sentence.children(each, "cc"))
    own, other = sentence.tokens[head], sentence.tokens[place]
    alike = own.pos == other.pos == "PROPN" and own.entity_type == other.entity_type != ""
    # The parse may hang the "or" on a name within a name: "the Republic of Uganda or Malawi".
    named = alike and any(sentence.tokens[one].dep == "cc" for one in sentence.subtree(place))
    return named or (comma and not is_plural(sentence, head))


def _is_listed(sentence: Sentence, place: int) -> bool:
    """Whether the comma before ``place`` is that of a list ("sites, hubs and camps")."""
    token = sentence.tokens[place]
    return token.dep == "conj" and token.pos in (*NOUNS, "ADJ", "NUM")
