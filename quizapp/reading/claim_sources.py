"""What a source makes its own without a verb of saying over it: "according to X", "by X's count", "as X maintains"."""

from collections.abc import Iterator

from quizapp.reading.attribution import Attribution, attributed, proofs_of
from quizapp.reading.clauses import as_sentence, clause_with_subject, is_closed, trimmed
from quizapp.reading.grammar import FINITE, SUBJECTS, is_finite, modals_of, subject_of
from quizapp.reading.lexicon import DENY, JUDGE, LAW_NOUNS, RECKONINGS, SAY, STUDIES
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import is_person
from quizapp.reading.quotations import own_words
from quizapp.reading.reported import clause_as_sentence, whole_sentence
from quizapp.reading.saying_verbs import is_somebody
from quizapp.reading.sentence import Sentence
from quizapp.reading.speaker_nouns import named_right_after
from quizapp.reading.speakers import Speakers
from quizapp.reading.things import can_speak

#: What gives figures and tales, of nobody in particular.
_TOLD = frozenset("figure datum data statistic number source witness story tale finding result record".split())

#: An aside goes on with what comes after its comma.
_NEXT = 2


def by_noun(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, clause: int, owner: int
) -> Iterator[Attribution]:
    """What "the union's claim that ..." gives as the union's words, whatever another does with the claim."""
    speaker = speakers.of_noun(sentence, owner)
    content = sentence.subtree(clause)
    if speaker is None:
        yield attributed(sentence, "", "", content)
        return
    claim = clause_as_sentence(named.sentence, sentence.tokens[clause].head, clause) or whole_sentence(named)
    if not claim and (teller := speakers.of_verb(sentence, sentence.root)) is not None:
        claim = clause_with_subject(named.sentence, sentence.root, teller.subject)
        yield attributed(sentence, speaker.name, claim, content, *proofs_of(named, speaker), *proofs_of(named, teller))
        return
    yield attributed(sentence, speaker.name, claim, content, *proofs_of(named, speaker))


def maintainer_of(sentence: Sentence, index: int) -> int | None:
    """Who says what the clause before tells: the subject in ", as the union maintains"."""
    token = sentence.tokens[index]
    mark = sentence.child(index, "mark", "advmod")
    puts_it = token.lemma == "put" and any(sentence.tokens[it].lower == "it" for it in sentence.children(index, "dobj"))
    if (
        token.dep != "advcl"
        or not (token.lemma in SAY or puts_it)
        or mark is None
        or sentence.tokens[mark].lower != "as"
    ):
        return None
    first = sentence.subtree(index)[0]
    if mark != first or (first and sentence.tokens[first - 1].text != ","):
        return None
    tensed = is_finite(sentence, index) or token.tag == "NNS"
    # "As Holm told the Gazette": to whom it is said is not what is said.
    whom = ("dobj",) if token.lemma != "tell" else ()
    bare = puts_it or sentence.child(index, "ccomp", "auxpass", "neg", "xcomp", *whom) is None
    return sentence.child(index, "nsubj") if tensed and bare and not modals_of(sentence, index) else None


def by_as(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int, subject: int
) -> Iterator[Attribution]:
    """What the clause tells that ", as the union maintains" is set off from, as the words of ``subject``."""
    clause, aside = sentence.tokens[verb].head, sentence.subtree(verb)
    content = [place for place in sentence.subtree(clause) if place not in aside]
    speaker = speakers.of_noun(sentence, subject)
    if sentence.in_quotes[clause] and not sentence.in_quotes[verb]:
        content = [place for place, inside in enumerate(sentence.in_quotes) if inside]
        name = speaker.name if speaker is not None else ""
        words = own_words(sentence, clause) if name else ""
        yield attributed(sentence, name, words, content, *(proofs_of(named, speaker) if speaker is not None else ()))
        return
    # Where another says it too, or denies it, whose words "as" takes up is the parser's guess.
    told = sentence.tokens[clause].lemma in SAY | DENY | JUDGE or speaker is None
    # "We ask whether it is safe, as many assume": what they assume is only asked.
    told = told or any(sentence.tokens[mark].lower in ("whether", "if") for mark in sentence.children(clause, "mark"))
    kept = trimmed(sentence, [place for place in content if not _is_that(sentence, place, clause)])
    whole = bool(kept) and kept == list(range(kept[0], kept[-1] + 1)) and is_closed(named.sentence, kept)
    if told or speaker is None or not whole:
        yield attributed(sentence, "", "", content)
        return
    yield attributed(
        sentence, speaker.name, as_sentence(named.sentence.phrase(kept)), content, *proofs_of(named, speaker)
    )


