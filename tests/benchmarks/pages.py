"""Attempt page, answer save, finish and report beside the floor: p50, p95 and rate, with 1 and 8 connections."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.client import Exchange, Timing, run
from tests.benchmarks.sites import FLOOR, Site, floor, quizapp

ROUNDS = 5
CONNECTIONS = (1, 8)
#: In the order in which a learner does them.
OPERATIONS: dict[str, Callable[[Site], list[Exchange]]] = {
    "answer save": lambda site: site.saves(),
    "attempt page": lambda site: site.pages(),
    "finish": lambda site: site.finishes(),
    "report": lambda site: site.reports(),
}


def main() -> None:
    """Measure both in turn, and print a row for each operation and number of connections."""
    if not FLOOR.exists():
        print("Pages: not measured. The floor, shared/evaluation/floor_app.py, is not beside this clone.")
        return
    taken: dict[tuple[str, int, str], list[Timing]] = {}
    with tempfile.TemporaryDirectory() as folder, floor(Path(folder)) as below, quizapp(Path(folder)) as ours:
        sites: dict[str, Site] = {"floor": below, "quizapp": ours}
        for number in range(ROUNDS):
            # Now one is first, now the other.
            order = sorted(sites.items(), reverse=bool(number % 2))
            for connections in CONNECTIONS:
                for _, site in order:
                    site.begin()
                for operation, exchanges_of in OPERATIONS.items():
                    for name, site in order:
                        timing = run(site.port, exchanges_of(site), connections=connections)
                        taken.setdefault((operation, connections, name), []).append(timing)
    _print(taken)


def _print(taken: dict[tuple[str, int, str], list[Timing]]) -> None:
    each = len(taken["answer save", 1, "floor"][0].seconds)
    print(f"Pages: {ROUNDS} interleaved rounds (of {each} saves), every reply's content checked.")
    print(
        "p50 and p95 in ms, rate in replies a second; n: connections; ratios: medians of the rounds, with their range."
    )
    print(f"{'':16}{'the floor':>23}{'quizapp':>24}   times the floor")
    figures = f"{'p50':>8}{'p95':>7}{'rate':>8}"
    print(f"{'operation':13}{'n':>3}{figures} {figures}   {'p50':20}rate")
    for operation in OPERATIONS:
        for connections in CONNECTIONS:
            floors, ours = (taken[operation, connections, name] for name in ("floor", "quizapp"))
            both = list(zip(ours, floors, strict=True))
            slower = _range([_p50(one) / _p50(other) for one, other in both])
            fewer = _range([other.rate / one.rate for one, other in both])
            print(f"{operation:13}{connections:3}{_figures(floors)} {_figures(ours)}   {slower:20}{fewer}")


def _figures(timings: list[Timing]) -> str:
    seconds = [one for timing in timings for one in timing.seconds]
    p95 = quantiles(seconds, n=20)[-1]
    return f"{1000 * median(seconds):8.2f}{1000 * p95:7.2f}{median(timing.rate for timing in timings):8,.0f}"


def _p50(timing: Timing) -> float:
    return median(timing.seconds)


def _range(ratios: list[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
