"""What reads like the explanation of a term and is none: a list, a metaphor, a judgement, the form of a word."""

import re

from quizapp.reading.sentence import Sentence

#: "Voxels, grids and meshes that ..." goes on with its list; "voxels, cubes that ..." explains.
_LISTED = re.compile(r"(?:(?!\b(?:an?|the|that|who|which|whose|in|of|for|with)\b|,).)*\b(?:and|or)\b", re.IGNORECASE)
_FORM = re.compile(r"(?:the )?(?:singular|plural)\b", re.IGNORECASE)
#: "Technology is a projection of those who make it", "fear is a very strong tool", "a fantastic display".
_JUDGED = re.compile(
    r"(?:an? |the )?(?:(?:very|strong|powerful|fantastic|wonderful|great|terrible|beautiful|useful|perfect) )"
    r"|(?:an? |the )?(?:projection|reflection|mirror|weapon|gift|blessing|curse|journey|luxury|display|tool) \b",
    re.IGNORECASE,
)


def is_no_term(sentence: Sentence, term: str, definition: str) -> bool:
    """Whether the words behind a term list, judge or spell it rather than tell what it is."""
    listed = f"{term}, {definition}".lower() in sentence.text.lower() and _LISTED.match(definition)
    judged = " " not in term and _JUDGED.match(definition)
    return bool(_FORM.match(definition) or listed or judged)
