"""What asking a language model came to is told in plain sentences."""

from dataclasses import replace

from quizapp.domain.generation import ModelUse

USE = ModelUse("models.example", "small", calls=3, tokens_in=12345, tokens_out=678, cost=0.0123, written=9, asked=4)


def test_the_summary_tells_who_how_much_and_what_it_cost() -> None:
    assert USE.summary == (
        "The language model small at models.example wrote 9 questions, of which 4 were kept. It took "
        "3 requests, 12,345 tokens sent and 678 received. Cost: 0.0123, by the prices that are set."
    )


def test_what_is_not_known_is_not_made_up() -> None:
    assert "Cost" not in replace(USE, cost=None).summary
    told = replace(USE, counted=False).summary
    assert "at least 12,345 tokens" in told
    assert "Cost: at least 0.0123" in told


def test_what_went_wrong_comes_last() -> None:
    assert replace(USE, problem="It broke off.").summary.endswith("are set. It broke off.")
