"""What "it", "its", "they" and "their" mean inside their own sentence, where it leaves one answer only."""

from quizapp.reading.grammar import NOUNS, SUBJECTS, noun_phrase, subject_of
from quizapp.reading.lexicon import SAY
from quizapp.reading.pointing import is_person
from quizapp.reading.pronoun_it import is_empty_it
from quizapp.reading.referring import has_a_head
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import THEY, can_speak, is_body, is_loud, is_of_a_body, is_thing

_TIMES = frozenset("when while as before after until".split())
_REASONS = frozenset(("because", "since"))
_LINKS = _TIMES | _REASONS | frozenset(("although", "though"))
_VERBS = ("VERB", "AUX")
#: "It" does these without meaning anything.
_WEATHER = frozenset("rain snow hail freeze thaw pour".split())
_BE = "be"
#: Tags of a noun alone: with "and" after it the two are several.
_ONE, _SEVERAL = ("NN", "NNP"), ("NNS", "NNPS")
#: "Which" stands this near what it is about: after a comma, "all of" or nothing.
_RIGHT_AFTER = 2
_ASKED = frozenset("offer bid proposal request demand invitation application plea appeal".split())
_ANSWER = frozenset("refuse reject decline accept dismiss grant approve oppose welcome answer consider".split())
#: What is done to somebody or a body only.
_DONE = frozenset("tell inform ask warn advise notify assure consult invite promise forbid order".split())
_TO_OTHERS = frozenset("honour honor memory absence favour favor".split())


def inside(sentence: Sentence, token: int) -> int | None:
    """The noun earlier in its sentence that a pronoun takes up, None where another may be meant."""
    if sentence.tokens[token].dep == "poss":
        return _owner(sentence, token)
    if sentence.tokens[token].dep == "dobj":
        return _object_again(sentence, token)
    if sentence.tokens[token].dep not in SUBJECTS or is_empty_it(sentence, token):
        return None
    return _subject_again(sentence, token)


def same_word_before(sentence: Sentence, token: int) -> int | None:
    """The "it" or "they" that is the subject of a pronoun's own clause, or of the one that it is joined to.

    "It lost its way", "They sank before they could be towed": with no noun in between that may be meant instead.
    """
    found = sentence.tokens[token]
    verb = next((place for place in sentence.ancestors(token) if sentence.tokens[place].pos in _VERBS), None)
    if verb is not None and found.dep in SUBJECTS:
        verb = sentence.tokens[verb].head if sentence.tokens[verb].dep in ("conj", "advcl") else None
    subject = subject_of(sentence, verb) if verb is not None else _fronted(sentence, token)
    if subject is None or subject >= token or found.dep not in (*SUBJECTS, "poss"):
        return None
    plural = found.lower in THEY
    same = sentence.tokens[subject].lower == ("they" if plural else "it")
    between = any(is_thing(sentence, place, plural=plural) for place in range(subject, token))
    empty = is_empty_it(sentence, subject) or is_empty_it(sentence, token)
    return subject if same and not between and not empty else None


def _fronted(sentence: Sentence, token: int) -> int | None:
    """The subject of the one clause before the main one: "If it is made, it will be late"."""
    verb = sentence.tokens[token].head
    clauses = [clause for clause in sentence.children(verb, "advcl") if clause < token]
    weather = any(sentence.tokens[place].lemma in _WEATHER for place in (verb, *clauses))
    return sentence.child(clauses[0], "nsubj", "nsubjpass") if len(clauses) == 1 and not weather else None


