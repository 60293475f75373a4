"""What sort of thing a common noun names, as far as its form tells."""

import functools
import re

from quizapp.generate.inflection import parts_of_speech
from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS

#: Nouns of people together that act and speak as one.
GROUP_NOUNS = frozenset(
    """community public team family crew militia militant force troop people population crowd audience staff tribe
    generation minority majority household couple colony nation""".split()
)
_ABSTRACT = re.compile(r"(ation|ition|ssion|ction|ution|rsion|ment|ness|ity|ance|ence|ism|acy|al)$")


@functools.cache
def sort_of(lemma: str) -> str:
    """Tell people, a body, an event (what happens or is so) and a thing apart: "people", "body", "event", "thing"."""
    if lemma in PERSON_NOUNS or lemma in GROUP_NOUNS:
        return "people"
    if lemma in ORGANISATION_NOUNS:
        return "body"
    # A noun that is a verb as well, or is made from one or from an adjective, mostly names what happens or is so.
    return "event" if _ABSTRACT.search(lemma) or "VERB" in parts_of_speech(lemma) else "thing"
