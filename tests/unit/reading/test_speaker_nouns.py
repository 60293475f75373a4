"""What a noun before a verb of saying tells of who speaks."""

from tests.unit.reading.claimed import said


def test_a_share_of_nobody_in_particular_speaks_for_nobody() -> None:
    assert said("Only 40% think the pier should be closed.") == []
    assert said("Only 40% of voters think the pier should be closed.") != []


def test_a_speaker_is_called_by_name_without_the_crowd_or_a_long_aside() -> None:
    assert said("“We thank the crew,” said Ann Reed to the crowd that had gathered on the pier.")[0][0] == "Ann Reed"
    assert said("“China is closing the port,” said the group in a statement.")[0][0] == "The group"
    assert said("The mayor on Sunday said that the port was closed.")[0][0] == "The mayor"
    text = (
        "The plan has been challenged by Arden Bank and Holm Line, a former unit of the Danish ferry group Dana which "
        "is to merge with Rosen."
    )
    assert said(text)[0][0] == "Arden Bank and Holm Line"
