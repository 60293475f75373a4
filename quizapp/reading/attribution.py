"""Who says what: a speaker, the words that are the speaker's, and which tokens must never be told as a fact."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.domain.words import capital
from quizapp.reading.clauses import as_sentence, clause_with_subject, is_closed, trimmed
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated, is_set_off, modals_of
from quizapp.reading.lexicon import ARGUE, COMMIT, DENY, HEARSAY, JUDGE, RECKONINGS, SAY, SPEAK_WITH
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import is_person
from quizapp.reading.quotations import is_all_quoted, own_words, quoted_around
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers
from quizapp.reading.standalone import stands_alone
from quizapp.reading.things import can_speak

_MAX_CLAIM_WORDS = 40


@dataclass(frozen=True, slots=True)
class Attribution:
    """One claim. ``content`` are the indices of the tokens that only the speaker stands by.

    ``speaker`` is "" where nobody is named ("is said to ..."); such a one is kept for its ``content`` alone.
    """

    sentence: int
    speaker: str
    claim: str
    content: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    #: The verb of saying, None for "according to" and for words that go on.
    verb: int | None = None


def attributions(
    sentences: tuple[Sentence, ...], named: tuple[NamedSentence, ...], speakers: Speakers
) -> tuple[Attribution, ...]:
    """Every attribution in the text, in its order; ``named`` are the sentences with their pronouns named."""
    found: list[Attribution] = []
    talking: Attribution | None = None
    telling: Attribution | None = None
    for sentence in sentences:
        own = list(_in_sentence(speakers, sentence, named[sentence.number]))
        if not own and talking is not None and _goes_on(sentences, sentence, talking):
            claim = own_words(sentence, sentence.root)
            own = [_made(sentence, talking.speaker, claim, _all_of(sentence), talking.evidence[-1])]
        elif not own and telling is not None and _is_still_told(sentences, sentence, telling):
            claim = _whole(named[sentence.number])
            earlier = (*named[sentence.number].evidence, *telling.evidence)
            telling = replace(telling, sentence=sentence.number)
            own = [_made(sentence, telling.speaker, claim, _all_of(sentence), *earlier)]
        elif not own and _may_go_on(sentences, named, sentence, found):
            # It may be the text's own word; told as a fact, it would be one too many.
            own = [_made(sentence, "", "", _all_of(sentence))]
        else:
            telling = next((one for one in own if one.speaker and _told_in_the_past(sentence, one)), None)
        found += own
        quoting = [one for one in own if one.speaker and any(sentence.in_quotes[place] for place in one.content)]
        # Where a quotation opens whose speaker is not known, nobody known goes on.
        opens = any(sentence.in_quotes) and not sentence.quoted
        talking = quoting[-1] if quoting else talking if (own and not opens) or sentence.quoted else None
    return tuple(found)


def _goes_on(sentences: tuple[Sentence, ...], sentence: Sentence, talking: Attribution) -> bool:
    """Whether a sentence of nothing but quotation follows the words of somebody who is speaking."""
    before = sentences[sentence.number - 1]
    return is_all_quoted(sentence) and before.block == sentence.block and before.number >= talking.sentence


def _told_in_the_past(sentence: Sentence, one: Attribution) -> bool:
    verb = sentence.tokens[one.verb] if one.verb is not None else None
    return verb is not None and verb.tag == "VBD" and verb.lemma in SAY


def _is_still_told(sentences: tuple[Sentence, ...], sentence: Sentence, telling: Attribution) -> bool:
    """Whether a sentence goes on with what somebody said, its "will" become "would" ("Until then it would sail.")."""
    before = sentences[telling.sentence]
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or before.number != sentence.number - 1 or before.block != sentence.block:
        return False
    # "The company would not comment": somebody else who would not is told of by the text itself.
    acts = can_speak(sentence, subject) or is_person(sentence.tokens[subject]) or is_negated(sentence, sentence.root)
    return "would" in modals_of(sentence, sentence.root) and not acts and not any(sentence.in_quotes)


def _may_go_on(
    sentences: tuple[Sentence, ...],
    named: tuple[NamedSentence, ...],
    sentence: Sentence,
    found: list[Attribution],
) -> bool:
    """Whether "It" takes up what somebody has just spoken of: "The pier is safe, Holm argues. It needs no repair."."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    said = found[-1] if found else None
    if subject != 0 or said is None or said.sentence != sentence.number - 1 or not said.speaker:
        return False
    before = sentences[said.sentence]
    meant = named[sentence.number].sentence.tokens[0].text
    taken_up = meant != sentence.tokens[0].text and meant.lower() in before.phrase(said.content).lower()
    # "Holm said that the pier was safe. It ..." is as likely the text's own word.
    by_the_way = said.verb is not None and said.verb > max(said.content, default=said.verb)
    argued = said.verb is not None and before.tokens[said.verb].lemma in ARGUE
    return (
        taken_up
        and (by_the_way or argued)
        and sentence.tokens[0].lower in ("it", "they")
        and before.block == sentence.block
    )


