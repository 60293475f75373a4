"""What something led to is asked only where a verb says that it did, and of what happened."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from tests.unit.generate.tale import TALE, asked, draft, drafts

EFFECTS = ("ban_led", "storm_caused", "dam_brought", "tax_led", "war_sparked")


@pytest.mark.parametrize(
    ("name", "stem", "key"),
    [
        ("ban_led", "What did the fishing ban lead to?", "An increase in illegal trade"),
        ("storm_caused", "What did the storm of 1962 cause?", "A collapse of the old sea wall"),
        ("dam_brought", "What did the Norwegian dam bring about?", "A change in the salt price"),
        ("tax_led", "What did the wool tax of 1951 lead to?", "A decline of the harbour market"),
    ],
)
def test_an_effect_stands_beside_other_events_of_the_text(name: str, stem: str, key: str) -> None:
    others = [one for one in EFFECTS if one != name]
    ((found, right, wrong),) = asked("result", name, *others, *TALE)
    assert (found, right) == (stem, key)
    effects = {draft("result", one, *TALE).key for one in others}
    assert len(effects & set(wrong)) >= 2


def test_it_asks_for_more_than_a_fact() -> None:
    made = draft("result", "ban_led", *TALE)
    assert (made.kind, made.bloom) == (QuestionKind.CHOICE, Bloom.ANALYSE)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("road_leads", id="where a road leads is no effect"),
        pytest.param("flood_brought", id="a passive tells the cause"),
        pytest.param("kenya_museum", id="no verb of causing"),
    ],
)
def test_nothing_else_is_taken_for_an_effect(name: str) -> None:
    assert drafts("result", name, *TALE) == []
