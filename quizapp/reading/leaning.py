"""A sentence that leans on the one before it, told after that one: together the text's own words say what is meant."""

from collections.abc import Iterable

from quizapp.domain.document import BlockKind
from quizapp.domain.words import capital
from quizapp.reading.attribution import Attribution
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles, is_person
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MAX_WORDS, is_whole, opening_length, stands_alone
from quizapp.reading.things import IT, THEY, is_thing

#: "Vance declined to comment." tells enough for what comes after it.
_FEWEST_WORDS = 3
_OWN = frozenset("i we me us my our ours myself ourselves mine".split())


def told_after(before: NamedSentence, sentence: Sentence, claims: Iterable[Attribution], *, leans: bool = False) -> str:
    """Both sentences without the last stop; "" where the first leans itself, or has nothing that the second may mean.

    ``sentence`` has names for its pronouns already, as far as they can be told; ``claims`` are those in it.
    ``leans`` says that it leans on the other by more than its words show, as with a bare number.
    """
    first = before.sentence
    near = first.block == sentence.block and first.number == sentence.number - 1
    prose = first.kind is sentence.kind is BlockKind.PARAGRAPH
    if not near or not prose or first.words + sentence.words > MAX_WORDS:
        return ""
    if any(_is_all_claimed(sentence, claim) for claim in claims):
        return ""
    opening = opening_length(first)
    if (
        any(sentence.in_quotes)
        or before.is_unclear
        or not is_whole(first, fewest=_FEWEST_WORDS)
        or not stands_alone(first, after=opening)
    ):
        return ""
    if not sentence.text.endswith(".") or not sentence.text[0].isupper():
        return ""
    leaning = [place for place in range(len(sentence.tokens)) if dangles(sentence, [place])]
    if not (leaning or leans) or not all(_may_be_told(first, sentence.tokens[place].lower) for place in leaning):
        return ""
    said = sentence.phrase(range(len(sentence.tokens))).rstrip(".")
    return f"{capital(first.phrase(range(opening, len(first.tokens))))} {capital(said)}"


def _is_all_claimed(sentence: Sentence, claim: Attribution) -> bool:
    """Whether a sentence only goes on with somebody's words, and does not say whose they are."""
    # "It was first described in 1823 by Ada Holm" says by whom.
    if sentence.child(sentence.root, "agent") is not None:
        return False
    outside = set(range(len(sentence.tokens))) - set(claim.content)
    return claim.verb is None and all(sentence.tokens[place].pos == "PUNCT" for place in outside)


def _may_be_told(first: Sentence, word: str) -> bool:
    """Whether the sentence before has what a word may mean; of two people it may be either."""
    if word in _OWN:
        return False
    if gender_of_pronoun(word):
        people = [token for token in first.tokens if is_person(token) and token.dep != "compound"]
        return len(people) == 1
    if word in IT or word in THEY:
        return any(is_thing(first, place, plural=word in THEY) for place in range(len(first.tokens)))
    return True
