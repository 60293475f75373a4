"""A document of three sentences, a question of each kind about it, and all of it stored as a published quiz."""

from dataclasses import replace
from datetime import UTC, datetime

from quizapp.domain.briefing import (
    Briefing,
    Claim,
    Entity,
    EntityType,
    Figure,
    Readability,
    Statement,
    TimelineEntry,
)
from quizapp.domain.document import Block, BlockKind, Document, DocumentVersion, Evidence, Section, Span
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Origin,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.domain.quiz import AfterSubmission
from quizapp.storage import documents, questions, quizzes

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HEADING = "The tower"
FIRST = "The keeper of the tower at Hollow Point counted 35 oil lamps in 1901."
SECOND = "He lit them at dusk."
THIRD = "Sailors said that the light saved many ships."
TEXT = f"{HEADING}\n\n{FIRST} {SECOND}\n\n{THIRD}"


def span(quote: str) -> Span:
    """Where ``quote`` stands in TEXT."""
    start = TEXT.index(quote)
    return Span(start, start + len(quote))


def evidence(quote: str) -> Evidence:
    """Evidence for ``quote`` in TEXT."""
    return Evidence.of(TEXT, span(quote).start, span(quote).end)


def make_document(*, title: str = "The tower at Hollow Point", text: str = TEXT) -> Document:
    """A document of one section and two paragraphs."""
    return Document(
        title=title,
        title_made=False,
        language="en",
        sha256="0" * 64,
        words=28,
        text=text,
        sections=(Section(HEADING, span(FIRST).start, len(text)),),
        blocks=(
            Block(BlockKind.HEADING, 0, len(HEADING)),
            Block(BlockKind.PARAGRAPH, span(FIRST).start, span(SECOND).end),
            Block(BlockKind.PARAGRAPH, span(THIRD).start, span(THIRD).end),
        ),
    )


SENTENCES = (span(FIRST), span(SECOND), span(THIRD))


def make_briefing() -> Briefing:
    """A briefing with one statement in each part, but no figures."""
    counted = (evidence(FIRST),)
    return Briefing(
        summary=(Statement(FIRST, counted),),
        key_facts=(Statement(SECOND, (evidence(SECOND),)),),
        timeline=(TimelineEntry("1901", "1901", "The keeper counts the lamps", counted),),
        entities=(Entity("Hollow Point", EntityType.PLACE, ("the Point",), "", counted, (span("Hollow Point"),)),),
        claims=(Claim("Sailors", "The light saved many ships", (evidence(THIRD),)),),
        figures=(Figure("35", 35.0, "oil lamps", "oil lamps counted", "", counted),),
        glossary=(),
        readability=Readability(28, 3, 5.0, 1),
        reasons=(("glossary", "The text explains no terms."),),
    )


def make_questions() -> tuple[Question, ...]:
    """One question of each kind that is chosen or typed, in the order of QuestionKind; the first option is the key."""
    counted, lit = (evidence(FIRST),), (evidence(SECOND),)
    return (
        Question(
            "what-counted",
            QuestionKind.CHOICE,
            "What did the keeper count?",
            (
                Option("Lamps", True, feedback="The first sentence says so."),
                Option("Boats", False, feedback="Boats are not counted."),
                Option("Goats", False, feedback="There are no goats."),
                Option("Gulls", False),
            ),
            None,
            counted,
            section=HEADING,
            explanation="He counted lamps.",
        ),
        Question(
            "which-apply",
            QuestionKind.MULTI_CHOICE,
            "Which words describe the lamps?",
            (Option("Oil", True), Option("Lit", True), Option("Blue", False), Option("Broken", False)),
            None,
            (*counted, *lit),
            section=HEADING,
        ),
        Question(
            "lit-at-dusk",
            QuestionKind.TRUE_FALSE,
            "True or false: the lamps were lit at dusk.",
            (Option("True", True), Option("False", False, feedback="They were lit at dusk.")),
            None,
            lit,
            section=HEADING,
            origin=Origin.GENERATED,
        ),
        Question(
            "gap-dusk",
            QuestionKind.CLOZE,
            "The keeper lit the _____ at _____.",
            (),
            ClozeKey((Gap(("lamps",)), Gap(("dusk",)))),
            lit,
            section=HEADING,
        ),
        Question(
            "who-lit",
            QuestionKind.SHORT_ANSWER,
            "Who lit the lamps?",
            (),
            ShortAnswerKey(("the keeper", "keeper")),
            lit,
            section=HEADING,
        ),
        Question(
            "how-many",
            QuestionKind.NUMERIC,
            "How many lamps were there?",
            (),
            NumericKey(35.0, 0.0, "lamps"),
            counted,
            section=HEADING,
        ),
    )


