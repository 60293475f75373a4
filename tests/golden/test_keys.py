"""The golden keys keep their form, and every word that they quote stands in their document."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from quizapp.domain.briefing import EntityType
from quizapp.reading.read import read

HERE = Path(__file__).parent
DOCUMENTS = {path.stem: path for path in sorted((HERE / "documents").iterdir())}
KEYS = {path.stem: path for path in sorted((HERE / "keys").glob("*.yaml"))}

PARTS = {"summary", "key_facts", "timeline", "figures", "entities"}
TYPES = {str(kind) for kind in EntityType}

#: part -> field -> type; a field that ends in "?" may be left out. ``[str]`` is a list of strings.
FIELDS: dict[str, dict[str, Any]] = {
    "entities": {"name": str, "type": str, "types?": [str], "aliases?": [str], "about?": [str], "optional?": bool},
    "dates": {"quote": str, "when": str, "sort": str, "nth?": int, "optional?": bool},
    "claims": {"speaker": str, "quote": str, "nth?": int, "optional?": bool},
    "figures": {
        "text": str,
        "value": (int, float),
        "unit": str,
        "what": [str],
        "hedge": str,
        "attributed?": str,
        "superseded?": bool,
        "optional?": bool,
    },
    "terms": {"term": str, "definition": [str], "optional?": bool},
    "mentions": {"quote": str, "mention": str, "who": str, "nth?": int},
    "facts": {"quote": str, "nth?": int},
    "traps": {"why": str, "sentence": str, "never": str, "parts": [str], "nth?": int},
}


def load(slug: str) -> dict[str, list[dict[str, Any]]]:
    key: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(KEYS[slug].read_text(encoding="utf-8"))
    return key


def text_of(slug: str) -> str:
    path = DOCUMENTS[slug]
    return read(path.read_bytes(), name=path.name).text


def is_of(value: object, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return isinstance(value, list) and bool(value) and all(isinstance(item, wanted[0]) for item in value)
    if isinstance(value, bool):
        return wanted is bool
    return isinstance(value, wanted)


def faults_of_form(part: str, entry: dict[str, Any]) -> Iterator[str]:
    fields = {name.rstrip("?"): wanted for name, wanted in FIELDS[part].items()}
    required = {name for name in FIELDS[part] if not name.endswith("?")}
    for name in sorted(required - set(entry)):
        yield f"{part}: {name} is missing in {entry}"
    for name, value in entry.items():
        if name not in fields:
            yield f"{part}: unknown field {name} in {entry}"
        elif not is_of(value, fields[name]):
            yield f"{part}: {name} has the wrong type in {entry}"


def occurrences(words: str, text: str) -> int:
    """How often ``words`` stand in the text as whole words; a number is no part of a longer number."""
    before = r"(?<![\w£$€])(?<!\d[.,])"
    after = r"(?!\w)(?![.,]\d)" if words[-1].isalnum() else ""
    return len(re.findall(before + re.escape(words) + after, text))


def paragraphs_of(words: str, text: str) -> list[str]:
    """The paragraphs that hold ``words``, one for each time that they stand in the text."""
    return [paragraph for paragraph in text.split("\n\n") for _ in range(paragraph.count(words))]


def faults_of_quote(part: str, words: str, nth: int | None, text: str) -> Iterator[str]:
    count = text.count(words)
    if count < (nth or 1):
        yield f"{part}: not in the text {count}x: {words!r}"
    elif count > 1 and nth is None:
        yield f"{part}: {count} times in the text, so it needs nth: {words!r}"


@pytest.fixture(params=sorted(KEYS))
def slug(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_every_document_has_a_key_and_every_key_a_document() -> None:
    assert set(DOCUMENTS) == set(KEYS)


def test_a_key_has_exactly_the_parts_and_fields(slug: str) -> None:
    key = load(slug)
    assert set(key) == set(FIELDS)
    assert [fault for part in FIELDS for entry in key[part] for fault in faults_of_form(part, entry)] == []


def test_values_are_of_their_lists_and_forms(slug: str) -> None:
    key = load(slug)
    names = [(entity["name"], entity["type"]) for entity in key["entities"]]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert {kind for e in key["entities"] for kind in [e["type"], *e.get("types", [])]} <= TYPES
    assert [d for d in key["dates"] if not re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", d["sort"])] == []
    assert {part for trap in key["traps"] for part in trap["parts"]} <= PARTS
    for trap in key["traps"]:
        re.compile(trap["never"])


def test_every_quote_stands_in_the_text_once_or_says_which(slug: str) -> None:
    key, text = load(slug), text_of(slug)
    quoted = [
        (part, entry[field], entry.get("nth"))
        for part, field in [
            ("dates", "quote"),
            ("claims", "quote"),
            ("mentions", "quote"),
            ("facts", "quote"),
            ("traps", "sentence"),
        ]
        for entry in key[part]
    ]
    assert [fault for part, words, nth in quoted for fault in faults_of_quote(part, words, nth, text)] == []
    assert [m for m in key["mentions"] if not m["quote"].startswith(m["mention"])] == []


def test_names_terms_and_figures_stand_in_the_text_as_often_as_claimed(slug: str) -> None:
    key, text = load(slug), text_of(slug)
    names = [name for entity in key["entities"] for name in [entity["name"], *entity.get("aliases", [])]]
    assert [name for name in names if not occurrences(name, text)] == []
    assert [term["term"] for term in key["terms"] if term["term"].lower() not in text.lower()] == []
    figures = Counter(figure["text"] for figure in key["figures"])
    assert [words for words, count in figures.items() if occurrences(words, text) < count] == []


def test_the_words_of_a_date_stand_beside_its_happening(slug: str) -> None:
    text = text_of(slug)
    places = [(d, paragraphs_of(d["quote"], text)[d.get("nth", 1) - 1 :][:1]) for d in load(slug)["dates"]]
    assert [date for date, place in places if not any(date["when"] in paragraph for paragraph in place)] == []


def test_speakers_and_antecedents_are_known_to_the_text(slug: str) -> None:
    key, text = load(slug), text_of(slug)
    known = {entity["name"] for entity in key["entities"]}
    told = [claim["speaker"] for claim in key["claims"]] + [mention["who"] for mention in key["mentions"]]
    told += [figure["attributed"] for figure in key["figures"] if "attributed" in figure]
    # "Marta Lindqvist's lawyer" holds a known name, where the text has "her lawyer".
    strangers = [who for who in told if not any(name in who for name in known)]
    assert [who for who in strangers if who.lower() not in text.lower()] == []
