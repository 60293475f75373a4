"""Classes: nothing of another's is seen, a code lets in whom it should, and nobody who was removed comes back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from random import Random

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import CODE_LETTERS, MemberState
from quizapp.domain.question import Response
from quizapp.errors import Conflict, NotFound
from quizapp.features.classes import service
from quizapp.features.classes.service import NameInUse, SetQuiz
from quizapp.storage import attempts, classes, documents
from quizapp.storage.classes import CodeTaken
from tests.factories.classes import CODE, WEEK, begin, finish, set_quiz, statements, store_account, store_class
from tests.factories.quizzes import NOW, store_quiz

LATER = NOW + timedelta(days=1)


class Codes(Random):
    """Chance that makes these codes, one after another."""

    def __init__(self, *codes: str) -> None:
        super().__init__()
        self._letters: Iterator[str] = iter("".join(codes))

    def choice(self, seq: Sequence[str]) -> str:  # type: ignore[override]
        assert seq == CODE_LETTERS
        return next(self._letters)


@pytest.fixture
def ina(storage: Flask) -> Account:
    store_quiz()
    return store_account()


@pytest.fixture
def bob(ina: Account) -> Account:
    return store_account("Bob Lund")


@pytest.fixture
def ada(ina: Account) -> Account:
    return store_account("Ada Lind", Role.ADMIN)


@pytest.fixture
def sam(ina: Account) -> Account:
    return store_account("Sam Ek", Role.STUDENT)


def names(class_id: int, account: Account) -> tuple[list[str], list[str]]:
    """Members, and those who were."""
    run = service.load(class_id, account)
    return [each.name for each in run.members], [each.name for each in run.former]


# ---- Running classes ----


def test_a_class_is_its_owners_and_the_admins_to_run(ina: Account, bob: Account, ada: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    for account in (ina, ada):
        assert service.class_for(class_id, account).name == "10B"
        assert [each.class_.id for each in service.list_classes(account)] == [class_id]
    for account in (bob, sam):
        with pytest.raises(NotFound):
            service.load(class_id, account)
    assert service.list_classes(bob) == []


@pytest.mark.parametrize("act", ["rename", "renew", "remove", "restore", "load"])
def test_nobody_changes_a_class_of_somebody_else(act: str, ina: Account, bob: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    acts: dict[str, Callable[[], object]] = {
        "rename": lambda: service.rename(class_id, "Mine", bob),
        "renew": lambda: service.renew_code(class_id, bob, random=Random(1)),
        "remove": lambda: service.remove(class_id, sam.id, bob, now=NOW),
        "restore": lambda: service.restore(class_id, sam.id, bob, now=NOW),
        "load": lambda: service.load(class_id, bob),
    }
    before = classes.class_(class_id), classes.members(class_id)
    with pytest.raises(NotFound):
        acts[act]()
    assert (classes.class_(class_id), classes.members(class_id)) == before


def test_a_class_that_is_made_twice_is_one(ina: Account, bob: Account) -> None:
    first = service.add("10B", ina, random=Random(1), now=NOW)
    assert service.add("10b", ina, random=Random(2), now=NOW) == (first[0], False)
    other = service.add("10B", bob, random=Random(3), now=NOW)
    assert (first[1], other[1]) == (True, True)
    assert first[0] != other[0]


def test_a_code_that_is_taken_is_made_anew(ina: Account) -> None:
    store_class(ina)
    class_id, _ = service.add("10C", ina, random=Codes(CODE, "ABCD2345"), now=NOW)
    assert service.class_for(class_id, ina).code == "ABCD2345"
    assert service.renew_code(class_id, ina, random=Codes(CODE, "BCDE2345")) == "BCDE2345"
    with pytest.raises(CodeTaken):
        service.add("10D", ina, random=Codes(*[CODE] * service.CODE_TRIES), now=NOW)
    with pytest.raises(CodeTaken):
        service.renew_code(class_id, ina, random=Codes(*[CODE] * service.CODE_TRIES))


def test_a_class_takes_no_name_of_another_but_any_spelling_of_its_own(ina: Account, ada: Account) -> None:
    class_id = store_class(ina, name="10b")
    store_class(ina, name="10C", code="ABCD2345")
    store_class(ada, name="10D", code="BCDE2345")
    with pytest.raises(NameInUse):
        service.rename(class_id, "10c", ina)
    # The names of the owner's classes count, whoever renames.
    with pytest.raises(NameInUse):
        service.rename(class_id, "10C", ada)
    service.rename(class_id, "10D", ada)
    service.rename(class_id, "10d", ina)
    assert service.class_for(class_id, ina).name == "10d"


def test_whoever_is_removed_can_be_put_back(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    service.remove(class_id, sam.id, ina, now=LATER)
    service.remove(class_id, sam.id, ina, now=LATER + WEEK)
    assert names(class_id, ina) == ([], ["Sam Ek"])
    assert service.load(class_id, ina).former[0].since == LATER
    service.restore(class_id, sam.id, ina, now=LATER)
    service.restore(class_id, sam.id, ina, now=LATER + WEEK)
    assert names(class_id, ina) == (["Sam Ek"], [])
    assert service.load(class_id, ina).members[0].since == LATER


def test_whoever_left_is_not_put_back_by_others(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    service.leave(class_id, sam, now=NOW)
    with pytest.raises(Conflict):
        service.restore(class_id, sam.id, ina, now=NOW)
    assert names(class_id, ina) == ([], ["Sam Ek"])


def test_only_those_who_joined_can_be_removed(ina: Account, sam: Account) -> None:
    class_id = store_class(ina)
    for account_id in (sam.id, ina.id, 2147483647):
        with pytest.raises(NotFound):
            service.remove(class_id, account_id, ina, now=NOW)
        with pytest.raises(NotFound):
            service.restore(class_id, account_id, ina, now=NOW)
    assert names(class_id, ina) == ([], [])


# ---- Joining them ----


def test_a_code_lets_in_however_it_is_typed(ina: Account, sam: Account) -> None:
    class_id = store_class(ina)
    assert service.join(" k7mx-p2qr ", sam, now=NOW).id == class_id
    assert names(class_id, ina) == (["Sam Ek"], [])


def test_joining_twice_is_joining_once(ina: Account, sam: Account) -> None:
    class_id = store_class(ina)
    service.join(CODE, sam, now=NOW)
    service.join(CODE, sam, now=LATER)
    assert service.load(class_id, ina).members[0].since == NOW


@pytest.mark.parametrize("typed", ["", "ABCD2345", "K7M\x00P2QR", "'; drop", "x" * 10_000])
def test_no_other_code_lets_in(typed: str, ina: Account, sam: Account) -> None:
    store_class(ina)
    assert service.class_with_code(typed) is None
    with pytest.raises(NotFound):
        service.join(typed, sam, now=NOW)


def test_the_code_of_before_lets_nobody_in_and_members_stay(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, store_account("Mia Berg", Role.STUDENT))
    service.renew_code(class_id, ina, random=Random(1))
    with pytest.raises(NotFound):
        service.join(CODE, sam, now=NOW)
    assert names(class_id, ina) == (["Mia Berg"], [])


def test_whoever_was_removed_can_not_come_back_by_themselves(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    service.remove(class_id, sam.id, ina, now=NOW)
    with pytest.raises(Conflict, match="Ina Holm"):
        service.join(CODE, sam, now=NOW)
    # Not by leaving either, which would make the code good for them again.
    with pytest.raises(NotFound):
        service.leave(class_id, sam, now=NOW)
    with pytest.raises(Conflict):
        service.join(CODE, sam, now=NOW)
    assert names(class_id, ina) == ([], ["Sam Ek"])


def test_whoever_left_may_join_again(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    service.leave(class_id, sam, now=NOW)
    service.leave(class_id, sam, now=LATER)
    assert service.load(class_id, ina).former[0].since == NOW
    service.join(CODE, sam, now=LATER)
    assert names(class_id, ina) == (["Sam Ek"], [])


def test_one_can_not_leave_what_one_never_joined(ina: Account, sam: Account) -> None:
    class_id = store_class(ina)
    for wrong in (class_id, class_id + 1, 2147483647):
        with pytest.raises(NotFound):
            service.leave(wrong, sam, now=NOW)
    assert classes.members(class_id) == []


def test_how_somebody_stands_is_told(ina: Account, sam: Account) -> None:
    class_ = service.class_for(store_class(ina), ina)
    assert service.standing(class_, None) is None
    assert service.standing(class_, sam) is None
    service.join(CODE, sam, now=NOW)
    assert service.standing(class_, sam) is MemberState.MEMBER


# ---- What is set for a member ----


def only(account: Account) -> SetQuiz:
    found = service.set_for(account)
    assert found is not None
    assert len(found) == 1
    return found[0]


def test_nothing_is_set_for_whoever_is_in_no_class(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina), ina)
    assert service.set_for(sam) is None
    assert service.set_for(ina) is None
    assert service.joined(sam) == []


def test_a_quiz_goes_from_not_started_to_finished(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina)
    assert (only(sam).open, only(sam).finished, only(sam).is_to_do) == (None, None, True)
    stored = begin(sam, "one", answers={1: Response(chosen=(0,)), 2: Response(chosen=(1,)), 3: Response()})
    assert (only(sam).open, only(sam).answered, only(sam).questions) == (stored, 2, 6)
    assert only(sam).is_to_do
    attempts.finish(stored.id, attempts.score(stored), {}, now=NOW)
    finished = only(sam)
    assert finished.finished is not None
    assert (finished.finished.public_id, finished.open, finished.is_to_do, finished.is_late) == (
        "one",
        None,
        False,
        False,
    )


def test_the_first_finished_attempt_counts_and_decides_what_is_late(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina, due_at=LATER)
    finish(sam, "first", right=2, at=LATER)
    finish(sam, "second", right=6, at=LATER + WEEK)
    begin(sam, "third")
    found = only(sam)
    assert found.finished is not None
    assert (found.finished.public_id, found.finished.points, found.tries) == ("first", 2.0, 2)
    assert not found.is_late
    assert not found.is_to_do


def test_what_is_finished_after_the_due_date_is_late(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina, due_at=LATER)
    finish(sam, "first", at=LATER + timedelta(seconds=60))
    assert only(sam).is_late


def test_an_attempt_from_before_joining_counts(ina: Account, sam: Account) -> None:
    finish(sam, "early")
    class_id = store_class(ina)
    set_quiz(class_id, ina)
    service.join(CODE, sam, now=LATER)
    assert only(sam).finished is not None


def test_nobody_elses_attempts_are_shown(ina: Account, sam: Account) -> None:
    mia = store_account("Mia Berg", Role.STUDENT)
    set_quiz(store_class(ina, sam, mia), ina)
    finish(mia, "mias")
    begin(mia, "mias-open")
    assert only(sam) == SetQuiz(only(sam).assignment)


def test_what_is_closed_can_be_gone_on_with_but_not_begun(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina)
    document = documents.document("tower")
    assert document is not None
    documents.put_into_library(document.id, None)
    assert not only(sam).is_to_do
    begin(sam, "open")
    assert only(sam).is_to_do


def test_each_class_lists_its_own_and_the_next_due_comes_first(ina: Account, sam: Account) -> None:
    store_quiz(slug="lamps")
    here, there = store_class(ina, sam), store_class(ina, sam, name="10C", code="ABCD2345")
    left = store_class(ina, sam, name="10D", code="BCDE2345")
    set_quiz(here, ina, "tower", None)
    set_quiz(there, ina, "tower", NOW + WEEK)
    set_quiz(there, ina, "lamps", LATER)
    set_quiz(left, ina, "lamps")
    service.leave(left, sam, now=NOW)
    found = service.set_for(sam)
    assert found is not None
    assert [(each.assignment.class_id, each.slug) for each in found] == [
        (there, "lamps"),
        (there, "tower"),
        (here, "tower"),
    ]
    assert [(each.class_.id, len(each.set_quizzes)) for each in service.joined(sam)] == [(there, 2), (here, 1)]


def test_how_much_is_set_makes_no_more_statements(ina: Account, sam: Account) -> None:
    counts = []
    for slug in ("lamps", "keeper", "dusk"):
        store_quiz(slug=slug)
        set_quiz(store_class(ina, sam, name=slug, code=f"{slug.upper()[:4]}2345"), ina, slug)
        begin(sam, f"at {slug}", slug, answers={1: Response(chosen=(0,))})
        with statements() as sent:
            assert service.set_for(sam)
        counts.append(len([each for each in sent if each.startswith("SELECT")]))
    assert counts == [5, 5, 5]
