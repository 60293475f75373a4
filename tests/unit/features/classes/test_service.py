"""Classes: nothing of another's is seen, a code lets in whom it should, and nobody who was removed comes back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from random import Random

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import CODE_LETTERS, MemberState
from quizapp.errors import Conflict, NotFound
from quizapp.features.classes import service
from quizapp.features.classes.service import NameInUse
from quizapp.storage import classes
from quizapp.storage.classes import CodeTaken
from quizapp.storage.db import db
from tests.factories.classes import CODE, WEEK, store_account, store_class
from tests.factories.quizzes import NOW, store_quiz
from tests.support.waiting import beside

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


@pytest.mark.postgres
@pytest.mark.parametrize("storage", ["postgresql"], indirect=True)  # SQLite has one writer at a time
@pytest.mark.parametrize("what", ["add", "rename"])
def test_of_two_names_sent_at_once_the_second_finds_the_first(storage: Flask, ina: Account, what: str) -> None:
    other = store_class(ina, name="9A")
    db.session.commit()
    first, _ = service.add("10B", ina, random=Random(1), now=NOW)
    if what == "add":
        assert beside(storage, lambda: service.add("10B", ina, random=Random(2), now=NOW)) == (first, False)
    else:
        with pytest.raises(NameInUse):
            beside(storage, lambda: service.rename(other, "10B", ina))
    assert sorted(each.name for each in classes.classes_of(ina.id)) == ["10B", "9A"]


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


def test_whoever_left_can_not_be_removed_and_so_not_be_pulled_back(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    service.leave(class_id, sam, now=NOW)
    with pytest.raises(Conflict, match="Sam Ek has left the class"):
        service.remove(class_id, sam.id, ina, now=LATER)
    with pytest.raises(Conflict):
        service.restore(class_id, sam.id, ina, now=LATER)
    (left,) = service.load(class_id, ina).former
    assert (left.state, left.since) == (MemberState.LEFT, NOW)


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


@pytest.mark.parametrize("typed", ["K7MX-PZ0R", "k7mx pzor", "http://localhost:8000/classes/join/K7MXP2QR"])
def test_a_look_alike_and_a_whole_address_let_in_too(typed: str, ina: Account, sam: Account) -> None:
    class_id = store_class(ina)
    assert service.join(typed, sam, now=NOW).id == class_id


def test_a_code_of_before_with_letters_that_none_has_now_is_still_good(ina: Account, sam: Account) -> None:
    now, before = store_class(ina, code="88882222"), store_class(ina, name="9A", code="BBBBZZZZ")
    assert service.join("bbbb-zzzz", sam, now=NOW).id == before
    assert service.join("8888-ZZZZ", sam, now=NOW).id == now


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
