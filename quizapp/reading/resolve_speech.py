"""Who goes on speaking: "She said ..." right after what somebody else of the text says is hers who spoke last."""

from collections.abc import Callable, Sequence

from quizapp.reading.cast import Cast, Person
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, modals_of
from quizapp.reading.lexicon import AT_A_QUOTATION, DENY
from quizapp.reading.quotations import ends_a_quotation, is_all_quoted
from quizapp.reading.roles import main_subject, names_several
from quizapp.reading.sentence import Sentence

#: Somebody goes on speaking within this many sentences that are not all quoted, and this many paragraphs.
_REACH = 3
_PARAGRAPHS = 2

Meant = Callable[[int, int], tuple[Person, int] | None]


def still_speaking(
    sentences: Sequence[Sentence], cast: Cast, meant: Meant, number: int, token: int
) -> tuple[Person, int] | None:
    """Whom "he" or "she" means that says something, where one of that gender alone was named since they last spoke."""
    sentence = sentences[number]
    gender = gender_of_pronoun(sentence.tokens[token].lower)
    if not gender or sayer_of(sentence) != token:
        return None
    left = _REACH
    for before in reversed(sentences[:number]):
        if before.kind is not sentence.kind or sentence.block - before.block > _PARAGRAPHS:
            return None
        if is_all_quoted(before):
            continue
        sayer = sayer_of(before)
        named = [
            person
            for person in cast.people(before.number)
            if person.name and cast.fits(person, gender) and not before.in_quotes[person.head]
        ]
        spoke = _of_sayer(before, sayer, cast, meant, gender) if sayer is not None else None
        if spoke is not None:
            alone = all(person.key == spoke[0].key for person in named)
            return spoke if alone else None
        if named or not left or _is_about_another(before, cast, gender):
            return None
        left -= 1
    return None


def sayer_of(sentence: Sentence) -> int | None:
    """The subject of the verb by which a sentence as a whole tells what somebody says; None where it tells no such."""
    verb = sentence.root
    sure = is_finite(sentence, verb) and not is_negated(sentence, verb) and not modals_of(sentence, verb)
    if not sure or sentence.tokens[verb].lemma not in AT_A_QUOTATION | DENY or sentence.in_quotes[verb]:
        return None
    after = ends_a_quotation(sentence, verb)
    nouns = (noun for noun in sentence.children(verb, *SUBJECTS, "dobj") if (noun > verb or not after))
    return next((noun for noun in nouns if after or sentence.tokens[noun].dep in SUBJECTS), None)


def _of_sayer(before: Sentence, sayer: int, cast: Cast, meant: Meant, gender: str) -> tuple[Person, int] | None:
    """Who the subject of a verb of saying is, by name or by an earlier pronoun."""
    if gender_of_pronoun(before.tokens[sayer].lower) == gender:
        return meant(before.number, sayer)
    people = (person for person in cast.people(before.number) if person.head == sayer and cast.fits(person, gender))
    return next(((person, before.number) for person in people), None)


def _is_about_another(before: Sentence, cast: Cast, gender: str) -> bool:
    """Whether a sentence is about somebody else who may be meant as well: "The driver was unhurt"."""
    subject = main_subject(before)
    people = [person.head for person in cast.people(before.number) if cast.fits(person, gender)]
    pronoun = subject is not None and gender_of_pronoun(before.tokens[subject].lower) == gender
    return pronoun or subject in people or names_several(before, gender)
