"""What a noun before a verb of saying tells of who speaks."""

from tests.unit.reading.claimed import said


def test_a_share_of_nobody_in_particular_speaks_for_nobody() -> None:
    assert said("Only 40% think the pier should be closed.") == []
    assert said("Only 40% of voters think the pier should be closed.") != []
