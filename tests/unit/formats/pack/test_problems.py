from quizapp.errors import InputRefused
from quizapp.formats.pack import PackProblem, PackProblems


def test_problems_are_told_one_a_line_in_the_order_of_each_file() -> None:
    problems = PackProblems(
        [
            PackProblem("b.yaml", 9, "question boat", "The quote is missing."),
            PackProblem("a.yaml", 4, "", "The head is missing."),
            PackProblem("b.yaml", 2, "", "The title is missing."),
        ]
    )
    assert isinstance(problems, InputRefused)
    assert problems.sentence.splitlines() == [
        "b.yaml:2: The title is missing.",
        "b.yaml:9: question boat: The quote is missing.",
        "a.yaml:4: The head is missing.",
    ]
