"""M3, standalone: nothing in the stem or key points to words that the reader doesn't see."""

import re

from quizapp.domain.briefing import EntityType
from quizapp.domain.question import QuestionKind
from quizapp.generate import occasion
from quizapp.generate.definite import bare
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural

name = "standalone"
#: Times that are clear only on the day of writing.
_RELATIVE = re.compile(
    r"\b(today|yesterday|tomorrow|tonight|now|recently|currently|ago|so far|earlier|later|soon|"
    r"(?:last|next|this|past|previous|following|same|coming) (?:\w+ )?(?:day|night|week|weekend|month|year|decade|"
    r"century|spring|summer|autumn|fall|winter|season|half|quarter)s?|"
    # "The Sunday Times" is a name, and in "Tuesday 8 April 2014" the date says which Tuesday.
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s? (?-i:[A-Z])|,? \d)|"
    r"one (?:day|night|morning|evening|afternoon)|"
    r"(?:the|that) (?:day|week|month|year|time) (?:before|after)|ever since)\b",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"\b(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?!\s\d{1,2},?\s\d{4}|\s\d{4})"
)


def complaint(ground: Ground, draft: Draft) -> str:
    """What in the stem is clear only beside its sentence; "" where there is nothing."""
    sentence = draft.clause.sentence
    shown = set(draft.tokens) | set(draft.clause.speaker_tokens)
    if draft.clause.name:
        shown |= set(draft.clause.subject)
    if draft.kind in (QuestionKind.CLOZE, QuestionKind.TRUE_FALSE):
        shown |= set(draft.key_tokens)
    if set(draft.key_tokens) == set(draft.clause.subject):
        # "Which country says that it wants ...": the asked subject is what "it" means.
        shown |= set(draft.key_tokens)
    shown |= set(draft.clause.name_tokens)
    # One word alone can't point: it is a name, or the gate for style has seen it.
    seen = len(shown) > 1
    if seen and not is_closed(sentence, sorted(shown)):
        return "The stem has a word that points to something outside it."
    whole = shown | set(draft.key_tokens)
    if not (seen and whole == shown) and not is_closed(sentence, sorted(whole)):
        return "The key has a word that points to something outside the question."
    words = f"{draft.stem} {draft.key}"
    if time := _RELATIVE.search(words):
        return f"“{time.group()}” is clear only on the day of writing."
    if time := _MONTH_DAY.search(words):
        return f"“{time.group()}” does not say of which year."
    if loose := _one_more(draft) or _loose_pronoun(draft):
        return f"“{loose}” may mean something outside the stem."
    if rival := _rivalled_pronoun(ground, draft):
        return f"“{rival}” may mean somebody of the sentence before."
    if telling := _gives_away(draft):
        return f"“{telling}” tells whether the answer is one or many, a man or a woman."
    if unknown := occasion.complaint(ground, draft):
        return unknown
    told = draft.family in ("who", "according_to") or draft.type.startswith("vp:")
    key = draft.key_tokens if told else ()
    unseen = draft.key_tokens if draft.kind is QuestionKind.CLOZE or draft.true is False else ()
    if found := bare(ground, sentence, shown | set(key), draft.clause.verb, hidden=unseen):
        return f"“The {found}” does not say which."
    return ""


def fault(distractor: Distractor) -> str:
    """Why an option can't be read without its sentence; "" where it can."""
    found = _RELATIVE.search(distractor.text)
    return f"“{found.group()}” is clear only on the day of writing." if found else ""


def _one_more(draft: Draft) -> str:
    """What counts on from others, "a third" or an "again" of what was dated; "" where nothing does."""
    tokens = draft.clause.sentence.tokens
    for place in draft.tokens:
        before = tokens[place - 1] if place else None
        if tokens[place].lower in _ORDINALS and before is not None and before.lower in ("a", "another"):
            return f"{before.text} {tokens[place].text}"
        if tokens[place].lower == "again" and draft.type.startswith("date:"):
            return tokens[place].text
        if tokens[place].lower in _LEANING and tokens[place].dep == "advmod":
            return tokens[place].text
        behind = tokens[place + 1 : place + 3]
        if tokens[place].lower == "as" and [one.lower for one in behind[:1]] == ["well"] and behind[-1].lower != "as":
            return "as well"
    return ""


