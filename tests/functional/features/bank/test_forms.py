"""The form of each kind: shown, sent back, and told what is wrong at the row where it is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask, render_template
from hypothesis import HealthCheck, assume, given, settings
from werkzeug.datastructures import MultiDict

from quizapp.domain.document import Document
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.features.bank.drafting import QuestionDraft, draft_of, sound_question
from quizapp.features.bank.forms import FORMS, QuestionForm
from quizapp.features.library.evidence import Unsound
from quizapp.formats.pack import load_pack
from quizapp.kinds import kind_of
from quizapp.reading.read import read
from tests.factories.quizzes import (
    FIRST,
    SECOND,
    SENTENCES,
    THIRD,
    make_arranging_questions,
    make_document,
    make_questions,
)
from tests.functional.features.bank.filled_in import fields_of, ids_of
from tests.unit.formats.pack.examples import make_document as pack_document
from tests.unit.formats.pack.strategies import sound_questions

PACK = Path(__file__).parents[4] / "questions" / "us-airstrikes-2024"
CHOICE, MULTI, TRUE_FALSE, CLOZE, SHORT, NUMERIC = make_questions()
MATCHING, ORDERING, SENTENCE = make_arranging_questions()
WORDS = replace(
    CLOZE,
    stem="He lit them at _____.",
    options=(Option("dusk", True), Option("dawn", False)),
    key=ClozeKey((Gap(("dusk", "nightfall")),)),
)

EVERY = [*make_questions(), WORDS, *make_arranging_questions()]
every_kind = pytest.mark.parametrize("question", EVERY, ids=lambda each: each.id + each.kind.value)


@pytest.fixture(autouse=True)
def in_request(app: Flask) -> Iterator[None]:
    """A request is under way; its token was checked before any view ran."""
    with app.test_request_context("/", method="GET"):
        yield


def shown(question: Question) -> QuestionForm:
    form = FORMS[question.kind](formdata=None, meta={"csrf": False})
    form.fill(draft_of(question))
    return form


def html_of(form: QuestionForm) -> str:
    return render_template("bank/_fields.html", form=form)


def fields(question: Question, changed: Mapping[str, str | list[str]] | None = None) -> MultiDict[str, str]:
    """What a browser sends of the form of ``question``, some fields changed by hand."""
    found = fields_of(html_of(shown(question)))
    for name, value in (changed or {}).items():
        found.setlist(name, [value] if isinstance(value, str) else value)
    return found


def sent(kind: QuestionKind, posted: Mapping[str, str | list[str]] | MultiDict[str, str]) -> QuestionForm:
    return FORMS[kind](formdata=MultiDict(posted), meta={"csrf": False})


def sound(form: QuestionForm, question: Question, document: Document | None = None) -> Question:
    return sound_question(
        form.draft(),
        document or make_document(),
        id=question.id,
        origin=question.origin,
        family=question.family,
        before=question,
    )


def problems(form: QuestionForm) -> list[tuple[str, str]]:
    """Each problem's element and message, as the page tells them once the draft was refused."""
    assert form.validate()
    with pytest.raises(Unsound) as refused:
        sound_question(form.draft(), make_document(), id="x", origin=CHOICE.origin)
    form.show(refused.value.problems)
    html = html_of(form)
    told = form.all_problems()
    for element, message in told:
        assert element in ids_of(html)
        assert f'id="{element}-error"' in html, message
    return told


# ---- There and back


@every_kind
def test_a_question_sent_back_unchanged_is_the_same(question: Question) -> None:
    form = sent(question.kind, fields(question))
    assert form.validate()
    assert sound(form, question) == question


def test_every_question_of_the_shipped_pack_sent_back_unchanged_is_the_same() -> None:
    document = read((PACK / "document.md").read_bytes(), name="document.md")
    pack = load_pack({name: (PACK / name).read_text("utf-8") for name in ("questions.yaml", "generated.yaml")},
                     document=document)  # fmt: skip
    assert len(pack.questions) > 20
    for question in pack.questions:
        form = sent(question.kind, fields(question))
        assert form.validate()
        assert sound(form, question, document) == question


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=sound_questions())
def test_odd_texts_come_back_as_they_were_stored(question: Question) -> None:
    document = pack_document()
    try:
        # What a person can have stored: cleaned, and its section that of its evidence.
        stored = sound_question(draft_of(question), document, id="x", origin=question.origin)
    except Unsound:
        assume(False)
    assume(not any("," in tag for tag in stored.tags) and len(set(stored.tags)) == len(stored.tags))
    form = sent(stored.kind, fields(stored))
    assert form.validate()
    assert sound(form, stored, document) == stored


