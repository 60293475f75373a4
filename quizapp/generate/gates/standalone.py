"""M3, standalone: nothing in the stem or key points to words that the reader doesn't see."""

import re

from quizapp.domain.question import QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.nouns import sort_of
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural
from quizapp.reading.sentence import Sentence, Token

name = "standalone"
#: Times that are clear only on the day of writing.
_RELATIVE = re.compile(
    r"\b(today|yesterday|tomorrow|tonight|now|recently|currently|ago|so far|earlier|later|soon|"
    r"(?:last|next|this|past|previous|following|same|coming) (?:\w+ )?(?:day|night|week|weekend|month|year|decade|"
    r"century|spring|summer|autumn|fall|winter|season|half|quarter)s?|"
    # "The Sunday Times" is a name, and in "Tuesday 8 April 2014" the date says which Tuesday.
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s? (?-i:[A-Z])|,? \d)|"
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
    if found := _RELATIVE.search(words):
        return f"“{found.group()}” is clear only on the day of writing."
    if found := _MONTH_DAY.search(words):
        return f"“{found.group()}” does not say of which year."
    if loose := _loose_pronoun(draft):
        return f"“{loose}” may mean something outside the stem."
    if telling := _gives_away(draft):
        return f"“{telling}” tells whether the answer is one or many, a man or a woman."
    key = draft.key_tokens if draft.family in ("who", "according_to") else ()
    if not _is_anchored(ground, draft):
        return "Nothing in it tells what it is about: no name, no number, nothing that the whole text is about."
    if bare := _bare(ground, sentence, sorted(shown | set(key)), draft.clause.verb):
        return f"“The {bare}” does not say which."
    return ""


def fault(distractor: Distractor) -> str:
    """Why an option can't be read without its sentence; "" where it can."""
    found = _RELATIVE.search(distractor.text)
    return f"“{found.group()}” is clear only on the day of writing." if found else ""


def _loose_pronoun(draft: Draft) -> str:
    """The pronoun of the stem that need not mean its subject: who "them" are is told by the sentence before."""
    sentence = draft.clause.sentence
    many = is_plural(sentence, draft.clause.subject_head)
    for place in sorted({*draft.tokens, *draft.key_tokens}):
        token = sentence.tokens[place]
        if token.tag != "PRP" or token.lower not in _IT | _THEY or sentence.in_quotes[place]:
            continue
        # "Google sent a shock through the industry as it unveiled its car": both are the subjects of their verbs.
        same = token.dep in SUBJECTS and (token.lower in _THEY) is many and place > draft.clause.verb
        if not same and token.lower not in ("itself", "themselves"):
            return token.text
    return ""


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


def _is_anchored(ground: Ground, draft: Draft) -> bool:
    """Whether the reader of the stem knows from a name, or from what the text is about, what it speaks of."""
    sentence = draft.clause.sentence
    shown = [*draft.tokens, *draft.clause.speaker_tokens, *draft.clause.name_tokens]
    if draft.kind is QuestionKind.TRUE_FALSE:
        shown += draft.key_tokens
    if draft.clause.is_event and _is_dated(ground, draft):
        return True
    named = any(
        _is_name(sentence.tokens[place], counts=draft.clause.is_event and place not in draft.key_tokens)
        for place in shown
    )
    defines = draft.clause.lemma == "be" and sentence.tokens[draft.clause.subject[0]].lower in ("a", "an")
    return named or defines or bool(ground.roots_of(sentence, shown) & ground.topic)


def _is_dated(ground: Ground, draft: Draft) -> bool:
    """Whether the stem says on which day something happened, or in which year to what it names beside a count."""
    sentence = draft.clause.sentence
    shown = {sentence.tokens[place].start for place in draft.tokens}
    dates = [
        date.iso
        for date in ground.dates.get(sentence.number, ())
        if date.iso[:4].isdigit()
        and all(token.start in shown for token in sentence.tokens if date.start <= token.start < date.end)
    ]
    if any(len(date) == len("2024-02-02") for date in dates):
        return True
    counted = {sentence.tokens[place].head for place in draft.key_tokens}
    return bool(dates) and any(
        sentence.tokens[place].pos in NOUNS and not sentence.tokens[place].entity_type and place not in counted
        for place in draft.tokens
    )


