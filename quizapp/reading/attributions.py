"""Who says what in a text, and which tokens must never be told as a fact."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.words import capital
from quizapp.reading.attribution import MAX_CLAIM_WORDS, Attribution, attributed, in_order
from quizapp.reading.claim_colons import by_colon, said_after_a_colon
from quizapp.reading.claim_nouns import claimed, held
from quizapp.reading.claim_participles import (
    by_another_beside,
    by_judging_participle,
    by_participle,
    judged_beside,
    said_beside,
    said_by_another_beside,
)
from quizapp.reading.claim_sources import by_according, by_as, by_noun, by_source, maintainer_of, whose_count
from quizapp.reading.claim_verbs import by_verb
from quizapp.reading.grammar import SUBJECTS, is_negated, modals_of
from quizapp.reading.introduced import introduced, introductions
from quizapp.reading.leaning import told_with_it
from quizapp.reading.lexicon import ARGUE, DENY, JUDGE, SAY
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles, is_person
from quizapp.reading.quotation_marks import MARKS
from quizapp.reading.quotations import is_all_quoted, is_taken_up, is_torn, opens_a_longer_quotation, own_words
from quizapp.reading.reported import as_it_stands, leans_lightly, leans_on_a_noun
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers
from quizapp.reading.things import can_speak
from quizapp.reading.untagged import by_frame, hands_over, in_between, is_anothers

_FIRST = frozenset("i me my we us our".split())


def attributions(
    sentences: tuple[Sentence, ...], named: tuple[NamedSentence, ...], speakers: Speakers
) -> tuple[Attribution, ...]:
    """Every attribution in the text, in its order; ``named`` are the sentences with their pronouns named."""
    found: list[Attribution] = []
    talking: Attribution | None = None
    telling: Attribution | None = None
    led = introductions(sentences, speakers)
    said = [_said_in(speakers, sentence, named[sentence.number]) for sentence in sentences]
    for sentence in sentences:
        name = named[sentence.number]
        own = said[sentence.number]
        if not own and (tag := _said_at_its_end(sentences, said, sentence)) is not None:
            own = [
                attributed(sentence, tag.speaker, own_words(sentence, sentence.root), _all_of(sentence), *tag.evidence)
            ]
            found += own
            talking, telling = own[0], None
            continue
        if not own and sentence.number in led:
            own = [introduced(sentence, led[sentence.number])]
        elif not own and (going_on := _going_on(sentences, said, sentence, talking, found)) is not None:
            talking = going_on
            claim = own_words(sentence, sentence.root)
            # After a sentence of the text's own it is the first of the speaker's words.
            follows = bool(found) and found[-1].sentence == sentence.number - 1 and bool(found[-1].claim)
            own = [attributed(sentence, talking.speaker, claim, _all_of(sentence), *talking.evidence, follows=follows)]
        elif not own and telling is not None and _is_still_told(sentences, sentence, telling):
            earlier = (*name.evidence, *telling.evidence)
            own = [attributed(sentence, telling.speaker, as_it_stands(name), _all_of(sentence), *earlier, follows=True)]
            telling = replace(telling, sentence=sentence.number)
        elif not own and _may_go_on(sentences, named, sentence, found):
            # It may be the text's own word; told as a fact, it would be one too many.
            own = [attributed(sentence, "", "", _all_of(sentence))]
        else:
            before = [one for one in found[-3:] if one.sentence == sentence.number - 1]
            own = [_with_its_context(named, one, before) for one in own]
            telling = next((one for one in own if one.speaker and _told_in_the_past(sentence, one)), None)
        found += own
        quoting = [one for one in own if one.speaker and any(sentence.in_quotes[place] for place in one.content)]
        # Where a quotation opens whose speaker is not known, nobody known goes on.
        opens = any(sentence.in_quotes) and not sentence.quoted
        same = bool(own) and not opens and talking is not None and _is_of(speakers, sentence, own, talking)
        going = talking if same or sentence.quoted else None
        talking = quoting[-1] if quoting else going or _last_said(sentence, own)
        talking = talking or (hands_over(speakers, sentence, name) if not own else None)
    return tuple(found)


def _last_said(sentence: Sentence, own: list[Attribution]) -> Attribution | None:
    """What one speaker alone is said to say or hold: a bare quotation right after it is the same one's words."""
    told = [one for one in own if one.verb is not None and sentence.tokens[one.verb].lemma in SAY | JUDGE | DENY]
    return told[-1] if told and told[-1].claim and len({one.speaker for one in own}) == 1 else None


def _is_of(speakers: Speakers, sentence: Sentence, own: list[Attribution], talking: Attribution) -> bool:
    """Whether a sentence tells of nobody's words but those of who is talking: "He does not think that it is soft."."""
    teller = speakers.of_verb(sentence, sentence.root)
    tells = teller is not None and capital(teller.name) == talking.speaker
    return all(one.speaker == talking.speaker or (tells and not one.speaker) for one in own)


def _said_at_its_end(
    sentences: tuple[Sentence, ...], said: list[list[Attribution]], sentence: Sentence
) -> Attribution | None:
    """The attribution that closes a quotation which a sentence opens: "We were last. Now we are first," she said."""
    if not opens_a_longer_quotation(sentence):
        return None
    for following in sentences[sentence.number + 1 :]:
        if not following.quoted or following.block != sentence.block:
            return None
        if not is_all_quoted(following):
            quoting = (one for one in said[following.number] if following.in_quotes[min(one.content, default=0)])
            return next((one for one in quoting if one.speaker), None)
    return None


