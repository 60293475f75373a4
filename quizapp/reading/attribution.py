"""Who says what: a speaker, the words that are the speaker's, and which tokens must never be told as a fact."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.domain.words import capital
from quizapp.reading.claim_nouns import claimed
from quizapp.reading.clauses import (
    after_a_semicolon,
    as_sentence,
    clause_with_subject,
    ends_before_a_semicolon,
    is_closed,
    trimmed,
)
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_finite, is_negated, is_set_off, modals_of, subject_of
from quizapp.reading.lexicon import (
    ARGUE,
    DENY,
    HEARSAY,
    HOLD,
    JUDGE,
    LAW_NOUNS,
    RECKONINGS,
    SAY,
    SAY_THAT,
    SPEAK_WITH,
)
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles, is_person
from quizapp.reading.quotations import is_all_quoted, opens_a_longer_quotation, own_words, said_around
from quizapp.reading.reported import (
    around_the_aside,
    as_it_stands,
    before_the_aside,
    clause_as_sentence,
    leans_lightly,
    leans_on_a_noun,
    whole_sentence,
)
from quizapp.reading.saying_verbs import (
    has_its_word,
    is_mistaken_participle,
    is_set_off_participle,
    judges,
    pledges,
    puts_at,
    revises,
    says_that,
)
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speaker, Speakers
from quizapp.reading.things import can_speak

_MAX_CLAIM_WORDS = 60


@dataclass(frozen=True, slots=True)
class Attribution:
    """One claim. ``content`` are the indices of the tokens that only the speaker stands by.

    ``speaker`` is "" where nobody is named ("is said to ..."), and ``claim`` where the words tell nothing by
    themselves; such a one is kept for its ``content`` alone.
    """

    sentence: int
    speaker: str
    claim: str
    content: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    #: The verb of saying, None for "according to" and for words that go on.
    verb: int | None = None
    #: Whether the claim goes on with what the attribution before it tells, and is clear only after that.
    follows: bool = False


def attributions(
    sentences: tuple[Sentence, ...], named: tuple[NamedSentence, ...], speakers: Speakers
) -> tuple[Attribution, ...]:
    """Every attribution in the text, in its order; ``named`` are the sentences with their pronouns named."""
    found: list[Attribution] = []
    talking: Attribution | None = None
    telling: Attribution | None = None
    for sentence in sentences:
        name = named[sentence.number]
        own = list(_in_sentence(speakers, sentence, name))
        if not own and (said := _said_at_its_end(sentences, named, speakers, sentence)) is not None:
            own = [_made(sentence, said.speaker, own_words(sentence, sentence.root), _all_of(sentence), *said.evidence)]
            found += own
            talking, telling = own[0], None
            continue
        if not own and talking is not None and _goes_on(sentences, sentence, talking):
            claim = own_words(sentence, sentence.root)
            own = [_made(sentence, talking.speaker, claim, _all_of(sentence), *talking.evidence, follows=True)]
        elif not own and telling is not None and _is_still_told(sentences, sentence, telling):
            earlier = (*name.evidence, *telling.evidence)
            own = [_made(sentence, telling.speaker, as_it_stands(name), _all_of(sentence), *earlier, follows=True)]
            telling = replace(telling, sentence=sentence.number)
        elif not own and _may_go_on(sentences, named, sentence, found):
            # It may be the text's own word; told as a fact, it would be one too many.
            own = [_made(sentence, "", "", _all_of(sentence))]
        else:
            before = [one for one in found[-3:] if one.sentence == sentence.number - 1]
            own = [_with_its_context(sentences, name, one, before) for one in own]
            telling = next((one for one in own if one.speaker and _told_in_the_past(sentence, one)), None)
        found += own
        quoting = [one for one in own if one.speaker and any(sentence.in_quotes[place] for place in one.content)]
        # Where a quotation opens whose speaker is not known, nobody known goes on.
        opens = any(sentence.in_quotes) and not sentence.quoted
        same = bool(own) and not opens and talking is not None and _is_of(speakers, sentence, own, talking)
        talking = quoting[-1] if quoting else talking if same or sentence.quoted else None
    return tuple(found)


def _is_of(speakers: Speakers, sentence: Sentence, own: list[Attribution], talking: Attribution) -> bool:
    """Whether a sentence tells of nobody's words but those of who is talking: "He does not think that it is soft."."""
    teller = speakers.of_verb(sentence, sentence.root)
    tells = teller is not None and capital(teller.name) == talking.speaker
    return all(one.speaker == talking.speaker or (tells and not one.speaker) for one in own)


