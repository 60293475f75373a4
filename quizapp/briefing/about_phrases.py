"""Noun phrases beside a name that say what it names: appositions, roles before it, titles of office."""

from collections.abc import Iterator

from quizapp.briefing.about_before import role_before
from quizapp.domain.briefing import EntityType
from quizapp.reading.grammar import SUBJECTS, is_set_off, noun_phrase
from quizapp.reading.lexicon import COLLECTIVES
from quizapp.reading.name_words import CALLED, ROLE_WORDS, WORK_NOUNS, is_demonym
from quizapp.reading.names import Name, name_head
from quizapp.reading.noun_kinds import FIRMS_TOO, TRADE, kind_named_by
from quizapp.reading.sentence import Sentence
from quizapp.reading.titles_of_works import year_in_brackets
from quizapp.reading.type_cues import nearer_somebody, office_after

#: Adverbs before an apposition that are part of what it says: "once the biggest port".
_TIMES = frozenset("once formerly originally now currently today".split())
_GENERAL = frozenset(
    """man woman person people one thing other others lot number part member home name title version term word
    phrase example instance consensus choice image interest pursuit signature idea way move
    decision change feat role appearance place doubt concern worry certainty absentee substitute replacement favourite
    favorite""".split()
)
#: What "of" and its name follow: "the village of X" is X.
_SETTLED = frozenset(
    """city town village hamlet suburb island islet peninsula state province county district municipality borough parish
    township republic kingdom canton commune prefecture colony territory settlement port""".split()
)
_CHIEF = frozenset("main principal chief capital central former only first second third other new old".split())
_ENDS = frozenset(", . ; : ( ) – — ” “ ! ?".split())
_NOMINAL = frozenset("NOUN PROPN ADP DET ADJ CCONJ PART NUM".split())


def phrases_of(sentence: Sentence, name: Name, kind: EntityType) -> Iterator[list[int]]:
    """The tokens of each such phrase around one occurrence of a name, appositions first; [] for none."""
    if _is_cited(sentence, name):
        return
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    head = tokens[top].head
    again = _before_a_comma(sentence, name, kind)
    yield again
    # "The crew of a trawler, the Havbris": the name is the trawler's.
    # What the verb parts from a name is no apposition: "the mill was sold to a brewer, Samuel Holm".
    near = tokens[top].dep == "appos" and head < name.first and not head < sentence.root < name.first
    near = near and not _is_in_another(sentence, head, name, kind)
    if near and says_what(sentence, head, kind) and not again and not nearer_somebody(sentence, head, name.first):
        yield _of_the_name(sentence, [place for place in noun_phrase(sentence, head) if place < name.first], name)
    if (role := role_before(sentence, name)) and _may_be(sentence, role[-1], kind):
        yield role
    if near and kind is EntityType.PERSON:
        yield _office_before(sentence, name, head)
    for child in dict.fromkeys((*sentence.children(top, "appos"), *sentence.children(name.last, "appos"))):
        if child > name.last and is_set_off(sentence, child) and says_what(sentence, child, kind):
            phrase = _apposed(sentence, child, name, kind)
            if phrase and _is_of_the_next(sentence, phrase[-1], top):
                continue
            yield phrase
            yield _without_clauses(sentence, child, phrase)
    if (noun := _called(sentence, name, head)) is not None:
        yield [place for place in noun_phrase(sentence, noun) if place < head]
    if tokens[top].dep == "pobj" and tokens[head].lower == "of" and head == name.first - 1:
        phrase = [place for place in noun_phrase(sentence, tokens[head].head) if place < head]
        if kind is EntityType.PLACE and _names_its_kind(sentence, phrase):
            yield phrase[1:]
    yield _office_after(sentence, name, kind)
    yield _after_the_year(sentence, name, kind)
    yield _body_of(sentence, name, kind)


def _may_be(sentence: Sentence, noun: int, kind: EntityType) -> bool:
    """Whether a noun may tell of what is of this kind: no film is a person, nor is what a ship has on "board"."""
    token = sentence.tokens[noun]
    named = kind_named_by(token.lemma)
    across = named is not None and kind is not EntityType.OTHER and EntityType.PERSON in (named, kind)
    aboard = token.lower == "board" and noun > 0 and sentence.tokens[noun - 1].lower == "on"
    counted = noun > 1 and sentence.tokens[noun - 1].text == "-" and sentence.tokens[noun - 2].text.isdigit()
    return not (aboard or counted or (across and named is not kind))


