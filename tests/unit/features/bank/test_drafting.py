"""A draft becomes a question whose every quote stands in the text, or all that is wrong is told."""

import time
from dataclasses import replace

import pytest
from hypothesis import given

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    Bloom,
    ClozeKey,
    Gap,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Origin,
    Question,
    QuestionKind,
    Response,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.features.bank.drafting import QuestionDraft, draft_of, flaws, same_key, sound_question
from quizapp.features.library.evidence import Quote, Unsound
from quizapp.kinds import kind_of
from tests.factories.quizzes import make_document as tower
from tests.factories.quizzes import make_questions
from tests.unit.formats.pack.examples import TEXT, make_document
from tests.unit.formats.pack.strategies import sound_questions
from tests.unit.kinds import examples as kinds

LAMP = "The lamp was lit at dusk."
PLACES = [place for place in range(len(TEXT)) if TEXT.startswith(LAMP, place)]
CHOICE, MULTI, TRUE_FALSE, CLOZE, SHORT, NUMERIC = make_questions()


def draft(*quotes: Quote, stem: str = "How high?", key: ShortAnswerKey | None = None) -> QuestionDraft:
    return QuestionDraft(QuestionKind.SHORT_ANSWER, stem, (), key or ShortAnswerKey(("35 metres",)), quotes)


def sound(written: QuestionDraft, text: str = TEXT, before: Question | None = None) -> Question:
    return sound_question(written, make_document(text), id="x", origin=Origin.CURATED, before=before)


def problems(written: QuestionDraft, text: str = TEXT) -> dict[str, str]:
    with pytest.raises(Unsound) as refused:
        sound(written, text)
    assert len({problem.field for problem in refused.value.problems}) == len(refused.value.problems)
    return {problem.field: problem.message for problem in refused.value.problems}


# ---- Evidence


def test_a_quote_is_placed_where_it_stands() -> None:
    question = sound(draft(Quote("35 metres high"), Quote("boat was green")))
    assert [TEXT[each.start : each.end] for each in question.evidence] == ["35 metres high", "boat was green"]
    assert question.section == "The tower"


def test_a_quote_that_stands_there_more_than_once_wants_its_place() -> None:
    message = problems(draft(Quote(LAMP)))["evidence[0].quote"]
    assert message.startswith("These words stand in the text more than once. Select")
    assert "nth" not in message


@pytest.mark.parametrize("place", PLACES)
def test_the_start_says_which_one_is_meant(place: int) -> None:
    question = sound(draft(Quote(LAMP, place)))
    assert question.evidence == (Evidence.of(TEXT, place, place + len(LAMP)),)


def test_the_section_is_that_of_the_first_evidence() -> None:
    assert sound(draft(Quote(LAMP, PLACES[2]), Quote(LAMP, PLACES[0]))).section == "The keeper"
    assert sound(draft(Quote("The tower", 0))).section == ""


@pytest.mark.parametrize("lie", [0, 1, 50, -1, len(TEXT), 10**9])
def test_a_start_that_lies_is_not_believed(lie: int) -> None:
    assert sound(draft(Quote("boat was green", lie))).evidence[0].start == TEXT.index("boat was green")
    assert problems(draft(Quote(LAMP, lie))).keys() == {"evidence[0].quote"}


def test_a_page_may_show_other_spaces_than_the_text_has() -> None:
    text = TEXT.replace("The lamp was lit", "The lamp\nwas lit")
    place = PLACES[1]
    question = sound(draft(Quote(LAMP, place)), text)
    assert question.evidence == (Evidence.of(text, place, place + len(LAMP)),)
    assert "\n" in question.evidence[0].quote


def test_spaces_around_a_quote_move_its_start() -> None:
    quote = Quote(f"\r\n {LAMP} \n", PLACES[1] - 2)
    assert sound(draft(quote)).evidence[0].start == PLACES[1]


def test_offsets_count_code_points() -> None:
    text = f"😀👩‍🚀 {TEXT}"
    shift = len(text) - len(TEXT)
    assert sound(draft(Quote(LAMP, PLACES[2] + shift)), text).evidence[0].start == PLACES[2] + shift
    assert sound(draft(Quote("boat was green")), text).evidence[0].quote == "boat was green"


