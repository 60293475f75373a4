"""M2, M3, M13 and M17: how a stem reads by itself, and how much of it is the source's."""

import re

from quizapp.domain.briefing import EntityType
from quizapp.domain.question import GAP, QuestionKind
from quizapp.reading.lexicon import PERSON_NOUNS
from quizapp.reading.sentence import Sentence, Token
from tests.quality.measures.criteria import (
    ANSWER_WORDS,
    DEMONSTRATIVES,
    EMBEDDING,
    FINITE,
    MAX_EMBEDDED,
    OPEN_FAMILIES,
    OPENING_CONNECTIVES,
    PERSONS,
    RELATIVE_DATES,
    SEVERAL,
    SPEAKERS,
    STEM_WORDS,
    SUBJECTS,
    THINGS,
    WH,
    WH_FAMILIES,
)
from tests.quality.measures.material import Item
from tests.quality.measures.parsed import parsed, weighty
from tests.quality.measures.words import contains, words

_RELATIVE = re.compile(rf"\b(?:{RELATIVE_DATES})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
_NAMED = (EntityType.PERSON, EntityType.ORGANISATION)
#: Kinds that ask in other ways than by one question, one gap or one statement.
_INSTRUCTIONS = ("ordering", "matching", "multi_choice")


def well_formed(item: Item) -> str:
    """M2: what is wrong with the form of the stem; "" where nothing is."""
    stem, parse = item.question.stem, item.stem
    size = len(words(stem))
    if not STEM_WORDS[0] <= size <= STEM_WORDS[1]:
        return f"{size} words"
    if fault := _marks(item):
        return fault
    embedded = [
        place
        for place, token in enumerate(parse.tokens)
        if token.dep in EMBEDDING and _is_finite(parse, place) and not parse.in_quotes[place]
    ]
    if len(embedded) > MAX_EMBEDDED:
        return f"{len(embedded)} embedded clauses"
    instructs = item.question.kind.value in _INSTRUCTIONS and parse.tokens[0].tag == "VB"
    if not instructs and not any(token.tag in FINITE for token in parse.tokens):
        return "no finite verb"
    return _order(parse) if stem.endswith("?") else ""


def _is_finite(parse: Sentence, verb: int) -> bool:
    return any(parse.tokens[place].tag in FINITE for place in (verb, *parse.children(verb, "aux", "auxpass")))


def _marks(item: Item) -> str:
    stem, kind = item.question.stem, item.question.kind
    if stem.count("“") != stem.count("”") or stem.count('"') % 2 or stem.count("(") != stem.count(")"):
        return "quotation marks or brackets without their other half"
    asked, gaps = stem.count("?"), stem.count(GAP)
    if kind is QuestionKind.TRUE_FALSE:
        return "a statement with a question mark or a gap" if asked or gaps else ""
    if kind.value in _INSTRUCTIONS and not asked:
        return ""
    return "" if asked + gaps == 1 else "not one question mark or one gap"


def _order(parse: Sentence) -> str:
    """Whether a question turns subject and auxiliary round, and has the base form after "do"."""
    root = parse.root
    subject = parse.child(root, *SUBJECTS)
    if parse.child(root, "aux") is not None:
        helpers = [parse.tokens[child] for child in parse.children(root, "aux", "auxpass")]
        # Compared as words: the parser calls a base form a present one now and then.
        if helpers[0].lemma == "do" and parse.tokens[root].lower != parse.tokens[root].lemma.lower():
            return f"“{parse.tokens[root].text}” after “{helpers[0].text}”"
    if subject is None or any(parse.tokens[place].lower in WH for place in parse.subtree(subject)):
        return ""
    first = next((place for place, token in enumerate(parse.tokens) if token.tag in FINITE), None)
    return "" if first is not None and first < parse.subtree(subject)[-1] else "no auxiliary before the subject"


def standalone(item: Item) -> str:
    """M3: what in the stem points out of it; "" where nothing does."""
    parse = item.stem
    if parse.tokens[0].lower in OPENING_CONNECTIVES:
        return f"opens with “{parse.tokens[0].text}”"
    for place, token in enumerate(parse.tokens):
        # "Which of these", "put these in order": they stand below the stem.
        below = (
            token.lower == "these" and item.choices and (not item.is_choice or parse.tokens[place - 1].lower == "of")
        )
        if not below and _dangles(parse, place, token):
            return f"“{token.text}” has no antecedent in the stem"
    if short := _short_name(item):
        return short
    shown = f"{_unquoted(item.question.stem)} {_unquoted(item.key)}"
    found = _RELATIVE.search(shown)
    return f"“{found.group()}” without an anchor" if found and not _YEAR.search(item.question.stem) else ""


def _unquoted(text: str) -> str:
    """The words that whoever asks chose: a quotation is given as it was said."""
    return re.sub("“[^”]*”", "“”", text)


def _dangles(parse: Sentence, place: int, token: Token) -> bool:
    # "In its report the board ...": the subject may follow.
    subject = parse.child(parse.root, *SUBJECTS)
    others = [
        other
        for at, other in enumerate(parse.tokens)
        if other.pos in ("NOUN", "PROPN") and (at < place or (at == subject and at != place))
    ]
    if token.lower in PERSONS:
        asked = any(other.lower == "who" for other in parse.tokens[:place])
        return not asked and not any(other.pos == "PROPN" or other.lemma.lower() in PERSON_NOUNS for other in others)
    if token.lower in THINGS:
        empty = token.dep == "expl" or parse.child(token.head, "csubj", "ccomp", "xcomp", "acl") is not None
        return not empty and not any(other.tag in ("NN", "NNP") for other in others)
    if token.lower in SEVERAL:
        joined = any(other.dep == "conj" for other in others)
        return not joined and not any(other.tag in ("NNS", "NNPS") or other.pos == "PROPN" for other in others)
    if token.lower in SPEAKERS and token.pos in ("PRON", "DET"):
        outside = any(
            (other.pos == "PROPN" or other.lower == "who") and not quoted
            for other, quoted in zip(parse.tokens, parse.in_quotes, strict=True)
        )
        return not (parse.in_quotes[place] and outside)
    if token.lower in DEMONSTRATIVES and token.tag == "DT":
        told = parse.child(place, "prep", "relcl", "acl") is not None
        return not told
    return False


def _short_name(item: Item) -> str:
    """The first name that the stem gives in a shorter form than the text's first mention has."""
    stem = _unquoted(item.question.stem)
    # An owner's name is the whole name all the same: "Ada Brook’s".
    said = words(re.sub(r"[’']s\b", "", stem))
    forms = [words(name) for name in item.text.known]
    for entry in item.text.analysis.entities:
        if entry.type not in _NAMED:
            continue
        first = words(entry.names[0].text)
        own = {name.text for name in entry.names}
        if entry.type is EntityType.PERSON:
            own.add(entry.names[0].text.split()[-1])
        if any(contains(said, words(form)) for form in own if len(words(form)) >= len(first)):
            continue
        for form in sorted(own, key=len):
            short = words(form)
            inside = any(
                len(other) > len(short) and contains(other, short) and contains(said, other) for other in forms
            )
            if contains(said, short) and not inside and form in stem:
                return f"“{form}” for “{entry.names[0].text}”"
    return ""


def copied(item: Item) -> float:
    """M13: the longest run of the stem's words that stands in the text, as a share of the stem, 0..1."""
    said, source = words(item.question.stem.replace(GAP, " | ")), f" {' '.join(words(item.text.document.text))} "
    for size in range(len(said), 0, -1):
        if any(f" {' '.join(said[at : at + size])} " in source for at in range(len(said) - size + 1)):
            return size / len(said)
    return 0.0


def in_quiz_style(item: Item) -> str | None:
    """M17: what is wrong with the answer of a wh question; None for other families."""
    if item.question.family not in WH_FAMILIES or not item.key:
        return None
    size = len(words(item.key))
    if item.question.family not in OPEN_FAMILIES and size > ANSWER_WORDS:
        return f"an answer of {size} words"
    if item.key[-1] in ",;:" or "(" in item.key:
        return "an answer with more than the answer"
    if item.question.kind is QuestionKind.NUMERIC:
        return ""
    own, said = weighty(parsed([item.key])[0].tokens), weighty(item.stem.tokens)
    if own and own <= said:
        return "the stem says the answer"
    return "the answer says the stem again" if own and len(own & said) >= len(own) / 2 else ""
