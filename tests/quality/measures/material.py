"""What is measured: texts with their analyses and all that the generator makes of them, read once a run."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.briefing import build_briefing
from quizapp.domain.document import Document, Evidence
from quizapp.domain.generation import Generation
from quizapp.domain.question import (
    GAP,
    ClozeKey,
    MatchingKey,
    NumericKey,
    OrderingKey,
    Question,
    QuestionKind,
    ShortAnswerKey,
)
from quizapp.generate import DEFAULT_FAMILIES, generate
from quizapp.generate.families import CLAUSE_FAMILIES, STATEMENT_FAMILIES
from quizapp.generate.ground import ground_of
from quizapp.generate.model import Draft, Proposal
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.sentence import Sentence
from tests.quality.measures.criteria import QUIZ
from tests.quality.measures.parsed import parsed, weighty
from tests.quality.measures.words import bare, fold

#: More than any text gives: the bank of all questions that passed.
EVERYTHING = 1000


@dataclass(frozen=True, slots=True)
class Attempted:
    """A draft before the gates: what was tried."""

    family: str
    stem: str
    key: str


@dataclass(frozen=True, eq=False)
class Text:
    """One text, its analysis and its bank of questions, best first. ``humans`` are what people asked about it."""

    name: str
    document: Document
    analysis: Analysis
    generation: Generation
    #: Answers of people's questions, where the set has them.
    answers: tuple[str, ...] = ()
    #: The passages that people's questions turn on, where the set marks them.
    critical: tuple[tuple[int, int], ...] = ()

    @cached_property
    def items(self) -> tuple["Item", ...]:
        """The bank, in assembled order; its first ten are the quiz of ten."""
        ranked = self.generation.questions
        stems = parsed([filled(one.question) for one in ranked]) if ranked else ()
        return tuple(Item(self, one.question, one.score, stem) for one, stem in zip(ranked, stems, strict=True))

    @cached_property
    def attempted(self) -> tuple[Attempted, ...]:
        """Every draft, before the gates."""
        ground = ground_of(self.document, self.analysis, build_briefing(self.document, self.analysis))
        tried: list[Draft | Proposal] = [draft for family in CLAUSE_FAMILIES for draft in family.drafts(ground)]
        tried += [proposal for family in STATEMENT_FAMILIES for proposal in family.proposals(ground)]
        return tuple(Attempted(one.family, one.stem or one.key, one.key) for one in tried)

    @property
    def quiz(self) -> tuple["Item", ...]:
        """The quiz of ten."""
        return self.items[:QUIZ]

    @cached_property
    def lemmas(self) -> tuple[frozenset[str], ...]:
        """For each sentence what it is about, pronouns also under the names that they stand for."""
        named = self.analysis.named
        return tuple(
            weighty(sentence.tokens) | weighty(named[number].sentence.tokens)
            for number, sentence in enumerate(self.analysis.sentences)
        )

    @cached_property
    def idf(self) -> dict[str, float]:
        """How rare each lemma is among the sentences: ln((1 + sentences) / (1 + sentences with it)) + 1."""
        counted = Counter(lemma for lemmas in self.lemmas for lemma in lemmas)
        return {lemma: math.log((1 + len(self.lemmas)) / (1 + often)) + 1 for lemma, often in counted.items()}

    def weight(self, lemmas: frozenset[str]) -> float:
        """The sum of the lemmas' idf; what the text does not have weighs as much as what it has once."""
        rare = math.log((1 + len(self.lemmas)) / 2) + 1
        return sum(self.idf.get(lemma, rare) for lemma in sorted(lemmas))

    @cached_property
    def known(self) -> dict[str, LedgerEntry]:
        """The ledger by each name, without articles."""
        return {
            " ".join(bare(name)): entry for entry in self.analysis.entities for name in (entry.name, *entry.aliases)
        }

    @cached_property
    def summary(self) -> tuple[tuple[Evidence, ...], ...]:
        """The evidence of each sentence of the briefing's summary."""
        return tuple(one.evidence for one in build_briefing(self.document, self.analysis).summary)


@dataclass(frozen=True, eq=False)
class Item:
    """One published question, with its stem parsed by itself (a gap filled with the key)."""

    text: Text
    question: Question
    score: float
    stem: Sentence = field(repr=False)

    @property
    def is_choice(self) -> bool:
        """Whether it has a key and distractors among which a reader chooses."""
        return self.question.kind is QuestionKind.CHOICE

    @property
    def key(self) -> str:
        """The answer as a reader sees it; "" where that is no one text."""
        return key_of(self.question)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every text that the evidence must carry: the key, or all of them where several make the answer."""
        match self.question.key:
            case MatchingKey(pairs):
                return tuple(side for pair in pairs for side in pair)
            case OrderingKey(items):
                return items
        if self.question.kind is QuestionKind.MULTI_CHOICE:
            return tuple(option.text for option in self.question.options if option.correct)
        return (self.key,) if self.key else ()

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts among which a reader tells the right ones; () where the answer is typed or judged."""
        match self.question.key:
            case MatchingKey() as matching:
                return matching.offered
            case OrderingKey(items):
                return items
        several = self.is_choice or self.question.kind is QuestionKind.MULTI_CHOICE
        return tuple(option.text for option in self.question.options) if several else ()

    @property
    def distractors(self) -> tuple[str, ...]:
        """The wrong options of a choice."""
        return tuple(option.text for option in self.question.options if not option.correct) if self.is_choice else ()

    @property
    def is_false_statement(self) -> bool:
        """Whether it is a statement to be judged, and false."""
        if self.question.kind is not QuestionKind.TRUE_FALSE:
            return False
        return next(fold(option.text) for option in self.question.options if option.correct) == "false"

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The numbers of all sentences that the evidence touches; the last one carries the key."""
        return tuple(
            number
            for evidence in self.question.evidence
            for number, sentence in enumerate(self.text.analysis.sentences)
            if sentence.start < evidence.end and evidence.start < sentence.end
        )

    @property
    def quotes(self) -> str:
        """The evidence in one string."""
        return " ".join(evidence.quote for evidence in self.question.evidence)


def key_of(question: Question) -> str:
    """The answer as a reader sees it; "" where that is no one text."""
    match question.key:
        case ClozeKey(gaps):
            return gaps[0].accept[0]
        case ShortAnswerKey(accept):
            return accept[0]
        case NumericKey(value, _, unit):
            return f"{value:,g} {unit}".strip() if value < 1e6 else f"{value:,.0f} {unit}".strip()
    if question.kind is not QuestionKind.CHOICE:
        return ""
    return next((option.text for option in question.options if option.correct), "")


def filled(question: Question) -> str:
    """The stem, its gap filled with the key."""
    return question.stem.replace(GAP, key_of(question)) if question.kind is QuestionKind.CLOZE else question.stem


def text_of(
    name: str,
    read_before: tuple[Document, Analysis],
    *,
    answers: Sequence[str] = (),
    critical: Sequence[str] = (),
    families: Sequence[str] = DEFAULT_FAMILIES,
) -> Text:
    """Ask about a text; ``critical`` passages that don't stand in it word by word are left out."""
    document, analysis = read_before
    spans = ((document.text.find(passage), len(passage)) for passage in critical)
    return Text(
        name=name,
        document=document,
        analysis=analysis,
        generation=generate(document, analysis, count=EVERYTHING, families=families),
        answers=tuple(answers),
        critical=tuple((start, start + size) for start, size in spans if start >= 0),
    )
