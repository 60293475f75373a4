"""Only claims that the text itself sets against each other share a topic."""

from quizapp.briefing.claims import claims
from tests.unit.reading.handmade import analysis


def topics(*names: str) -> list[tuple[str, str]]:
    return [(claim.speaker, claim.topic) for claim in claims(analysis(*names))]


def test_a_while_sets_two_speakers_against_each_other() -> None:
    assert topics("while_describe") == [("The council", "the plan"), ("The union", "the plan")]


def test_a_denial_stands_against_what_was_said_of_the_same_thing() -> None:
    assert topics("holm_safe", "owner_denied") == [("Anna Holm", "the dam"), ("The owner", "the dam")]


def test_two_who_only_speak_of_one_thing_oppose_nobody() -> None:
    assert topics("holm_safe", "both_said") == [("Anna Holm", ""), ("Ruth Bell", "")]


def test_one_speaker_is_not_set_against_himself() -> None:
    assert topics("holm_safe", "holm_safe") == [("Anna Holm", "")]