def _is_in_another(sentence: Sentence, noun: int, name: Name, kind: EntityType) -> bool:
    """Whether a noun is told of something else: "a landfall near Bergen, Norway", "an estate off Mill Row"."""
    tokens = sentence.tokens
    before = tokens[name.first - 1]
    # "In one study of the group, Holm (1983) found": what opens the sentence is no part of its subject.
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    if before.text == "," and after is not None and (after.pos != "PUNCT" or after.text == "("):
        return True
    place = kind is EntityType.PLACE and kind_named_by(tokens[noun].lemma) is not kind
    return before.pos in ("ADP", "ADV") or before.tag in ("RP", "IN") or place


def _names_its_kind(sentence: Sentence, phrase: list[int]) -> bool:
    """Whether "the X of Y" says what Y is: "the Danish island of Fyn", not "the chief town of Fyn"."""
    words = [sentence.tokens[place] for place in phrase]
    if len(words) < 2 or words[0].lower != "the" or words[-1].lemma not in _SETTLED or words[-1].tag != "NN":
        return False
    return all(
        is_demonym(word.text) or (word.tag == "JJ" and word.lower not in _CHIEF) or word.text == ","
        for word in words[1:-1]
    )


def _is_cited(sentence: Sentence, name: Name) -> bool:
    """Whether the name only says whose work is meant: "the ideal (Skarn Foundation, 2013)"."""
    tokens = sentence.tokens
    if not name.first or tokens[name.first - 1].text != "(":
        return False
    after = tokens[name.last + 1 : name.last + 3]
    return len(after) == 2 and after[0].text == "," and after[1].text.isdigit()


def _is_of_the_next(sentence: Sentence, last: int, top: int) -> bool:
    """Whether a phrase tells of the name after it: "After the War, Anna's widow, Ruth Holm, asked ..."."""
    tokens = sentence.tokens
    subject = sentence.child(sentence.root, *SUBJECTS)
    named = last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].pos == "PROPN"
    return tokens[top].dep == "pobj" and named and subject is not None and last + 2 in sentence.subtree(subject)


def _before_a_comma(sentence: Sentence, name: Name, kind: EntityType) -> list[int]:
    """What a name after a comma says again: "her memoir, A Line in the Water", "a trawler, the Havbris,"."""
    tokens = sentence.tokens
    the = name.first > 0 and tokens[name.first - 1].lower == "the"
    noun = name.first - 2 - the
    if noun < 1 or tokens[noun + 1].text != "," or tokens[noun].tag != "NN":
        return []
    after = [token.lower for token in tokens[name.last + 1 : name.last + 3]]
    goes_on = name.last + 1 < len(tokens) and tokens[name.last + 1].pos in ("VERB", "AUX")
    titled = kind is EntityType.WORK and tokens[noun].lemma in WORK_NOUNS and not goes_on
    phrase = [place for place in noun_phrase(sentence, noun) if place <= noun]
    owned = tokens[phrase[0]].tag == "PRP$" and kind is EntityType.ORGANISATION
    person = kind is EntityType.PERSON and tokens[phrase[0]].lower in ("a", "an")
    definite = the or owned or person or tokens[phrase[0]].lower == "the"
    ends = after[:1] in ([","], ["."], [";"], [")"]) and after[1:] not in (["and"], ["or"])
    trade = person and kind_named_by(tokens[noun].lemma) is None and bool(TRADE.search(tokens[noun].lemma))
    same = trade or kind_named_by(tokens[noun].lemma) is kind
    again = definite and ends and (same or (kind is EntityType.ORGANISATION and tokens[noun].lemma in FIRMS_TOO))
    return phrase if titled or again else []


def _office_before(sentence: Sentence, name: Name, noun: int) -> list[int]:
    """An office that the text writes with a capital, before a comma: "the Mayor of Brough, Anna Holm"."""
    tokens = sentence.tokens
    phrase = [place for place in noun_phrase(sentence, noun) if place < name.first - 1]
    role = kind_named_by(tokens[noun].lower) is EntityType.PERSON or tokens[noun].text in ROLE_WORDS
    office = tokens[noun].tag == "NNP" and role
    told = bool(phrase) and (tokens[phrase[0]].lower == "the" or sentence.child(noun, "poss") is not None)
    # Of several in a row the comma joins two: "the Mayor, Anna Holm and Ruth Bell".
    alone = not sentence.children(noun, "conj") and not sentence.children(name.last, "conj")
    return phrase if office and told and alone and tokens[name.first - 1].text == "," else []


