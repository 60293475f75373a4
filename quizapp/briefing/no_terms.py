"""What reads like the explanation of a term and is none: a list, a metaphor, a judgement, the form of a word."""

import re

from quizapp.reading.sentence import Sentence

#: "Voxels, grids and meshes that ..." goes on with its list; "voxels, cubes that ..." explains.
_LISTED = re.compile(r"(?:(?!\b(?:an?|the|that|who|which|whose|in|of|for|with)\b|,).)*\b(?:and|or)\b", re.IGNORECASE)
#: "Atomos, a term derived from the Greek" tells where the word is from.
_WORD = re.compile(r"(?:an? |the )?(?:\w+ )?(?:term|word|name|phrase) (?!for\b|used\b|that\b|which\b)", re.IGNORECASE)
#: "Crocodiles (the only other group)" tells one of a row.
_ONE_OF_A_ROW = re.compile(r"(?:the |an? )?(?:only|other|same|first|last|next) ", re.IGNORECASE)
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
    no_telling = any(pattern.match(definition) for pattern in (_FORM, _WORD, _ONE_OF_A_ROW))
    return bool(no_telling or listed or judged)
