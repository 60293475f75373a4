"""Texts to measure with: the project's own short ones, and long ones made of them by exchanging words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from tests.quality.briefing_scores import GOLDEN

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "questions" / "us-airstrikes-2024" / "document.md"
SHORT = ROOT / "tests" / "quality" / "texts"
#: The golden texts among the templates: always the same, so that measurements of different days can be compared.
TEMPLATES = ("ada-brook", "ferry-accident", "peatland-carbon", "repair-a-puncture")
#: Kinds of words, by spaCy's tags, that may stand for one another: names, nouns, numbers and adjectives.
EXCHANGED = ("NNP", "NN", "NNS", "CD", "JJ")

#: Words that may take one another's place: of one tag, one kind of entity and, for numbers, one length.
Group = tuple[str, str, int]


def own_texts() -> list[Path]:
    """The pack's text and the short ones of the tests."""
    return [PACK, *sorted(SHORT.iterdir())]


@dataclass(frozen=True, slots=True)
class _Template:
    """A text in pieces: what stays, and the words with the group that each may be exchanged within."""

    title: str
    pieces: tuple[tuple[str, Group | None], ...]


def long_text(words: int) -> bytes:
    """A text of at least so many words: the own texts again and again, each time with other words in their places.

    Names, nouns, numbers and adjectives change places among their like, so that what grows with a text grows here too:
    the names it has, its dates and figures, and its sentences, nearly all of which are said once.
    """
    templates = list(_templates())
    groups = _groups(templates)
    chapters: list[str] = []
    written = 0
    for number in count():
        random = Random(number)
        exchanged = {group: dict(zip(found, random.sample(found, len(found)), strict=True)) for group, found in groups}
        for template in templates:
            text = "".join(exchanged[group][piece] if group else piece for piece, group in template.pieces)
            chapters.append(f"# {template.title} {number + 1}\n\n{text}")
            written += len(text.split())
            if written >= words:
                return "\n\n".join(chapters).encode()
    raise AssertionError("count() does not end")


def _templates() -> Iterator[_Template]:
    golden = [path for path in sorted((GOLDEN / "documents").iterdir()) if path.stem in TEMPLATES]
    for path in (*own_texts(), *golden):
        document = read(path.read_bytes(), name=path.name)
        pieces: list[tuple[str, Group | None]] = []
        end = 0
        for sentence in analyse(document).sentences:
            for token in sentence.tokens:
                if token.tag in EXCHANGED:
                    length = len(token.text) if token.tag == "CD" else 0
                    pieces += [
                        (document.text[end : token.start], None),
                        (token.text, (token.tag, token.entity_type, length)),
                    ]
                    end = token.end
        yield _Template(document.title, (*pieces, (document.text[end:], None)))


def _groups(templates: list[_Template]) -> list[tuple[Group, list[str]]]:
    found: dict[Group, set[str]] = {}
    for template in templates:
        for piece, group in template.pieces:
            if group:
                found.setdefault(group, set()).add(piece)
    return sorted((group, sorted(words)) for group, words in found.items())
