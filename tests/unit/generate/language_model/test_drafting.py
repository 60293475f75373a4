"""What a model wrote becomes a draft only where a family would ask for the same; then the gates judge it as theirs."""

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import Origin, QuestionKind
from quizapp.generate.families import CLAUSE_FAMILIES
from quizapp.generate.gates.judge import distractors_for
from quizapp.generate.language_model.drafting import drafts_of
from quizapp.generate.language_model.written import Written
from quizapp.generate.model import Draft
from tests.unit.generate.tale import TALE, ground

GROUND = ground(*TALE)
ASKABLE = [one for family in CLAUSE_FAMILIES for one in family.drafts(GROUND)]
MUSEUM = "Kenya opened a salt museum in 1967."


def drafted(quote: str, stem: str, answer: str, *wrong: str) -> Draft | NotAsked:
    [found] = drafts_of(GROUND, [Written(quote, stem, answer, wrong)], ASKABLE)
    return found


def reason(quote: str, stem: str, answer: str, *wrong: str) -> str:
    found = drafted(quote, stem, answer, *wrong)
    assert isinstance(found, NotAsked), found
    assert found.stem == stem
    return f"{found.gate}: {found.reason}"


def options(draft: Draft | NotAsked) -> list[str]:
    assert isinstance(draft, Draft), draft
    found = distractors_for(GROUND, draft)
    assert not isinstance(found, NotAsked), found
    return [one.text for one in found]


def test_a_draft_is_in_the_models_words_with_a_familys_proof() -> None:
    found = drafted(MUSEUM, "In 1967, which country opened a salt museum?", "Kenya")
    assert isinstance(found, Draft)
    assert (found.stem, found.origin) == ("In 1967, which country opened a salt museum?", Origin.LANGUAGE_MODEL)
    assert (found.family, found.kind, found.key) == ("who", QuestionKind.CHOICE, "Kenya")
    assert [one.quote for one in found.evidence] == [MUSEUM]


def test_an_answer_may_have_its_preposition_and_be_spelt_otherwise() -> None:
    for answer in ("1967", "in 1967", "In 1967."):
        assert isinstance(drafted(MUSEUM, "When did Kenya open a salt museum?", answer), Draft)


def test_an_invented_quote_is_turned_down() -> None:
    invented = "Kenya opened a salt museum in 1977."
    assert reason(invented, "When did Kenya open a salt museum?", "1977").startswith("quote: ")


def test_a_wrong_key_is_turned_down() -> None:
    assert "does not give this answer" in reason(MUSEUM, "When did Kenya open a salt museum?", "1951")
    assert "does not give this answer" in reason(MUSEUM, "Which country opened a salt museum in 1967?", "Peru")


def test_an_answer_that_no_family_asks_for_is_turned_down() -> None:
    assert "does not give this answer" in reason(MUSEUM, "What kind of museum did Kenya open?", "salt")


def test_a_question_that_does_not_fit_its_answer_is_turned_down() -> None:
    assert reason(MUSEUM, "Which country closed a salt museum in 1967?", "Kenya").startswith("agreement: ")


def test_the_models_wrong_answers_come_first_where_the_text_has_them() -> None:
    wrong = ("1984", "1988")
    found = options(drafted(MUSEUM, "When did Kenya open a salt museum?", "1967", *wrong))
    assert set(found[:2]) == set(wrong)
    assert options(drafted(MUSEUM, "When did Kenya open a salt museum?", "1967"))[:2] != found[:2]


def test_wrong_answers_that_cannot_be_checked_are_no_options() -> None:
    found = options(drafted(MUSEUM, "Which country opened a salt museum in 1967?", "Kenya", "Atlantis", "A thing"))
    assert not {"Atlantis", "A thing"} & set(found)


def test_a_wrong_answer_that_is_right_too_is_no_option() -> None:
    # Peru denounced it in the same year.
    quote, stem = (
        "Chile condemned the fishing ban on 4 May 1988.",
        "Which country condemned the fishing ban on 4 May 1988?",
    )
    assert "Peru" not in options(drafted(quote, stem, "Chile", "Peru", "Kenya"))
