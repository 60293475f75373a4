"""The ledger's types stand where the model's labels differ."""

from quizapp.reading.typed import with_types
from tests.unit.reading.parsed import analysed


def test_a_firm_that_the_model_takes_for_a_person_is_a_body() -> None:
    _, analysis = analysed("They met Vance Industrial, an American maker of pumps. In May Vance declined to comment.")
    last = with_types(analysis.sentences, analysis.entities)[-1]
    assert [token.entity_type for token in last.tokens if token.text == "Vance"] == ["ORG"]


def test_a_name_of_no_certain_kind_keeps_its_label() -> None:
    _, analysis = analysed("They left Kilmarrow in May.")
    kept = with_types(analysis.sentences, ())
    assert kept == analysis.sentences