def _said_at_its_end(
    sentences: tuple[Sentence, ...], named: tuple[NamedSentence, ...], speakers: Speakers, sentence: Sentence
) -> Attribution | None:
    """The attribution that closes a quotation which a sentence opens: "We were last. Now we are first," she said."""
    if not opens_a_longer_quotation(sentence):
        return None
    for following in sentences[sentence.number + 1 :]:
        if not following.quoted or following.block != sentence.block:
            return None
        if not is_all_quoted(following):
            said = _in_sentence(speakers, following, named[following.number])
            quoting = (one for one in said if following.in_quotes[min(one.content, default=0)])
            return next((one for one in quoting if one.speaker), None)
    return None


def _with_its_context(
    sentences: tuple[Sentence, ...], named: NamedSentence, one: Attribution, last: list[Attribution]
) -> Attribution:
    """An attribution that leans on the sentence before it, with that sentence as evidence too.

    What can be told only after the same speaker's words just before follows these.
    """
    sentence = sentences[one.sentence]
    before = sentences[one.sentence - 1] if one.sentence else None
    if before is None or not one.speaker:
        return one
    if one.claim:
        quoted = [place for place in one.content if sentence.in_quotes[place]]
        leans = one.claim.startswith("“") and dangles(sentence, quoted)
        return replace(one, evidence=_in_order(*one.evidence, before.evidence)) if leans else one
    if one.verb is not None and not _is_told_whole(sentence, one.verb):
        return one
    claim = as_it_stands(named)
    if len(claim.split()) > _MAX_CLAIM_WORDS:
        return one
    said = next((each for each in last if each.claim and each.speaker == one.speaker), None)
    if said is not None and before.block == sentence.block and not leans_lightly(named.sentence):
        return replace(one, claim=claim, evidence=_in_order(*said.evidence, *one.evidence), follows=True)
    if leans_on_a_noun(named.sentence):
        return replace(one, claim=claim, evidence=_in_order(*one.evidence, before.evidence))
    return one


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
        elif (maintainer := _maintained(sentence, index)) is not None:
            yield from _by_as(speakers, sentence, named, index, maintainer)
        elif token.pos == "VERB":
            yield from _by_verb(speakers, sentence, named, index)
        elif (told := claimed(sentence, index)) is not None:
            yield from _by_noun(speakers, sentence, named, *told)


def _by_noun(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, clause: int, owner: int
) -> Iterator[Attribution]:
    """What "the union's claim that ..." gives as the union's words, whatever another does with the claim."""
    speaker = speakers.of_noun(sentence, owner)
    content = sentence.subtree(clause)
    if speaker is None:
        yield _made(sentence, "", "", content)
        return
    claim = clause_as_sentence(named.sentence, sentence.tokens[clause].head, clause) or whole_sentence(named)
    if not claim and (teller := speakers.of_verb(sentence, sentence.root)) is not None:
        claim = clause_with_subject(named.sentence, sentence.root, teller.subject)
        yield _made(sentence, speaker.name, claim, content, *_proofs(named, speaker), *_proofs(named, teller))
        return
    yield _made(sentence, speaker.name, claim, content, *_proofs(named, speaker))


def _maintained(sentence: Sentence, index: int) -> int | None:
    """Who says what the clause before tells: the subject in ", as the union maintains"."""
    token = sentence.tokens[index]
    mark = sentence.child(index, "mark", "advmod")
    if token.dep != "advcl" or token.lemma not in SAY or mark is None or sentence.tokens[mark].lower != "as":
        return None
    first = sentence.subtree(index)[0]
    if mark != first or (first and sentence.tokens[first - 1].text != ","):
        return None
    tensed = is_finite(sentence, index) or token.tag == "NNS"
    bare = sentence.child(index, "dobj", "ccomp", "auxpass", "neg", "xcomp") is None
    return sentence.child(index, "nsubj") if tensed and bare and not modals_of(sentence, index) else None


def _by_as(
    speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int, subject: int
) -> Iterator[Attribution]:
    clause, aside = sentence.tokens[verb].head, sentence.subtree(verb)
    content = [place for place in sentence.subtree(clause) if place not in aside]
    speaker = speakers.of_noun(sentence, subject)
    # Where another says it too, or denies it, whose words "as" takes up is the parser's guess.
    told = sentence.tokens[clause].lemma in SAY | DENY | JUDGE or speaker is None
    kept = trimmed(sentence, [place for place in content if not _is_that(sentence, place, clause)])
    whole = bool(kept) and kept == list(range(kept[0], kept[-1] + 1)) and is_closed(named.sentence, kept)
    if told or speaker is None or not whole:
        yield _made(sentence, "", "", content)
        return
    yield _made(sentence, speaker.name, as_sentence(named.sentence.phrase(kept)), content, *_proofs(named, speaker))


