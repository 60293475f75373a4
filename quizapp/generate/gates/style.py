"""M17, quiz style: a short key that the stem does not give away."""

from quizapp.domain.question import QuestionKind
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Draft
from quizapp.generate.slots import is_number

name = "style"
MAX_KEY_WORDS = 8
_OPEN = ("why",)


def complaint(ground: Ground, draft: Draft) -> str:
    """Why the key is no answer in quiz style; "" where it is."""
    if draft.kind is QuestionKind.TRUE_FALSE:
        return ""
    if draft.family not in _OPEN and not draft.type.startswith("vp:") and len(draft.key.split()) > MAX_KEY_WORDS:
        return f"The key has {len(draft.key.split())} words, too many for an option."
    sentence = draft.clause.sentence
    key, stem = ground.roots_of(sentence, draft.key_tokens), ground.roots_of(sentence, draft.tokens)
    if draft.clause.name:
        # The stem says what the number counts, and not the number that it asks for.
        named = frozenset(word.lower().strip(".,") for word in draft.clause.name.split())
        stem |= named - key if is_number(draft.type) else named
    if key and key <= stem:
        return "The stem already says the key."
    alike = {entry.name for entry in ground.analysis.entities if fine_type(entry) == draft.type}
    title = ground.document.title.lower().replace("_", " ")
    told = [name for name in alike if name.lower() in title or name.lower() in ground.title]
    if len(told) == 1 and key == {name_root(told[0])}:
        return "The key is named in the title, so that nothing need be read to find it."
    if draft.family == "what" and not key - ground.topic:
        return "The key is what the whole text is about, so it gives itself away."
    return ""
