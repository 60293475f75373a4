"""The pages of score reports, as browsers without JavaScript see them."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import MemberState
from quizapp.features.delivery import history
from quizapp.features.reports import pages
from quizapp.storage import classes, quizzes, reports
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow
from quizapp.web.clock import now
from quizapp.web.filters import clock, day, zone
from tests.factories.classes import statements
from tests.factories.quizzes import NOW
from tests.factories.reports import KEYS, School, change_key, make_school, publish_again, take
from tests.support.app import Visitor, make_account, visitor_as, words

NAMES = ("Bo Lind", "Sam Ek", "Åsa Ny")
BOATS = {1: {"option": 1}}
AVERAGE = '<a href="#def-average"><span class="visually-hidden">average </span>'


@pytest.fixture
def ina(quiz_app: Flask) -> Account:
    return make_account(quiz_app)


@pytest.fixture
def school(quiz_app: Flask, ina: Account) -> School:
    with quiz_app.app_context():
        stored = quizzes.quiz("tower")
        assert stored is not None
        made = make_school(stored.id, NAMES, ina=ina, due_at=NOW + timedelta(hours=1))
        db.session.commit()
    return made


@pytest.fixture
def reader(quiz_app: Flask, ina: Account) -> Visitor:
    """The instructor whose class it is."""
    return visitor_as(quiz_app, ina)


def did(app: Flask, *attempts: tuple[Any, ...], **options: Any) -> None:
    """Store attempts: what ``take`` takes, each."""
    with app.app_context():
        for each in attempts:
            take(*each, **options)
        db.session.commit()


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def path(school: School, rest: str = "") -> str:
    return f"/reports/tower/{school.group}{rest}"


def learner_ids(app: Flask, school: School) -> dict[str, int]:
    with app.app_context():
        return {each.name: each.id for each in reports.learners(school.quiz_id, school.class_id)}


def cells(html: str, name: str) -> dict[str, str]:
    """What the row of a learner says, by the label of each cell."""
    row = next(each for each in html.split("<tr")[1:] if f">{name}</a>" in each)
    found = re.findall(r'data-label="([^"]*)"[^>]*>(.*?)</td>', row, re.DOTALL)
    return {label: re.sub("<[^>]+>", "", text).strip() for label, text in found}


# ---- The list ----


def test_the_list_leads_to_each_report(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]}), ("guest", "g"))
    answer = reader.get("/reports")
    assert f'href="/reports/tower/{school.group}"' in page(answer)
    assert 'href="/reports/tower/guests"' in page(answer)
    told = words(answer)
    assert "Class 10B" in told
    assert "50.0%" in told
    assert "100.0%" in told


def test_an_empty_list_says_how_to_begin(quiz_app: Flask, reader: Visitor) -> None:
    answer = reader.get("/reports")
    assert "Score reports will stand here" in words(answer)
    assert 'href="/classes"' in page(answer)


def test_a_class_without_a_quiz_leads_to_setting_one(quiz_app: Flask, school: School, reader: Visitor) -> None:
    with quiz_app.app_context():
        classes.withdraw(school.assignment_id, now=NOW)
        db.session.commit()
    answer = reader.get("/reports")
    assert "No quiz is set for this class yet" in words(answer)
    assert f'href="/assignments/new?class={school.class_id}"' in page(answer)


# ---- One report ----


def test_the_report_tells_how_far_each_learner_has_come(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    did(quiz_app, ("learner Bo Lind", "b", {1: KEYS[1], 2: KEYS[2]}), submit=False)
    html = page(reader.get(path(school)))
    for label, number, unit, anchor in (
        ("Learners", 3, "learners", "h-learners"),
        ("Finished", 1, "finished", "finished"),
        ("Started only", 1, "started only", "started-only"),
        ("Not started", 1, "not started", "not-started"),
    ):
        spoken = f'{number}<span class="visually-hidden"> {unit}</span>'
        assert f'<dt>{label}</dt><dd><a href="#{anchor}">{spoken}</a></dd>' in html
        assert f'id="{anchor}"' in html
    assert cells(html, "Sam Ek") == {
        "State": "Finished",
        "Answered": "6 of 6",
        "Score": "6 of 6",
        "Finished": "2 March 2026, 09:30",
        "Late": "in time",
        "Attempts": "1",
    }
    assert cells(html, "Bo Lind")["Answered"] == "2 of 6"
    assert cells(html, "Bo Lind")["Score"] == "–"
    assert cells(html, "Åsa Ny")["State"] == "Not started"


def test_every_anchor_of_the_report_is_there(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, *[(f"g{number}", f"g{number}", BOATS) for number in range(6)])
    html = page(reader.get("/reports/tower/guests"))
    anchors = set(re.findall(r'href="#([^"]+)"', html)) - {"main"}
    assert len(anchors) >= 6
    assert [each for each in anchors if f'id="{each}"' not in html] == []


def test_late_is_told_in_a_word(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"), minute=61)
    assert cells(page(reader.get(path(school))), "Sam Ek")["Late"] == "late"


def test_one_chooses_which_attempts_count(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {5: KEYS[5]}))
    did(quiz_app, ("learner Sam Ek", "b"), minute=1)
    averages = {}
    for counting in ("first", "last", "best", "all", "nonsense"):
        html = page(reader.get(f"{path(school)}?attempts={counting}"))
        averages[counting] = re.findall(rf"{AVERAGE}([0-9.]+)</a> of 6", html)
    expected = {"first": "1.0", "last": "6.0", "best": "6.0", "all": "3.5", "nonsense": "1.0"}
    assert averages == {counting: [average] for counting, average in expected.items()}
    html = page(reader.get(f"{path(school)}?attempts=last"))
    assert '<option value="last" selected>' in html
    assert f'href="{path(school)}/scores.csv?attempts=last"' in html


def test_without_a_finished_attempt_the_report_says_so(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"), submit=False)
    answer = reader.get(path(school))
    assert "Nobody has finished the quiz yet" in words(answer)
    html = page(answer).split("<main", 1)[1]
    assert "nan" not in html.lower()
    assert [each for each in re.findall(r'href="#([^"]+)"', html) if f'id="{each}"' not in html] == []
    assert "btn-primary" not in html
    assert "Attempts that count" not in html
    assert f'href="{path(school)}/scores.csv"' in html


def test_without_learners_the_report_says_how_to_begin(quiz_app: Flask, school: School, reader: Visitor) -> None:
    assert "Scores of guests will stand here" in words(reader.get("/reports/tower/guests"))
    with quiz_app.app_context():
        for student in school.students.values():
            classes.set_member(school.class_id, student.id, MemberState.LEFT, now=NOW)
        db.session.commit()
    assert "Nobody is in this class yet" in words(reader.get(path(school)))


def test_an_odd_key_leaps_to_the_eye(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, *[(f"g{number}", f"g{number}", BOATS) for number in range(19)])
    answer = reader.get("/reports/tower/guests")
    assert "More learners chose “\u2068Boats\u2069” (19) than the key (0)." in words(answer)
    assert "than the key (0). Only 19 attempts: too few to be sure." in words(answer)
    assert page(answer).count('data-state="attention"') == 0
    assert '<span class="d-block note">More learners chose' in page(answer)
    assert 'alarm">Check the key' not in page(answer)
    did(quiz_app, ("g19", "g19", BOATS))
    answer = reader.get("/reports/tower/guests")
    assert "too few" not in words(answer)
    assert "Check the key of question 1. More learners chose “\u2068Boats\u2069” (20) than the key (0)." in words(
        answer
    )
    assert page(answer).count('alarm">Check the key') == 2
    assert page(answer).count('data-state="attention"') == 1
    with quiz_app.app_context():
        change_key()
        db.session.commit()
    answer = reader.get("/reports/tower/guests")
    assert 'alarm">Check the key' not in page(answer)
    assert "than the key (0). The key has been changed since." in words(answer)


def test_who_may_work_on_an_odd_question_is_led_to_its_editor(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, *[(f"learner {name}", name, BOATS) for name in NAMES])
    did(quiz_app, *[("learner Sam Ek", f"again {number}", BOATS) for number in range(2)])
    html = page(reader.get(f"{path(school)}?attempts=all"))
    found = re.findall(r'<a class="tall-link" href="(/bank/[0-9]+/edit)">Open<span[^>]*> (.*?)</span> in editor', html)
    ((address, name),) = found
    assert name == "question 1"
    assert reader.get(address).status_code == 200
    with quiz_app.app_context():
        db.session.execute(update(DocumentRow).values(owner_id=make_account(quiz_app, "Eva Ost").id))
        db.session.commit()
    answer = reader.get(f"{path(school)}?attempts=all")
    assert "Only 5 attempts: too few to be sure." in words(answer)
    assert "in editor" not in words(answer)


def test_each_answer_reads_as_a_piece_of_a_sentence(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {**BOATS, 5: {"answer": ["the cook"]}}), ("learner Bo Lind", "b", BOATS))
    told = words(reader.get(path(school)))
    assert "Lamps, key: chosen 0 times" in told
    assert "Boats: chosen 2 times" in told
    assert "the cook: given 1 time" in told
    assert "the keeper, key: given 0 times" in told
    assert "No answer: 1 time" in told


def test_each_table_says_what_it_tells(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    captions = re.findall("<caption[^>]*>(.*?)</caption>", page(reader.get(path(school))))
    assert captions == [
        "Questions in the order of the quiz, each version apart, and how often each answer was given",
        "Learners, class 10B, those who have not started first",
    ]
    did(quiz_app, ("guest", "g"))
    assert re.findall("<caption[^>]*>(.*?)</caption>", page(reader.get("/reports"))) == ["Class 10B", "Guests"]


def test_a_typed_answer_stands_in_a_direction_of_its_own(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {5: {"answer": ["a \u2069\u202ecook"]}}))
    assert "<bdi>a cook</bdi>" in page(reader.get(path(school)))
    # As it was given, and a block of its own: nothing that it turns around stands beside it.
    assert "<dd><bdi>a \u2069\u202ecook</bdi></dd>" in page(reader.get(path(school, "/attempts/a")))


def test_when_it_was_due_is_told_with_its_zone(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    due = NOW + timedelta(hours=1)
    learner = path(school, f"/learners/{learner_ids(quiz_app, school)['Sam Ek']}")
    for address in (path(school), learner, "/reports"):
        assert f"Was due {day(due)}, {clock(due)} {zone(due)}" in words(reader.get(address))
    later = (now() + timedelta(days=3)).replace(microsecond=0)
    with quiz_app.app_context():
        classes.set_due(school.assignment_id, later)
        db.session.commit()
    for address in (path(school), learner):
        assert f"Due {day(later)}, {clock(later)} {zone(later)}" in words(reader.get(address))
    assert "Was due" not in words(reader.get("/reports"))


def test_the_report_leads_to_the_class(quiz_app: Flask, school: School, reader: Visitor) -> None:
    assert f'<a href="/classes/{school.class_id}">Class 10B</a>' in page(reader.get(path(school)))
    assert '"/classes/' not in page(reader.get("/reports/tower/guests"))


def test_guests_are_listed_page_by_page(
    quiz_app: Flask, school: School, reader: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGE", 2)
    did(quiz_app, *[(f"g{number}", f"g{number}") for number in range(4)])
    did(quiz_app, ("g5", "g5"), submit=False)
    first = page(reader.get("/reports/tower/guests?attempts=last"))
    assert "Guest 5</a>" in first
    assert "Guest 1</a>" in first
    assert "Guest 2</a>" not in first
    (after,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = page(reader.get(after.replace("&amp;", "&")))
    assert "Guest 2</a>" in second
    assert "Guest 1</a>" not in second
    assert "selected>The last finished one" in second
    for html in (first, second):
        assert '>5<span class="visually-hidden"> learners</span>' in html
        assert '>4<span class="visually-hidden"> finished</span>' in html
    # The numbers lead to where those begin who stand so.
    (started,) = re.findall(r'href="([^"]+)">1<span class="visually-hidden"> started only', second)
    there, anchor = started.replace("&amp;", "&").split("#")
    assert f'id="{anchor}"' in page(reader.get(there))
    for nonsense in ("0", "-1", "x", "99999999"):
        assert reader.get(f"/reports/tower/guests?page={nonsense}").status_code == 200
    assert len(rows_of(reader.get("/reports/tower/guests/scores.csv?page=2"))) == 5


def test_versions_of_a_question_stand_apart(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", BOATS))
    with quiz_app.app_context():
        change_key()
        db.session.commit()
    did(quiz_app, ("learner Bo Lind", "b", BOATS), ("learner Åsa Ny", "c", BOATS))
    told = words(reader.get(path(school)))
    assert "Version 2, n = 2, asked now" in told
    assert "Version 1, n = 1" in told


def test_the_picture_has_a_name_a_description_and_a_table(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"), ("learner Bo Lind", "b", {5: KEYS[5]}))
    html = page(reader.get(path(school)))
    assert '<title id="d-title">How many learners got each score</title>' in html
    assert "Scores of 2 learners from 0 to 6. The lowest is 1, the highest 6; the average is 3.5." in html
    assert '<tr><th scope="row" class="num">6</th><td class="num">1</td></tr>' in html


def test_scores_of_different_maxima_are_drawn_in_percent(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    with quiz_app.app_context():
        publish_again({}, points=0.5)
        db.session.commit()
    did(quiz_app, ("learner Bo Lind", "b", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]}))
    html = page(reader.get(path(school)))
    assert f"{AVERAGE}75.0%</a>" in html
    assert '<tr><th scope="row" class="num">50–59%</th><td class="num">1</td></tr>' in html
    assert '<tr><th scope="row" class="num">90–100%</th><td class="num">1</td></tr>' in html


@pytest.mark.parametrize("rest", ["", "/scores.csv"])
def test_a_report_takes_no_statement_per_learner(quiz_app: Flask, school: School, reader: Visitor, rest: str) -> None:
    def count() -> int:
        with quiz_app.app_context(), statements() as seen:
            assert reader.get(f"/reports/tower/guests{rest}").status_code == 200
        return len(seen)

    did(quiz_app, ("g0", "g0", BOATS))
    count()
    before = count()
    did(quiz_app, *[(f"g{number}", f"g{number}", BOATS) for number in range(1, 6)])
    did(quiz_app, ("g6", "g6", BOATS), submit=False)
    assert count() == before


def test_the_list_takes_no_statement_per_class(quiz_app: Flask, school: School, reader: Visitor) -> None:
    def count() -> int:
        with quiz_app.app_context(), statements() as seen:
            assert reader.get("/reports").status_code == 200
        return len(seen)

    before = count()
    with quiz_app.app_context():
        for number in range(2, 6):
            make_school(
                school.quiz_id, [f"Tom {number}"], ina=school.ina, name=f"Class {number}", code=f"ABCDEFG{number}"
            )
        db.session.commit()
    assert count() == before


# ---- A learner, an attempt ----


def test_a_learner_leads_to_each_attempt(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    did(quiz_app, ("learner Sam Ek", "b"), minute=1, submit=False)
    answer = reader.get(path(school, f"/learners/{learner_ids(quiz_app, school)['Sam Ek']}"))
    html = page(answer)
    assert f'href="{path(school, "/attempts/a")}"' in html
    assert f'href="{path(school, "/attempts/b")}"' in html
    assert html.count(">counts</td>") == 1
    assert html.count(">doesn’t count</td>") == 1
    assert "not submitted" in html


def test_one_attempt_has_no_order(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    html = page(reader.get(path(school, f"/learners/{learner_ids(quiz_app, school)['Sam Ek']}")))
    assert "<caption>1 attempt</caption>" in html


def test_what_was_begun_without_an_account_says_so(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("guest", "g"))
    did(quiz_app, ("learner Sam Ek", "own", {}), minute=1)
    did(quiz_app, ("learner Bo Lind", "bo"))
    with quiz_app.app_context():
        for guest, name in {"guest": "Sam Ek", "nobody": "Bo Lind"}.items():
            history.claim(guest=guest, account=school.students[name], now=NOW + timedelta(days=1))
        db.session.commit()
    told = "Begun without an account, added to theirs on 3 March 2026"
    learner = words(reader.get(path(school, f"/learners/{learner_ids(quiz_app, school)['Sam Ek']}")))
    assert learner.count(told) == 1
    assert "2 attempts, in the order in which they were begun or added" in learner
    assert f"{told}." in words(reader.get(path(school, "/attempts/g")))
    assert told not in words(reader.get(path(school, "/attempts/own")))
    states = {
        counting: cells(page(reader.get(f"{path(school)}?attempts={counting}")), "Sam Ek")["State"]
        for counting in ("first", "last")
    }
    assert states == {"first": "Finished", "last": "Finished, claimed"}
    assert cells(page(reader.get(path(school))), "Bo Lind")["State"] == "Finished"


def test_a_learner_who_has_not_started_has_a_page_that_says_so(
    quiz_app: Flask, school: School, reader: Visitor
) -> None:
    answer = reader.get(path(school, f"/learners/{learner_ids(quiz_app, school)['Åsa Ny']}"))
    assert "Åsa Ny has not started this quiz." in words(answer)


def test_an_attempt_shows_answers_keys_and_the_evidence(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {2: {"options": (0,)}, 5: {"answer": ["the cook"]}}))
    answer = reader.get(path(school, "/attempts/a"))
    told = words(answer)
    assert "Partly right 2. Which words describe the lamps?" in told
    assert "Answer given the cook Key the keeper Points 0 of 1 Saved 2 March 2026, 09:30" in told
    assert '<mark class="evidence">He lit them at dusk.</mark>' in page(answer)


def test_an_open_attempt_shows_what_is_saved_without_verdicts(quiz_app: Flask, school: School, reader: Visitor) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {5: {"answer": ["the cook"]}}), submit=False)
    answer = reader.get(path(school, "/attempts/a"))
    assert "Not submitted: 1 of 6 answered so far" in words(answer)
    assert "Answer given the cook" in words(answer)
    assert "verdict" not in page(answer)
    assert "<dt>Key</dt>" not in page(answer)
    assert "evidence" not in page(answer)


# ---- Nothing leaks, nothing runs ----


def test_students_and_guests_see_no_report(quiz_app: Flask, school: School) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    student = visitor_as(quiz_app, school.students["Sam Ek"])
    for rest in ("", "/scores.csv", "/learners/1", "/attempts/a"):
        assert student.get(path(school, rest)).status_code == 403
        assert Visitor(quiz_app).get(path(school, rest)).status_code == 302
    assert student.get("/reports").status_code == 403
    assert Visitor(quiz_app).get("/reports").headers["Location"].startswith("/sign-in")


def test_another_instructor_sees_nothing_of_the_class(quiz_app: Flask, school: School) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    learner_id = learner_ids(quiz_app, school)["Sam Ek"]
    other = visitor_as(quiz_app, make_account(quiz_app, "Eva Ost", Role.INSTRUCTOR))
    for rest in ("", "/scores.csv", f"/learners/{learner_id}", "/attempts/a"):
        assert "Sam Ek" not in page(other.get(path(school, rest)), 404)
        assert "Sam Ek" not in other.get(f"/reports/tower/guests{rest}").get_data(as_text=True)
    assert "10B" not in page(other.get("/reports"))


def test_an_admin_sees_the_class_of_another(quiz_app: Flask, school: School) -> None:
    did(quiz_app, ("learner Sam Ek", "a"))
    admin = visitor_as(quiz_app, make_account(quiz_app, "Max Berg", Role.ADMIN))
    assert "Sam Ek" in page(admin.get(path(school)))
    assert "A class of Ina Holm" in words(admin.get("/reports"))


@pytest.mark.parametrize(
    "rest",
    ["/learners/0", "/learners/999999999999999999999", "/learners/x", "/attempts/x", "/attempts/%00", "/attempts/%F0"],
)
def test_what_is_not_in_the_report_is_not_found(quiz_app: Flask, school: School, reader: Visitor, rest: str) -> None:
    did(quiz_app, ("guest", "g"))
    assert reader.get(path(school, rest)).status_code in {400, 404}
    assert reader.get(f"/reports/tower/guests{rest}").status_code in {400, 404}


@pytest.mark.parametrize("group", ["class-0", "class-x", "class-99999999999", "people", "class-1%00", "%00"])
def test_a_group_that_is_none_is_not_found(quiz_app: Flask, school: School, reader: Visitor, group: str) -> None:
    assert reader.get(f"/reports/tower/{group}").status_code in {400, 404}


def test_what_students_wrote_is_text_on_every_page(quiz_app: Flask, ina: Account, reader: Visitor) -> None:
    name = "<script>x</script>&\"'"
    with quiz_app.app_context():
        stored = quizzes.quiz("tower")
        assert stored is not None
        school = make_school(stored.id, [name], ina=ina, name="<i>10B</i>")
        db.session.commit()
    wrote = "<img src=x>"
    did(quiz_app, (f"learner {name}", "a", {5: {"answer": [wrote]}}))
    (learner_id,) = learner_ids(quiz_app, school).values()
    for address in (
        "/reports",
        path(school),
        path(school, f"/learners/{learner_id}"),
        path(school, "/attempts/a"),
    ):
        html = page(reader.get(address))
        assert "<script>x" not in html
        assert "<i>10B" not in html
        assert wrote not in html
    assert "&lt;script&gt;x" in page(reader.get(path(school)))
    assert "&lt;img src=x&gt;" in page(reader.get(path(school)))


# ---- CSV ----


def rows_of(answer: Any) -> list[dict[str, str]]:
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"), newline="")))


def test_the_file_has_a_safe_name_and_is_no_page(quiz_app: Flask, school: School, reader: Visitor) -> None:
    answer = reader.get(path(school, "/scores.csv"))
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == "attachment; filename=tower-10b-first.csv"
    assert answer.get_data().startswith("\ufeffLearner,".encode())
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("counting", ["first", "last", "best", "all"])
def test_the_file_has_the_numbers_of_the_page(quiz_app: Flask, school: School, reader: Visitor, counting: str) -> None:
    did(quiz_app, ("learner Sam Ek", "a", {2: {"options": (0,)}, 4: {"gap-1": ["lamps"]}, 5: KEYS[5]}))
    did(quiz_app, ("learner Sam Ek", "b"), minute=1)
    did(quiz_app, ("learner Bo Lind", "c", {6: KEYS[6]}), minute=61)
    rows = rows_of(reader.get(path(school, f"/scores.csv?attempts={counting}")))
    html = page(reader.get(f"{path(school)}?attempts={counting}"))
    scored = [row for row in rows if row["Points"]]
    mean = sum(float(row["Points"]) for row in scored) / len(scored)
    assert f"{AVERAGE}{mean:.1f}</a> of 6" in html
    for row in scored:
        if row["Learner"] == "Bo Lind":
            told = cells(html, "Bo Lind")
            assert told["Score"] == f"{row['Points']} of {row['Maximum']}"
            assert (told["Late"], row["Late"]) == ("late", "yes")
            assert told["Answered"] == f"{row['Answered']} of {row['Questions']}"
        shares = [float(text) for head, text in row.items() if head.startswith("Q") and " points: " in head]
        assert len(shares) == 6
        assert float(row["Points"]) == pytest.approx(sum(shares))
    assert len(rows) == html.split('id="h-learners"')[1].split("<tbody", 1)[1].count("<tr ")
    facilities = re.findall(r'data-label="Facility" class="num">([0-9.]+)<', html)
    for number, facility in enumerate(facilities, start=1):
        (head,) = (each for each in scored[0] if each.startswith(f"Q{number} points: "))
        share = sum(float(row[head]) for row in scored) / len(scored)
        assert f"{share:.2f}" == facility