def _with_its_context(named: tuple[NamedSentence, ...], one: Attribution, last: list[Attribution]) -> Attribution:
    """An attribution that leans on the sentence before it, with that sentence as evidence too.

    What can be told only after the same speaker's words just before follows these; what leans on anything else is
    told after the sentence that it leans on.
    """
    name = named[one.sentence]
    sentence = name.sentence
    before = named[one.sentence - 1] if one.sentence else None
    if before is None or not one.speaker or sentence.text.endswith((":", "?")):
        return one
    if one.claim:
        quoted = [place for place in one.content if sentence.in_quotes[place]]
        leans = one.claim.startswith("“") and dangles(sentence, quoted)
        return replace(one, evidence=in_order(*one.evidence, before.sentence.evidence)) if leans else one
    claim = as_it_stands(name)
    if len(claim.split()) > MAX_CLAIM_WORDS or is_torn(claim):
        return one
    said = next((each for each in last if each.claim and each.speaker == one.speaker), None)
    near = before.sentence.block == sentence.block
    if said is not None and near and not leans_lightly(sentence):
        return replace(one, claim=claim, evidence=in_order(*said.evidence, *one.evidence), follows=True)
    if leans_on_a_noun(sentence):
        return replace(one, claim=claim, evidence=in_order(*one.evidence, before.sentence.evidence))
    # What was denied or welcomed is told before it; in front of what somebody says it would read as said as well.
    if one.verb is None or sentence.tokens[one.verb].lemma.lower() not in DENY | JUDGE:
        return one
    for earlier in (None, named[one.sentence - 2]) if one.sentence > 1 else (None,):
        if told := told_with_it(before, sentence, earlier=earlier, most=MAX_CLAIM_WORDS):
            leant_on = [before] if earlier is None else [earlier, before]
            proofs = [proof for each in leant_on for proof in (*each.evidence, each.sentence.evidence)]
            return replace(one, claim=f"{told}.", evidence=in_order(*proofs, *one.evidence))
    return one


def _going_on(
    sentences: tuple[Sentence, ...],
    said: list[list[Attribution]],
    sentence: Sentence,
    talking: Attribution | None,
    found: list[Attribution],
) -> Attribution | None:
    """Whose words a sentence of nothing but quotation goes on with: who is speaking, or speaks before and after it."""
    if not is_all_quoted(sentence) or not sentence.number:
        return None
    before = sentences[sentence.number - 1]
    if talking is None:
        return in_between(sentences, said, sentence.number, found)
    near = before.block == sentence.block or is_taken_up(before, sentence)
    # One that was closed may be answered by another's.
    open_ended = before.tokens[-1].text not in MARKS and sentence.tokens[0].text in MARKS
    if not near and open_ended and sentence.block == before.block + 1:
        near = not is_anothers(sentences, said, sentence.number, talking.speaker)
    going = near and before.number >= talking.sentence
    return talking if going and not _tells_of_the_speaker(sentence, talking.speaker) else None


def _tells_of_the_speaker(sentence: Sentence, speaker: str) -> bool:
    """Whether a sentence has the speaker's name and no "I": of a quotation that nothing closes it is no part."""
    name = speaker.rsplit(maxsplit=1)[-1]
    first = any(token.lower in _FIRST for token in sentence.tokens)
    return not first and any(token.text == name and token.pos == "PROPN" for token in sentence.tokens)


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


def _said_in(speakers: Speakers, sentence: Sentence, named: NamedSentence) -> list[Attribution]:
    """What one sentence by itself tells that somebody says; one that only leads to a quoted question claims nothing."""
    asks = sentence.text.endswith("?")
    if asks and (not sentence.in_quotes[-1] or all(sentence.in_quotes)):
        return []
    own = list(_in_sentence(speakers, sentence, named))
    if not any(one.claim for one in own) and (framed := by_frame(speakers, sentence, named)) is not None:
        own = [framed]
    asked = "?", "?”", '?"'
    return [replace(one, claim="") if one.claim.endswith(asked) else one for one in own]


def _in_sentence(speakers: Speakers, sentence: Sentence, named: NamedSentence) -> Iterator[Attribution]:
    quoted = sentence.in_quotes
    for index, token in enumerate(sentence.tokens):
        # Inside a quotation the speaker of the whole is another than that of its parts.
        if quoted[index]:
            continue
        if token.lower == "according" and sentence.child(index, "prep") is not None:
            yield from by_according(speakers, sentence, named, index)
        elif (owner := whose_count(sentence, index)) is not None:
            yield from by_source(speakers, sentence, named, index, owner)
        elif (maintainer := maintainer_of(sentence, index)) is not None:
            yield from by_as(speakers, sentence, named, index, maintainer)
        elif (told := claimed(sentence, index) or held(sentence, index)) is not None:
            yield from by_noun(speakers, sentence, named, *told)
        elif (beside := said_beside(sentence, index)) is not None:
            yield from by_participle(speakers, sentence, named, index, *beside)
        elif (viewed := judged_beside(sentence, index)) is not None:
            yield from by_judging_participle(speakers, sentence, named, index, viewed)
        elif (teller := said_by_another_beside(sentence, index)) is not None:
            yield from by_another_beside(speakers, sentence, named, index, teller)
        elif token.pos == "VERB" and (colon := said_after_a_colon(sentence, index)) is not None:
            yield from by_colon(speakers, sentence, named, index, colon)
        elif token.pos == "VERB":
            yield from by_verb(speakers, sentence, named, index)