def _is_name(token: Token, *, counts: bool) -> bool:
    if token.entity_type in ("DATE", "TIME"):
        return False
    return (
        token.pos == "PROPN" or (counts and token.pos == "NUM") or token.entity_type in ("NORP", "GPE", "PERSON", "ORG")
    )


def _bare(ground: Ground, sentence: Sentence, shown: list[int], verb: int) -> str:
    """The first "the X" that neither the stem nor the whole document makes clear."""
    for place in shown:
        token = sentence.tokens[place]
        # "The Commission" is the short form of a name that the reader doesn't see.
        short = token.pos == "PROPN" and token.text in _SHORT_FORMS
        if (token.pos != "NOUN" and not short) or token.dep in ("compound", "nmod"):
            continue
        # What the clause itself says of its subject ("the company, which makes pumps") doesn't tell which one it is.
        children = [child for child in sentence.children(place) if child in shown and child != verb]
        # A size, a rate or a number is always of something.
        below = [sentence.tokens[child] for child in children]
        owned = any(one.dep in ("poss", "nmod") or one.lower in ("of", "in", "for") for one in below)
        if token.lemma.lower() in _RELATIONAL and token.dep in SUBJECTS and not owned:
            return token.text
        if not any(sentence.tokens[child].lower == "the" and sentence.tokens[child].dep == "det" for child in children):
            continue
        told = [
            child
            for child in children
            if sentence.tokens[child].dep in ("prep", "acl", "relcl", "compound", "nmod", "poss", "appos", "nummod")
            or (sentence.tokens[child].dep == "amod" and _tells_which(sentence.tokens[child]))
        ]
        if short and not told:
            return token.text
        lemma = ground.kin.get(token.lemma.lower(), token.lemma.lower())
        often = lemma in ground.topic
        # "The company" has a name, which the reader of a question needs; only the title's own may go without.
        if lemma in ground.title:
            continue
        named = (sort_of(lemma) == "body" and lemma not in _INSTITUTIONS) or sort_of(lemma) == "people"
        if not told and named:
            return token.text
        if not told and not often and lemma not in _UNIQUE:
            return token.text
    return ""


def _tells_which(adjective: Token) -> bool:
    """Whether an adjective names a kind ("the digestive system", "the Norman fleet") rather than a look or an order.

    Those made from nouns and verbs do, as their endings show; short ones such as "new" fit many.
    """
    lemma = adjective.lemma.lower()
    if adjective.pos == "PROPN" or adjective.entity_type == "NORP" or adjective.tag == "JJS":
        return True
    return lemma not in _VAGUE and ("-" in lemma or bool(_OF_A_KIND.search(adjective.lower)))


_OF_A_KIND = re.compile(r"(al|ic|ary|ory|ive|ian|ese|ar|ed|ing|ine|ish|ous|ern)$")
_IT, _THEY = frozenset(("it", "its", "itself")), frozenset(("they", "them", "their", "themselves"))
_SEXED = frozenset("he she him her his hers himself herself".split())
_VAGUE = frozenset(
    """other same whole entire former latter final initial original actual total overall general special usual several
    remaining following existing resulting previous main serious famous obvious various numerous""".split()
)
_SHORT_FORMS = frozenset(
    """Commission Board Committee Act Council University Company Church Union Party Court Agency Ministry Society
    Association Institute College School Group Bank""".split()
)
_RELATIONAL = frozenset("size rate number population average percentage share amount price total majority".split())
#: Bodies that a text may well leave without a name.
_INSTITUTIONS = frozenset(
    "government police army navy council board court parliament committee commission force senate".split()
)
#: Things of which a reader knows only one.
_UNIQUE = frozenset(
    """world sun moon sky sea ocean public internet weather past future present government economy environment
    time year century east west north south top bottom end start beginning middle majority rest number police press
    media poor rich touch""".split()
)