def test_every_quote_is_told_about_at_its_own_place() -> None:
    written = draft(Quote("nowhere to be found"), Quote("boat was green"), Quote(LAMP), Quote(" \x00"))
    assert problems(written).keys() == {"evidence[0].quote", "evidence[2].quote", "evidence[3].quote"}


def test_a_near_match_is_shown() -> None:
    message = problems(draft(Quote("The keeper's boat was blue")))["evidence[0].quote"]
    assert "The text says: 'The keeper’s boat was green'" in message


def test_no_quote_at_all_is_told_once() -> None:
    assert problems(draft()) == {
        "evidence": "There is no evidence. Quote the words of the document that prove the answer."
    }


def test_a_long_quote_is_refused_before_it_is_looked_for() -> None:
    began = time.perf_counter()
    assert problems(draft(*[Quote("lamp " * 3000)] * 4), "lamp dusk " * 20_000).keys() == {
        f"evidence[{number}].quote" for number in range(4)
    }
    assert time.perf_counter() - began < 2


# ---- Everything else


def test_all_problems_are_told_at_once() -> None:
    written = QuestionDraft(
        QuestionKind.CHOICE,
        " ",
        (Option("a", True), Option("A.", False, feedback="x" * 1001), Option("x" * 501, False)),
        None,
        (Quote("never"),),
        explanation="x" * 2001,
        tags=("x" * 51,),
        difficulty=float("nan"),
    )
    assert problems(written).keys() == {
        "stem",
        "options[1].text",
        "options[1].feedback",
        "options[2].text",
        "evidence[0].quote",
        "explanation",
        "tags",
        "difficulty",
    }


def test_too_many_tags_and_a_long_unit_are_told() -> None:
    written = replace(draft(Quote("boat")), tags=tuple(f"tag {number}" for number in range(13)))
    assert problems(written) == {"tags": "There are 13 tags. Keep at most 12."}
    written = QuestionDraft(QuestionKind.NUMERIC, "How high?", (), NumericKey(1, 0, "m" * 51), (Quote("boat"),))
    assert problems(written).keys() == {"answer.unit"}


def test_texts_lose_their_spaces_and_control_characters() -> None:
    written = QuestionDraft(
        QuestionKind.CHOICE,
        " How\r\nhigh\x00? ",
        (Option(" 35\tmetres ", True, feedback=" So\r\nit says. "), Option("\x0136", False)),
        None,
        (Quote(" boat was green "),),
        explanation="\nOne.\r\n\r\nTwo. ",
        tags=(" dusk ",),
        bloom=Bloom.ANALYSE,
        difficulty=0.25,
    )
    question = sound(written)
    assert question.stem == "How high ?"
    assert question.options == (Option("35 metres", True, feedback="So\nit says."), Option("36", False))
    assert (question.explanation, question.tags) == ("One.\n\nTwo.", ("dusk",))
    assert (question.bloom, question.difficulty, question.origin) == (Bloom.ANALYSE, 0.25, Origin.CURATED)
    key = ShortAnswerKey((" the\nkeeper ",))
    assert sound(draft(Quote("boat"), key=key)).key == ShortAnswerKey(("the keeper",))


def test_unsound_says_all_of_it_in_a_sentence() -> None:
    with pytest.raises(Unsound, match=r"The stem is empty\. .*There is no evidence\. ") as refused:
        sound(draft(stem=""))
    assert refused.value.http_status == 422


def test_an_option_that_stays_the_same_keeps_its_role() -> None:
    before = replace(
        CHOICE,
        options=(Option("Lamps", True), Option("Boats", False, "name"), Option("Goats", False, "number")),
        evidence=(Evidence.of(TEXT, 11, 20),),
    )
    written = replace(
        draft_of(before),
        options=(
            Option("Goats", False, feedback="new"),
            Option("Boats", True),
            Option("Lamps", False),
            Option("x", False),
        ),
    )
    assert [option.role for option in sound(written, before=before).options] == ["number", "", "", ""]
    assert [option.role for option in sound(draft_of(before)).options] == ["", "name", "number"]