def _office_after(sentence: Sentence, name: Name, kind: EntityType) -> list[int]:
    """An office without an article after a person's name: "Simon Boydell, spokesman for X, says"."""
    tokens = sentence.tokens
    noun = office_after(sentence, name.first, name.last) if kind is EntityType.PERSON else None
    if noun is None:
        return []
    end = next((place for place in range(noun, len(tokens)) if tokens[place].text in _ENDS), len(tokens))
    nominal = all(tokens[place].pos in _NOMINAL or tokens[place].text == "-" for place in range(noun, end))
    return list(range(name.last + 2, end)) if nominal else []


def _without_clauses(sentence: Sentence, noun: int, phrase: list[int]) -> list[int]:
    """What a noun that says the kind says without its clauses: "a union that speaks for them" is a union."""
    cuts = [
        sentence.subtree(clause)[0]
        for place in phrase
        for clause in sentence.children(place, "relcl", "acl", "prep")
        if clause in phrase and (sentence.tokens[clause].dep != "prep" or _points(sentence, clause))
    ]
    if not cuts or kind_named_by(sentence.tokens[noun].lemma) is None or min(cuts) <= noun:
        return []
    kept = [place for place in phrase if place < min(cuts)]
    return kept[:-1] if sentence.tokens[kept[-1]].pos == "PUNCT" else kept


def _points(sentence: Sentence, prep: int) -> bool:
    """Whether what a preposition adds is told elsewhere: "the dealer behind that auction" is a dealer."""
    return any(sentence.tokens[place].lower in ("this", "that", "these", "those") for place in sentence.subtree(prep))


def _after_the_year(sentence: Sentence, name: Name, kind: EntityType) -> list[int]:
    """What a comma after the year of a work says of it: "The Long Shore (1968), a history of the harbour"."""
    tokens = sentence.tokens
    article = name.last + 5
    if kind is not EntityType.WORK or not year_in_brackets(sentence, name.last + 1) or article >= len(tokens):
        return []
    noun = tokens[article].head
    if tokens[article - 1].text != "," or tokens[article].dep != "det" or tokens[noun].tag != "NN":
        return []
    end = next((place for place in range(noun, len(tokens)) if tokens[place].text in _ENDS), len(tokens))
    return [place for place in noun_phrase(sentence, noun) if article <= place < end]


def _body_of(sentence: Sentence, name: Name, kind: EntityType) -> list[int]:
    """The body that somebody is named with: "Anna Holm of Marlow Partners thinks ..."."""
    tokens = sentence.tokens
    of = name.last + 1
    beside = of + 1 < len(tokens) and tokens[of].lower == "of" and tokens[of].head == name.last
    body = sentence.child(of, "pobj") if kind is EntityType.PERSON and beside else None
    if body is None:
        return []
    phrase = noun_phrase(sentence, body)
    if kind_named_by(tokens[body].lemma) is EntityType.ORGANISATION and tokens[body].tag == "NN":
        # "Of the charity Harbour Watch"
        end = body
        while end + 1 < len(tokens) and tokens[end + 1].text[0].isupper():
            end += 1
        return [of, *range(phrase[0], end + 1)] if end > body and phrase[0] == of + 1 else []
    if tokens[body].entity_type != "ORG" or tokens[body].pos != "PROPN":
        return []
    return [of, *phrase] if all(tokens[place].entity_type == "ORG" or place < body for place in phrase) else []


def _of_the_name(sentence: Sentence, phrase: list[int], name: Name) -> list[int]:
    """The noun phrase without what it is to whoever is named: "the agent of striker Anna Holm" tells of a striker."""
    phrase = _without_titles(sentence, phrase)
    beside = bool(phrase) and phrase[-1] + 1 == name.first
    if not beside or kind_named_by(sentence.tokens[phrase[-1]].lemma) is not EntityType.PERSON:
        return phrase
    cut = max((at for at, place in enumerate(phrase) if sentence.tokens[place].pos == "ADP"), default=-1)
    return phrase[cut + 1 :]


