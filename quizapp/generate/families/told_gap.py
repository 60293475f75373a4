"""Fill the gap of a whole statement of the briefing: what readers are told to keep, without one of its values.

A clause cut short may lose on what occasion it was; the briefing has told each of its statements so that it can be
read by itself.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from quizapp.domain.briefing import EntityType, Statement
from quizapp.domain.document import Evidence
from quizapp.domain.generation import NotAsked
from quizapp.domain.question import GAP, ClozeKey, Gap, Option, QuestionKind
from quizapp.generate.definite import is_bare
from quizapp.generate.distractors.name_kinds import name_kind
from quizapp.generate.explanations import explanation, right
from quizapp.generate.gap_stems import lacking
from quizapp.generate.gaps import gaps, uncut_gaps
from quizapp.generate.gates import contradiction, gap, grounding, round_trip, standalone, style, uniqueness, well_formed
from quizapp.generate.gates import worth as worth_gate
from quizapp.generate.gates.judge import distractors_for
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft, Proposal, places_of
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import MONTHS
from quizapp.reading.sentence import Sentence

name = "told_gap"
worth = 0.65
difficulty = 0.35
#: Of a quotation or a list a gap tears the whole, and a colon opens what is not said.
_WHOLE = re.compile(r"(?:[^“”\"‘’?:()]|[’']|\([^()]*\))*\.")
_OWNER = re.compile(r"\b[Tt]he [a-z]+’s?\b")
#: Each of these has told why a statement with its gap is no question; whether it is clear by itself the briefing knows.
_GATES = (well_formed, grounding, style, worth_gate, uniqueness, contradiction)
#: What says of a noun where or of what it is.
_PLACING = frozenset(("of", "in", "at", "for"))
#: So many words behind a noun its place is told, and in so many sentences at the top what the text is about.
_NEAR, _OPENING = 6, 2
#: What a sentence says with an eye on the one before.
_CONNECTING = frozenset(
    "therefore thus hence consequently instead likewise similarly nevertheless however elsewhere".split()
)
#: What sets it beside something told before, or leads to another place of the text.
_BESIDE = frozenset(("separate", "see"))
_NEGATING = frozenset("not n't n’t never no neither nor".split())
_MODALS = frozenset("will shall may might could would".split())


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A gap for each date, large number and name of a statement of the summary or the key facts."""
    told = _statements(ground)
    kinds = _kinds_of_the_title(ground)
    seen: set[tuple[int, tuple[int, ...]]] = set()
    for draft in (*gaps(ground, name, told), *uncut_gaps(ground, name, told.keys())):
        statement = told.get(draft.sentence)
        whole = _with_gap(ground, draft, statement) if statement is not None else None
        if whole is None or (draft.sentence, draft.key_tokens) in seen or not _is_sound(ground, whole, kinds):
            continue
        seen.add((draft.sentence, draft.key_tokens))
        others = distractors_for(ground, whole)
        if isinstance(others, NotAsked) or round_trip.complaint(ground, whole, others):
            continue
        # What was so "last week" or "so far" is clear only on the day of writing, in a stem as in an option.
        if standalone.fault(replace(others[0], text=whole.stem)):
            continue
        yield Proposal(
            family=name,
            kind=QuestionKind.CLOZE,
            bloom=whole.bloom,
            stem=whole.stem,
            options=(Option(whole.key, True, "key", right(whole)), *(one.option for one in others)),
            answer=ClozeKey((Gap((whole.key,)),)),
            pool=others,
            evidence=whole.evidence,
            explanation=explanation(whole),
            sentence=whole.sentence,
            places=places_of(whole.clause.sentence),
            keys=whole.wanted(ground),
            frame=whole.around(ground),
        )


def _statements(ground: Ground) -> dict[int, Statement]:
    """Those of the briefing that are one sentence of the text, by its number."""
    return {
        ground.sentence_of(one.evidence[-1]).number: one
        for one in (*ground.briefing.summary, *ground.briefing.key_facts)
        if _WHOLE.fullmatch(one.text)
    }


