"""A speaker's own words stand beside those of others, never beside more of the speaker's."""

from tests.unit.generate.speech import MUSEUM, PLAN, TALK, WALL, asked, is_sound


def test_each_question_is_sound() -> None:
    assert is_sound("said", *TALK)


def test_words_stand_beside_those_of_others_and_never_beside_the_speakers_own() -> None:
    key, others = asked("said", *TALK)["What does the text report Anna Holm as saying?"]
    assert key == [PLAN]
    assert WALL not in others
    assert MUSEUM in others


def test_words_that_point_outside_themselves_are_no_key() -> None:
    stems = asked("said", *TALK, "lind_pointing")
    assert stems
    assert not any("mistake" in option for keys, _ in stems.values() for option in keys)
