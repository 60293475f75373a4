"""Whether a statement can be judged by itself a week later: who and what it speaks of, and a claim worth judging.

A question asks for one thing and lends the rest from its options; a statement has nothing but its words. So its test
is a positive one: its subject is known, each "the X" says which, its claim is whole and says something, and what
happened has an anchor.
"""

from quizapp.domain.briefing import EntityType
from quizapp.domain.question import QuestionKind
from quizapp.generate.cut_off import is_whole
from quizapp.generate.gates.worth import is_witness
from quizapp.generate.ground import Ground
from quizapp.generate.judged import Judged
from quizapp.generate.model import Draft
from quizapp.generate.nouns import sort_of
from quizapp.generate.referents import KNOWN, bare, has_known_subject, pointing, stranger
from quizapp.generate.swaps import is_believable
from quizapp.reading.grammar import FINITE, NOUNS
from quizapp.reading.lexicon import SAY

name = "verdict"
#: With more than this share of its words in the title a statement says nothing new.
_TITLED = 0.6
#: A claim without name, number or date has so many nouns at least.
TELLING = 2
#: A deed without time, place and other party has so many.
FULL = 3
_SEASONS = frozenset("spring summer autumn winter".split())


def complaint(ground: Ground, draft: Draft) -> str:
    """Why a reader can't judge the statement without the text, or need not; "" where it stands alone."""
    if draft.kind is not QuestionKind.TRUE_FALSE:
        return ""
    judged = Judged(ground, draft)
    tokens = judged.sentence.tokens
    # "Savings of 153 m": the model takes a unit for a verb.
    if not any(tokens[place].tag in FINITE and len(tokens[place].text) > 1 for place in draft.clause.group):
        return "The statement has no finite verb."
    for told, reason in ((pointing, "points to something"), (bare, "does not say which"), (stranger, "is a stranger")):
        if found := told(judged):
            return f"“{found}” {reason}: the statement does not tell more."
    if not has_known_subject(judged):
        return "Its subject is neither a name, nor something's own, nor a kind that the text is about."
    if not is_whole(judged):
        return "What the sentence goes on to say, or when and where it holds, is cut off."
    if _is_titled_whole(judged):
        return "It says no more than the title, which the card shows."
    if not _is_telling(judged):
        return "What it says of its subject is too little to judge."
    if not _is_anchored(judged):
        return "It happened at a time, in a place or to somebody that the statement does not tell."
    if not is_believable(ground, draft):
        return "What was put in is of another sort, so that nobody would believe it."
    return ""


def _is_titled_whole(judged: Judged) -> bool:
    """Whether most words of a statement that is true, or of one with a name changed, stand in the title."""
    tokens = judged.sentence.tokens
    content = [place for place in judged.shown if tokens[place].pos in (*NOUNS, "VERB", "NUM")]
    title = judged.ground.title
    told = [one for one in content if any(word.startswith(tokens[one].lemma.lower()) for word in title)]
    return len(told) > _TITLED * len(content)


def _is_telling(judged: Judged) -> bool:
    """Whether the claim is the text's own and has a name, a number, a date or enough nouns."""
    tokens, clause = judged.sentence.tokens, judged.clause
    claim = [tokens[place] for place in judged.claim]
    # What may be, nobody can call true or false.
    group = {tokens[place].lower for place in clause.group}
    if not clause.speaker and group & {"may", "might", "could"}:
        return False
    # What had been before another time, which is not told.
    before = [one for one in claim if one.lower == "had" and one.dep in ("aux", "auxpass")]
    if any(one.head != clause.verb or not judged.is_dated for one in before):
        return False
    # Who a speaker is: the sentence tells what he says.
    if tokens[clause.verb].dep == "relcl" and _speaks(judged):
        return False
    entry = judged.ground.name_of(judged.sentence, clause.subject_head)
    if entry is not None and not (clause.is_speech or clause.speaker) and is_witness(judged.ground, entry):
        return judged.is_titled
    # What the text's own subject is, in its first words, whoever has seen the title knows.
    if (
        judged.is_titled
        and clause.lemma == "be"
        and judged.draft.true
        and judged.sentence.number == judged.ground.opening
    ):
        return False
    # Where the author of a text works, nobody need know.
    if clause.lemma == "be" and not clause.speaker and (_is_somebody(judged) or _has_a_post(judged)):
        return False
    if judged.has_news or any(one.pos == "NUM" and one.entity_type != "DATE" for one in claim):
        return True
    if _is_somebody(judged) and not judged.lasts:
        return False
    if any(one.entity_type == "DATE" for one in claim):
        return True
    dated = any(tokens[place].entity_type == "DATE" for place in clause.subject)
    return dated or sum(one.pos == "NOUN" for one in claim) >= TELLING


def _is_somebody(judged: Judged) -> bool:
    """Whether the subject is a person whom the text names in passing: what he did on a day nobody need know."""
    entry = judged.ground.name_of(judged.sentence, judged.clause.subject_head)
    if entry is None or entry.type is not EntityType.PERSON or judged.is_titled:
        return False
    return len(entry.sentences) < KNOWN


def _has_a_post(judged: Judged) -> bool:
    """Whether it only says what somebody is today whom the text hardly names, as lines about its authors do."""
    sentence, clause = judged.sentence, judged.clause
    entry = judged.ground.name_of(sentence, clause.subject_head)
    post = sentence.child(clause.verb, "attr")
    if entry is None or post is None or judged.is_past or " " not in entry.name:
        return False
    return sort_of(sentence.tokens[post].lemma.lower()) == "people" and len(entry.sentences) < KNOWN


def _speaks(judged: Judged) -> bool:
    """Whether the noun that a relative clause hangs on is the subject of a verb of saying."""
    tokens = judged.sentence.tokens
    owner = tokens[tokens[judged.clause.verb].head]
    return owner.dep == "nsubj" and tokens[owner.head].lemma.lower() in SAY


def _is_anchored(judged: Judged) -> bool:
    """Whether what happened is told with its date, its place or another party by name."""
    if judged.is_dated or (judged.lasts and not judged.clause.name):
        return True
    # "In late summer" without its year.
    if any(judged.sentence.tokens[place].lower in _SEASONS for place in judged.claim):
        return False
    named = judged.has_name(judged.clause.subject) or judged.is_titled
    return named and (judged.is_placed or judged.has_party or _is_known_deed(judged))


def _is_known_deed(judged: Judged) -> bool:
    """Whether it tells so much of what the text's own subject did that its deed can't be taken for another.

    Of what is counted, there may have been as many another time.
    """
    claim = [judged.sentence.tokens[place] for place in judged.claim]
    counted = any(one.pos == "NUM" or one.tag in ("JJR", "RBR") for one in claim)
    return judged.is_titled and not counted and sum(one.pos in NOUNS for one in claim) >= FULL
