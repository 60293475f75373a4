"""Sentences in which names, nouns and dates stand in full: a question stands by itself."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from quizapp.domain.briefing import EntityType
from quizapp.generate.full_nouns import put_into
from quizapp.generate.letters import unknown_letters
from quizapp.generate.whole_dates import WholeDate
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import subject_of
from quizapp.reading.lexicon import TITLES
from quizapp.reading.sentence import Sentence

#: What a text calls by the last word of its name alone.
_SHORTENED = (EntityType.ORGANISATION, EntityType.LAW, EntityType.EVENT)
#: Bodies of which a land has one, whatever is made of parts of it.
_FORCES = frozenset("Army Navy Corps Fleet Force Guard".split())
#: What stands before the name of something else inside a name.
_JOINING = frozenset("of for at in on".split())
#: Words in front of a noun, among which a name is part of another: "the Baird brothers".
_WITHIN = ("compound", "nmod", "amod")


def told_in_full(
    analysis: Analysis, dates: Sequence[WholeDate], nouns: Mapping[tuple[int, int], str]
) -> list[Sentence]:
    """Each sentence with its pronouns told, and with the whole names, ``dates`` and ``nouns`` (by sentence, token)."""
    # By sentence, so that the time grows as the text does.
    people: dict[int, list[LedgerEntry]] = {}
    bodies: dict[int, list[LedgerEntry]] = {}
    whole: dict[int, list[LedgerEntry]] = {}
    holding = Counter(word for entry in analysis.entities for word in set(entry.name.split()))
    for entry in analysis.entities:
        sorts = [
            sort
            for kind, sort in ((EntityType.PERSON, people), (EntityType.ORGANISATION, bodies))
            if entry.type is kind
        ]
        if entry.type in _SHORTENED and holding[entry.name.split()[-1]] == 1 and _is_shortened(entry.name):
            sorts.append(whole)
        for sort in sorts if " " in entry.name else ():
            for number in entry.sentences:
                sort.setdefault(number, []).append(entry)
    common = {token.text for one in analysis.sentences for token in one.tokens if token.pos == "NOUN"}
    named = [
        _made_whole(
            _spelt_out(
                _in_full(_uncapped(one.sentence, common, analysis.sentences[number]), people.get(number, ())),
                bodies.get(number, ()),
            ),
            whole.get(number, ()),
        )
        for number, one in enumerate(analysis.named)
    ]
    named = [_own_again(one, analysis.sentences[number]) for number, one in enumerate(named)]
    for (number, place), words in nouns.items():
        named[number] = put_into(named[number], place, words)
    for date in dates:
        named[date.sentence] = date.put_into(named[date.sentence])
    return named


def _is_shortened(name: str) -> bool:
    """Whether a text may call something by the last word of its name alone: "the Act".

    "The Bogside" is no "Battle of the Bogside", and "the Army" that of the whole land, not "the Ninth Army".
    """
    words = name.split()
    return words[-1] not in _FORCES and not any(word.lower() in _JOINING for word in words[1:-1])


def _uncapped(sentence: Sentence, common: Collection[str], plain: Sentence) -> Sentence:
    """The sentence without names made of mere nouns: what opens it, or stands for a pronoun, has a capital for that.

    ``common`` are the nouns of the text, as it writes them within sentences; ``plain`` is the sentence as it stands.
    """
    tokens = list(sentence.tokens)
    for place, token in enumerate(tokens):
        moved = place == 0 or token.text != plain.tokens[place].text
        small = token.text[:1].lower() + token.text[1:]
        if not moved or token.pos != "PROPN" or small not in common or small == token.text:
            continue
        if any(near.pos == "PROPN" for near in tokens[place + 1 : place + 2]):
            continue
        tag = "NNS" if token.tag == "NNPS" else "NN"
        tokens[place] = replace(token, text=small if place else token.text, pos="NOUN", tag=tag, entity_type="")
    return replace(sentence, tokens=tuple(tokens))


def _own_again(sentence: Sentence, plain: Sentence) -> Sentence:
    """The sentence with "his" again where that is the subject's own: "Jan Berg launched Jan Berg’s campaign"."""
    tokens = sentence.tokens
    for place, token in enumerate(sentence.tokens):
        if plain.tokens[place].tag != "PRP$" or token.text == plain.tokens[place].text:
            continue
        last = token.text.removesuffix("s").removesuffix("’").split()[-1]
        verb = next((one for one in sentence.ancestors(place) if sentence.tokens[one].pos == "VERB"), None)
        subject = subject_of(sentence, verb) if verb is not None else None
        if subject is not None and subject < place and sentence.tokens[subject].text.split()[-1] == last:
            tokens = (*tokens[:place], plain.tokens[place], *tokens[place + 1 :])
    return sentence if tokens is sentence.tokens else replace(sentence, tokens=tokens)


def _in_full(sentence: Sentence, people: Iterable[LedgerEntry]) -> Sentence:
    """The sentence with the full name of each person whom it names by one word alone: a question stands by itself."""
    tokens = list(sentence.tokens)
    for person in people:
        name = next((one for one in person.names if one.sentence == sentence.number), None)
        if name is None or name.first != name.last or any(person.name in token.text for token in tokens):
            continue
        place = name.first
        before = tokens[place - 1] if place else None
        # "The Baird brothers", "Governor Reed": a title goes before a full name as well, other words need not.
        joined = before is not None and before.text not in TITLES and (before.pos == "PROPN" or before.dep == "det")
        if joined or sentence.in_quotes[place] or tokens[place].dep in _WITHIN or person.name in sentence.text:
            continue
        tokens[place] = replace(tokens[place], text=person.name)
    return replace(sentence, tokens=tuple(tokens))


def _spelt_out(sentence: Sentence, bodies: Iterable[LedgerEntry]) -> Sentence:
    """The sentence with the full name of each body for letters that the text explains and not everybody knows.

    Where the sentence has the full name too, the letters stay: a question could have one name for two.
    """
    tokens = list(sentence.tokens)
    for body in bodies:
        if any(word in sentence.text for word in (body.name, body.name.removeprefix("the "))):
            continue
        for name in body.names:
            place = name.first
            if name.sentence != sentence.number or name.last != place or sentence.in_quotes[place]:
                continue
            if unknown_letters(tokens[place].text):
                follows = place and tokens[place - 1].dep in ("det", "poss", "amod", "compound")
                article = "" if follows or tokens[place].dep in _WITHIN else "the "
                tokens[place] = replace(tokens[place], text=f"{article}{body.name}")
    return replace(sentence, tokens=tuple(tokens))


def _made_whole(sentence: Sentence, entries: Iterable[LedgerEntry]) -> Sentence:
    """The sentence with the whole name for "the Act", where the text has one act alone: a question stands by itself."""
    tokens = list(sentence.tokens)
    for entry in entries:
        full = entry.name.removeprefix("the ")
        for name in entry.names:
            place = name.first
            if name.sentence != sentence.number or name.last != place or full in sentence.text:
                continue
            token = tokens[place]
            article = place > 0 and tokens[place - 1].lower == "the" and tokens[place - 1].head == place
            if (
                article
                and token.text == full.split()[-1]
                and token.dep not in _WITHIN
                and not sentence.in_quotes[place]
            ):
                tokens[place] = replace(token, text=full)
    return replace(sentence, tokens=tuple(tokens))