def only_thing_said_of(sentence: Sentence, token: int) -> int | None:
    """The one thing that somebody's words can be about ("Anna Holm, who leads the union, said that it had ...")."""
    found = sentence.tokens[token]
    # "A spokesman for Tarn Foods said that its charge was fair"
    said_of = found.head if found.lower == "its" and found.dep == "poss" else token
    verb = sentence.tokens[sentence.tokens[said_of].head]
    if (
        found.lower not in ("it", "its")
        or sentence.tokens[said_of].dep not in ("nsubj", "nsubjpass")
        or verb.dep != "ccomp"
        or sentence.tokens[verb.head].lemma not in SAY
    ):
        return None
    speaker = subject_of(sentence, verb.head)
    if speaker is None or speaker > token or is_empty_it(sentence, token):
        return None
    found_things = [place for place in range(token) if is_thing(sentence, place, plural=False)]
    # "The union, a body that speaks for them, said that it ...": the body is the union.
    told = {
        below
        for place in found_things
        for child in sentence.children(place, "appos")
        for below in sentence.subtree(child)
    }
    things = [place for place in found_things if place not in told]
    return things[0] if len(things) == 1 and things[0] in sentence.subtree(speaker) else None


def _owner(sentence: Sentence, token: int) -> int | None:
    verbs = [place for place in sentence.ancestors(token) if sentence.tokens[place].pos in _VERBS]
    subjects = [subject for verb in verbs if (subject := _whose_clause(sentence, verb)) is not None]
    plural = sentence.tokens[token].lower in THEY
    fitting = [one for one in subjects if one < token and _is_meant(sentence, one, token)]
    # "Its own" is that of the subject next above that can have it, where nothing else has a part in between.
    # "The name is a pun on ants, its main topic": whatever is so named may be meant.
    beside = sentence.tokens[sentence.tokens[token].head].dep == "appos" and sentence.tokens[token - 1].text == ","
    if beside and fitting and sentence.tokens[sentence.tokens[fitting[0]].head].lemma == _BE:
        return None
    if fitting and any(
        sentence.tokens[child].lower == "own" for child in sentence.children(sentence.tokens[token].head)
    ):
        between = [place for place in _others(sentence, fitting[0], token, plural=plural) if place > fitting[0]]
        return None if any(is_loud(sentence, place) for place in between) else fitting[0]
    if (named := _of_which(sentence, token)) is not None:
        return named
    # What is done in somebody's honour is not done to them.
    if sentence.tokens[sentence.tokens[token].head].lemma in _TO_OTHERS:
        return None
    # Nobody refuses or accepts an offer of their own.
    if _answers(sentence, token):
        return None
    # "Sir Hugh, whose tomb lies in its aisle": not the tomb's.
    if subjects and any(sentence.tokens[child].lower == "whose" for child in sentence.children(subjects[0], "poss")):
        return None
    if subjects and token in sentence.subtree(subjects[0]):
        return _of_the_clause_before(sentence, token)
    if not fitting or fitting[0] != subjects[0]:
        return None
    # "Money is memory for a country and its people": the nearer of the two is meant.
    listed = sentence.tokens[sentence.tokens[token].head]
    nearer = sentence.tokens[listed.head]
    if listed.dep == "conj" and listed.head != fitting[0] and nearer.tag in (_SEVERAL if plural else _ONE):
        return None
    # "The firm and its owner": the subject can't be what its own part means.
    others = _others(sentence, fitting[0], token, plural=plural)
    if not plural and is_body(sentence, fitting[0]) and is_of_a_body(sentence.tokens[sentence.tokens[token].head]):
        # "The union began its campaign after a survey of its members": campaigns have none.
        others = [place for place in others if _is_somebody(sentence, place) or has_a_head(sentence, place)]
    return None if others else fitting[0]


def _of_which(sentence: Sentence, token: int) -> int | None:
    """What a clause with "which" is about, where only its verb stands before the owner: "X, which sold its mill"."""
    verb = next((place for place in sentence.ancestors(token) if sentence.tokens[place].pos in _VERBS), token)
    subject = subject_of(sentence, verb)
    if subject is None or sentence.tokens[subject].lower != "which" or sentence.tokens[verb].dep != "relcl":
        return None
    noun = sentence.tokens[verb].head
    plural = sentence.tokens[token].lower in THEY
    between = any(sentence.tokens[place].pos in NOUNS for place in range(noun + 1, token) if place > subject)
    near = subject - noun <= _RIGHT_AFTER
    clear = near and not between and subject < token and is_thing(sentence, noun, plural=plural)
    return noun if clear and not _belongs_to_another(sentence, noun, plural=plural) else None


