"""A briefing knows all its evidence."""

from tests.factories.quizzes import make_briefing


def test_the_evidence_of_every_part_is_counted() -> None:
    assert len(make_briefing().evidence()) == 6