def _all_of(sentence: Sentence) -> list[int]:
    return list(range(len(sentence.tokens)))


def _in_sentence(speakers: Speakers, sentence: Sentence, named: NamedSentence) -> Iterator[Attribution]:
    if sentence.text.endswith("?"):
        return
    quoted = sentence.in_quotes
    for index, token in enumerate(sentence.tokens):
        # Inside a quotation the speaker of the whole is another than that of its parts.
        if quoted[index]:
            continue
        if token.lower == "according" and sentence.child(index, "prep") is not None:
            yield from _according(speakers, sentence, named, index)
        elif (owner := _whose_count(sentence, index)) is not None:
            yield from _by_source(speakers, sentence, named, index, owner)
        elif token.pos == "VERB":
            yield from _by_verb(speakers, sentence, named, index)


def _according(speakers: Speakers, sentence: Sentence, named: NamedSentence, index: int) -> Iterator[Attribution]:
    preposition = sentence.child(index, "prep")
    source = sentence.child(preposition, "pobj") if preposition is not None else None
    if source is not None:
        yield from _by_source(speakers, sentence, named, index, source)


def _whose_count(sentence: Sentence, preposition: int) -> int | None:
    """The owner in "by the union's count" and "in her view"."""
    if sentence.tokens[preposition].lower not in ("by", "in", "on", "to"):
        return None
    noun = sentence.child(preposition, "pobj")
    if noun is None or sentence.tokens[noun].lemma not in RECKONINGS:
        return None
    return sentence.child(noun, "poss")


def _by_source(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, index: int, source: int
) -> Iterator[Attribution]:
    aside = sentence.subtree(index)
    speaker = speakers.of_noun(sentence, source)
    content = [place for place in range(len(sentence.tokens)) if place not in aside]
    opens, closes = aside[0] == 0, aside[-1] >= len(sentence.tokens) - 2
    claim = ""
    # In the middle of a sentence it may cover a part only, so the sentence is kept whole.
    if opens or (closes and sentence.tokens[aside[0] - 1].text == ","):
        kept = trimmed(sentence, content)
        claim = as_sentence(named.sentence.phrase(kept)) if is_closed(named.sentence, kept) else ""
    name = speaker.name if speaker is not None else ""
    yield _made(sentence, name, claim or _whole(named), content, *named.evidence)