def _belongs_to_another(sentence: Sentence, noun: int, *, plural: bool) -> bool:
    """Whether what has a thing may be meant as well: "The town has a theatre which shows its wealth"."""
    verb = sentence.tokens[noun].head
    subject = subject_of(sentence, verb) if sentence.tokens[noun].dep == "dobj" else None
    return subject is not None and sentence.tokens[verb].lemma == "have" and is_thing(sentence, subject, plural=plural)


def _answers(sentence: Sentence, token: int) -> bool:
    thing = sentence.tokens[sentence.tokens[token].head]
    return thing.lemma in _ASKED and thing.dep == "dobj" and sentence.tokens[thing.head].lemma in _ANSWER


def _whose_clause(sentence: Sentence, verb: int) -> int | None:
    """The subject of a verb; in "the report, which has misquoted its source" the report."""
    subject = subject_of(sentence, verb)
    relative = subject is not None and sentence.tokens[subject].lower in ("which", "that", "who")
    return sentence.tokens[verb].head if relative and sentence.tokens[verb].dep == "relcl" else subject


def _of_the_clause_before(sentence: Sentence, token: int) -> int | None:
    """The subject of the clause before: "The fluid is a poison, and its vapour harms", "... since its mill shut"."""
    verb = next((place for place in sentence.ancestors(token) if sentence.tokens[place].pos in _VERBS), token)
    marks = {sentence.tokens[child].lower for child in sentence.children(verb, "mark", "advmod")}
    if sentence.tokens[verb].dep != "conj" and not (sentence.tokens[verb].dep == "advcl" and marks & _LINKS):
        return None
    subject = _whose_clause(sentence, sentence.tokens[verb].head)
    if subject is None or not _is_meant(sentence, subject, token):
        return None
    return None if _others(sentence, subject, token, plural=sentence.tokens[token].lower in THEY) else subject


def _subject_again(sentence: Sentence, token: int) -> int | None:
    found = sentence.tokens[token]
    verb = sentence.tokens[found.head]
    if (fronted := _of_a_fronted_clause(sentence, token)) is not None:
        return fronted
    above = subject_of(sentence, verb.head)
    told = found.dep == "nsubjpass" and verb.lemma in _DONE and verb.dep == "ccomp"
    if not (found.dep == "nsubj" or told) or above is None or not _is_meant(sentence, above, token):
        return None
    # "A maker of pumps, which Holm Line bought after it had lost a customer": either may have.
    if sentence.tokens[verb.head].dep == "relcl" and sentence.tokens[above].pos != "PRON":
        return None
    plural = found.lower in THEY
    others = _others(sentence, above, token, plural=plural)
    if verb.dep == "conj" and sentence.tokens[above].dep in SUBJECTS:
        # "The plan has some support, but it also has opponents"
        also = any(sentence.tokens[child].lower == "also" for child in sentence.children(found.head, "advmod"))
        if also or (not others and above == _first(sentence, token)):
            return above
    # "The price fell after it cut the forecast": what is no body and has no name may not be what acts.
    if not _is_somebody(sentence, above):
        return None
    marks = {sentence.tokens[child].lower for child in sentence.children(found.head, "mark", "advmod")}
    if verb.dep == "ccomp" and sentence.tokens[verb.head].lemma in SAY:
        return above if can_speak(sentence, above) and not others else None
    # "The cat sat on the mat because it was warm": what merely is may be told of either.
    if verb.lemma == _BE:
        return None
    if verb.dep == "advcl" and marks & _TIMES and sentence.child(found.head, "dobj") is not None:
        # "The ferry came in from the island when it struck the quay": where it came from strikes nothing.
        others = [place for place in others if is_loud(sentence, place)]
    elif not (verb.dep == "advcl" and marks & (_TIMES | _REASONS)) and verb.dep != "conj":
        return None
    return None if others else above