def test_an_empty_form_tells_what_is_missing_and_nothing_that_is_not_understood() -> None:
    for kind, form_class in FORMS.items():
        html = html_of(form_class(formdata=None, meta={"csrf": False}))
        told = dict(problems(sent(kind, fields_of(html))))
        assert told["stem"].startswith("The stem is empty.")
        assert told["evidence-0-quote"].startswith("There is no evidence.")
        assert kind in (QuestionKind.CLOZE, QuestionKind.SELECT_SENTENCE) or len(told) >= 3
        assert not any("`" in message or "correct: true" in message for message in told.values())


@pytest.mark.parametrize("kind", list(QuestionKind))
def test_a_request_without_any_field_is_an_empty_form(kind: QuestionKind) -> None:
    form = sent(kind, {"do": "save"})
    draft = form.draft()
    assert (draft.stem, draft.quotes, draft.tags, draft.difficulty) == ("", (), (), 0.5)
    assert "stem" in dict(problems(form))


# ---- What a page shows


@every_kind
def test_each_control_has_a_label_and_no_name_or_id_of_the_learners_view(question: Question) -> None:
    html = html_of(shown(question))
    ids = ids_of(html)
    assert len(ids) == len(set(ids))
    names = set(fields_of(html))
    for learners in ("answer", "answer-hint", "answer-problem", "gap-1", "gap-2", "reason", "do", "question", "text"):
        assert learners not in {*ids, *names}
    for control in (each for each in ids if each in names and each not in ("based_on", "confirmed")):
        if not control.endswith("-start"):
            tag = html.split(f'id="{control}"')[0].rpartition("<")[2] + html.split(f'id="{control}"')[1].split(">")[0]
            assert f'for="{control}"' in html or "aria-label=" in tag, control


@pytest.mark.parametrize(("written", "rows"), [(2, 4), (3, 5), (4, 6), (7, 8), (8, 8)])
def test_a_choice_shows_two_blank_options_more(written: int, rows: int) -> None:
    options = tuple(Option(f"option {number}", number == 0) for number in range(written))
    assert len(list(shown(replace(CHOICE, options=options)).options)) == rows


def test_a_refused_form_has_blank_rows_again() -> None:
    posted = fields(CHOICE, {"options-4-text": "Dogs", "options-5-text": "Lamps", "evidence-1-quote": "nowhere"})
    form = sent(QuestionKind.CHOICE, posted)
    assert dict(problems(form)).keys() == {"options-5-text", "evidence-1-quote"}
    assert len(list(form.options)) == 8
    assert [bool(row.quote.data) for row in form.evidence] == [True, True, False]


def test_a_cloze_shows_a_row_for_each_gap_and_one_more() -> None:
    assert len(list(shown(CLOZE).gaps)) == 3
    assert len(list(FORMS[QuestionKind.CLOZE](formdata=None, meta={"csrf": False}).gaps)) == 2
    many = replace(CLOZE, stem="_____ " * 9, key=ClozeKey((Gap(("x",)),) * 9))
    assert len(list(shown(many).gaps)) == 9


def test_feedback_is_folded_away_unless_something_is_wrong_in_it() -> None:
    assert '<details class="fold mt-3">' in html_of(shown(CHOICE))
    form = sent(QuestionKind.CHOICE, fields(CHOICE, {"options-1-feedback": "x" * 1001}))
    assert problems(form) == [("options-1-feedback", "The feedback has 1,001 characters. Shorten it to at most 1,000.")]
    assert '<details class="fold mt-3" open>' in html_of(form)


def test_an_error_is_tied_to_its_control() -> None:
    form = sent(QuestionKind.NUMERIC, fields(NUMERIC, {"value": "3,5"}))
    problems(form)
    assert 'aria-describedby="value-hint value-error" aria-invalid="true"' in html_of(form)
    assert 'href="#value">Write 3.5 rather than 3,5' in html_of(form)