def _is_that(sentence: Sentence, place: int, clause: int) -> bool:
    token = sentence.tokens[place]
    return token.dep == "mark" and token.head == clause and token.lower == "that"


def by_according(speakers: Speakers, sentence: Sentence, named: NamedSentence, index: int) -> Iterator[Attribution]:
    """What is told "according to" somebody."""
    preposition = sentence.child(index, "prep")
    source = sentence.child(preposition, "pobj") if preposition is not None else None
    if source is not None and not _is_a_manner(sentence, index, source):
        yield from by_source(speakers, sentence, named, index, source)


def _is_a_manner(sentence: Sentence, index: int, source: int) -> bool:
    """Whether something is done according to a thing: "They were sorted according to the new system"."""
    token = sentence.tokens[source]
    tells = is_somebody(sentence, source) or token.lemma.lower() in STUDIES | RECKONINGS | _TOLD
    law = token.lemma.lower() in LAW_NOUNS
    plain = law or (token.pos == "NOUN" and not tells and sentence.child(source, "poss") is None)
    return plain and index > 0 and sentence.tokens[index - 1].text != ","


def whose_count(sentence: Sentence, preposition: int) -> int | None:
    """The owner in "by the union's count", "in her view" and "in the words of one pupil"."""
    if sentence.tokens[preposition].lower not in ("by", "in", "on", "to"):
        return None
    noun = sentence.child(preposition, "pobj")
    if noun is None or sentence.tokens[noun].lemma not in (*RECKONINGS, "word"):
        return None
    of = next((each for each in sentence.children(noun, "prep") if sentence.tokens[each].lower == "of"), None)
    owner = sentence.child(of, "pobj") if of is not None else None
    if owner is not None and (is_person(sentence.tokens[owner]) or can_speak(sentence, owner)):
        return owner
    owned = sentence.tokens[noun].lemma in RECKONINGS or sentence.tokens[preposition].lower == "in"
    return sentence.child(noun, "poss") if owned else None


def by_source(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, index: int, source: int
) -> Iterator[Attribution]:
    """What is told beside an aside at ``index`` that names its ``source``."""
    aside = _aside(sentence, index, source)
    speaker = speakers.of_noun(sentence, source)
    first, last = _between_semicolons(sentence, index)
    # "..., but according to the union it is safe": only what comes after is the union's.
    if aside[0] > first + 1 and _is_joint(sentence, aside[0] - 1):
        first = aside[0]
    content = [place for place in range(first, last + 1) if place not in aside]
    opens, closes = aside[0] == first, aside[-1] >= min(last, len(sentence.tokens) - 2)
    claim = ""
    if opens and _is_cut_short(sentence, aside[-1] + 1):
        yield attributed(sentence, "", "", content)
        return
    # In the middle of a sentence it may cover a part only, so the sentence is kept whole.
    if opens or (closes and sentence.tokens[aside[0] - 1].text == ","):
        kept = trimmed(sentence, content)
        claim = as_sentence(named.sentence.phrase(kept)) if is_closed(named.sentence, kept) else ""
    name = speaker.name if speaker is not None else ""
    proofs = named.evidence if speaker is None else proofs_of(named, speaker)
    if (part := _partitive(sentence, aside)) is not None:
        closed = is_closed(named.sentence, trimmed(sentence, part))
        told = as_sentence(named.sentence.phrase(trimmed(sentence, part))) if closed else ""
        yield attributed(sentence, name, told, part, *proofs)
        return
    sure = content if opens or closes else _between_joints(sentence, content, aside)
    yield attributed(sentence, name, claim or whole_sentence(named), sure, *proofs)
    if len(sure) < len(content):
        yield attributed(sentence, "", "", [place for place in content if place not in sure])


