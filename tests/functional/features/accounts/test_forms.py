"""What the forms of accounts take and refuse."""

import pytest
from flask import Flask
from flask_wtf import FlaskForm

from quizapp.features.accounts.forms import (
    AccountForm,
    ChangePasswordForm,
    EmailForm,
    InvitationForm,
    NewPasswordForm,
    SignInForm,
    SignUpForm,
    own_path,
)


@pytest.fixture
def request_to(app: Flask) -> Flask:
    """Forms that are looked at alone, without the token that CSRFProtect has checked before."""
    app.config["WTF_CSRF_ENABLED"] = False
    return app


def told(app: Flask, form: type[FlaskForm], **fields: str) -> dict[str, list[str]]:
    with app.test_request_context(method="POST", data=fields):
        filled = form()
        filled.validate()
        return {name: list(errors) for name, errors in filled.errors.items()}


@pytest.mark.parametrize("path", ["/", "/read/tower", "/read/tower?a=1&b=%2F%2Fx", "/read/t%C3%BCrme#s2"])
def test_a_path_of_this_site_is_kept(path: str) -> None:
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        None,
        "",
        "read/tower",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/x//evil.example",
        "/\u200b/evil.example",
        "https://evil.example",
        "https:/evil.example",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_leads_elsewhere_is_dropped(path: str | None) -> None:
    assert own_path(path) == ""


def test_a_filled_in_form_is_taken(request_to: Flask) -> None:
    assert told(request_to, SignInForm, name="Ina Holm", password="x") == {}
    assert told(request_to, AccountForm, name="Ina Holm", password="seven oil lamps") == {}


def test_empty_fields_are_told_one_by_one(request_to: Flask) -> None:
    assert told(request_to, SignInForm, name=" ", password="") == {
        "name": ["Write your name."],
        "password": ["Write your password."],
    }
    assert told(request_to, AccountForm) == {"name": ["Write your name."], "password": ["Choose a password."]}


def test_a_password_of_spaces_is_a_password_to_sign_in_with(request_to: Flask) -> None:
    assert told(request_to, SignInForm, name="Ina Holm", password="   ") == {}


@pytest.mark.parametrize("form", [SignInForm, AccountForm, SignUpForm])
def test_a_name_with_hidden_characters_is_told(request_to: Flask, form: type[FlaskForm]) -> None:
    errors = told(request_to, form, name="Ina\x00\u200bHolm", password="seven oil lamps")
    assert list(errors) == ["name"]
    assert "can’t be seen" in errors["name"][0]


def test_spaces_around_and_between_are_no_fault_of_a_name(request_to: Flask) -> None:
    with request_to.test_request_context(method="POST", data={"name": " Ina \u00a0 Holm ", "password": "x"}):
        form = SignInForm()
        assert form.validate()
        assert form.name.data == "Ina Holm"


def test_a_password_like_the_name_is_told(request_to: Flask) -> None:
    errors = told(request_to, AccountForm, name="Ina Holm the 2nd", password="ina holm the 2nd")
    assert list(errors) == ["password"]


def test_an_e_mail_address_may_be_left_out_but_not_be_something_else(request_to: Flask) -> None:
    fields = {"name": "Ina Holm", "password": "seven oil lamps"}
    assert told(request_to, AccountForm, **fields, email="  ") == {}
    assert told(request_to, AccountForm, **fields, email=" ina@example.org ") == {}
    assert list(told(request_to, AccountForm, **fields, email="ina")) == ["email"]


def test_where_to_go_on_is_checked_in_what_is_sent_too(request_to: Flask) -> None:
    for sent, kept in (("/read/tower", "/read/tower"), ("//evil.example", "")):
        with request_to.test_request_context(method="POST", data={"next": sent}):
            assert SignInForm().next.data == SignUpForm().next.data == kept


def test_an_e_mail_address_may_be_taken_away(request_to: Flask) -> None:
    assert told(request_to, EmailForm, email=" ") == {}
    assert told(request_to, EmailForm) == {}
    assert list(told(request_to, EmailForm, email="ina\x00@example.org")) == ["email"]
    assert list(told(request_to, EmailForm, email="a" * 250 + "@example.org")) == ["email"]


@pytest.mark.parametrize("form", [NewPasswordForm, ChangePasswordForm])
def test_a_new_password_may_not_be_the_name_of_its_account(request_to: Flask, form: type[NewPasswordForm]) -> None:
    sent = {"current_password": "x", "new_password": "ina holm the 2nd"}
    with request_to.test_request_context(method="POST", data=sent):
        assert form().check("Sam Ek")
        refused = form()
        assert not refused.check("Ina Holm the 2nd")
        assert list(refused.errors) == ["new_password"]


def test_an_empty_change_of_password_is_told_in_the_order_of_the_page(request_to: Flask) -> None:
    assert list(told(request_to, ChangePasswordForm).items()) == [
        ("current_password", ["Write your current password."]),
        ("new_password", ["Choose a new password."]),
    ]


@pytest.mark.parametrize("role", ["", "owner", "ADMIN", "\x00"])
def test_an_invitation_to_no_role_is_told(request_to: Flask, role: str) -> None:
    assert told(request_to, InvitationForm, role=role) == {"role": ["Choose whom the link is for."]}
    assert told(request_to, InvitationForm, role="student") == {}