# ---- Options


def test_problems_find_their_rows_behind_blank_ones() -> None:
    posted = {f"options-{row}-text": text for row, text in enumerate(["", "Lamps", "", "lamps.", "", "x" * 501])}
    form = sent(QuestionKind.CHOICE, fields(CHOICE, {**posted, "key": "1"}))
    assert dict(problems(form)) == {
        "options-3-text": "'lamps.' reads the same as another option. Make them differ or remove one.",
        "options-5-text": "The option has 501 characters. Shorten it to at most 500.",
    }
    assert [option.correct for option in form.draft().options] == [True, False, False]


def test_rows_that_were_not_sent_are_blank_ones() -> None:
    posted = {"options-1-text": "Lamps", "options-6-text": "Boats", "key": "6"}
    assert sent(QuestionKind.CHOICE, posted).draft().options == (Option("Lamps", False), Option("Boats", True))


def test_a_blank_option_that_is_the_key_is_told_in_its_row() -> None:
    form = sent(QuestionKind.CHOICE, fields(CHOICE, {"options-0-text": " \u200b"}))
    assert problems(form) == [("options-0-text", "The option is empty. Write its text or remove it.")]


def test_an_option_is_removed_by_clearing_it() -> None:
    form = sent(QuestionKind.CHOICE, fields(CHOICE, {"options-1-text": ""}))
    assert [option.text for option in sound(form, CHOICE).options] == ["Lamps", "Goats", "Gulls"]


def test_a_choice_has_one_key_and_a_multi_choice_some() -> None:
    assert problems(sent(QuestionKind.CHOICE, fields(CHOICE, {"key": []}))) == [
        ("key-0", "No option is marked as correct. Mark exactly one as correct.")
    ]
    assert problems(sent(QuestionKind.CHOICE, fields(CHOICE, {"key": ["0", "1"]}))) == [
        ("key-0", "2 options are marked as correct. Mark exactly one as correct.")
    ]
    assert problems(sent(QuestionKind.MULTI_CHOICE, fields(MULTI, {"key": ["77", "x", "²"]}))) == [
        ("key-0", "No option is marked as correct. Mark each one that is right.")
    ]
    form = sent(QuestionKind.MULTI_CHOICE, fields(MULTI, {"key": ["0", "3"]}))
    assert [option.correct for option in sound(form, MULTI).options] == [True, False, False, True]


def test_fifty_rows_are_cut_to_what_a_page_can_show() -> None:
    posted = {f"options-{row}-text": f"option {row}" for row in range(50)}
    posted |= {f"options-{row}-text": "x" for row in ("²", "99999999999999999999", "-1", "١")}
    assert len(sent(QuestionKind.CHOICE, fields(CHOICE, posted)).draft().options) == 8


def test_true_or_false_has_its_two_options_whatever_is_sent() -> None:
    form = sent(QuestionKind.TRUE_FALSE, fields(TRUE_FALSE, {"options-0-text": "Maybe", "options-2-text": "No"}))
    assert sound(form, TRUE_FALSE) == TRUE_FALSE
    form = sent(QuestionKind.TRUE_FALSE, fields(TRUE_FALSE, {"key": "1"}))
    assert [option.correct for option in sound(form, TRUE_FALSE).options] == [False, True]
    form = sent(QuestionKind.TRUE_FALSE, fields(TRUE_FALSE, {"key": []}))
    assert problems(form)[0][0] == "key-0"


# ---- Cloze


def test_a_blank_gap_row_between_others_is_left_out() -> None:
    form = sent(
        QuestionKind.CLOZE, fields(CLOZE, {"gaps-0": "", "gaps-1": "lamps\r\n\r\n oil lamps ", "gaps-2": "dusk"})
    )
    assert form.draft().key == ClozeKey((Gap(("lamps", "oil lamps")), Gap(("dusk",))))


def test_a_gap_without_an_answer_is_told_in_its_row_and_no_other_slips_into_it() -> None:
    form = sent(QuestionKind.CLOZE, fields(CLOZE, {"gaps-0": " ", "gaps-1": "dusk"}))
    assert form.draft().key == ClozeKey((Gap(()), Gap(("dusk",))))
    ((element, message),) = problems(form)
    assert (element, message[:22]) == ("gaps-0", "No answer is accepted.")


