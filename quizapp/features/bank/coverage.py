"""The coverage map of a document: which questions each paragraph has, or why it has none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.domain.account import Account
from quizapp.domain.document import Block, BlockKind, DocumentVersion
from quizapp.domain.generation import NotAsked
from quizapp.domain.question import QuestionState
from quizapp.features.bank.service import Queue, text_for
from quizapp.features.library.service import document_for
from quizapp.storage import bank, uploads
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.documents import StoredDocument

PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
#: As many words of a paragraph tell an instructor which one it is.
FIRST_WORDS = 12

_OPTIONS = "There are fewer than two wrong options that are surely wrong and go with the key."
#: What each gate means to an instructor, those first that stand nearest to a question.
WHY = {
    "assembly": "A question passed every check, but others came first.",
    "flaws": "The question would have had a flaw in its writing.",
    "kind": "The question could not have been shown.",
    "distinctness": _OPTIONS,
    "cues": _OPTIONS,
    "homogeneity": _OPTIONS,
    "distractors": _OPTIONS,
    "contradiction": "The text says otherwise in another place.",
    "uniqueness": "An answer other than the key may be right, too.",
    "proposed": "The statements do not make options that are alike in length and yet distinct.",
    "verdict": "Alone, without the text, nobody could say whether it is true.",
    "gap": "What the gap takes away is nothing that the text is about.",
    "worth": "Nobody need know the answer.",
    "style": "The answer is too long, or gives itself away.",
    "standalone": "The question can’t be understood without the words around it.",
    "complete": "It would leave out what one of its words needs.",
    "whole": "It would break off in the middle of what belongs together.",
    "grounding": "The text does not have the answer word for word.",
    "well_formed": "No full question can be made of it.",
}
_ORDER = tuple(WHY)
#: What is said of a paragraph that gave nothing to turn down.
NOTHING = "No full statement stands in it that can be asked about in the ways that were used."


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a paragraph."""

    row: BankedQuestion
    #: Its place in the review queue; None for what a person wrote.
    position: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with the questions that quote it, or else what was not asked about it."""

    #: The number of its first sentence.
    sentence: int
    first_words: str
    asked: tuple[Asked, ...]
    #: One for each reason, those first that stood nearest to being asked; () where there are questions.
    turned_down: tuple[NotAsked, ...]

    @property
    def why(self) -> str:
        """Why there is no question, in a sentence."""
        return WHY.get(self.turned_down[0].gate, "") if self.turned_down else NOTHING


@dataclass(frozen=True, slots=True)
class MappedSection:
    """The paragraphs under one heading; ``heading`` is "" before the first one."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The map of the newest text."""

    document: StoredDocument
    version: DocumentVersion
    sections: tuple[MappedSection, ...]
    #: Whether a run of the generator over this text is kept, which tells why something is not asked.
    is_explained: bool
    #: Whether that run left ways of asking out, so that more paragraphs may have questions where every way is asked.
    leaves_ways_out: bool
    #: What a language model wrote and was not asked.
    by_model: tuple[NotAsked, ...]

    @property
    def total(self) -> int:
        """How many paragraphs there are."""
        return sum(len(section.paragraphs) for section in self.sections)

    @property
    def covered(self) -> int:
        """How many of them have a question."""
        return sum(bool(each.asked) for section in self.sections for each in section.paragraphs)


def coverage(slug: str, account: Account) -> Coverage:
    """The coverage map of a document; raises ``NotFound``."""
    document, version = document_for(slug, account), text_for(slug, account)
    rows = bank.of_document(document.id)
    positions = {row.id: number for number, row in enumerate(Queue.of(document, version, rows).rows, start=1)}
    asked = [
        Asked(row, positions.get(row.id))
        for row in rows
        if row.document_version_id == version.id and row.state is not QuestionState.RETIRED
    ]
    run = uploads.newest_generation(version.id)
    rejected = run.rejected if run is not None else ()
    return Coverage(
        document,
        version,
        _sections(version, asked, rejected),
        # Runs of an earlier time did not keep about which sentence they did not ask.
        is_explained=run is not None and (not rejected or any(each.at is not None for each in rejected)),
        leaves_ways_out=run is not None and run.leaves_ways_out,
        # An earlier time kept no places, and whoever asked no model has nothing of it.
        by_model=tuple(each for each in rejected if each.at is None) if run is not None and run.model else (),
    )


def _sections(
    version: DocumentVersion, asked: Sequence[Asked], rejected: Iterable[NotAsked]
) -> tuple[MappedSection, ...]:
    nearest = sorted((each for each in rejected if each.at is not None), key=_nearness)
    found: dict[int, MappedSection] = {}
    for block in version.document.blocks:
        number = version.sentence_number(block.start)
        if block.kind not in PROSE or number is None:
            continue
        section = version.document.section_at(block.start)
        start, heading = (section.start, section.heading) if section is not None else (-1, "")
        before = found.get(start, MappedSection(heading, ()))
        paragraph = _paragraph(version, block, number, asked, nearest)
        found[start] = MappedSection(heading, (*before.paragraphs, paragraph))
    return tuple(found.values())


def _paragraph(
    version: DocumentVersion, block: Block, number: int, asked: Sequence[Asked], nearest: Sequence[NotAsked]
) -> Paragraph:
    here = tuple(
        each
        for each in asked
        if any(one.start < block.end and block.start < one.end for one in each.row.question.evidence)
    )
    words = version.document.text[block.start : block.end].split()
    shown = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
    refused = [each for each in nearest if each.at in range(block.start, block.end)] if not here else []
    # One statement with another number each time is turned down for one reason: told once, it tells as much.
    by_reason: dict[tuple[str, str], NotAsked] = {}
    for each in refused:
        by_reason.setdefault((each.gate, each.reason), each)
    return Paragraph(number, shown, here, tuple(by_reason.values()))


def _nearness(refused: NotAsked) -> int:
    return _ORDER.index(refused.gate) if refused.gate in WHY else len(_ORDER)
