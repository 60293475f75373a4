"""The tables of briefings against their keys, and what was missed in one text."""

from collections.abc import Iterator

from tests.quality.briefing_scores import PARTS, TUNED_ON, Tally, scored, slugs, tallies


def lines() -> Iterator[str]:
    """Each golden text in a line, then recall and precision of each part in each half."""
    groups = {half: {name: Tally() for name in PARTS} for half in ("tuned on", "kept back")}
    for slug in slugs():
        found = tallies(scored(slug))
        for name, tally in found.items():
            groups["tuned on" if slug in TUNED_ON else "kept back"][name].add(tally)
        yield "  ".join([f"{slug:20}", *(f"{name} {_pair(tally)}" for name, tally in found.items())])
    yield ""
    for half, parts in groups.items():
        yield f"{half}: part, recall (found of wanted), precision (right of given)"
        for part, tally in parts.items():
            yield (
                f"  {part:10} {tally.recall:6.1%} ({tally.found}/{tally.wanted})"
                f"  {tally.precision:6.1%} ({tally.right}/{tally.given})"
            )


def misses(slug: str) -> Iterator[str]:
    """What was missed and what was wrong in one text that rules are tuned on."""
    for name, tally in tallies(scored(slug)).items():
        yield f"== {slug} {name}: {_pair(tally)}"
        yield from (f"   missed  {what}" for what in tally.missed)
        yield from (f"   wrong   {what}" for what in tally.wrong)


def _pair(tally: Tally) -> str:
    return f"{tally.found}/{tally.wanted} {tally.right}/{tally.given}"
