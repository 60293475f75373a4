"""What the text is mainly about: the sentence that tells most of its title's matter, among true details."""

from collections.abc import Iterator

from quizapp.domain.briefing import Statement
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.explanations import quoted, says
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal

name = "main_idea"
worth = 0.8
difficulty = 0.5
MOST, FEWEST = 3, 2
#: Words of the title that the text comes back to: fewer do not tell what it is about.
MATTERS = 2
#: The key has this share of them at least, a detail that at most.
KEY, DETAIL = 0.6, 0.5
#: Letters by which two forms of one word are known: "rivers" and "river".
_STEM = 5
#: Words by which a sentence claims a lot: readers pass over such an option unread.
_SWEEPING = frozenset("all none only every never always nobody everyone entirely completely totally".split())
#: A detail may be so many times as long as the key, or as short.
BAND = 1.8


def proposals(ground: Ground) -> Iterator[Proposal]:
    """One question, where the title and one sentence of the summary agree on what the text is about."""
    # A title that was made of the first words tells what those say, not what the text is about.
    if ground.document.title_made:
        return
    matters = _matters(ground)
    told = [one for one in (*ground.briefing.summary, *ground.briefing.key_facts) if len(one.evidence) == 1]
    shares = {one.text: _share(ground, matters, one) for one in told}
    # What a text is about it says in its first sentence; a later one tells what came of it, or a part.
    leading = (one for one in told if ground.sentence_of(one.evidence[-1]).number == ground.opening)
    best = next((one for one in leading if shares[one.text] >= KEY), None)
    # What happened "65 years ago" leads to what the text is about.
    if len(matters) < MATTERS or best is None or _is_sweeping(best.text) or " ago" in best.text:
        return
    size = len(best.text)
    # What the title tells in words that come but once is no detail either: "new faces emerge".
    stems = _stems(ground)
    named = _share(ground, stems, best)
    fitting = (
        one
        for one in told
        if shares[one.text] <= DETAIL
        and _share(ground, stems, one) < named
        and size / BAND <= len(one.text) <= size * BAND
        and not _is_sweeping(one.text)
    )
    # A detail that names the matter too is tempting; where none does, the title alone would show the key.
    details = sorted(fitting, key=lambda one: (-shares[one.text], abs(len(one.text) - size), one.text))
    if len(details) < FEWEST:
        return
    sentence = ground.sentence_of(best.evidence[-1])
    yield Proposal(
        family=name,
        kind=QuestionKind.CHOICE,
        bloom=Bloom.UNDERSTAND,
        stem="Which of these sentences best tells what the text as a whole is about?",
        options=(
            Option(best.text, True, "key", f"It tells what the title names: “{ground.document.title}”."),
            *(Option(one.text, False, "elsewhere", _detail(one)) for one in details[:MOST]),
        ),
        evidence=best.evidence,
        explanation=f"Correct: {best.text} {says(best.evidence[-1].quote)}",
        sentence=sentence.number,
        places=frozenset(),
        keys=ground.roots[sentence.number],
        # The options are all true, so they tell the answers of questions about their sentences.
        frame=frozenset().union(*(_roots(ground, one) for one in (best, *details[:MOST]))),
    )


def _is_sweeping(text: str) -> bool:
    return not _SWEEPING.isdisjoint(word.strip(".,;:“”").lower() for word in text.split())


def _detail(one: Statement) -> str:
    return f"The text says this too, but it is a detail, not what the whole is about: {quoted(one.evidence[-1].quote)}"


def _matters(ground: Ground) -> frozenset[str]:
    """The words of the title, cut to their stems, that several sentences of the text have."""
    return frozenset(stem for stem in _stems(ground) if sum(_has(roots, stem) for roots in ground.roots) >= 2)


def _stems(ground: Ground) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in ground.title if len(word) >= _STEM - 1)


def _has(roots: frozenset[str], stem: str) -> bool:
    return any(word.startswith(stem) for root in roots for word in root.split())


def _roots(ground: Ground, one: Statement) -> frozenset[str]:
    return ground.roots[ground.sentence_of(one.evidence[-1]).number]


def _share(ground: Ground, matters: frozenset[str], one: Statement) -> float:
    """How much of the title's matter a statement tells, 0 to 1."""
    return sum(_has(_roots(ground, one), stem) for stem in matters) / max(1, len(matters))
