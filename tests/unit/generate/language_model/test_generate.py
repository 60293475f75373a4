"""What a language model wrote stands among the engine's own questions, through the same gates and in one order."""

from quizapp.domain.generation import ModelUse
from quizapp.domain.question import Origin, Question, QuestionKind
from quizapp.generate import FAMILY_NAMES, generate
from quizapp.generate.language_model import Answers, Written
from quizapp.kinds import kind_of
from tests.unit.generate.tale import TALE
from tests.unit.reading import handmade

ROWS = [f"tale.{name}" for name in TALE]
DOCUMENT, ANALYSIS = handmade.document(*ROWS), handmade.analysis(*ROWS)
USE = ModelUse("models.example", "small", calls=1, written=3)
MUSEUM = "Kenya opened a salt museum in 1967."
RIGHT = Written(MUSEUM, "In 1967, which country opened a salt museum?", "Kenya", ("Peru", "Iceland", "Norway"))
WRONG_KEY = Written(MUSEUM, "In 1967, which country opened a salt museum?", "Peru", ("Kenya", "Iceland", "Norway"))
SAID_IN_STEM = Written(MUSEUM, "In which year did Kenya open a salt museum in 1967?", "1967", ())
ANSWERS = Answers((RIGHT, WRONG_KEY, SAID_IN_STEM), USE)
#: An ordering, what asks for the year, and statements tell what other questions ask for.
FAMILIES = [name for name in FAMILY_NAMES if name not in ("order", "when", "cloze", "told_gap", "stated", "true_false")]


def by_model(**wanted: object) -> list[Question]:
    made = generate(DOCUMENT, ANALYSIS, answers=ANSWERS, **{"count": 1000, "families": FAMILIES, **wanted})  # type: ignore[arg-type]
    return [one.question for one in made.questions if one.question.origin is Origin.LANGUAGE_MODEL]


def test_a_question_that_passes_every_check_is_labelled_and_sound() -> None:
    [made] = by_model()
    assert (made.stem, made.id[0], made.family) == (RIGHT.question, "m", "who")
    assert [option.text for option in made.options if option.correct] == ["Kenya"]
    assert kind_of(made).validate(made) == ()
    assert made.explanation == f"Correct: Kenya. The text says: “{MUSEUM}”"
    made.evidence[0].check(DOCUMENT.text)


def test_the_others_are_told_with_their_gate() -> None:
    told = generate(DOCUMENT, ANALYSIS, answers=ANSWERS).rejected
    assert (WRONG_KEY.question, "agreement") in {(one.stem, one.gate) for one in told}
    assert SAID_IN_STEM.question in {one.stem for one in told}


def test_the_same_is_not_asked_twice() -> None:
    [own] = by_model()
    ranked = generate(DOCUMENT, ANALYSIS, count=1000, families=FAMILIES, answers=ANSWERS).questions
    made = [one.question for one in ranked]
    keys = [[option.text for option in one.options if option.correct] for one in made if one.evidence == own.evidence]
    assert keys.count(["Kenya"]) == 1


def test_what_the_model_took_is_told_with_how_much_of_it_is_asked() -> None:
    made = generate(DOCUMENT, ANALYSIS, count=1000, families=FAMILIES, answers=ANSWERS).model
    assert made is not None
    assert (made.host, made.written, made.asked) == ("models.example", 3, 1)
    assert generate(DOCUMENT, ANALYSIS).model is None


def test_only_what_is_wanted_is_taken_from_it() -> None:
    assert by_model(kinds=[QuestionKind.TRUE_FALSE]) == []
    assert by_model(families=["when"]) == []
    assert len(generate(DOCUMENT, ANALYSIS, count=3, answers=ANSWERS).questions) == 3


def test_a_model_that_wrote_nothing_changes_no_question() -> None:
    nothing = generate(DOCUMENT, ANALYSIS, count=20, answers=Answers((), USE))
    plain = generate(DOCUMENT, ANALYSIS, count=20)
    assert (nothing.questions, nothing.rejected) == (plain.questions, plain.rejected)