def _with_gap(ground: Ground, draft: Draft, statement: Statement) -> Draft | None:
    """The draft with the whole statement as its stem; None where this has its key not once and by itself."""
    sentence = draft.clause.sentence
    # Of somebody with a full name the statement may have the last alone.
    written = draft.key if draft.key.lower() in statement.text.lower() else sentence.phrase(draft.key_tokens)
    whole_word = re.compile(rf"(?<![\w.,$£€-]){re.escape(written)}(?![\w-]|[.,]\d)", re.IGNORECASE)
    if len(whole_word.findall(statement.text)) != 1:
        return None
    # "Their son" has become "The couple's son": which couple, the card does not say.
    if any(owner not in sentence.text for owner in _OWNER.findall(statement.text)):
        return None
    stem = whole_word.sub(GAP, statement.text)
    # A gap after "a" or "an" gives the first letter of the key away; a name that opens has another capital than inside.
    if re.search(rf"\ban? {GAP}", stem, re.IGNORECASE) or stem.startswith(GAP) is not draft.stem.startswith(GAP):
        return None
    tokens = tuple(place for place in range(len(sentence.tokens)) if place not in draft.key_tokens)
    stem, proofs = _in_full(ground, draft, stem)
    return replace(draft, stem=stem, tokens=tokens, evidence=tuple(dict.fromkeys((*proofs, *statement.evidence))))


def _in_full(ground: Ground, draft: Draft, stem: str) -> tuple[str, list[Evidence]]:
    """The stem with the full name of each person whom it names by the last alone, and where the text has that name."""
    sentence = ground.analysis.sentences[draft.sentence]
    proofs: list[Evidence] = []
    for entry, name in ground.named_in.get(draft.sentence, ()):
        last = re.compile(rf"(?<![\w’'-]){re.escape(sentence.tokens[name.last].text)}(?![\w-])")
        short = entry.type is EntityType.PERSON and name.first == name.last and " " in entry.name
        if (
            not short
            or entry.name in stem
            or name.last in draft.key_tokens
            or not entry.name.endswith(sentence.tokens[name.last].text)
        ):
            continue
        stem = last.sub(entry.name, stem, count=1)
        proofs += ground.proofs(entry.name, sentence)[:-1]
    return stem, proofs


def _is_sound(ground: Ground, draft: Draft, kinds: Collection[str]) -> bool:
    """Whether the value is worth knowing and sure, and the rest of the statement says of what it is."""
    tokens = draft.clause.sentence.tokens
    # What did not happen leaves many ways in which it did not.
    if _is_to_come(draft.clause.sentence) or any(token.lower in _NEGATING for token in tokens):
        return False
    if not _is_value(draft) or not _is_about_a_name(ground, draft, kinds) or not _is_dated(ground, draft):
        return False
    if _tells_itself(draft) or lacking(ground, draft) or _leans(ground, draft, kinds):
        return False
    return not gap.second(ground, draft) and not any(each.complaint(ground, draft) for each in _GATES)


def _is_to_come(sentence: Sentence) -> bool:
    """Whether something of it may or will be: "would", "is set to open", but not "in May" or "due to the rain"."""
    tokens = sentence.tokens
    return any(
        (token.tag == "MD" and token.lower in _MODALS)
        or (token.lower in ("set", "due") and [one.tag for one in tokens[place + 1 : place + 3]] == ["TO", "VB"])
        for place, token in enumerate(tokens)
    )


def _tells_itself(draft: Draft) -> bool:
    """Whether the stem helps to the value, or has a piece of it.

    It stands in brackets, or has them behind it with the same in miles, or a name goes on behind it ("the University of
    Norway, Bergen"), or it is the year of which another is an anniversary.
    """
    tokens, last = draft.clause.sentence.tokens, max(draft.key_tokens)
    before, behind = tokens[:last], tokens[last + 1 : last + 4]
    aside = sum(token.text == "(" for token in before) > sum(token.text == ")" for token in before)
    goes_on = len(behind) > 1 and behind[0].text == "," and behind[1].pos == "PROPN"
    return (
        aside
        or (draft.type == "organisation" and goes_on)
        or (draft.value is not None and any(token.text == "(" for token in behind))
        or (draft.type == "date:year" and any(token.lemma == "anniversary" for token in tokens))
    )


