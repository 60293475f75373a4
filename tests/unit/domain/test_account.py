"""Who an account is, and which names and passwords are taken."""

import unicodedata

import pytest

from quizapp.domain.account import (
    Account,
    Role,
    clean_name,
    email_complaint,
    name_complaint,
    name_key,
    password_complaint,
)


@pytest.mark.parametrize(("role", "staff"), [(Role.ADMIN, True), (Role.INSTRUCTOR, True), (Role.STUDENT, False)])
def test_instructors_and_admins_are_staff(role: Role, staff: bool) -> None:
    assert Account(1, "Ina", role).is_staff is staff


def test_a_name_is_shown_with_single_spaces_and_composed_letters() -> None:
    assert clean_name(" Zoe\u0308 \u00a0 Holm\t") == "Zoë Holm"


@pytest.mark.parametrize("other", ["ina holm", "INA  HOLM", " Ina Holm ", "Ｉｎａ Holm", "Ina\u00a0Holm"])
def test_names_that_differ_in_case_width_or_spacing_are_one(other: str) -> None:
    assert name_key(other) == name_key("Ina Holm")


def test_a_sharp_s_and_a_decomposed_letter_make_no_other_name() -> None:
    assert name_key("Zoe\u0308 Strauß") == name_key("ZOË STRAUSS")


def test_other_names_stay_other_names() -> None:
    assert len({name_key(name) for name in ("Ina Holm", "InaHolm", "Ina Hölm", "Ina Holm 2")}) == 4


@pytest.mark.parametrize("name", ["Al", "x" * 80, "Nguyễn Thị Ánh", "O’Neill-Smith", "李娜", "ann@example.org"])
def test_names_that_people_have_are_taken(name: str) -> None:
    assert name_complaint(name) is None


@pytest.mark.parametrize("name", ["", "A", "x" * 81])
def test_a_name_that_is_too_short_or_too_long_is_told(name: str) -> None:
    assert name_complaint(name) == "A name has 2 to 80 characters."


def test_a_name_of_the_longest_is_taken_however_its_letters_are_put_together() -> None:
    name = "\u1faf" * 80
    typed = unicodedata.normalize("NFD", name)
    assert len(typed) == 320
    for text in (typed, f"{' ' * 999}{typed}{' ' * 999}"):
        assert clean_name(text) == name
        assert name_key(text) == name_key(name)


@pytest.mark.parametrize("text", ["x" * 63_000, "a" + "\u0301\u0316" * 31_000, "\ufdfa" * 20_000, "x \u0316" * 20_000])
def test_what_is_far_too_long_for_a_name_is_not_worked_on_and_stays_too_long(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    worked_on: list[str] = []

    def normalize(_form: str, part: str) -> str:
        worked_on.append(part)
        return part

    monkeypatch.setattr(unicodedata, "normalize", normalize)
    cleaned = clean_name(text)
    assert name_complaint(cleaned) == "A name has 2 to 80 characters."
    assert len(cleaned) < 1000
    assert name_key(text) != name_key("x")
    assert worked_on == ["x", "x"]


@pytest.mark.parametrize("code", ["\x00", "\x1b", "\u00ad", "\u200b", "\u202e", "\u2060", "\u3164", "\ufe0f", "\ufeff"])
def test_a_name_with_a_character_that_shows_nothing_is_refused(code: str) -> None:
    assert "can’t be seen" in (name_complaint(f"Ina{code}Holm") or "")


@pytest.mark.parametrize("password", ["tenletters", "a b c d e f", "correct horse battery", "пароль из слов"])
def test_a_password_needs_no_mix_of_characters(password: str) -> None:
    assert password_complaint(password, name="Ina Holm") is None


@pytest.mark.parametrize(
    ("password", "part"),
    [
        ("ninechars", "at least 10 characters"),
        ("x1" * 101, "at most 200 characters"),
        ("INA HOLM THE 2ND", "same as the name"),
        ("Password123", "guessed first"),
        ("1234567890", "guessed first"),
        ("aaaaaaaaaaaa", "guessed first"),
        ("ababababab", "guessed first"),
        (" " * 12, "guessed first"),
    ],
)
def test_a_password_that_is_guessed_easily_is_refused(password: str, part: str) -> None:
    assert part in (password_complaint(password, name="Ina Holm the 2nd") or "")


def test_the_limits_of_a_passwords_length_are_allowed() -> None:
    assert password_complaint("tenletters", name="Ina") is None
    assert password_complaint("lamp " * 40, name="Ina") is None


@pytest.mark.parametrize("email", ["ann@example.org", "a.b+c@mail.example.co.uk", "zoë@bücher.example"])
def test_what_can_be_an_address_is_taken(email: str) -> None:
    assert email_complaint(email) is None


@pytest.mark.parametrize(
    "email", ["ann", "ann@", "@example.org", "ann@example", "a@b@example.org", "a b@example.org", "a@ex..org"]
)
def test_what_can_not_be_an_address_is_refused(email: str) -> None:
    assert "not an e-mail address" in (email_complaint(email) or "")


def test_an_address_that_hides_something_or_never_ends_is_refused() -> None:
    assert email_complaint("ann\u200b@example.org")
    assert email_complaint("a" * 243 + "@example.org")
