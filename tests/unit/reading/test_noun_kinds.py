"""Common nouns say what they name."""

import pytest

from quizapp.domain.briefing import EntityType
from quizapp.reading.noun_kinds import kind_named_by


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("trawler", EntityType.VEHICLE),
        ("geologist", EntityType.PERSON),
        ("maker", EntityType.ORGANISATION),
        ("harpsichordist", EntityType.PERSON),
        ("checklist", None),
        ("river", EntityType.PLACE),
        ("problem", None),
    ],
)
def test_a_noun_names_a_kind_or_none(noun: str, kind: EntityType | None) -> None:
    assert kind_named_by(noun) is kind