def _is_value(draft: Draft) -> bool:
    if draft.type == "person":
        # "Archbishop of York" is a post, which other names do not fit.
        return not given_name(draft.key) and " of " not in draft.key
    if draft.type == "organisation":
        return bool(name_kind(draft.key, draft.type))
    if draft.type in gap.PLACES:
        return set(draft.key_tokens) != set(draft.clause.subject)
    if draft.type.startswith("date:"):
        return draft.type.removeprefix("date:") in ("year", "month", "day")
    return gap.is_large(draft)


def _is_about_a_name(ground: Ground, draft: Draft, kinds: Collection[str]) -> bool:
    """Whether the stem has a name, and its subject is none such as "the school", which may be any.

    Of what is counted nothing at all may lean on the text before: "the train with 13 tanks". What the text calls the
    bearer of its title, one of ``kinds``, has its name on the card.
    """
    sentence = draft.clause.sentence
    named = any(sentence.tokens[place].pos == "PROPN" for place in draft.tokens)
    titled = sentence.tokens[draft.clause.subject_head].lemma.lower() in kinds
    looked_at = draft if draft.value is not None else replace(draft, tokens=draft.clause.subject)
    leaning = (sentence.tokens[place].lemma.lower() for place in gap.leaning_places(ground, looked_at))
    return (named or titled) and all(lemma in kinds for lemma in leaning)


def _leans(ground: Ground, draft: Draft, kinds: Collection[str]) -> bool:
    """Whether a "the X" of the stem says nowhere which, neither to this gate nor to the stricter one of all stems.

    What the text calls the bearer of its title, one of ``kinds``, is told by it: "the album", of a text about an album.
    """
    sentence = draft.clause.sentence
    tokens = sentence.tokens
    if any(token.dep == "advmod" and token.lower in _CONNECTING for token in tokens):
        return True
    if any(token.lower in _BESIDE and tokens[place - 1].lower in ("a", "(") for place, token in enumerate(tokens)):
        return True
    shown = {*draft.tokens, *draft.key_tokens}
    return any(
        tokens[place].entity_type not in ("DATE", "TIME", "EVENT")
        and tokens[place].lemma.lower() not in kinds
        and not _is_placed(sentence, place)
        and not any(tokens[one].lemma == tokens[place].lemma for one in draft.tokens if one < place)
        and (
            tokens[place].pos == "ADJ"
            or is_bare(ground, sentence, place, shown, draft.clause.verb, hidden=draft.key_tokens)
        )
        for place in gap.leaning_places(ground, draft)
    )


def _is_placed(sentence: Sentence, place: int) -> bool:
    """Whether a preposition with a name follows right behind: "the jury at the Oslo Festival"."""
    follows = sentence.tokens[place + 1 : place + _NEAR]
    return bool(follows) and follows[0].lower in _PLACING and any(token.pos == "PROPN" for token in follows[1:])


def _kinds_of_the_title(ground: Ground) -> frozenset[str]:
    """What the text says that the bearer of its title is: "album", of "Come Home is the third album of ..."."""
    return frozenset(
        sentence.tokens[attribute].lemma.lower()
        for clause in ground.clauses
        if clause.lemma == "be"
        and (attribute := (sentence := clause.sentence).child(clause.verb, "attr")) is not None
        and (sentence.number < _OPENING or ground.roots_of(sentence, clause.subject) & ground.title)
    )


def _is_dated(ground: Ground, draft: Draft) -> bool:
    """Whether each month that the stem names has its year: "in February" alone may be any."""
    sentence = draft.clause.sentence
    whole = ground.dating(sentence)
    months = (place for place in draft.tokens if sentence.tokens[place].lower in MONTHS)
    return all(place in whole or sentence.tokens[place].entity_type != "DATE" for place in months)