def test_an_answer_too_long_is_told_in_its_gap() -> None:
    form = sent(QuestionKind.CLOZE, fields(CLOZE, {"gaps-0": "", "gaps-1": "lamps", "gaps-2": "dusk\n" + "x" * 501}))
    assert [element for element, _ in problems(form)] == ["gaps-2"]


def test_too_many_answers_are_told() -> None:
    form = sent(QuestionKind.CLOZE, fields(CLOZE, {"gaps-2": "dawn"}))
    assert problems(form) == [("gaps-0", "Gaps in the stem: 2; in the answer: 3. Give an answer for each _____.")]


def test_a_cloze_with_options_takes_its_answer_from_the_key() -> None:
    form = sent(QuestionKind.CLOZE, fields(WORDS, {"gaps-0": "", "key": "1"}))
    assert sound(form, WORDS).key == ClozeKey((Gap(("dawn",)),))


def test_the_mark_of_a_key_that_cannot_be_taken_back_does_not_make_a_choice_of_words() -> None:
    form = sent(QuestionKind.CLOZE, fields(CLOZE, {"key": "0"}))
    assert sound(form, CLOZE) == CLOZE


def test_words_to_choose_from_need_one_gap_and_an_accepted_key() -> None:
    posted = {"options-0-text": "lamps", "options-3-text": "dawn", "key": "0"}
    assert [element for element, _ in problems(sent(QuestionKind.CLOZE, fields(CLOZE, posted)))] == ["key-0"]
    form = sent(QuestionKind.CLOZE, fields(WORDS, {"gaps-0": "dawn"}))
    assert dict(problems(form)) == {
        "gaps-0": "The correct option is not among the accepted answers. Add 'dusk' to them.",
        "options-1-text": "'dawn' is accepted but not marked as correct. Change it, or no longer accept it.",
    }


# ---- Short answer and number


def test_capitals_count_where_the_box_is_ticked() -> None:
    posted = fields(SHORT, {"accept": "Ada\r\n \r\nBrook", "case": "y"})
    assert sent(QuestionKind.SHORT_ANSWER, posted).draft().key == ShortAnswerKey(("Ada", "Brook"), True)
    posted.pop("case")
    assert sent(QuestionKind.SHORT_ANSWER, posted).draft().key == ShortAnswerKey(("Ada", "Brook"))


@pytest.mark.parametrize(
    ("value", "unit", "read"),
    [("4,200", "", 4200.0), ("4.2 million", "dollars", 4.2e6), (" −0.5 ", "", -0.5), ("thirty-five", "lamps", 35.0)],
)
def test_a_number_is_read_as_learners_write_it(value: str, unit: str, read: float) -> None:
    form = sent(QuestionKind.NUMERIC, {"value": value, "unit": unit})
    assert form.draft().key == NumericKey(read, 0.0, unit)


@pytest.mark.parametrize(
    ("posted", "element", "said"),
    [
        ({"value": ""}, "value", "Write a number, such as 12 or 3.5."),
        ({"value": "3,5"}, "value", "Write 3.5 rather than 3,5"),
        ({"value": "9" * 10_000}, "value", "Write a number, such as 12"),
        ({"value": "35 goats"}, "value", "Write only the number"),
        ({"tolerance": "a bit"}, "tolerance", "Write a number, such as 12"),
        ({"tolerance": "-1"}, "tolerance", "The tolerance is not a finite number from 0."),
        ({"unit": "million dollars"}, "unit", "The unit holds a number word."),
        ({"unit": "x" * 51}, "unit", "The unit has 51 characters."),
    ],
)
def test_what_is_wrong_with_a_number_is_told_once(posted: dict[str, str], element: str, said: str) -> None:
    ((found, message),) = problems(sent(QuestionKind.NUMERIC, fields(NUMERIC, posted)))
    assert found == element
    assert message.startswith(said)


# ---- Matching and ordering


def test_pairs_are_written_in_rows_and_blank_rows_are_left_out() -> None:
    posted = {"pairs-0-left": "", "pairs-0-right": " ", "pairs-2-left": "Lit lamps", "pairs-2-right": "The keeper"}
    form = sent(QuestionKind.MATCHING, fields(MATCHING, {**posted, "surplus": "The cook\r\n\r\nA goat"}))
    key = MatchingKey((("Spoke of ships", "Sailors"), ("Lit lamps", "The keeper")), ("The cook", "A goat"))
    assert form.draft().key == key
    assert sound(form, MATCHING).key == key