def _by_verb(speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int) -> Iterator[Attribution]:
    token = sentence.tokens[verb]
    clause = _words_of(sentence, verb)
    if sentence.child(verb, "auxpass") is not None:
        yield from _by_passive(speakers, sentence, named, verb)
        return
    says = token.lemma in SAY and clause is not None
    judges = token.lemma in JUDGE and sentence.child(verb, "dobj", "ccomp") is not None
    speaks = (token.lemma in SPEAK_WITH and has_its_word(sentence, verb)) or _puts_at(sentence, verb)
    denies = token.lemma in DENY and clause is not None
    commits = token.lemma in COMMIT and sentence.child(verb, "xcomp", "ccomp", "dobj") is not None
    if not (says or judges or speaks or denies or commits) or not is_finite(sentence, verb):
        return
    content = _content(sentence, verb, clause)
    speaker = speakers.of_verb(sentence, verb)
    if speaker is None or is_negated(sentence, verb) or modals_of(sentence, verb) or _is_open(sentence, verb):
        # Whose words these are is unknown, but they are somebody's: no fact may be made of them.
        yield _made(sentence, "", "", content)
        return
    claim = ""
    if says and not denies and clause is not None:
        claim = (
            own_words(sentence, clause)
            or _clause_as_sentence(named.sentence, verb, clause)
            or _before_the_aside(named.sentence, verb, clause)
        )
    # Where the words come before the verb, its own clause ("he said") would say nothing.
    if not claim and (clause is None or clause > verb):
        claim = clause_with_subject(named.sentence, verb, speaker.subject)
    if not claim and (verb == sentence.root or sentence.tokens[verb].dep in ("ccomp", "parataxis")):
        claim = _whole(named)
    earlier = (*named.evidence, *((speaker.earlier,) if speaker.earlier is not None else ()))
    yield _made(sentence, speaker.name, claim, content, *earlier, verb=verb)


def _whole(named: NamedSentence) -> str:
    """The sentence as it stands, its pronouns named, where it is clear by itself; else ""."""
    return capital(named.sentence.phrase(range(len(named.sentence.tokens)))) if stands_alone(named.sentence) else ""


def _words_of(sentence: Sentence, verb: int) -> int | None:
    """The verb of what is said: the clause below the verb of saying, or the one that it is hung on as an aside."""
    clause = sentence.child(verb, "ccomp")
    token = sentence.tokens[verb]
    if clause is not None or sentence.child(verb, "dobj") is not None:
        return clause
    if (token.dep == "parataxis" and _is_aside(sentence, verb)) or (
        token.dep == "ccomp" and quoted_around(sentence, token.head) is not None
    ):
        return token.head
    return None


def _is_aside(sentence: Sentence, verb: int) -> bool:
    first = sentence.subtree(verb)[0]
    return sentence.tokens[first].text in ",–—" or is_set_off(sentence, verb)


def _content(sentence: Sentence, verb: int, clause: int | None) -> list[int]:
    if clause is None:
        return sentence.subtree(verb)
    inside = set(sentence.subtree(clause))
    if verb in inside:
        inside -= set(sentence.subtree(verb))
    # All that is quoted beside a verb of saying is the speaker's, wherever the parser hangs it.
    quoted = sentence.in_quotes
    return sorted(inside | {place for place in range(len(sentence.tokens)) if quoted[place]})


def _by_passive(speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int) -> Iterator[Attribution]:
    """The agent's view ("The plan was criticised by the union"); what "is said" is nobody's."""
    lemma = sentence.tokens[verb].lemma
    agent = sentence.child(verb, "agent")
    source = sentence.child(agent, "pobj") if agent is not None else None
    if lemma in JUDGE and source is not None:
        speaker = speakers.of_noun(sentence, source)
        unsure = speaker is None or is_negated(sentence, verb) or modals_of(sentence, verb) or _is_open(sentence, verb)
        whole = "" if unsure else _whole(named)
        name = speaker.name if speaker is not None and whole else ""
        yield _made(sentence, name, whole, sentence.subtree(verb), *named.evidence)
    elif lemma in HEARSAY:
        yield _made(sentence, "", "", sentence.subtree(sentence.root))


def has_its_word(sentence: Sentence, verb: int) -> bool:
    """Whether a verb such as "warn" has the preposition, or the object, that makes it one of saying."""
    words = SPEAK_WITH[sentence.tokens[verb].lemma]
    if not words:
        return sentence.child(verb, "dobj") is not None
    return any(sentence.tokens[child].lower in words for child in sentence.children(verb, "prep", "advcl", "mark"))


