"""What makes the stem of a gap unclear or half told, though each of its words may be in order."""

from quizapp.generate.distractors.name_kinds import share_a_name
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.slots import is_number
from quizapp.reading.grammar import FINITE, SUBJECTS, is_plural

#: What happens in every fight or match: of which, a date, a place or an event has to tell.
_FOUGHT = frozenset("lose kill wound injure capture destroy score concede win".split())
_PLAYED = frozenset("win loss goal point run game match wicket strikeout batter inning try rebound assist".split())
_OCCASIONS = frozenset("DATE TIME EVENT GPE LOC FAC".split())
_TIMES = frozenset("DATE TIME EVENT".split())
_SUBJECT_ROLES = (*SUBJECTS, "dobj")


def lacking(ground: Ground, draft: Draft) -> str:
    """What the stem of a gap lacks; "" where it is clear and whole."""
    for told, reason in (
        (_has_lost_a_verb(draft), "A “when” or “where” of the stem has lost its verb."),
        (_leans_on_a_deed(draft), "“Did so” is clear only to whoever has the text in mind."),
        (_is_joined_further(draft), "Before the gap something is left out that it may go with."),
        (_is_one_called_many(draft), "What one alone is said to be is said of several."),
        (_counts_nothing(draft), "The number stands without what it counts."),
        (_is_part_of_a_name(draft), "The number belongs to what something is called."),
        (_lacks_its_occasion(ground, draft), "Of which fight or match it is told, the stem does not say."),
        (_goes_for_another(draft), "The text says “also”: another did the same."),
        (_owns_what_it_has(ground, draft), "The subject is named again where its pronoun stood."),
    ):
        if told:
            return reason
    return ""


def _has_lost_a_verb(draft: Draft) -> bool:
    """Whether a "when" opens what has no verb: "was realised when in 1790 the Congress"."""
    tokens = draft.clause.sentence.tokens
    shown = sorted({*draft.tokens, *draft.key_tokens})
    opened = [place for place in shown if tokens[place].tag == "WRB"]
    return any(not any(tokens[after].tag in FINITE for after in shown if after > place) for place in opened)


def _leans_on_a_deed(draft: Draft) -> bool:
    """Whether the subject "did so": what, the sentence before says, or a half of this one that is cut off."""
    tokens, clause = draft.clause.sentence.tokens, draft.clause
    return clause.lemma == "do" and any(
        tokens[place].lower in ("so", "likewise", "otherwise") for place in range(clause.verb + 1, clause.verb + 2)
        if place < len(tokens)
    )  # fmt: skip


def _is_joined_further(draft: Draft) -> bool:
    """Whether the gap follows on something joined with "and" that is left out.

    "In Bergen, as well as in Oslo in 1901": the date may be that of the second place alone.
    """
    tokens, verb, first = draft.clause.sentence.tokens, draft.clause.verb, min(draft.key_tokens)
    if first < verb:
        return False
    shown = {*draft.tokens, *draft.key_tokens}
    return any(tokens[place].dep == "cc" and place not in shown for place in range(verb + 1, first))


def _is_one_called_many(draft: Draft) -> bool:
    """Whether one subject alone is told to be several: "Geer became friends", of two that did."""
    clause = draft.clause
    sentence = clause.sentence
    attribute = sentence.child(clause.verb, "attr")
    if attribute is None or sentence.tokens[attribute].tag != "NNS":
        return False
    one = sentence.tokens[clause.subject_head]
    return one.tag == "NNP" and one.entity_type == "PERSON" and not is_plural(sentence, clause.subject_head)


def _counts_nothing(draft: Draft) -> bool:
    """Whether a number stands for a noun that is told before: "Britain and France each had sixteen"."""
    if draft.value is None:
        return False
    sentence, last = draft.clause.sentence, draft.key_tokens[-1]
    token = sentence.tokens[last]
    below = (sentence.child(child, "pobj") for child in sentence.children(last, "prep"))
    told = any(noun is not None and is_plural(sentence, noun) for noun in below)
    return token.dep in _SUBJECT_ROLES and token.pos == "NUM" and not told and draft.type[0] not in "%$£€"


def _is_part_of_a_name(draft: Draft) -> bool:
    """Whether a number tells which kind is meant and no count: "the men's 100 metres dash", "200 strikeout seasons"."""
    if draft.value is None or draft.type[0] in "%$£€":
        return False
    sentence, last = draft.clause.sentence, draft.key_tokens[-1]
    # "The 9/11 attacks".
    if draft.key_tokens[0] and sentence.tokens[draft.key_tokens[0] - 1].text in ("/", "#"):
        return True
    counted = sentence.tokens[last].head
    head = sentence.tokens[counted]
    owned = any(
        sentence.tokens[place].dep == "poss" and place < last and sentence.tokens[place].pos == "NOUN"
        for place in sentence.children(counted)
    )
    return sentence.tokens[last].dep == "nummod" and (owned or head.dep in ("compound", "nmod", "amod"))


def _lacks_its_occasion(ground: Ground, draft: Draft) -> bool:
    """Whether a number is of one fight or match of many, and neither date nor place nor event says of which.

    What bears the text's title did what it did once, but a player or a team plays again and again.
    """
    clause = draft.clause
    if draft.value is None or not clause.is_event or clause.lemma == "be":
        return False
    sentence = clause.sentence
    counted = sentence.tokens[sentence.tokens[draft.key_tokens[-1]].head].lemma.lower()
    kinds = {sentence.tokens[place].entity_type for place in draft.tokens if place not in clause.subject}
    if counted in _PLAYED:
        return not kinds & _TIMES
    titled = ground.roots_of(sentence, clause.subject) & ground.title
    return clause.lemma in _FOUGHT and not titled and not kinds & _OCCASIONS


def _goes_for_another(draft: Draft) -> bool:
    """Whether an asked subject did something "also", right beside its verb: the text has told that others did."""
    clause = draft.clause
    tokens = clause.sentence.tokens
    if is_number(draft.type) or set(draft.key_tokens) != set(clause.subject):
        return False
    beside = range(max(clause.subject) + 1, clause.verb)
    return any(tokens[place].lower in ("also", "too", "likewise") for place in beside)


def _owns_what_it_has(ground: Ground, draft: Draft) -> bool:
    """Whether a name stands for the "his" of its own clause: "Holm sold Anna Holm's maps"."""
    sentence, clause = draft.clause.sentence, draft.clause
    plain = ground.analysis.sentences[sentence.number]
    if clause.name:
        return False
    own = sentence.phrase(clause.subject)
    return any(
        plain.tokens[place].tag == "PRP$"
        and sentence.tokens[place].text != plain.tokens[place].text
        and share_a_name(own, sentence.tokens[place].text)
        for place in draft.tokens
    )
