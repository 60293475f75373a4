"""The clause before a semicolon is the text's own as the one behind it is; what somebody says there is not."""

from tests.unit.generate.live import ground


def told(text: str) -> list[tuple[str, str]]:
    return [(one.sentence.phrase(one.group), one.speaker) for one in ground(text).clauses]


def test_a_main_clause_before_a_semicolon_is_asked_about() -> None:
    assert ("left", "") in told("Anna Holm left Bergen in 1931; the harbour closed in 1935.")


def test_what_somebody_says_before_a_semicolon_stays_that_persons() -> None:
    found = told("Anna Holm had sold the Bergen mill in 1931, Jan Berg said; the harbour closed in 1935.")
    assert ("had sold", "") not in found
