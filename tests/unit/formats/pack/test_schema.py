import json
from pathlib import Path

from jsonschema import Draft202012Validator

import quizapp
from quizapp.formats.pack.schema import field_name, pack_schema

ROOT = Path(quizapp.__file__).parents[1]


def test_the_schema_for_editors_is_the_one_that_loading_uses() -> None:
    assert json.loads((ROOT / "questions" / "schema.json").read_text("utf-8")) == pack_schema()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(pack_schema())


def test_every_field_says_what_it_is_for() -> None:
    definitions = pack_schema()["$defs"]
    assert isinstance(definitions, dict)
    for definition in definitions.values():
        assert definition["description"].endswith(".")
        for field in definition.get("properties", {}).values():
            assert "$ref" in field or field["description"].endswith(".")


def test_a_field_is_named_as_people_write_it() -> None:
    assert field_name(("questions", 3, "options", 2, "text")) == "options[2].text"
    assert field_name(("pack", "title")) == "pack.title"
