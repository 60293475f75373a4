import time

import pytest

from quizapp.domain.pack import Pack, QuizOutline
from quizapp.domain.question import Bloom, NumericKey, Origin, QuestionKind, ShortAnswerKey
from quizapp.formats.pack import PackProblems, document_name, load_head, load_pack, load_questions
from quizapp.kinds import KINDS
from tests.unit.formats.pack.examples import HEAD, QUESTION, TEXT, make_document, pack_of


def load(text: str) -> Pack:
    return load_questions(text, name="questions.yaml", document=make_document())


def rows(text: str) -> list[str]:
    """What is said about a pack that is refused, a row each."""
    with pytest.raises(PackProblems) as refusal:
        load(text)
    assert refusal.value.exit_code == 3
    assert refusal.value.sentence == "\n".join(str(problem) for problem in refusal.value.problems)
    return refusal.value.sentence.splitlines()


def test_a_pack_has_its_head_and_its_questions() -> None:
    pack = load(pack_of(QUESTION))
    assert (pack.id, pack.title, pack.document) == ("hollow-point", "Hollow Point", "document.md")
    assert (pack.licence, pack.language) == ("CC0-1.0", "en")
    assert [question.id for question in pack.questions] == ["boat"]


def test_the_head_names_the_document() -> None:
    assert document_name(pack_of(QUESTION)) == "document.md"
    assert [document_name(text) for text in ("", "- pack", "pack: {}", "pack: [", "questions: []")] == [""] * 5


def test_what_is_left_out_has_its_default() -> None:
    (question,) = load(pack_of(QUESTION)).questions
    assert question.kind is QuestionKind.SHORT_ANSWER
    assert question.key == ShortAnswerKey(("green",), case=False)
    assert (question.origin, question.bloom, question.difficulty) == (Origin.CURATED, Bloom.REMEMBER, 0.5)
    assert (question.family, question.tags, question.explanation) == ("", (), "")


def test_a_quote_becomes_offsets_and_its_heading_the_section() -> None:
    (question,) = load(pack_of(QUESTION)).questions
    (evidence,) = question.evidence
    assert TEXT[evidence.start : evidence.end] == evidence.quote == "boat was green"
    assert question.section == "The keeper"


def test_a_pack_without_questions_is_a_pack() -> None:
    assert load(HEAD + "questions: []\n").questions == ()


NUMBERS = """\
  - id: 12
    kind: choice
    stem: How high is the tower?
    options:
      - text: 35
        correct: true
      - text: no
      - text: 1.50
      - text: True
      - text: 2001-02-03
    evidence:
      - quote: 35 metres
"""


def test_bare_numbers_dates_and_yes_or_no_are_texts_as_they_are_written() -> None:
    (question,) = load(pack_of(NUMBERS)).questions
    assert question.id == "12"
    assert [option.text for option in question.options] == ["35", "no", "1.50", "True", "2001-02-03"]


NUMERIC = """\
  - id: height
    kind: numeric
    stem: How high is the tower?
    answer: {value: %s, unit: metres}
    evidence:
      - quote: 35 metres
"""


@pytest.mark.parametrize(("written", "value"), [("35", 35.0), ("35.5", 35.5), ("3e1", 30.0), ("010", 10.0)])
def test_a_number_is_read_as_one(written: str, value: float) -> None:
    assert load(pack_of(NUMERIC % written)).questions[0].key == NumericKey(value, 0.0, "metres")


@pytest.mark.parametrize("written", [".inf", ".nan", '"35"', "many", "9" * 400, "9" * 5000])
def test_what_is_no_number_is_refused_with_its_line(written: str) -> None:
    (row,) = rows(pack_of(NUMERIC % written))
    assert row.startswith(
        ("questions.yaml:8: question height: answer.value", "questions.yaml:11: question height: `answer.value`")
    )


def test_every_problem_is_told_at_once_in_the_order_of_the_file() -> None:
    text = pack_of(
        QUESTION.replace("boat was green", "boat was blue").replace("kind:", "knid: x\n    kind:"),
        QUESTION.replace("id: boat", "id: ship").replace("boat was green", "the sails were white and wide"),
        QUESTION.replace("short_answer", "essay").replace("id: boat", "id: essay"),
    ).replace("title: Hollow Point", "title: ''")
    assert rows(text) == [
        "questions.yaml:3: `pack.title` is empty. The name that readers see.",
        "questions.yaml:9: question boat: There is no field `knid`. Write `kind`.",
        "questions.yaml:22: question ship: `evidence[0]`: The quote does not stand in the document. "
        "Copy the words from the document, letter for letter.",
        "questions.yaml:24: question essay: `kind` is 'essay'. Write one of: choice, multi_choice, true_false, "
        "cloze, short_answer, numeric, matching, ordering, select_sentence.",
    ]


