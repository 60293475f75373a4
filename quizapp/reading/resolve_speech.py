"""Who goes on speaking: "She said ..." right after what somebody else of the text says is hers who spoke last."""

from collections.abc import Callable, Sequence

from quizapp.reading.cast import Cast, Person
from quizapp.reading.gender import gender_of_noun, gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, modals_of
from quizapp.reading.lexicon import AT_A_QUOTATION, DENY, JUDGE, SAY
from quizapp.reading.quotations import ends_a_quotation, is_all_quoted
from quizapp.reading.roles import is_about_a_stranger, main_subject, names_several
from quizapp.reading.sentence import Sentence

#: Somebody goes on speaking within this many sentences that are not all quoted, and this many paragraphs.
_REACH = 3
_PARAGRAPHS = 2

#: Whoever is told something, or does it to the subject, may go on as well.
_TELL = frozenset("tell ask remind inform advise assure convince persuade".split())

Meant = Callable[[int, int], tuple[Person, int] | None]


def still_speaking(
    sentences: Sequence[Sentence], cast: Cast, meant: Meant, number: int, token: int
) -> tuple[Person, int] | None:
    """Whom "he" or "she" means that says something: who spoke last, where nobody else has had a part since.

    Whoever is only spoken of in what is said, or has no part in what the subject does, has none.
    """
    sentence = sentences[number]
    gender = gender_of_pronoun(sentence.tokens[token].lower)
    if not gender or sayer_of(sentence) != token:
        return None
    if any(_leads_in(sentence, person.head, token) for person in _named(sentence, cast) if cast.fits(person, gender)):
        return None
    left = _REACH
    for before in reversed(sentences[:number]):
        if before.kind is not sentence.kind or sentence.block - before.block > _PARAGRAPHS:
            return None
        if before.block != sentence.block and not cast.descriptions.reach.joins(number, before.number):
            return None
        if is_all_quoted(before):
            continue
        sayer = sayer_of(before)
        sayer = _viewer_of(before) if sayer is None else sayer
        named = [person for person in _named(before, cast) if cast.fits(person, gender)]
        spoke = _of_sayer(before, sayer, cast, meant, gender) if sayer is not None else None
        if spoke is not None:
            others = [person.head for person in named if person.key != spoke[0].key]
            return spoke if not any(_may_speak_next(before, other) for other in others) else None
        if named and left == _REACH and before.block == sentence.block:
            return _actor(before, named, cast, gender)
        if named or not left or _is_about_another(before, cast, gender):
            return None
        left -= 1
    return None


def told_of_anew(sentences: Sequence[Sentence], cast: Cast, meant: Meant, number: int, noun: int) -> Person | None:
    """Whom "the Arden striker" means that says something: who is the only one named since they were the subject.

    "The 21-year-old" is whom the text goes on about though it names others beside.
    """
    sentence = sentences[number]
    gender, aged = gender_of_noun(sentence.tokens[noun].lemma), sentence.tokens[noun].lower == "old"
    speaks = noun in (sayer_of(sentence), _viewer_of(sentence))
    if not speaks or any(person.head < noun for person in _known(sentence, cast)):
        return None
    names: set[str] = set()
    left = _REACH
    for before in reversed(sentences[:number]):
        if before.kind is not sentence.kind or sentence.block - before.block > _PARAGRAPHS or not left:
            return None
        names.update(person.key for person in _known(before, cast))
        if is_all_quoted(before):
            continue
        found = _subject_by_name(before, cast, meant)
        known = _known(before, cast)
        if found is None and aged and len(names) == len(known) == 1:
            found = known[0]
        if found is not None or names:
            alone = found is not None and (aged or names <= {found.key}) and (not gender or cast.fits(found, gender))
            return found if alone else None
        left -= 1
    return None


def _known(sentence: Sentence, cast: Cast) -> list[Person]:
    return [person for person in cast.people(sentence.number) if person.name]


def _subject_by_name(sentence: Sentence, cast: Cast, meant: Meant) -> Person | None:
    """Who a sentence is about, or says it, by name or by a pronoun."""
    sayer = sayer_of(sentence)
    subject = main_subject(sentence) if sayer is None else sayer
    if subject is None:
        return None
    if gender_of_pronoun(sentence.tokens[subject].lower):
        found = meant(sentence.number, subject)
        return found[0] if found is not None and found[0].name else None
    acting = [one for one in _known(sentence, cast) if sentence.tokens[one.head].dep in SUBJECTS]
    return next((one for one in acting if one.head == subject or sentence.tokens[one.head].head == sentence.root), None)


