"""Whether a stem says of what occasion it speaks, and where what it says holds, to whoever has not read the text.

"Police first spoke of 14 injured" is true of many accidents, and "jail terms rarely exceed ten years" of no land that
is named. A happening is told by its time, its place or enough of its own; what is so, by a name or by the text's title.
"""

from collections.abc import Collection, Iterable

from quizapp.domain.briefing import EntityType
from quizapp.domain.question import QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.definite import is_name
from quizapp.generate.full_nouns import is_told
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.reading.given_names import given_name
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

#: A happening without time or place is told by so many words of content beside a subject that is named.
ENOUGH = 3
#: The same, where the subject is what is asked for, or has no name.
ENOUGH_UNNAMED = 4
_PLACES = ("GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW")
#: "Each time", "both times": the times are those of the sentence before.
_EACH = frozenset(("each", "every", "both"))
#: What one is of something: of which contest, body or firm?
_RELATIONAL = frozenset(
    """runner runner-up winner champion finalist captain member founder leader head president director chairman chair
    deputy secretary successor predecessor editor manager coach owner commander""".split()
)
#: What happens to everybody once.
_ONCE = frozenset(("bear", "die"))
#: What one does many times: whoever "went on to Leipzig" once went there again, and elsewhere.
GOING = frozenset("go come return travel move visit".split())
#: Verbs of what one does in several places one after the other.
_POSTING = frozenset("station deploy base live reside work serve stay train".split())
#: What one does to one after the other: "which club did he leave?"
_TO_MANY = frozenset("leave join defeat beat face accompany attack meet marry defend".split())
#: Verbs of what somebody gets for something: whom one blames or thanks is half of what one does.
_FOR_SOMETHING = frozenset("blame thank fine jail punish sentence arrest credit reward".split())


def complaint(ground: Ground, draft: Draft) -> str:
    """What a reader of the stem can't tell of when, where or for what; "" where all is clear."""
    clause = draft.clause
    if clause.lemma in _FOR_SOMETHING and not _says_for_what(clause, draft.tokens):
        return f"Whoever would {clause.lemma} somebody does it for something, which the stem does not say."
    seen = _seen(draft)
    dated = _is_dated(ground, clause.sentence, seen)
    if clause.lemma in GOING and clause.verb in seen and not dated and draft.family not in ("when", "why"):
        return f"One may {clause.lemma} often: the stem does not say when."
    if clause.lemma in _TO_MANY and not dated and not _tells_more(clause, seen):
        return f"One may {clause.lemma} many: the stem does not say when."
    if of_what := _half_a_role(clause, seen | set(draft.key_tokens)):
        return f"“{of_what}” of what, the stem does not say."
    if times := _repeated(clause):
        return f"“{times}” tells of times that the stem does not say."
    if not dated and any(clause.sentence.tokens[place].lower == "still" for place in seen):
        return "“still” was so at a time that the stem does not say."
    fixed = dated or _is_placed(ground, clause, seen)
    if not fixed and _leans_on_a_time(clause):
        return f"“{clause.sentence.phrase(clause.group)}” was so at a time that the stem does not say."
    helpers = {clause.sentence.tokens[place].lower for place in clause.group if place != clause.verb}
    # What has happened or will, is told of today.
    if clause.is_event and not helpers & {"has", "have", "will"}:
        if fixed:
            return "" if _has_name(ground, clause, seen) or _narrowed(clause.sentence, seen) else _NOTHING
        return "" if _is_enough(ground, draft, seen) else "It does not tell on what occasion this happened."
    return "" if _has_name(ground, clause, seen) or _is_definition(clause) else _NOTHING


def is_posting(clause: Clause) -> bool:
    """Whether it tells where somebody lived or worked, without a time: so may others have, and he elsewhere."""
    return clause.lemma in _POSTING and all(
        clause.sentence.tokens[place].entity_type != "DATE" for place in clause.tokens
    )


_NOTHING = "Nothing in it tells what it is about: no name, no date and nothing that stands in the title."