def test_a_quote_that_is_nearly_right_is_answered_with_the_words_of_the_text() -> None:
    (row,) = rows(pack_of(QUESTION.replace("boat was green", "The keeper's boat is green")))
    assert row.startswith("questions.yaml:14: question boat: `evidence[0]`: The quote does not stand in the document.")
    assert "The text says: 'The keeper’s boat was green'." in row


LAMP = QUESTION.replace("boat was green", "The lamp was lit at dusk.")


def test_a_quote_that_occurs_more_than_once_needs_its_place() -> None:
    (row,) = rows(pack_of(LAMP))
    assert "occurs 3 times in the document. Add `section:` or `nth:`, or quote more words." in row


def test_a_section_or_a_number_tells_which_quote_is_meant() -> None:
    places = [place for place in range(len(TEXT)) if TEXT.startswith("The lamp was lit at dusk.", place)]

    def start(address: str) -> int:
        return load(pack_of(LAMP + address)).questions[0].evidence[0].start

    assert start("        section: The tower\n") == places[0]
    assert start("        nth: 3\n") == places[2]
    assert start("        section: The keeper\n        nth: 1\n") == places[1]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("        section: The keeper\n", "occurs 2 times in section 'The keeper'. Add `nth:`"),
        ("        section: The boat\n", "does not stand in section 'The boat' but in 'The keeper', 'The tower'"),
        ("        nth: 4\n", "occurs 3 times in the document, not 4"),
        ("        nth: 0\n", "`evidence[0].nth` is 0."),
    ],
)
def test_a_place_that_does_not_fit_is_refused(address: str, said: str) -> None:
    (row,) = rows(pack_of(LAMP + address))
    assert said in row


def test_a_quote_folded_over_lines_is_found() -> None:
    text = QUESTION.replace("quote: boat was green", "quote: |\n          boat was\n          green\n")
    assert load(pack_of(text)).questions[0].evidence[0].quote == "boat was green"


def test_an_id_may_be_used_once() -> None:
    (row,) = rows(pack_of(QUESTION, QUESTION))
    assert row == ("questions.yaml:15: question boat: `id` is used in line 8 already. Give this one another.")


def test_a_section_that_the_document_lacks_is_refused() -> None:
    (row,) = rows(pack_of(QUESTION + "    section: The boat\n"))
    assert row.startswith("questions.yaml:15: question boat: `section` is 'The boat'")
    assert "'The tower', 'The keeper'" in row


def test_what_the_kind_finds_is_told_with_the_line_of_the_field() -> None:
    (row,) = rows(pack_of(NUMBERS.replace("- text: 1.50", "- text: 'NO'")))
    assert row == (
        "questions.yaml:15: question 12: `options[2].text`: 'NO' reads the same as another "
        "option. Make them differ or remove one."
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "The file is empty."),
        ("# only a remark\n", 1, "The file is empty."),
        ("just words", 1, "`entry` is not what belongs here."),
        (HEAD, 1, "`questions` is missing."),
        (HEAD + "questions: many\n", 7, "`questions` is not what belongs here. Write a list"),
        (HEAD + "questions:\n  - words\n", 8, "question #1: `entry` is not what belongs here. Write fields"),
        (HEAD + "questions: []\nquestions: []\n", 8, "`questions` stands here a second time, first in line 7."),
        (HEAD.replace("  title", "\ttitle") + "questions: []\n", 3, "A tab stands here."),
        (HEAD.replace("  title", "   title") + "questions: []\n", 3, "the line is indented wrongly"),
        (HEAD.replace("  title", " title") + "questions: []\n", 3, "The indentation is wrong here."),
        (HEAD.replace("Hollow Point", "The tower: a history") + "questions: []\n", 3, "Put the text in quotes"),
        (HEAD.replace("Hollow Point", "'Hollow Point") + "questions: []\n", 8, "A quote mark is never closed."),
        (HEAD.replace("Hollow Point", "*Hollow*") + "questions: []\n", 3, "A text can't start with * here."),
        (HEAD.replace("Hollow Point", "&Hollow Point") + "questions: []\n", 3, "`&Hollow` makes an anchor."),
        (HEAD.replace("Hollow Point", "!Hollow Point") + "questions: []\n", 3, "`!Hollow` is a tag."),
        (HEAD.replace("Hollow Point", "Hollow\x01Point") + "questions: []\n", 3, "A control character stands here"),
        (HEAD.replace("Hollow Point", "") + "questions: []\n", 3, "`pack.title` is empty. Write a text."),
        (HEAD.replace("document.md", "../document.md") + "questions: []\n", 4, "`pack.document` is '../document.md'."),
        (HEAD + "questions: []\n---\na: 1\n", 8, "Only one pack may stand in a file."),
        ("[" * 5000, 1, "nested far too deep"),
        (HEAD + "? [a]\n: 1\nquestions: []\n", 7, "A field's name must be a word."),
    ],
)
def test_the_traps_of_yaml_are_told_plainly(text: str, line: int, said: str) -> None:
    row = rows(text)[0]
    assert row.startswith(f"questions.yaml:{line}: ")
    assert said in row


