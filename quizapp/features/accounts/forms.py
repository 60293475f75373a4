"""The forms of accounts, and what they refuse."""

from flask_wtf import FlaskForm
from wtforms import EmailField, Field, HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired, Optional, ValidationError

from quizapp.domain.account import clean_name, email_complaint, name_complaint, password_complaint


def own_path(path: str | None) -> str:
    """The address if it leads to a page of this site, else "": signing in must not lead on to a stranger's page."""
    path = path or ""
    # Browsers read a backslash as a slash and leave control characters out: "/<tab>/host" would lead to that host.
    is_own = path.startswith("/") and "//" not in path and "\\" not in path and path.isprintable()
    return path if is_own else ""


class NameForm(FlaskForm):
    """A form that asks for an account's name."""

    name = StringField(
        "Name",
        filters=[lambda name: clean_name(name or "")],
        validators=[DataRequired("Write your name.")],
        render_kw={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
    )

    def validate_name(self, field: Field) -> None:
        """A name that no account can have is told as such, whether one is made or looked for."""
        _refuse(name_complaint(field.data))

    def complain(self, sentence: str, *, at: Field | None = None) -> None:
        """Show a complaint that only the service could make, at the field that it is about or at none."""
        if at is None:
            self.form_errors.append(sentence)
        else:
            at.errors = [*at.errors, sentence]


class SignInForm(NameForm):
    """Name and password, and where to go on afterwards."""

    password = PasswordField(
        "Password",
        # Not DataRequired, which takes a password of spaces for none.
        validators=[InputRequired("Write your password.")],
        render_kw={"autocomplete": "current-password"},
    )
    next = HiddenField(filters=[own_path])


class FirstAccountForm(NameForm):
    """What the first account is made of."""

    password = PasswordField(
        "Password",
        validators=[InputRequired("Choose a password.")],
        render_kw={"autocomplete": "new-password"},
    )
    email = EmailField(
        "E-mail (optional)",
        filters=[lambda email: (email or "").strip()],
        validators=[Optional()],
        render_kw={"autocomplete": "email"},
    )

    def validate_password(self, field: Field) -> None:
        """A password that is guessed easily is refused."""
        _refuse(password_complaint(field.data, name=self.name.data or ""))

    def validate_email(self, field: Field) -> None:
        """What can't be an address is refused."""
        _refuse(email_complaint(field.data))


def _refuse(complaint: str | None) -> None:
    if complaint is not None:
        raise ValidationError(complaint)