def _is_that(sentence: Sentence, place: int, clause: int) -> bool:
    token = sentence.tokens[place]
    return token.dep == "mark" and token.head == clause and token.lower == "that"


def _proofs(named: NamedSentence, speaker: Speaker) -> tuple[Evidence, ...]:
    return (*named.evidence, *((speaker.earlier,) if speaker.earlier is not None else ()))


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
    proofs = named.evidence if speaker is None else _proofs(named, speaker)
    if (part := _partitive(sentence, aside)) is not None:
        closed = is_closed(named.sentence, trimmed(sentence, part))
        told = as_sentence(named.sentence.phrase(trimmed(sentence, part))) if closed else ""
        yield _made(sentence, name, told, part, *proofs)
        return
    sure = content if opens or closes else _between_joints(sentence, content, aside)
    yield _made(sentence, name, claim or whole_sentence(named), sure, *proofs)
    if len(sure) < len(content):
        yield _made(sentence, "", "", [place for place in content if place not in sure])


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


def _by_verb(speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int) -> Iterator[Attribution]:
    token = sentence.tokens[verb]
    aside = _between_commas(sentence, verb)
    clause = sentence.root if aside else _words_of(sentence, verb)
    if sentence.child(verb, "auxpass") is not None:
        yield from _by_passive(speakers, sentence, named, verb)
        return
    says = token.lemma in SAY and clause is not None
    judging = token.lemma in JUDGE and judges(sentence, verb)
    speaks = (token.lemma in SPEAK_WITH and has_its_word(sentence, verb)) or puts_at(sentence, verb)
    speaks = speaks or says_that(sentence, verb, clause) or revises(sentence, verb)
    says = says or (token.lemma in SAY_THAT and clause is not None and _is_aside_of(sentence, verb, clause))
    denies = token.lemma in DENY and clause is not None
    subject = subject_of(sentence, verb)
    commits = pledges(sentence, verb, subject)
    if not says and subject is not None and sentence.tokens[subject].lemma.lower() in LAW_NOUNS:
        judging = speaks = commits = False
    mistaken = is_mistaken_participle(sentence, verb)
    if not (says or judging or speaks or denies or commits) or not (is_finite(sentence, verb) or mistaken):
        return
    if is_set_off_participle(sentence, verb):
        return
    content = [place for place in _content(sentence, verb, clause) if place not in aside]
    speaker = _speaker(speakers, sentence, verb, aside=aside, mistaken=mistaken)
    open_ended = _is_open(sentence, verb) and not (aside or mistaken)
    doubts = token.lemma in HOLD and clause is not None and sentence.child(verb, "neg") is not None
    if speaker is None or (is_negated(sentence, verb) and not doubts) or modals_of(sentence, verb) or open_ended:
        # Whose words these are is unknown, but they are somebody's: no fact may be made of them.
        yield _made(sentence, "", "", content)
        return
    claim = ""
    if says and not (denies or doubts) and clause is not None:
        claim = (
            own_words(sentence, clause)
            or clause_as_sentence(named.sentence, verb, clause)
            or before_the_aside(named.sentence, verb, clause)
        )
    # Where the words come before the verb, its own clause ("he said") would say nothing.
    if not claim and (clause is None or clause > verb):
        claim = clause_with_subject(named.sentence, verb, speaker.subject)
    if not claim and (aside or mistaken or _is_told_whole(sentence, verb)):
        claim = whole_sentence(named)
    if not claim and says and clause is not None:
        claim = around_the_aside(named.sentence, verb, clause)
    yield _made(sentence, speaker.name, claim, content, *_proofs(named, speaker), verb=verb)


def _words_of(sentence: Sentence, verb: int) -> int | None:
    """The verb of what is said: the clause below the verb of saying, or the one that it is hung on as an aside."""
    token = sentence.tokens[verb]
    below = sentence.children(verb, "ccomp")
    clause = next((each for each in below if each > verb or not ends_before_a_semicolon(sentence, each)), None)
    if clause is None and token.lemma in SAY and (quoted := said_around(sentence, verb)) is not None:
        return quoted
    if clause is not None or sentence.child(verb, "dobj") is not None:
        return clause
    if (token.dep == "parataxis" and _is_aside(sentence, verb)) or (
        token.dep == "ccomp" and sentence.in_quotes[token.head]
    ):
        return _verb_at_or_above(sentence, token.head)
    return None


