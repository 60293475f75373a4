"""M3, standalone: nothing in the stem or key points to words that the reader doesn't see."""

import re

from quizapp.domain.question import QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.nouns import sort_of
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import PERSON_NOUNS
from quizapp.reading.sentence import Sentence

name = "standalone"
#: Times that are clear only on the day of writing.
_RELATIVE = re.compile(
    r"\b(today|yesterday|tomorrow|tonight|now|recently|currently|ago|so far|earlier|later|soon|"
    r"(?:last|next|this|past|previous|following|same|coming) (?:\w+ )?(?:day|night|week|weekend|month|year|decade|"
    r"century|spring|summer|autumn|fall|winter|season|half|quarter)s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
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


def _is_anchored(ground: Ground, draft: Draft) -> bool:
    """Whether stem or key has a name, a number or what the text is about, so that a reader knows the place."""
    sentence = draft.clause.sentence
    shown = [*draft.tokens, *draft.key_tokens, *draft.clause.speaker_tokens]
    named = any(sentence.tokens[place].pos in ("PROPN", "NUM") for place in shown)
    defines = draft.clause.lemma == "be" and draft.clause.subject_head == 0
    return named or bool(draft.clause.name) or defines or bool(ground.roots_of(sentence, shown) & ground.topic)


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
            or (sentence.tokens[child].dep == "amod" and sentence.tokens[child].lemma.lower() not in _VAGUE)
        ]
        if short and not told:
            return token.text
        lemma = ground.kin.get(token.lemma.lower(), token.lemma.lower())
        often = lemma in ground.topic
        # "The company" has a name, which the reader of a question needs; only the title's own may go without.
        if lemma in ground.title:
            continue
        named = (sort_of(lemma) == "body" and lemma not in _INSTITUTIONS) or lemma in PERSON_NOUNS
        if not told and named:
            return token.text
        if not told and not often and lemma not in _UNIQUE:
            return token.text
    return ""


_VAGUE = frozenset("other same whole entire former latter new old first second third last next final".split())
_SHORT_FORMS = frozenset(
    """Commission Board Committee Act Council University Company Church Union Party Court Agency Ministry Society
    Association Institute College School Group Bank""".split()
)
_RELATIONAL = frozenset("size rate number population average percentage share amount price total majority".split())
#: Bodies that a text may well leave without a name.
_INSTITUTIONS = frozenset(
    "team government police army navy council board court parliament committee commission force senate".split()
)
#: Things of which a reader knows only one.
_UNIQUE = frozenset(
    """world sun moon sky sea ocean public internet weather past future present government economy environment
    time year century east west north south top bottom end start beginning middle majority rest number""".split()
)