@pytest.mark.parametrize("question", make_questions(), ids=lambda each: each.kind.value)
def test_a_question_becomes_a_draft_and_the_same_question_again(question: Question) -> None:
    again = sound_question(
        draft_of(question), tower(), id=question.id, origin=question.origin, family="", before=question
    )
    assert again == question


@given(question=sound_questions())
def test_what_was_made_sound_once_stays_as_it_is(question: Question) -> None:
    try:
        once = sound(draft_of(question))
    except Unsound:
        # Cleaning can leave nothing of a text, or make two the same.
        return
    assert sound(draft_of(once), before=once) == once
    for each in once.evidence:
        each.check(TEXT)


# ---- Whether the key is the same


@pytest.mark.parametrize("question", kinds.all_kinds(), ids=lambda each: each.kind.value)
def test_wording_and_feedback_do_not_change_the_key(question: Question) -> None:
    other = replace(
        question,
        stem=question.stem + " Really?",
        explanation="new",
        tags=("new",),
        # Where a sentence is asked for, the evidence is the key.
        evidence=question.evidence if question.accepted else (),
        section="new",
        difficulty=0.9,
        bloom=Bloom.ANALYSE,
        options=tuple(replace(option, feedback="new", role="new") for option in question.options),
    )
    assert same_key(question, other)


def options(*texts: str, right: tuple[int, ...] = (0,)) -> Question:
    return replace(kinds.choice(), options=kinds.options(*texts, right=right))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (options("a", "b", "c"), options("a", "b", "c", right=(1,))),
        (options("a", "b", "c"), options("b", "a", "c", right=(1,))),
        (options("a", "b", "c"), options("a", "c", "b")),
        (options("a", "b", "c"), options("a", "b")),
        (options("a", "b"), options("a", "b", "c")),
        (options("tower", "b"), options("the tower", "b")),
        (options("a", "b"), replace(options("a", "b"), kind=QuestionKind.MULTI_CHOICE)),
        (kinds.multi_choice(), replace(kinds.multi_choice(), options=kinds.multi_choice().options[:3])),
        (kinds.true_false(), replace(kinds.true_false(), options=kinds.options("True", "False", right=(1,)))),
        (kinds.cloze(), replace(kinds.cloze(), key=ClozeKey((Gap(("lamps",)), Gap(("dusk",)))))),
        (kinds.cloze(), replace(kinds.cloze(), key=ClozeKey((Gap(("dusk",)), Gap(("lamps", "lanterns")))))),
        (kinds.cloze_of_words(), replace(kinds.cloze_of_words(), options=())),
        (kinds.short_answer("a", "b"), kinds.short_answer("a")),
        (kinds.short_answer("a"), kinds.short_answer("a", case=True)),
        (kinds.numeric(35), kinds.numeric(36)),
        (kinds.numeric(35), kinds.numeric(35, tolerance=1)),
        (kinds.numeric(35), kinds.numeric(35, unit="lamps")),
        (kinds.numeric(35), kinds.short_answer("35")),
    ],
)
def test_what_could_be_graded_otherwise_is_another_key(before: Question, after: Question) -> None:
    assert not same_key(before, after)
    assert not same_key(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (options("It’s lit", "b"), options("it's  LIT.", "b")),
        (kinds.short_answer("Hollow Point", "Point"), kinds.short_answer("Point", "the hollow point.")),
        (
            kinds.cloze_of_words(),
            replace(kinds.cloze_of_words(), key=ClozeKey((Gap(("lamps", "lights")),))),
        ),
    ],
)
def test_what_no_reader_sees_as_a_difference_is_the_same_key(before: Question, after: Question) -> None:
    assert same_key(before, after)


