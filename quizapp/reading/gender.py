"""Whether a word tells that somebody is called "he" or "she"."""

from quizapp.reading.lexicon import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES

HE, SHE = "he", "she"
_PRONOUNS = dict.fromkeys("he him his himself".split(), HE) | dict.fromkeys("she her hers herself".split(), SHE)


def gender_of_pronoun(word: str) -> str:
    """What a pronoun in small letters calls somebody; "" for all other words."""
    return _PRONOUNS.get(word, "")


def gender_of_title(title: str) -> str:
    """What somebody with this title is called; "" for a title of either and for what is none."""
    return HE if title in MALE_TITLES else SHE if title in FEMALE_TITLES else ""


def gender_of_noun(lemma: str) -> str:
    """What a "son" or a "spokeswoman" is called; "" for nouns of either."""
    return HE if lemma in MALE_NOUNS else SHE if lemma in FEMALE_NOUNS else ""