def _tells_more(clause: Clause, seen: Collection[int]) -> bool:
    """Whether the question has a word of content beside subject and verb."""
    itself = {*clause.subject, *clause.group, *clause.name_tokens}
    return any(clause.sentence.tokens[place].pos in (*NOUNS, "ADJ", "NUM") for place in seen if place not in itself)


def _half_a_role(clause: Clause, seen: Collection[int]) -> str:
    """What the subject is said to be that one is only of something: "was runner-up"; "" where that is told."""
    sentence = clause.sentence
    for place in sentence.children(clause.verb, "attr", "oprd"):
        if place not in seen or sentence.tokens[place].lemma.lower() not in _RELATIONAL:
            continue
        if not any(
            one in seen for one in sentence.children(place, "prep", "compound", "poss", "amod", "nmod", "nummod")
        ):
            return sentence.tokens[place].text
    return ""


def _repeated(clause: Clause) -> str:
    """The words that tie what happened to several times told before, whether the stem has them or not: "each time"."""
    sentence = clause.sentence
    for place in sentence.children(clause.verb):
        token = sentence.tokens[place]
        if token.lemma.lower() not in ("time", "occasion", "case"):
            continue
        each = next((one for one in sentence.children(place, "det") if sentence.tokens[one].lower in _EACH), None)
        if each is not None:
            return sentence.phrase(range(each, place + 1))
    return ""


def _seen(draft: Draft) -> frozenset[int]:
    """The tokens of the question that tell what it is about: not the gap, nor a name that may have been changed."""
    clause = draft.clause
    seen = {*draft.tokens, *clause.name_tokens}
    # "According to the Norwegian council, its dams were safe": whose word it is says whose dams.
    if any(clause.sentence.tokens[place].tag == "PRP$" for place in seen):
        seen |= set(clause.speaker_tokens)
    told = draft.type.startswith("vp:") or clause.verb in draft.key_tokens
    # A changed day or place tells that a deed was done on one day and in one place, as the true one does.
    named = [place for place in draft.key_tokens if is_name(clause.sentence.tokens[place])]
    if clause.is_event:
        named = [place for place in named if place in clause.subject]
    if told or (draft.kind is QuestionKind.TRUE_FALSE and (draft.true or not named)):
        return frozenset(seen | set(draft.key_tokens))
    return frozenset(seen - set(draft.key_tokens))


def _is_dated(ground: Ground, sentence: Sentence, seen: Collection[int]) -> bool:
    """Whether a day or year stands in the stem."""
    starts = {sentence.tokens[place].start for place in seen}
    return any(
        date.iso[:4].isdigit()
        and all(token.start in starts for token in sentence.tokens if date.start <= token.start < date.end)
        for date in ground.dates.get(sentence.number, ())
    )


def _is_placed(ground: Ground, clause: Clause, seen: Collection[int]) -> bool:
    """Whether a place, an event or a work is named, other than as the subject itself."""
    sentence = clause.sentence
    itself = {clause.subject_head, *sentence.children(clause.subject_head, "compound")}
    # "A bridge was built across the Tyne": which of them?
    article = sentence.child(clause.subject_head, "det")
    if (
        article is not None
        and sentence.tokens[article].lower in ("a", "an")
        and clause.subject == (article, clause.subject_head)
    ):
        return False
    return any(
        sentence.tokens[place].pos == "PROPN"
        # "The bank at Lochend": what the subject is fixed by is a place, whatever the model takes it for.
        and (_type(ground, sentence, place) in _PLACES or (place in clause.subject and _is_at(sentence, place)))
        for place in seen
        if place not in itself
    )