def _aside(sentence: Sentence, index: int, source: int) -> list[int]:
    """The words that name the source, without what the parser hangs on them: "begun, according to X, by a widow"."""
    others = [child for child in sentence.children(index) if source not in sentence.subtree(child)]
    kept = sentence.subtree(index, without=[child for child in others if sentence.tokens[child].dep != "punct"])
    aside = sorted({*kept, *named_right_after(sentence, source)})
    after = next((place for place in range(aside[-1] + 1, len(sentence.tokens)) if _cites(sentence, place)), None)
    # "According to the Herald, citing the police, ...": where the source has it from is part of the aside.
    follows = after is not None and after - aside[-1] <= _NEXT
    return list(range(aside[0], sentence.subtree(after)[-1] + 1)) if after is not None and follows else aside


def _cites(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.tag == "VBG" and token.lemma in ("quote", "cite") and sentence.tokens[place - 1].text == ","


def _is_joint(sentence: Sentence, place: int) -> bool:
    """Whether a word joins a clause to the one before its comma: the "but" of "..., but according to the union"."""
    return sentence.tokens[place].pos in ("CCONJ", "SCONJ") and sentence.tokens[place - 1].text == ","


def _is_cut_short(sentence: Sentence, place: int) -> bool:
    """Whether a verb opens what is told: the parser has taken its subject for the source ("to the survey Reed is")."""
    return place < len(sentence.tokens) and sentence.tokens[place].tag in FINITE


def _between_semicolons(sentence: Sentence, index: int) -> tuple[int, int]:
    stops = [place for place, token in enumerate(sentence.tokens) if token.text == ";"]
    first = max((place + 1 for place in stops if place < index), default=0)
    return first, min((place - 1 for place in stops if place > index), default=len(sentence.tokens) - 1)


def _partitive(sentence: Sentence, aside: list[int]) -> list[int] | None:
    """The clause of an aside after "of which" ("£9 million, of which, according to X, half is raised"), to its end."""
    before = [token.lower for token in sentence.tokens[: aside[0]] if token.text != ","]
    verb = sentence.tokens[aside[0]].head
    subject = subject_of(sentence, verb)
    if before[-2:] != ["of", "which"] or subject is None or not aside[-1] < subject < verb:
        return None
    return list(range(sentence.subtree(subject)[0], len(sentence.tokens)))


def _between_joints(sentence: Sentence, content: list[int], aside: list[int]) -> list[int]:
    """The clause that an aside stands in, up to the "and" or "but" to the next: who says that one is open."""
    joints = [place for place in content if sentence.tokens[place].dep == "cc" and _joins_clauses(sentence, place)]
    # Right after the aside's comma, an "and" goes on with something new whatever the parser makes of it.
    joints += [place for place in content if place == aside[-1] + 2 and sentence.tokens[place].pos == "CCONJ"]
    first = max((place for place in joints if place < aside[0]), default=-1)
    last = min((place for place in joints if place > aside[-1]), default=len(sentence.tokens))
    return [place for place in content if first < place < last]


def _joins_clauses(sentence: Sentence, conjunction: int) -> bool:
    after = sentence.children(sentence.tokens[conjunction].head, "conj")
    return any(child > conjunction and sentence.child(child, *SUBJECTS) is not None for child in after)