def make_arranging_questions() -> tuple[Question, ...]:
    """One question of each other kind, in which what stands there is put together or found."""
    return (
        Question(
            "who-did-what",
            QuestionKind.MATCHING,
            "Who did what?",
            (),
            MatchingKey((("Counted lamps", "The keeper"), ("Spoke of ships", "Sailors")), ("The cook",)),
            (evidence(FIRST), evidence(THIRD)),
            section=HEADING,
            explanation="No cook is named.",
        ),
        Question(
            "what-came-first",
            QuestionKind.ORDERING,
            "Put what the text tells in the order in which it tells it.",
            (),
            OrderingKey(("The lamps are counted", "They are lit", "Sailors speak")),
            (evidence(FIRST), evidence(SECOND), evidence(THIRD)),
            section=HEADING,
            explanation="The sentences stand in this order.",
        ),
        Question(
            "which-sentence",
            QuestionKind.SELECT_SENTENCE,
            "Which sentence tells what people at sea thought?",
            (),
            SelectSentenceKey((0,)),
            (evidence(THIRD), evidence(FIRST)),
            section=HEADING,
            explanation="Sailors are people at sea.",
        ),
    )


def store_document(*, slug: str = "tower") -> DocumentVersion:
    """Store the document and its briefing."""
    document = make_document()
    document_id = documents.save_document(slug, pack_id=None, title=document.title, now=NOW)
    version = documents.add_version(document_id, slug=slug, number=1, document=document, sentences=SENTENCES, now=NOW)
    documents.add_briefing(version, make_briefing(), engine="test", now=NOW)
    return version


def store_quiz(asked: tuple[Question, ...] | None = None, *, slug: str = "tower", title: str = "The tower") -> int:
    """Store the document, these questions (default: one of each kind) and a quiz of them; returns the quiz's id."""
    version = store_document(slug=slug)
    document_id = documents.save_document(slug, pack_id=None, now=NOW)
    slots = []
    for question in make_questions() if asked is None else asked:
        question_id = questions.question_id(document_id, question, now=NOW)
        version_id = questions.add_version(question_id, question, document=version, number=1, source="pack", now=NOW)
        slots.append((version_id, 1.0))
    quiz_id = quizzes.save_quiz(slug, document_id=document_id, now=NOW)
    quizzes.publish(quiz_id, title=title, document_version_id=version.id, slots=slots, source="pack", now=NOW)
    return quiz_id


def publish_again(
    slug: str = "tower", *, points: float = 1.0, shown: AfterSubmission = AfterSubmission.EVERYTHING
) -> None:
    """What publishing a quiz in the app does: the same questions, with these points, and this shown afterwards."""
    found = quizzes.newest_published(slug)
    assert found is not None
    quiz_id, quiz = found
    quizzes.publish(
        quiz_id,
        title=quiz.title,
        document_version_id=quiz.document_version_id,
        slots=[(slot.question_version_id, points) for slot in quiz.slots],
        source="app",
        after_submission=shown,
        now=NOW,
    )


NEW_FIRST = "The keeper of the tower at Hollow Point counted 36 oil lamps in 1902."


def store_newer_text(slug: str = "tower", *, first: str = NEW_FIRST) -> DocumentVersion:
    """Store a second version of the document, with another first sentence and the briefing made of it."""
    stored = documents.document(slug)
    assert stored is not None
    text = TEXT.replace(FIRST, first)
    shift = len(first) - len(FIRST)
    blocks = make_document().blocks
    body = blocks[1].start
    newer = replace(
        make_document(text=text),
        sections=(Section(HEADING, body, len(text)),),
        blocks=(
            blocks[0],
            replace(blocks[1], end=blocks[1].end + shift),
            Block(BlockKind.PARAGRAPH, blocks[2].start + shift, blocks[2].end + shift),
        ),
    )
    sentences = (Span(body, body + len(first)), *(Span(s.start + shift, s.end + shift) for s in SENTENCES[1:]))
    version = documents.add_version(stored.id, slug=slug, number=2, document=newer, sentences=sentences, now=NOW)
    told = tuple(
        Statement(each, (Evidence.of(text, text.index(each), text.index(each) + len(each)),))
        for each in (first, SECOND)
    )
    documents.add_briefing(version, replace(EMPTY, summary=told[:1], key_facts=told[1:]), engine="test", now=NOW)
    return version


EMPTY = Briefing((), (), (), (), (), (), (), Readability(28, 3, 5.0, 1))