def _is_at(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[sentence.tokens[place].head].lower in ("at", "in", "on", "near")


def _type(ground: Ground, sentence: Sentence, place: int) -> str:
    """What sort of name a word belongs to: of somebody whom the text tells of as a person, a person's."""
    entry = ground.name_of(sentence, place)
    somebody = entry is not None and (entry.type is EntityType.PERSON or given_name(entry.name.split()[0]))
    return "PERSON" if somebody else sentence.tokens[place].entity_type


def _leans_on_a_time(clause: Clause) -> bool:
    """Whether the verb tells what went before another time or went on at one: "had paid", "was standing"."""
    helpers = {clause.sentence.tokens[place].lower for place in clause.group if place != clause.verb}
    return "had" in helpers or (clause.sentence.tokens[clause.verb].tag == "VBG" and bool({"was", "were"} & helpers))


def _is_enough(ground: Ground, draft: Draft, seen: Collection[int]) -> bool:
    """Whether a happening is known by who did what, where neither time nor place is told."""
    clause = draft.clause
    sentence = clause.sentence
    subject = [place for place in clause.subject if place in seen]
    # "For two performances" tells of no time or place.
    framing = {place for part in clause.leading for place in part.tokens}
    rest = [place for place in seen if place not in {*clause.subject, *framing} and sentence.tokens[place].pos != "NUM"]
    names = [place for place in subject if is_name(sentence.tokens[place])]
    types = {_type(ground, sentence, place) for place in names}
    # A name that stands for a pronoun is one token.
    long = sum(len(sentence.tokens[place].text.split()) for place in names) > 1
    full = long or bool(types & {"ORG", "GPE", "NORP"})
    content = ground.roots_of(sentence, rest)
    # What is told of the text's own subject is told of its life; and everybody is born once.
    if (_is_titled(ground, sentence, subject) and content) or (full and clause.lemma in _ONCE):
        return True
    # Whoever asks for the day, the place or the reason of a deed has told the deed.
    if full and draft.family in ("when", "where", "why") and len(content) >= ENOUGH - 1:
        return True
    telling = any(
        is_name(sentence.tokens[place]) and _type(ground, sentence, place) not in ("PERSON", "NORP") for place in rest
    )
    # Of a war of the French, "the French" alone tells little.
    titled = _is_titled(ground, sentence, [place for place in rest if sentence.tokens[place].entity_type != "NORP"])
    # The options of "which government" name the lands that the question is about.
    lands = draft.kind is QuestionKind.CHOICE and any(
        sentence.tokens[place].entity_type in ("GPE", "NORP") for place in draft.key_tokens
    )
    telling = telling or titled or ((full or lands) and _narrowed(sentence, rest))
    # The card of a question names its text: what its title names needs little beside it, nor does "the U.S. airstrikes"
    # where the text has no others.
    only = any(is_told(sentence.tokens[place]) for place in rest)
    telling = telling or only
    enough = ENOUGH - 1 if titled or only else ENOUGH if full else ENOUGH_UNNAMED
    return telling and len(content) >= enough


def _narrowed(sentence: Sentence, seen: Collection[int]) -> bool:
    """Whether a noun has another word that says what sort it is: "a salt museum", "the use of drugs"."""
    return any(
        sentence.tokens[place].pos in NOUNS
        and any(child in seen for child in sentence.children(place, "amod", "compound", "nmod", "prep", "acl", "relcl"))
        for place in seen
    )


def _is_titled(ground: Ground, sentence: Sentence, places: Iterable[int]) -> bool:
    """Whether one of the words stands in the title; a person's last name there is that person."""
    content = [sentence.tokens[place] for place in places if sentence.tokens[place].pos in (*NOUNS, "ADJ")]
    words = {word.removesuffix("s").removesuffix("’") for one in content for word in one.lower.split()}
    words |= {word for one in content for word in (one.lower, one.lemma.lower())} | ground.roots_of(sentence, places)
    return bool(words & ground.title)


def _has_name(ground: Ground, clause: Clause, seen: Collection[int]) -> bool:
    """Whether a name stands in the stem, or the subject is what the text is named for."""
    sentence = clause.sentence
    named = any(is_name(sentence.tokens[place]) for place in seen)
    return named or _is_titled(ground, sentence, [place for place in clause.subject if place in seen])


def _is_definition(clause: Clause) -> bool:
    """Whether the clause says what any such thing is."""
    return clause.lemma == "be" and clause.sentence.tokens[clause.subject[0]].lower in ("a", "an")


def _says_for_what(clause: Clause, tokens: Collection[int]) -> bool:
    preps = clause.sentence.children(clause.verb, "prep", "dative")
    return any(place in tokens and clause.sentence.tokens[place].lower in ("for", "with", "to") for place in preps)
