"""Whether a statement is all that its sentence says of the matter: nothing that turns, dates or names it is cut off."""

from collections.abc import Sequence

from quizapp.generate.judged import Judged
from quizapp.generate.model import Draft
from quizapp.generate.nouns import sort_of
from quizapp.reading.grammar import FINITE, NOUNS, is_plural, is_set_off
from quizapp.reading.sentence import Sentence

#: Names of where and when something holds, and those of what a deed was done in or for.
_BOUNDS = ("GPE", "LOC", "FAC", "EVENT", "DATE")
_WORKS = ("WORK_OF_ART", "EVENT", "LAW")
_SAID = ("acl", "relcl", "ccomp")
_DASHES = frozenset("–—")
#: So many letters of a noun and its owner's are one word.
_ALIKE = 6
_MARKS = frozenset(",:;–—")
_EXCEPTING = frozenset("except excluding unless besides".split())
_PLURAL = frozenset(("are", "were", "have"))
_GENERATIONS = frozenset(("Jr.", "Jr", "Sr.", "Sr"))


def is_whole(judged: Judged) -> bool:
    """Whether nothing that turns, dates or bounds the claim was left out."""
    sentence, verb, tokens = judged.sentence, judged.clause.verb, judged.sentence.tokens
    # "Brook meant to write her life, but ...": the point is what comes after.
    if any(tokens[child].lower in ("but", "yet") for child in sentence.children(verb, "cc")):
        return False
    # "Route 99, the main road of the valley": why it is told at all.
    asides = (child for place in judged.shown for child in sentence.children(place, "appos"))
    if any(child not in judged.shown and _sets_apart(sentence, child) for child in asides):
        return False
    if (
        _is_torn(judged)
        or _has_a_hole(judged)
        or _lacks_its_goal(judged)
        or _is_a_bare_measure(judged)
        or loses_a_mark(judged.draft, judged.shown)
        or _is_halved(judged)
        or _is_of_another_half(judged)
        or any(_lacks_words(judged, place) for place in judged.shown)
    ):
        return False
    if _is_misread(judged) or leaves_out_an_exception(sentence, judged.shown):
        return False
    if judged.clause.is_event and _bounded(judged, verb, _WORKS):
        return False
    if judged.is_dated:
        return True
    # "She retired in 1958 and went home": the date is that of both.
    first = tokens[verb].head if tokens[verb].dep == "conj" else verb
    if judged.clause.is_event and first != verb and _bounded(judged, first, ("DATE",)):
        return False
    return judged.is_placed or not _bounded(judged, verb, _BOUNDS)


def _is_torn(judged: Judged) -> bool:
    """Whether one dash of two is shown, or one parts the subject from its verb: "mud, rain – the roads were bad"."""
    tokens, clause = judged.sentence.tokens, judged.clause
    # "The Bergen–Oslo line" has a dash within a name.
    apart = [place for place in judged.shown if place and tokens[place - 1].end < tokens[place].start]
    shown = sum(tokens[place].text in _DASHES for place in apart)
    between = range(clause.subject[-1] + 1, clause.verb) if clause.subject else ()
    return shown % 2 == 1 or sum(tokens[place].text in _DASHES for place in between) == 1


def _has_a_hole(judged: Judged) -> bool:
    """Whether words behind the verb stand together that the text parts by others: "in French [and Latin] as a boy"."""
    tokens, verb, shown = judged.sentence.tokens, judged.clause.verb, set(judged.shown)
    return any(
        place - 1 not in shown
        and place - 1 > verb
        and tokens[place - 1].pos in (*NOUNS, "NUM", "VERB", "ADJ")
        and tokens[place - 1].entity_type not in ("DATE", "TIME")
        # When it was stands apart from what it was.
        and not (tokens[place].pos == "ADP" and tokens[place + 1].entity_type == "DATE")
        for place in judged.shown
    )