def test_what_is_wrong_with_a_pair_is_told_in_its_row() -> None:
    posted = {"pairs-0-left": "", "pairs-0-right": "", "pairs-2-left": "spoke of ships.", "pairs-2-right": "",
              "pairs-3-left": "Sang", "pairs-3-right": "A goat"}  # fmt: skip
    form = sent(QuestionKind.MATCHING, fields(MATCHING, {**posted, "surplus": "Sailors"}))
    assert [element for element, _ in problems(form)] == ["pairs-2-left", "pairs-2-right", "surplus"]
    assert problems(sent(QuestionKind.MATCHING, fields(MATCHING, {"pairs-1-left": "", "pairs-1-right": ""}))) == [
        ("pairs-0-left", "There are 1 pairs. Give between 2 and 8.")
    ]


def test_a_matching_shows_a_blank_row_more_up_to_eight() -> None:
    many = replace(MATCHING, key=MatchingKey(tuple((f"left {n}", f"right {n}") for n in range(7))))
    assert (len(list(shown(MATCHING).pairs)), len(list(shown(many).pairs))) == (4, 8)


def test_items_are_written_one_a_line_and_told_of_together() -> None:
    form = sent(QuestionKind.ORDERING, fields(ORDERING, {"items": "Lit\r\n \r\n lit. \r\nFilled"}))
    assert form.draft().key == OrderingKey(("Lit", "lit.", "Filled"))
    assert problems(form) == [("items", "'lit.' reads the same as another item. Make them differ or remove one.")]


# ---- Select the sentence


def test_with_no_mark_each_quote_is_a_right_sentence() -> None:
    form = sent(QuestionKind.SELECT_SENTENCE, fields(SENTENCE, {"accept": []}))
    assert form.draft().key == SelectSentenceKey((0, 1))
    assert shown(SENTENCE).draft().key == SelectSentenceKey((0,))


def test_a_mark_names_its_quote_also_behind_a_blank_row() -> None:
    posted: dict[str, str | list[str]] = {"evidence-0-quote": "", "evidence-0-start": "", "accept": ["0", "1", "7"]}
    form = sent(QuestionKind.SELECT_SENTENCE, fields(SENTENCE, posted))
    assert form.draft().key == SelectSentenceKey((0,))
    assert form.draft().quotes[0].text == FIRST


def test_words_of_a_sentence_stand_for_the_whole_of_it() -> None:
    posted: dict[str, str | list[str]] = {
        "evidence-0-quote": "Sailors said",
        "evidence-0-start": "",
        "evidence-1-quote": "",
        "accept": [],
    }
    form = sent(QuestionKind.SELECT_SENTENCE, fields(SENTENCE, posted))
    made = sound_question(form.draft(), make_document(), sentences=SENTENCES, id="x", origin=SENTENCE.origin)
    assert [each.quote for each in made.accepted] == [THIRD]
    assert made.passage == (FIRST, SECOND, THIRD)


def test_words_of_no_single_sentence_are_told() -> None:
    quoted = f"{FIRST} {SECOND}"
    posted: dict[str, str | list[str]] = {
        "evidence-0-quote": quoted,
        "evidence-0-start": "",
        "evidence-1-quote": "",
        "accept": [],
    }
    form = sent(QuestionKind.SELECT_SENTENCE, fields(SENTENCE, posted))
    with pytest.raises(Unsound) as refused:
        sound_question(form.draft(), make_document(), sentences=SENTENCES, id="x", origin=SENTENCE.origin)
    form.show(refused.value.problems)
    ((element, message),) = form.all_problems()
    assert (element, message[:25]) == ("accept-0", "That is no whole sentence")
    assert 'id="accept-0-error"' in html_of(form)


def test_every_form_drafts_its_own_kind() -> None:
    for question in (*make_questions(), *make_arranging_questions()):
        draft = shown(question).draft()
        assert isinstance(draft, QuestionDraft)
        assert draft.kind is question.kind
        assert kind_of(question).kind is draft.kind
    assert FIRST in CHOICE.evidence[0].quote
