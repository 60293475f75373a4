"""Sentences for tests, built from the frozen rows of ``rows.txt`` and ``meant_rows.txt`` instead of a parse.

A row is: text, lemma, part of speech, tag, relation, head, morph, label (``-`` for none, ``+`` where a name begins).
"""

from pathlib import Path

from quizapp.domain.document import Block, BlockKind, Document, Section
from quizapp.reading.analysis import Analysis, analyse_sentences
from quizapp.reading.sentence import Sentence, Token

ROWS: dict[str, list[str]] = {}


def add_rows(path: Path) -> None:
    """Make the sentences of a file known by their names."""
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        name, *rows = part.split("\n")
        assert ROWS.setdefault(name.removeprefix("# "), rows) == rows, f"two sentences are called {name}"


add_rows(Path(__file__).with_name("rows.txt"))
add_rows(Path(__file__).with_name("meant_rows.txt"))

_TIGHT_BEFORE = frozenset(".,?!)”%")
_TIGHT_AFTER = frozenset("“(£")


def sentence(name: str, *, number: int = 0, start: int = 0, block: int = 0) -> Sentence:
    """One of the example sentences as it would stand at ``start`` of a document."""
    tokens: list[Token] = []
    text = ""
    for row in ROWS[name]:
        word, lemma, pos, tag, dep, head, morph, label = row.split(" ")
        tight = word in _TIGHT_BEFORE or text[-1:] in _TIGHT_AFTER
        text += "" if not text or tight else " "
        begin = start + len(text)
        text += word
        tokens.append(
            Token(
                word,
                lemma,
                pos,
                tag,
                dep,
                int(head),
                begin,
                begin + len(word),
                morph.replace("-", ""),
                label.strip("+-"),
                label.startswith("+"),
            )
        )
    return Sentence(number, block, BlockKind.PARAGRAPH, text, start, start + len(text), tuple(tokens))


def sentences(*names: str, block: int = 0) -> tuple[Sentence, ...]:
    """Example sentences one after the other in one paragraph."""
    made: list[Sentence] = []
    for name in names:
        start = made[-1].end + 1 if made else 0
        made.append(sentence(name, number=len(made), start=start, block=block))
    return tuple(made)


def document(*names: str, title: str = "An example") -> Document:
    """A document of one paragraph that holds the example sentences."""
    text = " ".join(one.text for one in sentences(*names))
    return Document(
        title=title,
        title_made=True,
        language="en",
        sha256="0" * 64,
        words=len(text.split()),
        text=text,
        sections=(Section("", 0, len(text)),),
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
    )


def analysis(*names: str) -> Analysis:
    """The analysis of the example sentences as one paragraph."""
    return analyse_sentences(document(*names), sentences(*names))