def _verb_at_or_above(sentence: Sentence, place: int) -> int:
    """The verb that an aside belongs to, where the parser hangs the aside on the noun beside it."""
    verbs = (each for each in (place, *sentence.ancestors(place)) if sentence.tokens[each].pos in ("VERB", "AUX"))
    return next(verbs, place)


def _is_aside_of(sentence: Sentence, verb: int, clause: int) -> bool:
    """Whether a verb such as "held" stands between commas with its subject alone: "A notice, it held, is void"."""
    subject = sentence.child(verb, "nsubj")
    after = verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].text in ",."
    return after and subject is not None and sentence.tokens[verb].head == clause


def _is_aside(sentence: Sentence, verb: int) -> bool:
    first = sentence.subtree(verb)[0]
    return sentence.tokens[first].text in ",–—" or is_set_off(sentence, verb)


def _content(sentence: Sentence, verb: int, clause: int | None) -> list[int]:
    if clause is None:
        return after_a_semicolon(sentence, verb)
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
        whole = "" if unsure else whole_sentence(named)
        name = speaker.name if speaker is not None and whole else ""
        yield _made(sentence, name, whole, sentence.subtree(verb), *named.evidence)
    elif lemma in HEARSAY:
        yield _made(sentence, "", "", sentence.subtree(sentence.root), verb=verb)


def _between_commas(sentence: Sentence, verb: int) -> list[int]:
    """A subject and its verb of saying set off in the midst of what is said, whatever the parser hangs them on.

    "The plots, the study reports, gave off less": the noun stands right before the verb, and commas around both.
    """
    token = sentence.tokens[verb]
    commas = [place for place in range(verb) if sentence.tokens[place].text == ","]
    aside = list(range(commas[-1] + 1, verb + 1)) if commas else []
    closed = verb + 2 < len(sentence.tokens) and sentence.tokens[verb + 1].text == ","
    if not closed or len(aside) < 2 or token.lemma not in SAY or verb == sentence.root or subject_of(sentence, verb):
        return []
    named = all(sentence.tokens[place].pos in ("DET", "ADJ", *NOUNS) for place in aside[:-1])
    listed = sentence.tokens[verb + 2].pos == "CCONJ"
    return aside if named and not listed and sentence.tokens[verb - 1].pos in NOUNS else []


def _speaker(speakers: Speakers, sentence: Sentence, verb: int, *, aside: list[int], mistaken: bool) -> Speaker | None:
    """Who says it: the verb's subject, or where the parser gives it none, what stands in its place."""
    if mistaken:
        return speakers.of_noun(sentence, sentence.tokens[verb].head)
    speaker = speakers.of_noun(sentence, verb - 1) if aside else speakers.of_verb(sentence, verb)
    # The article hangs on the verb, which the parser takes for a noun.
    if aside and speaker is not None and speaker.name == sentence.tokens[verb - 1].text:
        name = sentence.phrase(aside[:-1])
        return replace(speaker, name=name, subject=name)
    return speaker


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the verb itself hangs on an "if", a wish or a clause about somebody else."""
    quotes = any(mark in sentence.text for mark in '"“')
    for place in (verb, *sentence.ancestors(verb)):
        marks = {sentence.tokens[mark].lower for mark in sentence.children(place, "mark")}
        if marks & {"if", "unless", "whether", "that", "because", "lest"}:
            return True
        run_on = sentence.tokens[place].dep == "ccomp" and (ends_before_a_semicolon(sentence, place) or quotes)
        if sentence.tokens[place].dep in ("relcl", "acl", "ccomp", "xcomp", "pcomp", "csubj") and not run_on:
            return True
    return False


def _is_told_whole(sentence: Sentence, verb: int) -> bool:
    """Whether the sentence as a whole reports what the verb's subject says."""
    return verb == sentence.root or sentence.tokens[verb].dep in ("ccomp", "parataxis")


def _made(
    sentence: Sentence,
    speaker: str,
    claim: str,
    content: list[int],
    *earlier: Evidence,
    verb: int | None = None,
    follows: bool = False,
) -> Attribution:
    told = claim if len(claim.split()) <= _MAX_CLAIM_WORDS else ""
    evidence = _in_order(*earlier, sentence.evidence)
    return Attribution(sentence.number, capital(speaker), told, tuple(content), evidence, verb, follows)


def _in_order(*evidence: Evidence) -> tuple[Evidence, ...]:
    """Each piece of evidence once, in the order of the text."""
    return tuple(each for _, each in sorted({each.start: each for each in evidence}.items()))
