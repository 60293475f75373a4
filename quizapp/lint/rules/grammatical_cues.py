"""Grammar gives the key away: an article or a number that not all options go with, or a form that only the key has."""

import re
from collections.abc import Callable, Iterator

from quizapp.domain.question import GAP, Question, QuestionKind
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import only_key, options_of, text_field

name = "grammatical_cues"
criterion = Criterion.GRAMMATICAL
_END_WITH_ARTICLE = re.compile(r"(?<!/)\b(an?)\W*$", re.IGNORECASE)
_GAP_AND_ARTICLE = re.compile(rf"(?<!/)\b(an?) {GAP}(?!_)", re.IGNORECASE)
#: A verb whose subject is the option: behind a gap, behind "which metals", or at the end of the stem.
_VERB = re.compile(
    rf"{GAP} (is|was|has|are|were|have)\b|^which (?:\w+ ){{0,2}}(is|was|has|are|were|have)\b|\b(is|was|are|were)\W*$",
    re.IGNORECASE,
)
_PLURAL_VERBS = ("are", "were", "have")
#: Said with another sound than they are written with.
_AS_CONSONANT = re.compile(r"(?:eu|uni(?!n|m)|use|usu|one\b|once|ut[ei]|u[ks]\b|ur[aei])", re.IGNORECASE)
_AS_VOWEL = re.compile(r"(?:hour|honest|honou?r|heir|[FHLMNRSX](?=[A-Z\d.]|\b)|8|11\b|18\b)")
_FORMS: tuple[Callable[[str], bool], ...] = (
    lambda text: text.lower().startswith("to "),
    lambda text: text.lower().startswith("because "),
    lambda text: bool(re.match(r"by \w+ing\b", text, re.IGNORECASE)),
    lambda text: text.endswith(".") and len(text.split()) > 2,
)


def findings(question: Question) -> Iterator[Finding]:
    """At most one finding: at the stem for what does not agree with it, at the key for a form of its own."""
    options = [option.text for option in options_of(question)]
    if len(options) < 2:
        return
    article = _article(question)
    if article and any(_wants_an(text) != (article == "an") for text in options):
        yield Finding(name, "stem", f"Not every option goes with “{article}”. Write “a/an”, or move it to the options.")
        return
    number = only_key(question)
    if number is None:
        return
    verb = _verb(question.stem)
    agreeing = [_is_plural(text) == (verb in _PLURAL_VERBS) for text in options]
    if verb and agreeing[number] and sum(agreeing) == 1:
        yield Finding(name, "stem", f"Only the key goes with “{verb}”. Make all options singular, or all plural.")
        return
    for has_form in _FORMS:
        if sum(has_form(text) != has_form(options[number]) for text in options) == len(options) - 1:
            message = "The key alone is built this way. Begin and end all options alike."
            yield Finding(name, text_field(number), message)
            return


def _article(question: Question) -> str:
    """The "a" or "an" after which an option is read; "" where there is none."""
    pattern = _GAP_AND_ARTICLE if question.kind is QuestionKind.CLOZE else _END_WITH_ARTICLE
    found = pattern.search(question.stem)
    return found.group(1).lower() if found else ""


def _verb(stem: str) -> str:
    """The last verb whose subject the options are; "" where there is none."""
    found = [verb for match in _VERB.finditer(stem) for verb in match.groups() if verb]
    return found[-1].lower() if found else ""


def _wants_an(text: str) -> bool:
    if _AS_CONSONANT.match(text):
        return False
    return bool(_AS_VOWEL.match(text)) or text[:1].lower() in tuple("aeiou")


def _is_plural(text: str) -> bool:
    # The noun before "of", "in" and the like is what is counted.
    head = re.split(r" (?:of|in|on|at|for|from|to|with|that|who|which)\b", text)[0]
    return bool(re.search(r"(?:[^sui]s|people|children|men)$", head))
