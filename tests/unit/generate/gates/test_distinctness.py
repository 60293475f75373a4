"""No two options are too alike; which pairs are, the lint rule for it tells."""

from quizapp.generate.gates.distinctness import fault


def test_different_options_pass() -> None:
    assert fault(["Kenya", "Peru", "Chile"]) == ""
    assert fault([]) == ""


def test_options_that_read_alike_are_named() -> None:
    assert (
        fault(["The sea wall", "Something else", "the sea wall"]) == "“The sea wall” and “the sea wall” are too alike."
    )
