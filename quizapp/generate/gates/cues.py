"""No word of the stem singles an option out: what it names, the key and every distractor speak of alike."""

from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.slots import is_number

name = "cues"


def fault(ground: Ground, draft: Draft, distractor: Distractor) -> str:
    """Which name of the stem stands in only one of key and distractor, so that it tells them apart; "" for none.

    Beside "Who outnumbered the French?" nobody takes "French forces" for the answer, and beside "the UK government"
    everybody takes "the British parliament".
    """
    if is_number(draft.type) or draft.type == "opposite":
        return ""
    sentence = draft.clause.sentence
    named = ground.roots_of(sentence, draft.tokens) & ground.names_and_countries
    in_key = ground.roots_of(sentence, draft.key_tokens) & named
    # A key may well say again what the whole text is about.
    only_one = (distractor.roots & named - in_key) | (in_key - distractor.roots - ground.topic)
    return f"“{min(only_one)}” is in the stem and in only one of the options." if only_one else ""
