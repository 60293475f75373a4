"""What all forms of questions share: stem, evidence, why, tags and level, and where problems are told."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask, render_template
from werkzeug.datastructures import MultiDict

from quizapp.domain.question import Bloom, Origin, QuestionKind
from quizapp.features.bank.drafting import QuestionDraft, sound_question
from quizapp.features.bank.forms import FORMS, QuestionForm
from quizapp.features.library.evidence import Quote, Unsound
from quizapp.kinds.base import Problem
from tests.factories.quizzes import FIRST, SECOND, THIRD, make_document
from tests.functional.features.bank.filled_in import fields_of


@pytest.fixture(autouse=True)
def in_request(app: Flask) -> Iterator[None]:
    with app.test_request_context("/", method="GET"):
        yield


def sent(**changed: str) -> QuestionForm:
    """A sound short answer, some fields changed; "__" in a name stands for the dash."""
    posted = {"stem": "Who lit them?", "accept": "the keeper", "evidence-0-quote": SECOND}
    posted |= {name.replace("__", "-"): value for name, value in changed.items()}
    return FORMS[QuestionKind.SHORT_ANSWER](formdata=MultiDict(posted), meta={"csrf": False})


def blank() -> QuestionForm:
    return FORMS[QuestionKind.SHORT_ANSWER](formdata=None, meta={"csrf": False})


def refused(form: QuestionForm) -> list[tuple[str, str]]:
    with pytest.raises(Unsound) as error:
        sound_question(form.draft(), make_document(), id="x", origin=Origin.CURATED)
    form.show(error.value.problems)
    return form.all_problems()


def draft(difficulty: float = 0.5) -> QuestionDraft:
    return QuestionDraft(QuestionKind.SHORT_ANSWER, "Who?", (), None, (), difficulty=difficulty)


def test_a_form_of_a_real_request_wants_the_token_of_its_page(app: Flask) -> None:
    with app.test_request_context("/", method="POST", data={"stem": "Who?"}):
        assert not FORMS[QuestionKind.SHORT_ANSWER]().validate_on_submit()


def test_texts_are_cleaned() -> None:
    form = sent(
        stem="  Who\r\nlit\x00 them?\t ",
        explanation=" One.\r\n\r\nTwo\x07.\r ",
        accept="the\x0bkeeper",
        evidence__0__quote="\r\n" + SECOND + "\x1f\r\n",
        tags="lamps, ,  dusk\x00,lamps",
    )
    got = form.draft()
    assert got.stem == "Who lit them?"
    assert got.explanation == "One.\n\nTwo ."
    assert got.quotes == (Quote(SECOND),)
    assert got.tags == ("lamps", "dusk")


def test_a_control_character_alone_is_nothing() -> None:
    assert "stem" in dict(refused(sent(stem="\x01\x02")))


def test_blank_evidence_rows_are_left_out_and_problems_find_theirs() -> None:
    form = sent(
        evidence__0__quote=" ", evidence__0__start="3", evidence__1__quote=FIRST, evidence__3__quote="not there at all"
    )
    assert [quote.text for quote in form.draft().quotes] == [FIRST, "not there at all"]
    assert [element for element, _ in refused(form)] == ["evidence-3-quote"]


def test_a_page_has_one_blank_row_for_evidence_up_to_four() -> None:
    form = blank()
    for count, rows in ((0, 1), (1, 2), (3, 4), (4, 4), (6, 6)):
        form.fill(QuestionDraft(QuestionKind.SHORT_ANSWER, "Who?", (), None, (Quote("lamps", 3),) * count))
        assert len(list(form.evidence)) == rows


@pytest.mark.parametrize("start", ["", "x", "-5", "1e3", "²", "9" * 30, "3.0", " 7"])
def test_a_start_that_is_no_number_is_no_start(start: str) -> None:
    assert sent(evidence__0__start=start).draft().quotes == (Quote(SECOND),)


def test_a_start_is_a_number() -> None:
    assert sent(evidence__0__start="81").draft().quotes == (Quote(SECOND, 81),)


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "²", "9" * 30])
def test_a_version_that_is_no_number_is_none(number: str) -> None:
    form = sent(based_on=number)
    assert form.version is None
    assert form.based_on.data == ""


def test_version_and_token_are_sent_back() -> None:
    form = sent(based_on="7", confirmed="abc")
    assert form.version == 7
    posted = fields_of(render_template("bank/_fields.html", form=form))
    assert (posted["based_on"], posted["confirmed"]) == ("7", "abc")


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (0.5, ["0.2", "0.5", "0.8"]),
        (0.37, ["0.2", "0.37", "0.8"]),
        (0.0, ["0.0", "0.5", "0.8"]),
        (1.0, ["0.2", "0.5", "1.0"]),
        (1e-9, ["1e-09", "0.5", "0.8"]),
    ],
)
def test_an_exact_difficulty_stands_for_its_third(exact: float, shown: list[str]) -> None:
    form = blank()
    form.fill(draft(exact))
    assert [value for value, _ in form.difficulties] == shown
    posted = fields_of(render_template("bank/_fields.html", form=form))
    assert sent(difficulty=posted["difficulty"]).draft().difficulty == exact


@pytest.mark.parametrize("difficulty", ["", "hard", "nan", "inf", "-0.1", "1.01"])
def test_a_difficulty_that_is_none_is_refused(difficulty: str) -> None:
    form = sent(difficulty=difficulty)
    assert not form.validate()
    assert form.all_problems() == [("difficulty", "Choose easy, middle or hard.")]
    assert form.draft().difficulty == 0.5


def test_a_level_that_there_is_not_is_refused() -> None:
    form = sent(bloom="dream")
    assert not form.validate()
    assert [element for element, _ in form.all_problems()] == ["bloom"]
    assert form.draft().bloom is Bloom.REMEMBER
    assert sent(bloom="analyse").draft().bloom is Bloom.ANALYSE


def test_problems_are_told_in_the_order_of_the_page() -> None:
    form = sent(
        stem="x" * 10_000,
        accept="x" * 10_000,
        evidence__0__quote="x" * 10_000,
        explanation="x" * 10_000,
        tags="x" * 10_000,
    )
    assert refused(form) == [
        ("stem", "The stem has 10000 characters. Shorten it to at most 600."),
        ("accept", "The answer has 10000 characters. Shorten it to at most 500."),
        ("evidence-0-quote", "The quote has 10,000 characters. Shorten it to at most 1,000."),
        ("explanation", "The explanation has 10,000 characters. Shorten it to at most 2,000."),
        ("tags", "The tag has 10,000 characters. Shorten it to at most 50."),
    ]


def test_a_problem_without_a_field_is_told_for_the_form() -> None:
    form = sent()
    assert form.validate()
    form.draft()
    form.show([Problem("options", "This kind has no options."), Problem("somewhere", "Odd.")])
    assert form.all_problems() == [("stem", "This kind has no options."), ("stem", "Odd.")]
    assert "This kind has no options." in render_template("bank/_fields.html", form=form)


def test_a_summary_is_there_only_where_something_is_wrong() -> None:
    form = sent(evidence__1__quote=THIRD, evidence__2__quote="never")
    assert 'id="problem"' not in render_template("bank/_fields.html", form=form)
    refused(form)
    page = render_template("bank/_fields.html", form=form)
    assert page.index('id="problem"') < page.index('href="#evidence-2-quote"') < page.index('id="stem"')


def test_what_was_typed_is_shown_as_text() -> None:
    form = sent(stem="<script>alert(1)</script>", tags='" onfocus="x')
    page = render_template("bank/_fields.html", form=form)
    assert "<script>" not in page
    assert 'onfocus="' not in page


def option_rows(*texts: str) -> dict[str, str]:
    return {f"options-{row}-text": text for row, text in enumerate(texts)}


def test_advice_stands_at_the_field_that_it_is_about_and_is_no_problem() -> None:
    posted = {"stem": "What did the keeper not light?", "evidence-0-quote": SECOND, "key": "0"}
    posted |= option_rows("The lamps", "", "Nothing, as usually", "The stove")
    form = FORMS[QuestionKind.CHOICE](formdata=MultiDict(posted), meta={"csrf": False})
    form.advise()
    page = render_template("bank/_fields.html", form=form)
    assert re.findall(r'<p class="lint" id="([^"]+)">', page) == ["stem-lint", "options-2-text-lint"]
    assert 'aria-describedby="options-2-text-lint"' in page
    assert form.all_problems() == []
    sound_question(form.draft(), make_document(), id="x", origin=Origin.CURATED)


def test_a_field_with_a_problem_has_no_advice_yet() -> None:
    posted = {"stem": "What was lit?", "evidence-0-quote": SECOND, "key": "0"} | option_rows("Lamps", "lamps", "Oil")
    form = FORMS[QuestionKind.CHOICE](formdata=MultiDict(posted), meta={"csrf": False})
    assert [element for element, _ in refused(form)] == ["options-1-text"]
    form.advise()
    assert "lint" not in render_template("bank/_fields.html", form=form)
