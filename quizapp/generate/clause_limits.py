"""What may not be left out of a clause: when, where and how far it holds, and whose it is."""

from collections.abc import Collection, Sequence

from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.reading.lexicon import TIME_NOUNS
from quizapp.reading.sentence import Sentence

#: What makes a statement less than sure; a clause that loses one would claim more than the text.
_HEDGING = frozenset(
    """perhaps maybe possibly probably allegedly reportedly supposedly apparently presumably purportedly ostensibly
    seemingly arguably likely theory theoretically hypothetically rarely seldom""".split()
)
#: What takes something out of a statement, wherever it stands.
_EXCEPTING = frozenset("except unless until without excluding besides only".split())
_WHEN = frozenset("when whenever where wherever once while until".split())
_HABITS = frozenset("usually often sometimes always regularly normally generally typically traditionally".split())
#: Verbs of what lasts: what was so then and there need not have been so at another time or place.
_LASTING = frozenset("be have remain stay keep live stand lie belong exist contain mean know".split())
#: Modal verbs of rules and mere thoughts, which hold where and when they are said to.
_RULING = frozenset("must should shall would could might may".split())
_PLACED = ("DATE", "TIME", "GPE", "LOC", "FAC", "EVENT", "ORG", "NORP")


def loses(plain: Sentence, sentence: Sentence, verb: int, subject: Sequence[int], kept: Collection[int]) -> bool:
    """Whether the clause of a verb says more, or something else, with no more than the tokens ``kept``.

    ``plain`` is the sentence as the text has it, ``sentence`` the same with its pronouns and names told.
    """
    if any(token.lower in _HEDGING and place not in kept for place, token in enumerate(sentence.tokens)):
        return True
    if _tears_a_quotation(sentence, kept) or _drops_a_measure(sentence, verb, subject[0]):
        return True
    if _drops_a_limit(sentence, verb, kept) or _breaks_off(sentence, max(kept)):
        return True
    return _may_be_of_another(plain, sentence, kept)


def _tears_a_quotation(sentence: Sentence, kept: Collection[int]) -> bool:
    """Whether a part of somebody's words is kept without the rest: "wrote in her memoir before she could see it"."""
    quoted = [
        place for place, inside in enumerate(sentence.in_quotes) if inside and sentence.tokens[place].pos != "PUNCT"
    ]
    return any(place in kept for place in quoted) and not all(place in kept for place in quoted)


def _drops_a_measure(sentence: Sentence, verb: int, before: int) -> bool:
    """Whether an opening such as "Counted over 20 years," is left out, without which the clause says more."""
    return any(
        child < before and sentence.tokens[child].tag == "VBN" and not _is_because(sentence, child)
        for child in sentence.children(verb, "advcl", "acl")
    )


def _is_because(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is that of a reason: "because the dam had burst"."""
    return any(sentence.tokens[mark].lower == "because" for mark in sentence.children(verb, "mark"))


def is_half_named(sentence: Sentence, subject: int, tokens: Sequence[int]) -> bool:
    """Whether commas have taken a part of the subject, or left one open: "Chief executive, Anna Holm, ..."."""
    follows = sentence.tokens[tokens[-1] + 1].text if tokens[-1] + 1 < len(sentence.tokens) else ""
    if follows == "," and [sentence.tokens[place].text for place in tokens].count(",") == 1:
        return True
    if _is_half_a_score(sentence, tokens) or (follows == "," and _is_beside_a_noun(sentence, tokens)):
        return True
    # "In 1891 Danish engineer Anna Holm": the opening would keep what she was.
    before = sentence.tokens[tokens[0] - 1] if tokens[0] else None
    if before is not None and before.pos in ("NOUN", "ADJ") and sentence.tokens[subject].pos == "PROPN":
        return before.entity_type not in ("DATE", "TIME") and before.lemma.lower() not in TIME_NOUNS
    own = sentence.tokens[subject]
    # A singular noun of people has an article, or whose it is, unless a name stands with it.
    bare = all(sentence.tokens[place].dep in ("amod", "compound") for place in tokens if place != subject)
    return own.pos == "NOUN" and own.tag == "NN" and bare and follows == "," and sort_of(own.lemma.lower()) == "people"


def _is_beside_a_noun(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether a name between commas tells who somebody is: "According to her agent, Jan Berg, Ida's agent refused"."""
    first, behind = tokens[0], sentence.tokens[tokens[-1] + 2 : tokens[-1] + 3]
    if first < 2 or sentence.tokens[first - 1].text != "," or sentence.tokens[first].pos != "PROPN":
        return False
    return sentence.tokens[first - 2].pos == "NOUN" and [one.pos for one in behind] == ["PROPN"]


def _is_half_a_score(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether a name with its number stands beside another one: "Leeds Albion 2, Hull Town 1"."""
    told = [token.pos for token in sentence.tokens]
    before, after = told[max(0, tokens[0] - 3) : tokens[0]], told[tokens[-1] + 1 : tokens[-1] + 3]
    scored = [told[place] for place in tokens[-2:]] == ["PROPN", "NUM"]
    return scored and (before == ["PROPN", "NUM", "PUNCT"] or after == ["PUNCT", "PROPN"])


def _breaks_off(sentence: Sentence, last: int) -> bool:
    """Whether the words right after the clause belong to its last noun, and the parse has hung them elsewhere."""
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    return after is not None and after.tag in ("WDT", "WP", "WP$")


def _may_be_of_another(plain: Sentence, named: Sentence, kept: Collection[int]) -> bool:
    """Whether a possessive that gave way to a name is whose who is joined before it: "a digger and two of his sons"."""
    for place in kept:
        if plain.tokens[place].text == named.tokens[place].text or plain.tokens[place].tag != "PRP$":
            continue
        chain = (place, *plain.ancestors(place))
        joined = [plain.tokens[plain.tokens[one].head] for one in chain if plain.tokens[one].dep == "conj"]
        if any(one.pos == "NOUN" and _may_be_somebody(one.lemma.lower()) for one in joined):
            return True
    return False


def _may_be_somebody(lemma: str) -> bool:
    return sort_of(lemma) == "people" or (sort_of(lemma) == "thing" and not noun_classes(lemma))


def is_event(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells of something that happened, which stays true with less said of when and where."""
    helpers = [sentence.tokens[child] for child in sentence.children(verb, "aux", "auxpass")]
    if any(sentence.tokens[child].lower in _HABITS for child in sentence.children(verb, "advmod")):
        return False
    if any(helper.lower in _RULING for helper in helpers):
        return False
    first = helpers[0] if helpers else sentence.tokens[verb]
    # What "has happened" or "will happen" here and then has happened or will.
    perfect = bool(helpers) and (first.lemma.lower() == "have" or first.lower == "will")
    return perfect or (first.tag == "VBD" and sentence.tokens[verb].lemma.lower() not in _LASTING)


def _drops_a_limit(sentence: Sentence, verb: int, kept: Collection[int]) -> bool:
    """Whether words are left out that say where, when or for whom the statement holds at all."""
    event = is_event(sentence, verb)
    for child in sentence.children(verb, "prep", "advcl", "advmod", "npadvmod"):
        below = [sentence.tokens[place] for place in sentence.subtree(child)]
        if child in kept:
            continue
        opens = [one.lower for one in below[:2]]
        if any(word in _EXCEPTING for word in opens):
            return True
        timed = sentence.tokens[child].dep == "advcl" and any(word in _WHEN for word in opens)
        placed = sentence.tokens[child].dep in ("prep", "npadvmod") and any(one.entity_type in _PLACED for one in below)
        if not event and (timed or placed):
            return True
    return False
