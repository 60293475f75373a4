"""Packs: curated or generated questions about one document, as YAML that people write and git keeps."""

from quizapp.formats.pack.dump import dump_questions
from quizapp.formats.pack.load import document_name, load_head, load_pack, load_questions
from quizapp.formats.pack.problems import PackProblem, PackProblems
from quizapp.formats.pack.quotes import QuoteNotPlaced, Quotes

__all__ = [
    "PackProblem",
    "PackProblems",
    "QuoteNotPlaced",
    "Quotes",
    "document_name",
    "dump_questions",
    "load_head",
    "load_pack",
    "load_questions",
]
