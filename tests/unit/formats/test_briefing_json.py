"""The JSON of a briefing is the contract's."""

import json

from quizapp.briefing import build_briefing
from quizapp.formats.briefing_json import write
from tests.unit.reading.handmade import ROWS, analysis, document

NAMES = tuple(ROWS)


def test_the_keys_are_those_of_the_contract() -> None:
    made = json.loads(write(document(*NAMES), build_briefing(document(*NAMES), analysis(*NAMES))))
    assert {"title", "language", "sha256", "words", "text", "sections"} <= set(made["document"])
    shapes = {
        "summary": {"text", "evidence"},
        "key_facts": {"text", "evidence"},
        "timeline": {"when", "sort", "event", "evidence"},
        "entities": {"name", "type", "aliases", "about", "evidence", "mentions"},
        "claims": {"speaker", "claim", "topic", "evidence"},
        "figures": {"text", "value", "unit", "what", "hedge", "evidence"},
        "glossary": {"term", "definition", "evidence"},
    }
    for part, keys in shapes.items():
        assert made[part], part
        assert all(set(one) == keys for one in made[part])
        for one in made[part]:
            for evidence in one["evidence"]:
                assert made["document"]["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert set(made["readability"]) == {"words", "sentences", "grade", "minutes"}


def test_an_empty_part_is_an_empty_list_with_a_reason_beside() -> None:
    made = json.loads(write(document("fragment"), build_briefing(document("fragment"), analysis("fragment"))))
    assert made["timeline"] == []
    assert made["reasons"]["timeline"].endswith(".")
