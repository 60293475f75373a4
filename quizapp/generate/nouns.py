"""What sort of thing a common noun names, as far as its form tells."""

import functools
import re

from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS

#: Nouns of people together that act and speak as one.
GROUP_NOUNS = frozenset(
    """community public team family crew militia militant force troop people population crowd audience staff tribe
    generation minority majority household couple colony nation member companion settler technician mercenary shopper
    worker parent employee supporter voter visitor tourist passenger patient customer user reader viewer fan rider
    prisoner inmate immigrant refugee migrant rebel guard warrior knight noble peasant slave citizen civilian youth
    teenager adult infant baby partner friend colleague opponent rival enemy ally critic volunteer astronaut cosmonaut
    contributor participant applicant owner buyer seller dealer hunter gatherer researcher scholar historian""".split()
)
#: Nouns of what happens or is so, beside those that show it by their ending.
EVENT_NOUNS = frozenset(
    """attack strike war battle conflict call claim concern support protest talk debate change rise fall increase
    decrease growth loss death birth visit return attempt effort plan move effect impact outrage tension crisis risk
    threat danger defence defense influence success failure journey trip flood storm fire vote measure act message
    study research work trial search drop delay damage harm use need demand hope fear pressure anger response backlash
    fallout airstrike raid march speech promise request wish doubt hatred love peace truce deal race game match party
    meeting summit tour walk dance fight quarrel row dispute ban cut lack shortage surge boom bust
    interview briefing hearing decline repair sale purchase release rescue escape arrest murder theft robbery crash
    collapse launch""".split()
)
#: Said of anybody, so that it may well be said of the key too.
GENERIC_NOUNS = frozenset("man woman person people human someone somebody member one individual body thing".split())
_PERSON = re.compile(r"(ist|ician|eer|sman|women|woman|smen)$")
_ABSTRACT = re.compile(r"(ation|ition|ssion|ction|ution|rsion|ment|ness|ity|ance|ence|ism|acy|al)$")


@functools.cache
def sort_of(lemma: str) -> str:
    """Tell people, a body, an event (what happens or is so) and a thing apart: "people", "body", "event", "thing"."""
    if lemma in PERSON_NOUNS or lemma in GROUP_NOUNS or _PERSON.search(lemma):
        return "people"
    if lemma in ORGANISATION_NOUNS:
        return "body"
    return "event" if _ABSTRACT.search(lemma) or lemma in EVENT_NOUNS else "thing"
