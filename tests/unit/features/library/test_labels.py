"""Documents are given titles and tags by those who may, and what can't be one is refused with a reason."""

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.errors import InputRefused, NotAllowed, NotFound
from quizapp.features.library import labels
from quizapp.features.library.history import history, in_words
from quizapp.storage import accounts, documents
from tests.factories.quizzes import NOW, store_document


def account(name: str, role: Role = Role.INSTRUCTOR) -> Account:
    return accounts.add_account(
        name=name, role=role, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor with a document, "lamps"; there is a pack's too, "tower"."""
    ina = account("Ina")
    documents.add_document("lamps", title="On lamps", owner_id=ina.id, now=NOW)
    store_document()
    return ina


def tags(slug: str = "lamps") -> tuple[str, ...]:
    stored = documents.document(slug)
    assert stored is not None
    return labels.tags(stored.id)


def past(by: Account, slug: str = "lamps") -> list[str]:
    return [in_words(each) for each in history(slug, page=1, account=by).changes]


def test_a_title_is_changed_and_the_one_before_is_told(ina: Account) -> None:
    labels.change_title("lamps", "  Lamps\nand  fires ", account=ina, now=NOW)
    labels.change_title("lamps", "Lamps and fires", account=ina, now=NOW)
    assert documents.title("lamps") == "Lamps and fires"
    assert past(ina) == ["Title changed; before it was “On lamps”"]


@pytest.mark.parametrize("title", ["", " \n", "x" * 201, "\N{HANGUL FILLER}"])
def test_what_is_no_title_is_refused(ina: Account, title: str) -> None:
    with pytest.raises(InputRefused, match=r"^The title .*\. .*\.$"):
        labels.change_title("lamps", title, account=ina, now=NOW)
    assert documents.title("lamps") == "On lamps"


def test_a_packs_title_is_an_admins_to_change(ina: Account) -> None:
    with pytest.raises(NotAllowed, match="comes with a pack"):
        labels.change_title("tower", "Mine", account=ina, now=NOW)
    labels.change_title("tower", "The old tower", account=account("Ada", Role.ADMIN), now=NOW)
    assert documents.title("tower") == "The old tower"


def test_tags_are_given_and_taken_away_again(ina: Account) -> None:
    labels.add_tags("lamps", " Light,harbours , light,,", account=ina, now=NOW)
    assert tags() == ("harbours", "Light")
    labels.remove_tag("lamps", "LIGHT", account=ina, now=NOW)
    labels.remove_tag("lamps", "never there", account=ina, now=NOW)
    assert tags() == ("harbours",)
    assert past(ina) == ["Tag “LIGHT” taken away", "Tagged “harbours”", "Tagged “Light”"]


@pytest.mark.parametrize("names", ["", " , ", "x" * 51, "a,\N{HANGUL FILLER}", ",".join(map(str, range(13)))])
def test_what_is_no_tag_is_refused_and_so_are_those_beside_it(ina: Account, names: str) -> None:
    with pytest.raises(InputRefused, match=r"\. .*\.$"):
        labels.add_tags("lamps", names, account=ina, now=NOW)
    assert (tags(), past(ina)) == ((), [])


def test_a_document_has_at_most_so_many_tags(ina: Account) -> None:
    labels.add_tags("lamps", ",".join(map(str, range(12))), account=ina, now=NOW)
    labels.add_tags("lamps", "3", account=ina, now=NOW)
    with pytest.raises(InputRefused, match=r"13 tags\. Keep at most 12"):
        labels.add_tags("lamps", "one more", account=ina, now=NOW)


def test_the_tags_of_other_documents_are_offered(ina: Account) -> None:
    labels.add_tags("tower", "Light, stone", account=ina, now=NOW)
    labels.add_tags("lamps", "light", account=ina, now=NOW)
    stored = documents.document("lamps")
    assert stored is not None
    assert labels.other_tags(stored.id, ina) == ["stone"]


def test_nothing_is_changed_on_a_document_of_another_instructor(ina: Account) -> None:
    bob = account("Bob")
    for use in (
        lambda: labels.change_title("lamps", "Mine", account=bob, now=NOW),
        lambda: labels.add_tags("lamps", "mine", account=bob, now=NOW),
        lambda: labels.remove_tag("lamps", "mine", account=bob, now=NOW),
        lambda: history("lamps", page=1, account=bob),
    ):
        with pytest.raises(NotFound, match=r"^There is no such document\.$"):
            use()
    assert (documents.title("lamps"), tags()) == ("On lamps", ())
