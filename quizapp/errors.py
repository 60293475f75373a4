"""The families of errors quizapp raises, each turned into a page or an exit code in one place."""


class QuizAppError(Exception):
    """Anything quizapp says no to, with one plain sentence for the person who asked."""

    #: Exit status of the command line (commands contract: 2 usage, 3 refused input, 4 internal fault).
    exit_code = 4
    #: HTTP status of the page that shows the sentence.
    http_status = 500

    @property
    def sentence(self) -> str:
        """The plain sentence that says what is wrong and what to do."""
        return str(self)


class InputRefused(QuizAppError):
    """A document, pack or upload that can't be used as it is."""

    exit_code = 3
    http_status = 422


class NotFound(QuizAppError):
    """What was asked for isn't there, or isn't this person's to see: the two look alike on purpose."""

    exit_code = 3
    http_status = 404


class NotAllowed(QuizAppError):
    """The person is known, the thing is known, and the rule says no."""

    exit_code = 3
    http_status = 403


class Conflict(QuizAppError):
    """The request was sound but came too late: the attempt is finished, the version has moved on."""

    exit_code = 3
    http_status = 409


class EvidenceMismatch(QuizAppError):
    """A quote does not stand in the text at its offsets: a fault of ours, never to be stored."""