def test_aliases_that_would_grow_without_bound_are_refused_at_once() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))
    began = time.perf_counter()
    assert "makes an anchor" in rows(bomb)[0]
    assert time.perf_counter() - began < 5


def test_a_file_of_more_than_five_megabytes_is_refused_unread() -> None:
    assert rows("#" * 5_000_001) == ["questions.yaml:1: The file is larger than 5 MB. Split the pack."]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert load("\ufeff" + pack_of(QUESTION).replace("\n", "\r\n")) == load(pack_of(QUESTION))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("choice", "`answer` is not what belongs here. Remove it"),
        ("numeric", "`answer.value` is missing. The number in full"),
        ("cloze", "`answer.gaps` is missing."),
    ],
)
def test_an_answer_of_another_kind_is_refused(kind: str, said: str) -> None:
    assert any(said in row for row in rows(pack_of(QUESTION.replace("short_answer", kind))))


def test_the_schema_knows_every_kind() -> None:
    (row,) = rows(pack_of(QUESTION.replace("short_answer", "riddle")))
    assert row.endswith(f"Write one of: {', '.join(KINDS)}.")


QUIZ = """\
quizzes:
  - id: first
    title: The first quiz
    questions: [%s]
"""


def test_a_quiz_names_its_questions_in_order() -> None:
    text = pack_of(QUESTION, NUMBERS) + QUIZ % "12, boat"
    assert load(text).quizzes == (QuizOutline("first", "The first quiz", ("12", "boat")),)


def test_a_quiz_asks_questions_that_are_there_and_each_once() -> None:
    assert rows(pack_of(QUESTION) + QUIZ % "boats, boat, boat") == [
        "questions.yaml:18: quiz first: There is no question 'boats'. Write 'boat'.",
        "questions.yaml:18: quiz first: Question 'boat' is asked twice. Keep one.",
    ]


def test_a_quiz_without_questions_is_refused() -> None:
    (row,) = rows(pack_of(QUESTION) + QUIZ % "")
    assert row.startswith("questions.yaml:18: quiz first: `questions` is empty.")


def test_two_quizzes_have_two_ids() -> None:
    twice = QUIZ % "boat" + (QUIZ % "boat").removeprefix("quizzes:\n")
    (row,) = rows(pack_of(QUESTION) + twice)
    assert row == "questions.yaml:19: quiz first: `id` is used in line 16 already. Give this one another."


def test_a_pack_of_two_files_is_one_pack() -> None:
    files = {"questions.yaml": pack_of(QUESTION) + QUIZ % "12, boat", "generated.yaml": pack_of(NUMBERS)}
    pack = load_pack(files, document=make_document())
    assert [question.id for question in pack.questions] == ["boat", "12"]
    assert pack.quizzes[0].questions == ("12", "boat")


def test_the_problems_of_two_files_are_told_together() -> None:
    files = {
        "questions.yaml": pack_of(QUESTION.replace("boat was green", "boat was blue")),
        "generated.yaml": pack_of(QUESTION).replace("id: hollow-point", "id: other"),
    }
    with pytest.raises(PackProblems) as refusal:
        load_pack(files, document=make_document())
    first, second, third = refusal.value.sentence.splitlines()
    assert first.startswith("questions.yaml:14: question boat: ")
    assert second == (
        "generated.yaml:2: `pack.id` is 'other', but 'hollow-point' in questions.yaml. Make them the same."
    )
    assert third == (
        "generated.yaml:8: question boat: `id` is used in questions.yaml, line 8, already. Give this one another."
    )


def test_the_head_alone_is_read_where_a_quiz_names_a_question_of_another_file() -> None:
    quizzes = "quizzes:\n  - {id: q, title: A quiz, questions: [elsewhere]}\n"
    text = HEAD + quizzes + "questions:\n" + QUESTION
    assert load_head(text, name="questions.yaml", document=make_document()).id == "hollow-point"
    assert any("elsewhere" in row for row in rows(text))
    with pytest.raises(PackProblems):
        load_head("pack: {id: x}", name="questions.yaml", document=make_document())
