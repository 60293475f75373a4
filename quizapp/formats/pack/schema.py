"""The JSON Schema of a pack, and its errors in plain words."""

import difflib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from quizapp.formats.pack.tree import Path

_WRITE = {
    "string": "Write a text",
    "boolean": "Write true or false",
    "integer": "Write a whole number without quotes",
    "number": "Write a number without quotes",
    "array": "Write a list, each entry on a line of its own that starts with `- `",
    "object": "Write fields, each as `name: value` on a line of its own",
    "null": "Remove it: mark the right options with `correct: true` instead",
}


@cache
def pack_schema() -> Mapping[str, object]:
    """The schema, as it is shipped with the code; ``questions/schema.json`` is a copy for editors."""
    schema: dict[str, object] = json.loads(resources.files(__package__).joinpath("schema.json").read_text("utf-8"))
    return schema


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(pack_schema())


def schema_problems(data: object) -> Iterator[tuple[Path, str]]:
    """Every place where ``data`` is not a pack, with what to write instead; each told once."""
    told = set()
    for error in _validator().iter_errors(data):
        for problem in _plain(error):
            if problem not in told:
                told.add(problem)
                yield problem


def _plain(error: ValidationError) -> Iterator[tuple[Path, str]]:
    path: Path = tuple(error.absolute_path)
    field = field_name(path)
    # The stubs allow for errors that are still being built; those that are handed out have all three.
    wanted: Any = error.validator_value
    schema: Any = error.schema
    instance: Any = error.instance
    match error.validator:
        case "required":
            missing = [name for name in wanted if name not in instance]
            for name in missing:
                yield path, f"`{field_name((*path, name))}` is missing. {_described(schema, name)}".rstrip()
        case "additionalProperties":
            known = list(schema["properties"])
            for name in instance:
                if name not in known:
                    yield (*path, name), _unknown(name, known)
        case "type":
            types = [wanted] if isinstance(wanted, str) else list(wanted)
            was = "is empty" if instance is None else "is not what belongs here"
            yield path, f"`{field}` {was}. {_WRITE[types[0]]}."
        case "enum":
            yield path, f"`{field}` is {instance!r}. Write one of: {', '.join(wanted)}."
        case "minItems":
            yield path, f"`{field}` is empty. {schema.get('description', 'List at least one entry.')}"
        case "minimum" | "maximum":
            yield path, f"`{field}` is {instance}. {schema.get('description', 'Write another number.')}"
        case "pattern":
            was = repr(instance) if instance.strip() else "empty"
            yield path, f"`{field}` is {was}. {schema.get('description', 'Write it another way.')}"
        case _:
            yield path, f"`{field}`: {error.message}."


def field_name(path: Path) -> str:
    """A path as people write it, from the question or quiz on: options[2].text."""
    if len(path) > 1 and path[0] in ("questions", "quizzes"):
        path = path[2:]
    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return name.removeprefix(".") or "entry"


def _unknown(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return f"There is no field `{name}`. Write `{near[0]}`."
    return f"There is no field `{name}` here. Remove it, or use one of: {', '.join(known)}."


def _described(schema: Mapping[str, object], name: str) -> str:
    """What a missing field is for, in the schema's own words."""
    definitions = pack_schema()["$defs"]
    properties = schema.get("properties")
    field = properties.get(name) if isinstance(properties, dict) else None
    if isinstance(field, dict) and isinstance(definitions, dict):
        field = definitions.get(str(field.get("$ref", "")).removeprefix("#/$defs/"), field)
        return str(field.get("description", ""))
    return ""
