"""Sound questions of each kind, about one sentence, for tests to bend."""

from dataclasses import replace

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    Key,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)

TEXT = "The keeper of the tower at Hollow Point counted 35 oil lamps and lit them at dusk."
EVIDENCE = (Evidence.of(TEXT, 0, len(TEXT)),)


def options(*texts: str, right: tuple[int, ...] = (0,)) -> tuple[Option, ...]:
    """Options with these texts, of which those at ``right`` are correct."""
    return tuple(Option(text, index in right) for index, text in enumerate(texts))


def make_question(
    kind: QuestionKind,
    *,
    stem: str = "What did the keeper count?",
    options: tuple[Option, ...] = (),
    key: Key | None = None,
    evidence: tuple[Evidence, ...] = EVIDENCE,
) -> Question:
    """A question of ``kind`` with a stem and evidence that are sound."""
    return Question(id="lamps", kind=kind, stem=stem, options=options, key=key, evidence=evidence)


def choice() -> Question:
    """Lamps (right), boats, goats."""
    return make_question(QuestionKind.CHOICE, options=options("Lamps", "Boats", "Goats"))


def multi_choice() -> Question:
    """Two right options, then two wrong ones."""
    return make_question(QuestionKind.MULTI_CHOICE, options=options("Lamps", "Dusk", "Boats", "Goats", right=(0, 1)))


def true_false() -> Question:
    """A statement that is true."""
    return make_question(QuestionKind.TRUE_FALSE, stem="There were 35 lamps.", options=options("True", "False"))


def cloze() -> Question:
    """Two gaps: lamps (or lanterns), dusk."""
    return make_question(
        QuestionKind.CLOZE,
        stem="The keeper lit the _____ at _____.",
        key=ClozeKey((Gap(("lamps", "lanterns")), Gap(("dusk",)))),
    )


def cloze_of_words() -> Question:
    """One gap, filled by choosing."""
    return make_question(
        QuestionKind.CLOZE,
        stem="The keeper lit the _____.",
        options=options("lamps", "boats"),
        key=ClozeKey((Gap(("lamps",)),)),
    )


def short_answer(*accept: str, case: bool = False) -> Question:
    """Accepts Hollow Point unless told otherwise."""
    return make_question(QuestionKind.SHORT_ANSWER, key=ShortAnswerKey(accept or ("Hollow Point",), case))


def numeric(value: float = 35, *, tolerance: float = 0.0, unit: str = "") -> Question:
    """Thirty-five, exactly, without a unit."""
    return make_question(QuestionKind.NUMERIC, key=NumericKey(value, tolerance, unit))


def matching() -> Question:
    """Three things and when they happened, and a time at which nothing did."""
    return make_question(
        QuestionKind.MATCHING,
        stem="When did the keeper do this?",
        key=MatchingKey((("Light", "At dusk"), ("Put out", "At dawn"), ("Fill", "At noon")), ("At night",)),
    )


def ordering() -> Question:
    """Four things in the order in which the keeper did them."""
    return make_question(
        QuestionKind.ORDERING,
        stem="In which order did the keeper do this?",
        key=OrderingKey(("Counted the lamps", "Filled them", "Lit them", "Put them out")),
    )


def select_sentence() -> Question:
    """The sentence about the lamps, beside two others."""
    asked = make_question(QuestionKind.SELECT_SENTENCE, stem="Which one tells of lamps?", key=SelectSentenceKey((0,)))
    return replace(asked, passage=("He rose late.", TEXT, "He slept."))


def all_kinds() -> tuple[Question, ...]:
    """One sound question of each kind, and both sorts of cloze."""
    chosen = (choice(), multi_choice(), true_false(), cloze_of_words(), select_sentence())
    return (*chosen, cloze(), short_answer(), numeric(), matching(), ordering())
