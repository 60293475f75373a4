"""What can be wrong with the files of a pack."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.errors import InputRefused


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing that is wrong with a pack's file, and what to write instead."""

    file: str
    #: Counted from 1.
    line: int
    #: What it is about: "question height", "quiz #3" where it has no id, or "" outside both.
    about: str
    message: str

    def __str__(self) -> str:
        """One row, as a compiler writes it, so that editors can jump to the line."""
        about = f"{self.about}: " if self.about else ""
        return f"{self.file}:{self.line}: {about}{self.message}"


class PackProblems(InputRefused):
    """A pack that can't be used as it is, with everything that is wrong in it, one a line."""

    def __init__(self, problems: Iterable[PackProblem]) -> None:
        """Put the problems into the order of the files and their lines."""
        found = list(problems)
        files = list(dict.fromkeys(problem.file for problem in found))
        self.problems = tuple(sorted(found, key=lambda problem: (files.index(problem.file), problem.line)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
