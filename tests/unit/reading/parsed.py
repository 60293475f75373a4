"""Short texts of our own, parsed by the model itself, where a rule asks for more than a handmade sentence shows."""

from dataclasses import replace
from functools import lru_cache

from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.read import read


# The tests of a module often look at one text from several sides, one after another.
@lru_cache(maxsize=64)
def analysed(text: str, *, title: str = "An example", date: str = "") -> tuple[Document, Analysis]:
    """A Markdown document of ``title``, ``text`` and its own ``date``, and its analysis."""
    document = replace(read(f"# {title}\n\n{text}\n".encode(), name="text.md"), date=date)
    return document, analyse(document)


def meant(text: str, word: str) -> str:
    """What the last such word of a text's last sentence means; "" for nothing."""
    _, analysis = analysed(text)
    last = analysis.sentences[-1]
    token = max(index for index, one in enumerate(last.tokens) if word in (one.text, one.lower))
    found = analysis.resolver.antecedent(last.number, token)
    return found.text if found is not None else ""