def bent(question: Question) -> list[Question]:
    """``question`` with something of its options or its key changed; some of it matters and some doesn't."""
    options = question.options
    changed = [
        replace(question, options=options[::-1]),
        replace(question, options=options[:-1]),
        replace(question, options=tuple(replace(each, correct=not each.correct) for each in options)),
        replace(question, options=tuple(replace(each, text=each.text.upper() + ".") for each in options)),
    ]
    match question.key:
        case ClozeKey(gaps):
            changed.append(replace(question, key=ClozeKey(tuple(Gap(gap.accept[::-1]) for gap in gaps))))
            changed.append(replace(question, key=ClozeKey(tuple(Gap(gap.accept[:1]) for gap in gaps))))
            changed.append(replace(question, key=ClozeKey(gaps[::-1])))
        case ShortAnswerKey(accept, case):
            changed.append(replace(question, key=ShortAnswerKey(accept[::-1], case)))
            changed.append(replace(question, key=ShortAnswerKey(accept[:1], case)))
            changed.append(replace(question, key=ShortAnswerKey(tuple(each.upper() for each in accept), case)))
            changed.append(replace(question, key=ShortAnswerKey(accept, not case)))
        case NumericKey(value, tolerance, unit):
            changed.append(replace(question, key=NumericKey(value, tolerance + 1, unit)))
            changed.append(replace(question, key=NumericKey(value, tolerance, unit + " lamps")))
        case OrderingKey(items):
            changed.append(replace(question, key=OrderingKey(items[::-1])))
            changed.append(replace(question, key=OrderingKey(tuple(each.upper() for each in items))))
        case MatchingKey(pairs, surplus):
            changed.append(replace(question, key=MatchingKey(pairs[::-1], surplus)))
            changed.append(replace(question, key=MatchingKey(tuple((left, right.upper()) for left, right in pairs))))
        case None:
            pass
    return changed


def responses(question: Question) -> list[Response]:
    """Each option, all of them, and each accepted answer in every gap, as it is and in capitals."""
    count = range(len(question.options))
    found = [Response(), Response(tuple(count)), *(Response((index,)) for index in count)]
    match question.key:
        case ClozeKey(gaps):
            typed = [answer for gap in gaps for answer in gap.accept]
            found += [Response(texts=(answer,) * len(gaps)) for answer in typed]
        case ShortAnswerKey(accept):
            found += [Response(texts=(each,)) for answer in accept for each in (answer, answer.upper(), answer.lower())]
        case NumericKey(value, _, unit):
            found += [Response(texts=(each,)) for each in (f"{value:f}", f"{value + 1:f}", f"{value:f} lamps {unit}")]
        case OrderingKey(items):
            places = tuple(str(number + 1) for number in range(len(items)))
            found += [Response(texts=places), Response(texts=places[::-1])]
        case MatchingKey(pairs):
            found += [Response(texts=tuple(right for _, right in pairs)), Response(texts=(pairs[0][1],) * len(pairs))]
        case SelectSentenceKey():
            found += [Response(texts=(each.quote,)) for each in question.evidence]
        case None:
            pass
    return found


@given(question=sound_questions())
def test_the_same_key_grades_every_response_alike(question: Question) -> None:
    for other in bent(question):
        if same_key(question, other):
            for response in (*responses(question), *responses(other)):
                if not question.options and response.chosen:
                    continue
                assert kind_of(question).grade(question, response) == kind_of(other).grade(other, response)


def test_capitals_of_an_answer_count_where_they_are_graded() -> None:
    assert same_key(kinds.short_answer("Point"), kinds.short_answer("point"))
    assert not same_key(kinds.short_answer("Point", case=True), kinds.short_answer("point", case=True))


# ---- Flaws


def test_flaws_of_a_draft_are_told_with_or_without_evidence() -> None:
    negative = "Which tower was not lit?"
    assert [each.rule for each in flaws(draft(stem=negative))] == ["negative_stem"]
    assert [each.rule for each in flaws(draft(Quote("nowhere"), stem=f" {negative}\x00 "))] == ["negative_stem"]
    assert flaws(draft(stem="How high is the tower?")) == ()


def test_of_what_is_far_too_long_the_beginning_is_looked_at() -> None:
    assert [each.rule for each in flaws(draft(stem="word " * 200 + "not?"))] == ["gratuitous_information"]
