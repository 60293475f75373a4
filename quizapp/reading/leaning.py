"""A sentence that leans on the one before it, told after that one: together the text's own words say what is meant."""

from collections.abc import Iterable

from quizapp.domain.document import BlockKind
from quizapp.domain.words import capital
from quizapp.reading.attribution import Attribution
from quizapp.reading.barely import bare_description
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import is_plural
from quizapp.reading.lexicon import SHIPS, TIME_NOUNS
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles, is_person, may_be_called
from quizapp.reading.recalled import opens_with_a_bare_participle
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MAX_WORDS, is_whole, opening_length, stands_alone
from quizapp.reading.things import IT, THEY, is_thing

#: "Vance declined to comment." tells enough for what comes after it.
_FEWEST_WORDS = 3
_OWN = frozenset("i we me us my our ours myself ourselves mine".split())


def told_after(
    before: NamedSentence,
    sentence: Sentence,
    claims: Iterable[Attribution],
    *,
    leans: bool = False,
    most: int = MAX_WORDS,
) -> str:
    """Both sentences without the last stop; "" where the first leans itself, or has nothing that the second may mean.

    ``sentence`` has names for its pronouns already, as far as they can be told; ``claims`` are those in it.
    ``leans`` says that it leans on the other by more than its words show, as with a bare number. More than ``most``
    words are too long to be shown.
    """
    if any(sentence.in_quotes) or any(_is_all_claimed(sentence, claim) for claim in claims):
        return ""
    if _opens_with_what_leans(before.sentence, sentence) or (not leans and _leans_on_the_day_of_writing(sentence)):
        return ""
    return told_with_it(before, sentence, leans=leans, most=most)


def told_with_it(
    before: NamedSentence,
    sentence: Sentence,
    *,
    earlier: NamedSentence | None = None,
    leans: bool = False,
    most: int = MAX_WORDS,
) -> str:
    """The same, of up to ``most`` words in all, for a sentence that says itself whose words are in it.

    With ``earlier``, the sentence before both, all three are told where the second leans on that one.
    """
    first = before.sentence
    near = first.block == sentence.block and first.number == sentence.number - 1
    prose = first.kind is sentence.kind is BlockKind.PARAGRAPH
    if not near or not prose or first.words + sentence.words > most:
        return ""
    opening = opening_length(first)
    if before.is_unclear or not is_whole(first, fewest=_FEWEST_WORDS):
        return ""
    told, known = capital(first.phrase(range(opening, len(first.tokens)))), [first]
    if earlier is not None:
        told = told_with_it(earlier, first, most=most - sentence.words)
        known, told = [earlier.sentence, first], f"{told}." if told else ""
    elif not stands_alone(first, after=opening):
        return ""
    if not told or not sentence.text.endswith(".") or not sentence.text[0].isupper() or _is_torn(sentence):
        return ""
    leaning = [place for place in range(len(sentence.tokens)) if dangles(sentence, [place])]
    if not (leaning or leans) or not all(_may_be_told(known, sentence.tokens[place].lower) for place in leaning):
        return ""
    said = sentence.phrase(range(len(sentence.tokens))).rstrip(".")
    return f"{told} {capital(said)}"


def _opens_with_what_leans(sentence: Sentence, after_it: Sentence) -> bool:
    """Whether a sentence is of something that an earlier one names: "The bank fell", "Returning, he found a house".

    Where the one ``after_it`` is of the very same, the two are about one thing, whatever its name is.
    """
    subject = main_subject(sentence)
    returning = opens_with_a_bare_participle(sentence.tokens[opening_length(sentence) :])
    if returning or subject is None or bare_description(sentence, subject) is None:
        return returning
    same = main_subject(after_it)
    return same is None or after_it.tokens[same].lower.split()[-1:] != [sentence.tokens[subject].lower]


def _leans_on_the_day_of_writing(sentence: Sentence) -> bool:
    """Whether "this year" and its like are all in it that points out: no sentence before tells which year that is."""
    leaning = [place for place in range(len(sentence.tokens)) if dangles(sentence, [place])]
    return bool(leaning) and all(
        sentence.tokens[place].lower == "this" and sentence.tokens[place + 1].lemma in TIME_NOUNS for place in leaning
    )


def _is_torn(sentence: Sentence) -> bool:
    """Whether a quotation goes on out of the sentence."""
    return sentence.quoted or sentence.text.count("“") != sentence.text.count("”") or sentence.text.count('"') % 2 == 1


def _is_all_claimed(sentence: Sentence, claim: Attribution) -> bool:
    """Whether a sentence only goes on with somebody's words, and does not say whose they are."""
    # "It was first described in 1823 by Ada Holm" says by whom.
    if sentence.child(sentence.root, "agent") is not None:
        return False
    outside = set(range(len(sentence.tokens))) - set(claim.content)
    return claim.verb is None and all(sentence.tokens[place].pos == "PUNCT" for place in outside)


def _may_be_told(known: list[Sentence], word: str) -> bool:
    """Whether the sentences before have what a word may mean; of two people it may be either."""
    if word in _OWN:
        return False
    if called := gender_of_pronoun(word):
        people = [
            token
            for each in known
            for place, token in enumerate(each.tokens)
            if is_person(token)
            and token.dep != "compound"
            and may_be_called(each, place, called)
            and not _is_named_beside(each, place)
        ]
        return len(people) == 1 or (called == "she" and not people and _may_be_a_ship(known[-1]))
    if word in IT or word in THEY:
        last = known[-1]
        return any(is_thing(last, place, plural=word in THEY) for place in range(len(last.tokens)))
    return True


def _is_named_beside(sentence: Sentence, place: int) -> bool:
    """Whether a name stands beside a word for somebody, so that the two are one: "her landlord, Peter Reed"."""
    token = sentence.tokens[place]
    beside = [sentence.tokens[child] for child in sentence.children(place, "appos")]
    if token.dep == "appos":
        beside.append(sentence.tokens[token.head])
    return token.entity_type != "PERSON" and any(other.entity_type == "PERSON" for other in beside)


def _may_be_a_ship(sentence: Sentence) -> bool:
    """Whether a sentence is about a ship, as far as its words tell: "The barque", "The Northern Star"."""
    subject = main_subject(sentence)
    if subject is None or is_plural(sentence, subject):
        return False
    token = sentence.tokens[subject]
    named = token.pos == "PROPN" and any(
        sentence.tokens[child].lower == "the" for child in sentence.children(subject, "det")
    )
    return named or token.lemma.lower() in SHIPS