def _loose_pronoun(draft: Draft) -> str:
    """The pronoun of the stem that need not mean its subject: who "them" are is told by the sentence before."""
    sentence = draft.clause.sentence
    many = is_plural(sentence, draft.clause.subject_head)
    for place in sorted({*draft.tokens, *draft.key_tokens}):
        token = sentence.tokens[place]
        own = token.tag == "PRP$" and token.lower in _IT | _THEY
        if own and _may_mean_the_key(draft, place):
            return token.text
        if own and (_is_torn_off(draft, place) or (token.lower in _THEY and not many and _is_nested(draft, place))):
            return token.text
        if token.tag != "PRP" or token.lower not in _IT | _THEY or sentence.in_quotes[place]:
            continue
        # "Google sent a shock through the industry as it unveiled its car": both are the subjects of their verbs.
        same = token.dep in SUBJECTS and (token.lower in _THEY) is many and place > draft.clause.verb
        if not same and token.lower not in ("itself", "themselves"):
            return token.text
    return ""


def _may_mean_the_key(draft: Draft, pronoun: int) -> bool:
    """Whether whose it is may stand in the key, which the stem leaves out: "the patients' pressure in their arms"."""
    sentence = draft.clause.sentence
    if draft.kind in (QuestionKind.CLOZE, QuestionKind.TRUE_FALSE) or set(draft.key_tokens) <= set(
        draft.clause.subject
    ):
        return False
    many = sentence.tokens[pronoun].lower in _THEY
    before = [place for place in draft.key_tokens if place < pronoun and sentence.tokens[place].pos in NOUNS]
    return any(is_plural(sentence, place) is many for place in before)


def _is_nested(draft: Draft, pronoun: int) -> bool:
    """Whether the only plurals before "their" stand inside a singular subject: "a lack of gliders" had no "their"."""
    sentence = draft.clause.sentence
    inside = set(draft.clause.subject) - {draft.clause.subject_head}
    before = [
        place
        for place in sorted({*draft.tokens, *draft.clause.subject})
        if place < pronoun and sentence.tokens[place].pos in NOUNS and is_plural(sentence, place)
    ]
    joined = sentence.child(draft.clause.subject_head, "conj") is not None
    return bool(before) and set(before) <= inside and not joined


def _rivalled_pronoun(ground: Ground, draft: Draft) -> str:
    """The "he" or "she" of what somebody thinks or says, where the sentence before names another person.

    "Hume thinks that she was mistaken" says so of that other one, and by itself of Hume.
    """
    sentence = draft.clause.sentence
    own = ground.name_of(sentence, draft.clause.subject_head)
    others = any(
        entry is not own and entry.type is EntityType.PERSON
        for entry, _ in ground.named_in.get(sentence.number - 1, ())
    )
    for place in draft.tokens if others else ():
        token = sentence.tokens[place]
        told = token.dep in SUBJECTS and sentence.tokens[token.head].dep == "ccomp"
        if told and token.text.lower() in ("he", "she"):
            return token.text
    return ""


def _is_torn_off(draft: Draft, pronoun: int) -> bool:
    """Whether a noun that "its" or "their" may mean is left out: "the world's land" before "all its forests"."""
    clause = draft.clause
    sentence = clause.sentence
    shown = {*draft.tokens, *draft.key_tokens, *clause.subject, *clause.name_tokens}
    many = sentence.tokens[pronoun].lower in _THEY
    return any(
        sentence.tokens[place].pos in NOUNS
        and place not in shown
        and sentence.tokens[place].dep != "compound"
        and sentence.tokens[place].entity_type not in ("DATE", "TIME", "PERSON")
        and is_plural(sentence, place) is many
        for place in range(clause.subject[-1] + 1, pronoun)
    )


def _gives_away(draft: Draft) -> str:
    """The word of the stem that points to the asked subject and fits none but those of its sex or number."""
    sentence = draft.clause.sentence
    if set(draft.key_tokens) != set(draft.clause.subject) or draft.true:
        return ""
    many = is_plural(sentence, draft.clause.subject_head)
    for place in draft.tokens:
        token = sentence.tokens[place]
        # A name before it may be what it means.
        before = (one for one in draft.tokens if one < place and one not in draft.key_tokens)
        meant = any(sentence.tokens[one].pos in NOUNS for one in before)
        alien = token.lower in (_IT if many else _THEY)
        if token.pos == "PRON" and not meant and (token.lower in _SEXED or alien):
            return token.text
    return ""


_LEANING = frozenset(
    """regardless instead otherwise likewise similarly nevertheless nonetheless thus therefore hence consequently
    accordingly thereby""".split()
)
_ORDINALS = frozenset(("second", "third", "fourth", "fifth"))
_IT, _THEY = frozenset(("it", "its", "itself")), frozenset(("they", "them", "their", "themselves"))
_SEXED = frozenset("he she him her his hers himself herself".split())