def _lacks_its_goal(judged: Judged) -> bool:
    """Whether it tells from what something was changed, and what it was changed into is left out."""
    sentence, tokens, shown = judged.sentence, judged.sentence.tokens, set(judged.shown)
    start = next((one for one in sentence.children(judged.clause.verb, "prep") if tokens[one].lower == "from"), None)
    if start is None or start not in shown:
        return False
    goals = [place for place in range(start, len(tokens)) if tokens[place].lower == "into"]
    return bool(goals) and shown.isdisjoint(goals)


def _is_a_bare_measure(judged: Judged) -> bool:
    """Whether something is said to be so many metres or years, without "high" or "old", or to have "seven"."""
    tokens, last = judged.sentence.tokens, judged.shown[-1] if judged.shown else 0
    # "Each had sixteen completed": of what?
    if any(
        tokens[place].pos == "NUM"
        and tokens[place].dep == "dobj"
        and tokens[place].head == judged.clause.verb
        and tokens[place].entity_type == "CARDINAL"
        and judged.sentence.child(place, "prep", "quantmod", "compound") is None
        for place in judged.shown
    ):
        return True
    measured = (
        judged.clause.lemma == "be"
        and tokens[last].dep in ("attr", "npadvmod")
        and tokens[last].entity_type == "QUANTITY"
    )
    rest = [one for one in tokens[last + 1 :] if one.pos in ("ADJ", "ADV")]
    return measured and bool(rest)


def loses_a_mark(draft: Draft, shown: Sequence[int]) -> bool:
    """Whether words run into each other whose mark is left out: "was 1,032,949 in 2015[,] a rise"."""
    tokens = draft.clause.sentence.tokens
    # What opens the sentence has its comma, or stands elsewhere in a question.
    opening = {place for part in draft.clause.leading for place in part.tokens}
    for mark in range(1, len(tokens) - 1):
        beside = {mark - 1, mark + 1}
        if tokens[mark].text not in _MARKS or not beside <= set(shown) or len(beside & opening) == 1:
            continue
        if draft.changed and mark - 1 in draft.key_tokens:
            continue
        joined = f"{tokens[mark - 1].text}{tokens[mark].text}"
        if joined not in draft.stem and f" {tokens[mark].text} " not in draft.stem:
            return True
    return False


def leaves_out_an_exception(sentence: Sentence, shown: Sequence[int]) -> bool:
    """Whether the sentence takes something out of what it tells: "all boats (except the oldest) have five sails"."""
    return any(token.lower in _EXCEPTING and place not in shown for place, token in enumerate(sentence.tokens))


def _is_misread(judged: Judged) -> bool:
    """Whether the statement ends in the subject of the next verb, or says a name of itself.

    "Kenya has an industry and Laos", of "and Laos was given a loan"; "Berg announced that Berg was free".
    """
    sentence, tokens = judged.sentence, judged.sentence.tokens
    last = max((place for place in judged.shown if tokens[place].pos != "PUNCT"), default=0)
    if last + 1 < len(tokens) and tokens[last + 1].tag in FINITE and last > judged.clause.verb:
        return True
    # "Her father was Catholic and her mother": the next clause's subject.
    if any(
        tokens[place].pos in NOUNS and tokens[place].dep == "conj" and tokens[tokens[place].head].pos == "ADJ"
        for place in judged.claim
    ):
        return True
    # "Anna Holm became friends": one of the two of whom it is told.
    subject, attribute = judged.clause.subject_head, sentence.child(judged.clause.verb, "attr")
    one = tokens[subject].entity_type == "PERSON" and sentence.child(subject, "conj", "cc") is None
    if one and attribute is not None and is_plural(sentence, attribute) and not judged.clause.name:
        return True
    # "Holm opened Anna Holm's shop": who has put the name there for "her"?
    if _owns_by_name(judged):
        return True
    # "The Dawes Act were created": the parse has lost the subject.
    alone = sentence.child(judged.clause.subject_head, "conj", "cc") is None and not judged.clause.name
    many = any(tokens[place].lower in _PLURAL and tokens[place].tag != "VB" for place in judged.clause.group)
    if alone and many and tokens[judged.clause.subject_head].tag in ("NN", "NNP"):
        return True
    own = judged.ground.name_of(sentence, judged.clause.subject_head)
    again = any(judged.ground.name_of(sentence, place) is own for place in judged.claim)
    owner = next((tokens[place] for place in sentence.children(judged.clause.subject_head, "poss")), None)
    # "Their last appearance" of appearances.
    itself = owner is not None and tokens[judged.clause.subject_head].lemma.lower()[:_ALIKE] in owner.lower
    return (own is not None and again) or (itself and len(tokens[judged.clause.subject_head].text) >= _ALIKE)


