"""The forms of accounts, and what they refuse."""

from flask_wtf import FlaskForm
from wtforms import EmailField, Field, HiddenField, PasswordField, StringField
from wtforms.form import BaseForm
from wtforms.validators import AnyOf, DataRequired, InputRequired, Optional, ValidationError

from quizapp.domain.account import Role, clean_name, email_complaint, name_complaint, password_complaint

#: Whom a link can invite, as the page offers it.
INVITED = {
    Role.INSTRUCTOR.value: "An instructor",
    Role.ADMIN.value: "An admin",
    Role.STUDENT.value: "A student",
}


def own_path(path: str | None) -> str:
    """The address if it leads to a page of this site, else "": signing in must not lead on to a stranger's page."""
    path = path or ""
    # Browsers read a backslash as a slash and leave control characters out: "/<tab>/host" would lead to that host.
    is_own = path.startswith("/") and "//" not in path and "\\" not in path and path.isprintable()
    return path if is_own else ""


class Form(FlaskForm):
    """A form that the service may have something to say about."""

    def complain(self, sentence: str, *, at: Field | None = None) -> None:
        """Show a complaint that only the service could make, at the field that it is about or at none."""
        if at is None:
            self.form_errors.append(sentence)
        else:
            at.errors = [*at.errors, sentence]


class NameForm(Form):
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


class SignInForm(NameForm):
    """Name and password, and where to go on afterwards."""

    password = PasswordField(
        "Password",
        # Not DataRequired, which takes a password of spaces for none.
        validators=[InputRequired("Write your password.")],
        render_kw={"autocomplete": "current-password"},
    )
    next = HiddenField(filters=[own_path])


def _new_password_field(label: str, *, asked: str) -> PasswordField:
    return PasswordField(label, validators=[InputRequired(asked)], render_kw={"autocomplete": "new-password"})


def _email_field(label: str) -> EmailField:
    return EmailField(
        label,
        filters=[lambda email: (email or "").strip()],
        validators=[Optional(), _is_email],
        render_kw={"autocomplete": "email"},
    )


def _is_email(_form: BaseForm, field: Field) -> None:
    _refuse(email_complaint(field.data))


class EmailForm(Form):
    """An e-mail address, or none."""

    email = _email_field("E-mail address")


class AccountForm(NameForm):
    """What an account is made of."""

    password = _new_password_field("Password", asked="Choose a password.")
    email = _email_field("E-mail (optional)")

    def validate_password(self, field: Field) -> None:
        """A password that is guessed easily is refused."""
        _refuse(password_complaint(field.data, name=self.name.data or ""))


class SignUpForm(AccountForm):
    """The same, and where to go on afterwards."""

    next = HiddenField(filters=[own_path])


class NewPasswordForm(Form):
    """A new password for an account that there is."""

    #: The account's name, which is no password for it.
    holder = ""
    new_password = _new_password_field("New password", asked="Choose a new password.")

    def validate_new_password(self, field: Field) -> None:
        """A password that is guessed easily is refused."""
        _refuse(password_complaint(field.data, name=self.holder))

    def check(self, holder: str) -> bool:
        """True where the fields can be used for the account of this name."""
        self.holder = holder
        return bool(self.validate())


class ChangePasswordForm(NewPasswordForm):
    """The same, from somebody who knows the current one."""

    current_password = PasswordField(
        "Current password",
        validators=[InputRequired("Write your current password.")],
        render_kw={"autocomplete": "current-password"},
    )
    # Again, so that it stands below the current one, in the list of problems too.
    new_password = _new_password_field("New password", asked="Choose a new password.")


class InvitationForm(Form):
    """Whom a link invites."""

    role = StringField("Invite", validators=[AnyOf(list(INVITED), message="Choose whom the link is for.")])


def _refuse(complaint: str | None) -> None:
    if complaint is not None:
        raise ValidationError(complaint)