def _of_a_fronted_clause(sentence: Sentence, token: int) -> int | None:
    """The somebody or body of the clause before the main one: "When the union left, it took the banner with it"."""
    verb = sentence.tokens[token].head
    if verb != sentence.root or sentence.tokens[verb].lemma in _WEATHER | {_BE}:
        return None
    clauses = [clause for clause in sentence.children(verb, "advcl") if clause < token]
    subject = subject_of(sentence, clauses[0]) if len(clauses) == 1 else None
    if subject is None or not _is_meant(sentence, subject, token):
        return None
    # A body does things to others; of all else only what stands alone in its clause is certain.
    acts = can_speak(sentence, subject) and sentence.child(verb, "dobj") is not None
    if not acts and subject != _first(sentence, token):
        return None
    return None if _others(sentence, subject, token, plural=sentence.tokens[token].lower in THEY) else subject


def _first(sentence: Sentence, token: int) -> int | None:
    """The one noun that stands before a pronoun, with what belongs to it; None of several."""
    nouns = [place for place in range(token) if sentence.tokens[place].pos in NOUNS]
    tops = [place for place in nouns if not any(other in nouns for other in sentence.ancestors(place))]
    times = [place for place in tops if sentence.tokens[place].entity_type in ("DATE", "TIME")]
    left = [place for place in tops if place not in times]
    return left[0] if len(left) == 1 else None


def _object_again(sentence: Sentence, token: int) -> int | None:
    """The object of the verb before, of which somebody does another thing: "Mark the hole and dry it"."""
    verb = sentence.tokens[token].head
    above = sentence.tokens[verb].head
    if sentence.tokens[verb].dep == "relcl" and is_person(sentence.tokens[above]):
        return _done_by_somebody(sentence, verb, token)
    if sentence.tokens[verb].dep != "conj" or sentence.child(verb, *SUBJECTS) is not None:
        return None
    thing = sentence.child(above, "dobj")
    if thing is None or not above < thing < token or not _is_meant(sentence, thing, token):
        return None
    # What does it doesn't do it to itself.
    others = _others(sentence, thing, token, plural=sentence.tokens[token].lower in THEY)
    return None if any(place > above for place in others) else thing


def _done_by_somebody(sentence: Sentence, verb: int, token: int) -> int | None:
    """The one thing of a sentence that somebody does something to: "It is called after Holm, who found it"."""
    doer = sentence.child(verb, "nsubj")
    things = [place for place in range(token) if is_thing(sentence, place, plural=sentence.tokens[token].lower in THEY)]
    again = any(one.lower == sentence.tokens[token].lower for one in sentence.tokens[:token])
    sole = len(things) == 1 and sentence.tokens[things[0]].dep in SUBJECTS and not again
    return things[0] if sole and doer is not None and sentence.tokens[doer].lower == "who" else None


def _is_meant(sentence: Sentence, noun: int, token: int) -> bool:
    plural = sentence.tokens[token].lower in THEY
    return noun < token and is_thing(sentence, noun, plural=plural) and token not in noun_phrase(sentence, noun)


def _others(sentence: Sentence, noun: int, token: int, *, plural: bool) -> list[int]:
    """Further nouns before a pronoun that it may mean as well."""
    above = {token, noun, *sentence.ancestors(token)}
    # Of "the rights of the tenants" the tenants may be meant, of "the pier, which has a roof," not the roof.
    certain = _is_somebody(sentence, noun)
    below = {place for place in sentence.subtree(noun) if certain or not _is_somebody(sentence, place)}
    return [place for place in range(token) if place not in above | below and is_thing(sentence, place, plural=plural)]


def _is_somebody(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    named = token.pos == "PROPN" or token.entity_type == "NORP"
    return named or can_speak(sentence, noun) or is_person(token)