def _without_titles(sentence: Sentence, phrase: list[int]) -> list[int]:
    while phrase and (sentence.tokens[phrase[-1]].text in ROLE_WORDS or sentence.tokens[phrase[-1]].pos == "PUNCT"):
        phrase = phrase[:-1]
    return phrase


def _apposed(sentence: Sentence, noun: int, name: Name, kind: EntityType) -> list[int]:
    """The apposition without what a comma or "and" adds to it: "a diver, and Per Lind" is a diver."""
    tokens = sentence.tokens
    if tokens[name.last + 1].pos != "PUNCT":
        # Part of a longer name stands between: it is that which is told of.
        return []
    added = [
        child
        for child in sentence.children(noun, "conj")
        if tokens[child].pos == "PROPN" or tokens[sentence.subtree(child)[0] - 2].text == ","
    ]
    cut = min((sentence.subtree(child)[0] for child in added), default=len(tokens))
    phrase = [place for place in noun_phrase(sentence, noun) if place < cut]
    while phrase and tokens[phrase[-1]].pos in ("CCONJ", "PUNCT") and tokens[phrase[-1]].text not in ")”":
        phrase.pop()
    if not phrase or (kind is not EntityType.PERSON and _goes_on(sentence, phrase[-1])):
        return []
    # "In the last census, the number of people was 312."
    if phrase[-1] + 1 < len(tokens) and tokens[phrase[-1] + 1].pos in ("VERB", "AUX"):
        return []
    before = tokens[phrase[0] - 1]
    if before.lower in _TIMES:
        return [phrase[0] - 1, *phrase]
    # "not a doctor", "by then the chief assistant": what stands between comma and noun changes what is said.
    return phrase if before.pos == "PUNCT" else []


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether "and" follows: "Ashby, the coast and the moors" is a list, though the model may see an apposition."""
    after = [token.lower for token in sentence.tokens[last + 1 : last + 3]]
    return after[:1] in (["and"], ["or"]) or after in ([",", "and"], [",", "or"])


def _called(sentence: Sentence, name: Name, verb: int) -> int | None:
    """The noun of what is called so: "a trawler called Havbris", "the footbridge is called Holm's Bridge"."""
    tokens = sentence.tokens
    called = tokens[verb].tag == "VBN" and tokens[verb].lemma in CALLED and verb in (name.first - 1, name.first - 2)
    if not called or tokens[name_head(sentence, name.first, name.last)].dep != "oprd":
        return None
    subject = sentence.child(verb, "nsubjpass")
    present = any(tokens[child].lower in ("is", "are") for child in sentence.children(verb, "auxpass"))
    if tokens[verb].dep != "acl" and not present:
        return None
    noun = tokens[verb].head if tokens[verb].dep == "acl" else subject
    return noun if noun is not None and kind_named_by(tokens[noun].lemma) is not None else None


def says_what(sentence: Sentence, noun: int, kind: EntityType) -> bool:
    """Whether a noun phrase says what something is ("an engineer", "the curator of ..."), not just another name."""
    token = sentence.tokens[noun]
    # "A 19-year-old"
    if token.lower == "old" and noun > 1 and sentence.tokens[noun - 2].lower == "year":
        return kind is EntityType.PERSON
    if token.pos != "NOUN" or token.entity_type or token.lemma in _GENERAL:
        return False
    articles = [sentence.tokens[child].lower for child in sentence.children(noun, "det")]
    if any(article not in ("a", "an", "the", "another") for article in articles):
        return False
    # "The crew, Anna Holm and Per Lind": nobody alone is a crew.
    if kind is EntityType.PERSON and token.lemma in COLLECTIVES:
        return False
    named = kind_named_by(token.lemma)
    if token.tag == "NNS" and kind in (EntityType.PERSON, EntityType.PLACE):
        return False
    if named is not None and kind is not EntityType.OTHER and named is not kind and EntityType.PERSON in (named, kind):
        return False
    if articles or sentence.child(noun, "poss") is not None:
        return True
    # Without an article only one person's office is told: "Anna Holm, director of the museum".
    return token.tag == "NN" and (named is EntityType.PERSON or named is EntityType.ORGANISATION)
