"""``make quality``: recall and precision of briefings over the golden texts, part by part.

``python -m tests.quality --show SLUG`` names what was missed and what was wrong in a text that rules are tuned on.
"""

import sys

from tests.quality.briefing_scores import PARTS, TUNED_ON, Tally, scored, slugs, tallies


def main(arguments: list[str]) -> int:
    """Print the table, or with ``--show`` one tuned-on text's misses; returns the exit status."""
    if arguments[:1] == ["--show"]:
        return _show(arguments[1:])
    groups = {"tuned on": Tallies(), "kept back": Tallies()}
    for slug in slugs():
        found = tallies(scored(slug))
        groups["tuned on" if slug in TUNED_ON else "kept back"].add(found)
        print(f"{slug:20}", *(f"{name} {_pair(tally)}" for name, tally in found.items()), sep="  ")
    print()
    for name, group in groups.items():
        print(f"{name}: part, recall (found of wanted), precision (right of given)")
        for part, tally in group.parts.items():
            print(
                f"  {part:10} {tally.recall:6.1%} ({tally.found}/{tally.wanted})"
                f"  {tally.precision:6.1%} ({tally.right}/{tally.given})"
            )
    return 0


class Tallies:
    """The tallies of several texts together."""

    def __init__(self) -> None:
        self.parts = {name: Tally() for name in PARTS}

    def add(self, found: dict[str, Tally]) -> None:
        """Count one text in."""
        for name, tally in found.items():
            self.parts[name].add(tally)


def _pair(tally: Tally) -> str:
    return f"{tally.found}/{tally.wanted} {tally.right}/{tally.given}"


def _show(chosen: list[str]) -> int:
    for slug in chosen:
        if slug not in TUNED_ON:
            print(f"{slug} is kept back: it is only counted.")
            return 2
        for name, tally in tallies(scored(slug)).items():
            print(f"== {slug} {name}: {_pair(tally)}")
            for what in tally.missed:
                print(f"   missed  {what}")
            for what in tally.wrong:
                print(f"   wrong   {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