def _puts_at(sentence: Sentence, verb: int) -> bool:
    """Whether the verb gives somebody's figure: "The council put the damage at six million"."""
    prepositions = [child for child in sentence.children(verb, "prep") if sentence.tokens[child].lower == "at"]
    return sentence.tokens[verb].lemma == "put" and any(
        sentence.tokens[place].pos == "NUM" for child in prepositions for place in sentence.subtree(child)
    )


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the verb itself hangs on an "if", a wish or a clause about somebody else."""
    quotes = any(mark in sentence.text for mark in '"“')
    for place in (verb, *sentence.ancestors(verb)):
        marks = {sentence.tokens[mark].lower for mark in sentence.children(place, "mark")}
        if marks & {"if", "unless", "whether", "that", "because", "lest"}:
            return True
        run_on = sentence.tokens[place].dep == "ccomp" and (_ends_before_a_semicolon(sentence, place) or quotes)
        if sentence.tokens[place].dep in ("relcl", "acl", "ccomp", "xcomp", "pcomp", "csubj") and not run_on:
            return True
    return False


def _before_the_aside(sentence: Sentence, verb: int, clause: int) -> str:
    """What is said up to the aside that tells who says it: "The pier was safe, the firm said, and nobody was hurt"."""
    aside = sentence.subtree(verb)
    if clause not in sentence.ancestors(verb) or any(mark in sentence.text for mark in '“”"'):
        return ""
    kept = trimmed(sentence, [place for place in sentence.subtree(clause) if place < aside[0]])
    whole = kept and kept == list(range(kept[0], kept[-1] + 1)) and clause in kept and is_finite(sentence, clause)
    return as_sentence(sentence.phrase(kept)) if whole and is_closed(sentence, kept) else ""


def _ends_before_a_semicolon(sentence: Sentence, verb: int) -> bool:
    """Whether a clause that the parser hangs below the next is a sentence in itself ("They fell; it rained")."""
    last = sentence.subtree(verb)[-1]
    return last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text == ";"


def _clause_as_sentence(sentence: Sentence, verb: int, clause: int) -> str:
    """The clause after "that", or the quotation, as a sentence of its own; "" where it leans on something."""
    if sentence.child(clause, "nsubj", "nsubjpass", "expl") is None or not is_finite(sentence, clause):
        return ""
    indices = sentence.subtree(clause)
    if indices != list(range(indices[0], indices[-1] + 1)) or verb in indices:
        return ""
    # A clause that runs on past a comma may have taken in what the speaker never said.
    if sentence.text.count("“") != sentence.text.count("”"):
        return ""
    # "... and that ..." joins a second clause that could not open a sentence.
    marks_inside = [place for place in indices[1:] if sentence.tokens[place].dep == "mark"]
    if any(sentence.tokens[place - 1].lower in ("and", "or", "but") for place in marks_inside):
        return ""
    joined = [child for child in sentence.children(clause, "advcl", "conj") if child > clause]
    if any(_is_cut_off(sentence, child) for child in joined):
        return ""
    if sentence.child(verb, "conj") is not None and sentence.child(verb, "conj") in indices:
        return ""
    # "that" may be no conjunction: "That could be Tuesday, the company said."
    while indices and (_is_that(sentence, indices[0]) or sentence.tokens[indices[0]].text in (",", ":")):
        indices.pop(0)
    marks = [sentence.tokens[mark].lower for mark in sentence.children(clause, "mark")]
    if any(mark != "that" for mark in marks) or sentence.tokens[indices[0]].tag.startswith("W"):
        return ""
    text = sentence.phrase(trimmed(sentence, indices))
    if any(mark in text for mark in '“”"') or not is_closed(sentence, indices):
        return ""
    return as_sentence(text)


def _is_that(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].lower == "that" and sentence.tokens[place].dep == "mark"


def _is_cut_off(sentence: Sentence, clause: int) -> bool:
    """Whether a comma stands before a clause, or before its "and"."""
    before = sentence.subtree(clause)[0] - 1
    while before > 0 and sentence.tokens[before].dep == "cc":
        before -= 1
    return sentence.tokens[before].text == ","


def _made(
    sentence: Sentence, speaker: str, claim: str, content: list[int], *earlier: Evidence, verb: int | None = None
) -> Attribution:
    own = sentence.evidence
    if len(claim.split()) > _MAX_CLAIM_WORDS:
        claim = ""
    proofs = sorted({each.start: each for each in earlier if each.start != own.start}.items())
    evidence = (*(each for _, each in proofs), own)
    return Attribution(sentence.number, capital(speaker) if claim else "", claim, tuple(content), evidence, verb)
