"""``make quality``: briefings against their keys, then every measure of generated questions, in both halves."""

import argparse
import sys
from collections.abc import Iterator

from tests.quality import briefing_report, fitting, generation_report, people
from tests.quality.briefing_scores import TUNED_ON


def main(arguments: list[str]) -> int:
    """Print what was asked for; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--briefings-only", action="store_true", help="leave the questions out")
    chosen.add_argument("--generation-only", action="store_true", help="leave the briefings out")
    chosen.add_argument(
        "--show", metavar="SLUG", choices=TUNED_ON, help="what the briefing of a text that rules are tuned on missed"
    )
    chosen.add_argument("--sample", metavar="N", type=int, help="N items of the tuned half, to read and mark")
    chosen.add_argument("--people", action="store_true", help="what the measures make of questions written by people")
    chosen.add_argument(
        "--fit", action="store_true", help="the ranking's weights, fitted anew, as weights.json has them"
    )
    for line in _report(parser.parse_args(arguments)):
        print(line, flush=True)
    return 0


def _report(wanted: argparse.Namespace) -> Iterator[str]:
    if wanted.show:
        yield from briefing_report.misses(wanted.show)
    elif wanted.fit:
        yield from fitting.lines()
    elif wanted.people:
        yield from people.lines()
    elif wanted.sample:
        yield from generation_report.sample(wanted.sample)
    else:
        if not wanted.generation_only:
            yield from briefing_report.lines()
            yield ""
        if not wanted.briefings_only:
            yield from generation_report.lines()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
