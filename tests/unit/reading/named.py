"""The names that the rules find in sentences made by hand and in texts of our own."""

from quizapp.reading.capitals import Capitals
from quizapp.reading.names import names_in
from quizapp.reading.sentence import Sentence
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


def named_by_hand(*rows: str) -> list[str]:
    """The names of example sentences, in their order."""
    return _named(sentences(*rows))


def named(text: str) -> list[str]:
    """The names of a text, its heading's too."""
    return _named(analysed(text)[1].sentences)


def _named(every: tuple[Sentence, ...]) -> list[str]:
    capitals = Capitals.of(every)
    return [name.text for sentence in every for name in names_in(sentence, capitals)]