def _named(sentence: Sentence, cast: Cast) -> list[Person]:
    """The people of a sentence by name, without what only tells of a thing: "an Oscar nomination"."""
    return [
        person
        for person in cast.people(sentence.number)
        if person.name and not sentence.in_quotes[person.head] and sentence.tokens[person.head].dep != "compound"
    ]


def _leads_in(sentence: Sentence, place: int, token: int) -> bool:
    """Whether somebody is named before who says it, and not in what is said: "Asked by Reed about it, he said ..."."""
    said = sentence.children(sentence.root, "ccomp", "parataxis")
    inside = any(place in sentence.subtree(clause) for clause in said)
    speaks = sentence.tokens[place].dep in SUBJECTS and sentence.tokens[sentence.tokens[place].head].lemma in SAY
    return place < token and (speaks or not inside)


def _viewer_of(sentence: Sentence) -> int | None:
    """The subject of a sentence that tells a view without a clause: "Reed accused the mayor of neglect"."""
    verb = sentence.root
    views = sentence.tokens[verb].lemma in JUDGE and sentence.child(verb, "auxpass") is None
    return sentence.child(verb, *SUBJECTS) if views and is_finite(sentence, verb) else None


def _may_speak_next(sentence: Sentence, other: int) -> bool:
    """Whether somebody named beside who speaks may be the next to speak: who is told it, or says something too."""
    above = sentence.tokens[other].head
    if sentence.tokens[other].dep in SUBJECTS:
        return sentence.tokens[above].lemma in SAY | DENY or above == sentence.root
    told = sentence.tokens[above].lemma in _TELL and sentence.tokens[other].dep in ("dobj", "dative")
    return told or sentence.tokens[other].dep == "conj"


def _actor(before: Sentence, named: Sequence[Person], cast: Cast, gender: str) -> tuple[Person, int] | None:
    """Whom a sentence is about by name, where the others in it have no part in what happens."""
    subject = main_subject(before)
    about = next((person for person in named if person.head == subject), None)
    if about is None or before.tokens[about.head].dep != "nsubj" or before.child(about.head, "conj") is not None:
        return None
    people = [person for person in cast.people(before.number) if cast.fits(person, gender) and person.key != about.key]
    return (about, before.number) if all(_has_no_part(before, person.head) for person in people) else None


def _has_no_part(sentence: Sentence, place: int) -> bool:
    """Whether somebody only owns a thing, or stands after a preposition of no company: "against Reed", not "with"."""
    while sentence.tokens[place].dep in ("conj", "appos", "compound", "nmod"):
        place = sentence.tokens[place].head
    token = sentence.tokens[place]
    before = sentence.tokens[token.head].lower
    return token.dep == "poss" or (token.dep == "pobj" and before not in ("with", "by", "to", "alongside"))


def sayer_of(sentence: Sentence) -> int | None:
    """The subject of the verb by which a sentence as a whole tells what somebody says; None where it tells no such."""
    verb = sentence.root
    sure = is_finite(sentence, verb) and not is_negated(sentence, verb) and not modals_of(sentence, verb)
    if not sure or sentence.tokens[verb].lemma not in AT_A_QUOTATION | DENY or sentence.in_quotes[verb]:
        return None
    after = ends_a_quotation(sentence, verb)
    nouns = (noun for noun in sentence.children(verb, *SUBJECTS, "dobj") if (noun > verb or not after))
    return next((noun for noun in nouns if after or sentence.tokens[noun].dep in SUBJECTS), None)


def speaks_of(sentence: Sentence, token: int, people: Sequence[Person]) -> bool:
    """Whether somebody is named in what a pronoun says: in "Mr Reed has failed, he said" he is another.

    So he is in “Reed's record is poor,” he said: nobody calls themselves by their own name.
    """
    if sentence.tokens[token].dep not in SUBJECTS or sayer_of(sentence) != token:
        return False
    said = [clause for clause in sentence.children(sentence.root, "ccomp") if sentence.subtree(clause)[-1] < token]
    subjects = [child for clause in said for child in sentence.children(clause, *SUBJECTS)]
    return any(person.name and (person.head in subjects or sentence.in_quotes[person.head]) for person in people)


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
    known = {person.head for person in cast.people(before.number)}
    strangers = names_several(before, gender) or is_about_a_stranger(before, gender, known)
    return pronoun or subject in people or strangers