def _owns_by_name(judged: Judged) -> bool:
    """Whether a name stands for "his" or "her" in what is told of that very one."""
    tokens = judged.sentence.tokens
    own = tokens[judged.clause.subject_head].text.split()[-1]
    named = (tokens[place].text for place in judged.claim if tokens[place].dep == "poss")
    return any(own in text.replace("’s", "").replace("'s", "").split() for text in named if " " in text)


def _is_halved(judged: Judged) -> bool:
    """Whether the words end before a colon, or in the midst of what a dash joins."""
    tokens = judged.sentence.tokens
    after = judged.shown[-1] + 1 if judged.shown else 0
    if after < len(tokens) and tokens[after].text == ":":
        return True
    # "Along Wenchuan–Dujiangyan" is no "along Wenchuan".
    return any(
        tokens[place].end == tokens[place + 1].start
        and tokens[place + 1].text in (*_DASHES, "-")
        and place + 1 not in judged.shown
        for place in judged.shown
        if place + 1 < len(tokens)
    )


def _is_of_another_half(judged: Judged) -> bool:
    """Whether "but ..." belongs to the "not only ..." of another verb, so that it has that one's subject."""
    sentence, verb, tokens = judged.sentence, judged.clause.verb, judged.sentence.tokens
    return tokens[verb].dep == "conj" and any(
        (tokens[place - 1].lower, tokens[place].lower) == ("not", "only")
        and tokens[verb].head != next(iter(one for one in sentence.ancestors(place) if tokens[one].pos == "VERB"), None)
        for place in range(1, verb)
    )


def _lacks_words(judged: Judged, place: int) -> bool:
    """Whether a noun has lost what it needs: "fears" of what, "Cuba Gooding" without his "Jr."."""
    sentence, tokens = judged.sentence, judged.sentence.tokens
    follows = [token.text for token in tokens[place + 1 : place + 3] if token.text != ","]
    if tokens[place].pos == "PROPN" and follows[:1] and follows[0] in _GENERATIONS and place + 2 not in judged.shown:
        return place + 1 not in judged.shown or tokens[place + 1].text == ","
    if tokens[place].pos != "NOUN":
        return False
    for child in sentence.children(place, *_SAID):
        if child in judged.shown or child == judged.clause.verb or is_set_off(sentence, child):
            continue
        that = any(tokens[mark].lower in ("that", "whether") for mark in sentence.children(child, "mark"))
        asked = tokens[place].dep in ("dobj", "attr") and tokens[place].head == judged.clause.verb
        if that or asked or sort_of(tokens[place].lemma.lower()) == "event":
            return True
    return False


def _sets_apart(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is said to be the most or the only one of its kind."""
    return any(
        sentence.tokens[child].tag == "JJS" or sentence.tokens[child].lower in ("main", "first", "last", "only", "most")
        for place in sentence.subtree(noun)
        for child in sentence.children(place, "amod")
    )


def _bounded(judged: Judged, verb: int, types: tuple[str, ...]) -> bool:
    """Whether a verb has a place or date of its own that is not shown; asides bound nothing."""
    sentence = judged.sentence
    for child in sentence.children(verb):
        if sentence.tokens[child].dep in ("conj", "cc", "parataxis", "nsubj", "nsubjpass", "advcl", "ccomp"):
            continue
        for place in sentence.subtree(child):
            within = [place, *(one for one in sentence.ancestors(place) if one in sentence.subtree(child))]
            aside = any(is_set_off(sentence, one) or sentence.tokens[one].dep in ("appos", "relcl") for one in within)
            if place not in judged.shown and sentence.tokens[place].entity_type in types and not aside:
                return True
    return False
