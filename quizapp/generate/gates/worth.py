"""Whether an answer is worth knowing: nothing that the whole text is about, no count of a trifle, no commonplace."""

from quizapp.domain.question import QuestionKind
from quizapp.generate.definite import is_name
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Draft
from quizapp.generate.slots import is_number
from quizapp.reading.entities import LedgerEntry

name = "worth"
#: Families and types whose key may be what the text is about.
_NAMING = ("who", "which")
_SUBJECTS = ("person", "organisation")
#: What is named in this share of the sentences, and oftener than anything else, is what the text is about.
_OFTEN = 0.3
#: A speaker named in so few sentences is a bystander.
_BYSTANDER = 2
_PRAISING = frozenset(
    """important significant essential vital crucial key major central notable famous popular useful valuable
    prominent influential""".split()
)


def complaint(ground: Ground, draft: Draft) -> str:
    """Why nobody need know the answer; "" where it is worth knowing."""
    if draft.family in _NAMING and draft.type in _SUBJECTS and _is_the_topic(ground, draft):
        return "The key is what the whole text is about, so that nothing need be read to find it."
    if is_number(draft.type) and _is_aside(ground, draft):
        return "It is of somebody or something that the text names once, in passing."
    if draft.true and _is_commonplace(draft):
        return "The statement says no more than that something matters."
    return ""


def _is_the_topic(ground: Ground, draft: Draft) -> bool:
    entry = next((found for place in draft.key_tokens if (found := ground.name_of(draft.clause.sentence, place))), None)
    if entry is None:
        return False
    if all(word.lower().strip(".,") in ground.title for word in entry.name.split()):
        return True
    shares = [len({name.sentence for name in one.names}) for one in ground.analysis.entities]
    own = len({name.sentence for name in entry.names})
    return own == max(shares) and own >= _OFTEN * len(ground.analysis.sentences)


def _is_aside(ground: Ground, draft: Draft) -> bool:
    """Whether a count is told of somebody, or of a body, whom the text names in passing and its summary not at all."""
    clause = draft.clause
    entry = ground.name_of(clause.sentence, clause.subject_head)
    if entry is None or fine_type(entry) not in _SUBJECTS:
        return False
    # What somebody did to what the text is named for belongs to its story.
    rest = [place for place in draft.tokens if place not in clause.subject and place > clause.verb]
    own = {word.lower() for word in entry.name.split()} if fine_type(entry) == "organisation" else set()
    if (ground.roots_of(clause.sentence, rest) | own) & ground.title & ground.named:
        return False
    summed = {ground.sentence_of(one.evidence[-1]).number for one in ground.briefing.summary}
    told = {name.sentence for name in entry.names}
    most = _BYSTANDER if is_witness(ground, entry) else 1
    return len(told) <= most and not told & summed and name_root(entry.name) not in ground.topic


def is_witness(ground: Ground, entry: LedgerEntry) -> bool:
    """Whether the text names somebody in few sentences, one of which has his words: his deeds are by the way."""
    told = {name.sentence for name in entry.names}
    speaks = any(name_root(entry.name) in ground.speakers[number] for number in told)
    return (
        fine_type(entry) == "person"
        and speaks
        and len(told) <= _BYSTANDER
        and name_root(entry.name) not in ground.topic
    )


def _is_commonplace(draft: Draft) -> bool:
    """Whether a statement without a name, number or date only calls its subject important."""
    sentence = draft.clause.sentence
    shown = [sentence.tokens[place] for place in sorted({*draft.tokens, *draft.key_tokens})]
    if draft.kind is not QuestionKind.TRUE_FALSE or not any(token.lemma.lower() in _PRAISING for token in shown):
        return False
    return not any(is_name(token) or token.pos == "NUM" or token.entity_type == "DATE" for token in shown)
