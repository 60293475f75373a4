"""A date that only the dateline places is written in full, with the dateline as proof; what is not sure stays."""

import pytest

from quizapp.briefing import build_briefing
from quizapp.generate.clause import clauses_of
from quizapp.generate.distractors.dates import other_dates
from quizapp.generate.ground import ground_of
from quizapp.generate.whole_dates import full, whole_dates
from quizapp.generate.wording import statement
from tests.support.analysed import analysed

DATELINE = "HARWICK, Thursday 12 March 2026"
PLAIN = """The council of Harwick bought the quay in 1988. Its harbour master is Anna Reed. She works there with two
men, and she looks after three cranes and a small lighthouse."""


def told(sentence: str, *, dateline: str = DATELINE) -> tuple[list[str], list[str]]:
    """The statements of a sentence in a text with this dateline, and the quotes that prove the first."""
    document, analysis = analysed(f"Harwick\n\n{dateline}\n\n{PLAIN}\n\n{sentence}\n")
    clauses = clauses_of(analysis, whole_dates(document, analysis))
    own = [one for one in clauses if one.sentence.text == sentence]
    return [statement(one, one.parts) for one in own], [one.quote for one in own[0].evidence] if own else []


@pytest.mark.parametrize(
    ("sentence", "in_full"),
    [
        ("A grain barge sank at Harwick on Tuesday.", "A grain barge sank at Harwick on 10 March 2026."),
        ("A grain barge sank at Harwick on Tuesday evening.", "A grain barge sank at Harwick on 10 March 2026."),
        ("Anna Reed sold the crane to Leeds last November.", "Anna Reed sold the crane to Leeds in November 2025."),
        ("In October Anna Reed sold the crane to Leeds.", "In October 2025, Anna Reed sold the crane to Leeds."),
        ("Anna Reed sold the crane to Leeds last year.", "Anna Reed sold the crane to Leeds in 2025."),
    ],
)
def test_a_time_that_the_dateline_places_is_written_in_full_and_proved_by_it(sentence: str, in_full: str) -> None:
    assert told(sentence) == ([in_full], [DATELINE, sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "A grain barge sank at Harwick on Tuesday night.",
        "Anna Reed sold the crane to Leeds three weeks ago.",
        "Anna Reed had sold the crane to Leeds by Tuesday.",
        "Anna Reed won last year's race at Leeds.",
        "Anna Reed painted the crane at Leeds in October and November.",
        "A grain barge sank at Harwick in October storms.",
    ],
)
def test_what_leaves_the_day_open_stays_as_it_is(sentence: str) -> None:
    assert not any("202" in one for one in told(sentence)[0])
    assert DATELINE not in told(sentence)[1]


def test_without_a_dateline_that_can_be_quoted_no_date_is_written_in_full() -> None:
    sentence = "A grain barge sank at Harwick on Tuesday."
    assert told(sentence, dateline="The harbour is old.") == ([sentence], [sentence])


def test_a_clause_without_the_date_of_its_sentence_is_not_proved_by_the_dateline() -> None:
    sentence = "Anna Reed, who leads the council, sold the crane to Leeds on Tuesday."
    document, analysis = analysed(f"Harwick\n\n{DATELINE}\n\n{PLAIN}\n\n{sentence}\n")
    leads = next(one for one in clauses_of(analysis, whole_dates(document, analysis)) if one.lemma == "lead")
    assert [one.quote for one in leads.evidence] == [sentence]


@pytest.mark.parametrize(
    ("iso", "text"), [("2026-03-01", "1 March 2026"), ("2025-11", "November 2025"), ("2025", "2025")]
)
def test_a_date_is_written_day_month_year(iso: str, text: str) -> None:
    assert full(iso) == text


def test_a_day_to_come_in_the_year_of_the_dateline_has_no_sure_option() -> None:
    sentence = "Anna Reed will open the museum of Harwick on Saturday."
    document, analysis = analysed(f"Harwick\n\n{DATELINE}\n\n{PLAIN}\n\n{sentence}\n")
    seen = ground_of(document, analysis, build_briefing(document, analysis))
    (date,) = seen.dates[len(analysis.sentences) - 1]
    assert date.text == "14 March 2026"
    assert list(other_dates(seen, date)) == []
