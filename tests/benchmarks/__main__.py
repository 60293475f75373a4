"""``make bench``: how fast the engine reads and the pages answer, each beside a floor measured in the same run.

A machine is faster today and slower tomorrow, so what counts are the ratios. All traffic stays on this machine.
"""

import sys

from tests.benchmarks import engine, pages

PARTS = {"engine": engine.main, "pages": pages.main}


def main() -> None:
    """Run the parts that the command line names, or all."""
    for name in sys.argv[1:] or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main()
