"""Who says what: the claims whose speaker the text names, opposing ones with what they are about."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizapp.briefing.opposing import topics
from quizapp.domain.briefing import Claim
from quizapp.domain.document import Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.pointing import dangles
from quizapp.reading.quotations import joined

#: What goes on is told with what it goes on with, up to this many words.
_MOST_WORDS = 60
_CONCLUDES = ("“this means ", "“that means ", "“this is why ", "“that is why ", "“that's why ", "“that’s why ")
_POINTS_BACK = ("“that ", "“that's ", "“that’s ", "“this ", "“so ")
#: A quotation of so few words may be a mere answer.
_FEW_WORDS = 7


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Each claim once, in the order of the text; sentences that go on with one another are one claim."""
    named = [attribution for attribution in analysis.attributions if attribution.speaker and attribution.claim]
    found: list[Claim] = []
    last: dict[str, tuple[Attribution, int]] = {}
    for attribution, topic in zip(named, topics(analysis, named), strict=True):
        claim = Claim(attribution.speaker, attribution.claim, _proofs(attribution), topic)
        # What another is reported to claim in between takes the word from nobody.
        before, place = last.get(attribution.speaker, (None, 0))
        alone = _is_told_alone(analysis, attribution, after=before)
        apart = alone and before is not None and _is_quoted(attribution.claim) != _is_quoted(before.claim)
        joins = before is not None and not apart and _goes_on(before, attribution)
        whole = _whole(found[place], claim) if joins else None
        if whole is not None:
            found[place] = whole
        elif alone and not _is_a_mere_reply(analysis, attribution):
            place = len(found)
            found.append(claim)
        else:
            continue
        last[attribution.speaker] = attribution, place
    once = tuple({(claim.speaker, claim.claim): claim for claim in reversed(found)}.values())[::-1]
    parts = _parts_of_others(once) | _told_twice(once) | _of_nobody_else(once)
    return tuple(claim for claim in once if claim not in parts)


def _parts_of_others(claims: Sequence[Claim]) -> frozenset[Claim]:
    """The claims that another of the same speaker's opens with: it says all of them, and more."""
    # Sorted, whatever opens with the same words comes right after them.
    ordered = sorted(claims, key=lambda claim: (claim.speaker, _opening(claim)))
    return frozenset(claim for claim, longer in pairwise(ordered) if _opens(claim, longer))


def _told_twice(claims: Sequence[Claim]) -> frozenset[Claim]:
    """The claims that another of the same speaker's, out of the same sentence, tells word for word with more."""
    told: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        told.setdefault((claim.speaker, claim.evidence[-1].start if claim.evidence else -1), []).append(claim)
    return frozenset(
        claim
        for each in told.values()
        for claim in each
        if any(one is not claim and f" {_opening(claim).lower()}" in one.claim.lower() for one in each)
    )


def _of_nobody_else(claims: Sequence[Claim]) -> frozenset[Claim]:
    """The claims of "officials" that are the words of whose they are: "Norway objects, officials calling it ..."."""
    named = {(claim.evidence[-1].start, claim.speaker) for claim in claims if claim.evidence}
    return frozenset(
        claim
        for claim in claims
        if " " not in claim.speaker
        and claim.evidence
        and claim.speaker not in claim.evidence[-1].quote
        and f" {claim.speaker.lower()} " in claim.evidence[-1].quote
        and any(start == claim.evidence[-1].start and claim.claim.startswith(f"{who} ") for start, who in named)
    )


def _opens(claim: Claim, longer: Claim) -> bool:
    said, more = _opening(claim), _opening(longer)
    return claim.speaker == longer.speaker and more.startswith((f"{said} ", f"{said}, ", f"{said}. "))


def _opening(claim: Claim) -> str:
    return claim.claim.rstrip(".”")


def _proofs(attribution: Attribution) -> tuple[Evidence, ...]:
    """What proves a claim: of one that is a whole sentence in its own words, that sentence alone."""
    own = attribution.evidence[-1:]
    return own if own and own[0].quote == attribution.claim else attribution.evidence


def _is_told_alone(analysis: Analysis, attribution: Attribution, after: Attribution | None) -> bool:
    """Whether a claim is clear by itself, or was only too long to be told with the quotation that it goes on with."""
    if not attribution.follows:
        return True
    clear = not dangles(analysis.sentences[attribution.sentence], attribution.content)
    return _is_quoted(attribution.claim) and (clear or (after is not None and _goes_on(after, attribution)))


def _is_a_mere_reply(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether a few quoted words say nothing without what they answer: “That is not so.”, “I was wrong,” he replied."""
    said = attribution.claim.lower()
    # “This means that we are safe”: of what it follows, another sentence tells.
    concludes = said.startswith(_CONCLUDES)
    if not _is_quoted(said) or concludes or len(said.split()) > _FEW_WORDS:
        return concludes and _is_quoted(said)
    tokens, verb = analysis.sentences[attribution.sentence].tokens, attribution.verb
    answers = verb is not None and tokens[verb].lemma in ("reply", "answer", "respond")
    return answers or said.startswith(_POINTS_BACK)


def _goes_on(last: Attribution, attribution: Attribution) -> bool:
    return attribution.follows and attribution.sentence - last.sentence == 1


def _whole(before: Claim, following: Claim) -> Claim | None:
    """Two claims as one; None where that would be too long to read as one."""
    both_quoted = _is_quoted(before.claim) and _is_quoted(following.claim)
    text = joined(before.claim, following.claim) if both_quoted else f"{before.claim} {following.claim}"
    if len(text.split()) > _MOST_WORDS:
        return None
    evidence = {each.start: each for each in (*before.evidence, *following.evidence)}
    proofs = tuple(each for _, each in sorted(evidence.items()))
    return replace(before, claim=text, evidence=proofs, topic=before.topic or following.topic)


def _is_quoted(claim: str) -> bool:
    return claim.startswith("“") and claim.endswith("”")
