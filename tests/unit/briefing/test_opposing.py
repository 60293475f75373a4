"""Only claims that the text itself sets against each other share a topic."""

from quizapp.briefing.claims import claims
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


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


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.speaker, claim.topic) for claim in claims(analysed(text)[1])]


def test_a_denial_stands_against_whoever_maintains_what_is_denied() -> None:
    text = "Anna Holm denied that the dam had been built without a permit, as the council maintains."
    assert told(text) == [("Anna Holm", "the dam"), ("The council", "the dam")]


def test_what_two_condemn_after_a_however_stands_against_who_defended_it() -> None:
    text = (
        "Norway has maintained that its actions were lawful. "
        "However, the order was met with anger from Iceland and Denmark, both of which condemned the closures as theft."
    )
    assert told(text) == [("Norway", "the closures"), ("Iceland and Denmark", "the closures")]


def test_what_somebody_rejects_of_other_things_opposes_nobody() -> None:
    text = "Ada Holm said that the plan was sound. Ruth Bell rejected the sentiment of the older poets."
    assert [topic for _, topic in told(text)] == ["", ""]
