"""Whether an answer is worth knowing: nothing that the whole text is about, no count of a trifle, no commonplace."""

from quizapp.domain.question import QuestionKind
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.judged import Judged
from quizapp.generate.model import Draft
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
    prominent influential beautiful magnificent amazing wonderful great excellent fantastic ideal perfect lovely
    charming stunning spectacular fascinating interesting exciting delicious fun unique impressive treasure gem
    paradise delight abundant friendly""".split()
)
_BEST = frozenset(("best", "greatest", "finest"))
#: Of what there are so many, and nothing more is told, anybody would say so.
_MANY = frozenset("many multiple numerous multitude various several variety myriad host plenty".split())
#: What may be, or mostly is, of a kind.
_LOOSELY = frozenset("can often usually generally typically sometimes commonly".split())
#: With so few nouns nothing more is told.
_FEW_NOUNS = 2
#: What leads a reader elsewhere, and what that is said to do; and what hangs on no text but its rights.
_GUIDES = frozenset("website webpage site page link video chapter section appendix module article figure table".split())
_GUIDING = frozenset("provide offer contain present explain discuss describe show list cover introduce".split())
_RIGHTS = frozenset("license licence licensed licenced copyright copyrighted".split())


def complaint(ground: Ground, draft: Draft) -> str:
    """Why nobody need know the answer; "" where it is worth knowing."""
    if draft.family in _NAMING and draft.type in _SUBJECTS and _is_the_topic(ground, draft):
        return "The key is what the whole text is about, so that nothing need be read to find it."
    return _of_a_statement(Judged(ground, draft)) if draft.kind is QuestionKind.TRUE_FALSE else ""


def _of_a_statement(judged: Judged) -> str:
    if judged.draft.true and _is_commonplace(judged):
        return "The statement says no more than that something matters or that there is much of it."
    if _is_of_the_text(judged):
        return "It tells of the text's rights, or of what is to be found elsewhere."
    if judged.draft.true and _is_advice(judged):
        return "What a guide says of its matter in general, anybody would say."
    return ""


def _is_the_topic(ground: Ground, draft: Draft) -> bool:
    entry = next((found for place in draft.key_tokens if (found := ground.name_of(draft.clause.sentence, place))), None)
    if entry is None:
        return False
    if all(word.lower().strip(".,") in ground.title for word in entry.name.split()):
        return True
    shares = [len(one.sentences) for one in ground.analysis.entities]
    own = len(entry.sentences)
    return own == max(shares) and own >= _OFTEN * len(ground.analysis.sentences)


def is_witness(ground: Ground, entry: LedgerEntry) -> bool:
    """Whether the text names somebody in few sentences, one of which has his words: his deeds are by the way."""
    told = entry.sentences
    speaks = any(name_root(entry.name) in ground.speakers[number] for number in told)
    return (
        fine_type(entry) == "person"
        and speaks
        and len(told) <= _BYSTANDER
        and name_root(entry.name) not in ground.topic
    )


def _is_commonplace(judged: Judged) -> bool:
    """Whether a statement only praises its subject, or tells of many things, without a name, number or date."""
    if _is_exact(judged):
        return False
    draft, tokens = judged.draft, judged.sentence.tokens
    claim = [tokens[place] for place in judged.claim]
    shown = [tokens[place] for place in sorted({*draft.tokens, *draft.key_tokens})]
    praises = any(token.lemma.lower() in _PRAISING or token.lower in _BEST for token in shown)
    many = any(token.lower in _MANY for token in claim)
    named = judged.has_name(draft.clause.subject)
    loosely = not (draft.clause.is_event or named) and any(token.lower in _LOOSELY for token in shown)
    return praises or loosely or (many and sum(token.pos == "NOUN" for token in claim) <= _FEW_NOUNS)


def _is_exact(judged: Judged) -> bool:
    """Whether what is said has a name that the title does not tell, a number or a date."""
    claim = (judged.sentence.tokens[place] for place in judged.claim)
    return judged.has_news or any(token.pos == "NUM" or token.entity_type == "DATE" for token in claim)


def _is_of_the_text(judged: Judged) -> bool:
    """Whether a statement tells under which rights a text may be used, or what a website or a chapter offers."""
    clause, tokens = judged.clause, judged.sentence.tokens
    if any(tokens[place].lower in _RIGHTS for place in judged.draft.tokens):
        return True
    guides = tokens[clause.subject_head].lemma.lower() in _GUIDES and clause.lemma in _GUIDING
    return guides and tokens[clause.verb].tag in ("VBZ", "VBP")


def _is_advice(judged: Judged) -> bool:
    """Whether it is what a text that tells how to do something says of its matter, with nothing to be known by."""
    guide = judged.ground.document.title.lower().startswith("how to ")
    return guide and not judged.clause.is_event and not _is_exact(judged)
