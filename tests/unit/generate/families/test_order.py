"""Events are put in order only where the text dates each of them apart from the others."""

from dataclasses import replace

import pytest

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.question import Bloom, OrderingKey, QuestionKind
from quizapp.generate.families import order
from quizapp.generate.gates import proposed
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from quizapp.reading.attribution import Attribution
from tests.unit.generate.tale import TALE, ground

SEEN = ground(*TALE, "company_quarry", title="Wall, trees, museum, bridges, coats and ban of the harbour")


def entry(number: int, when: str, sort: str, event: str) -> TimelineEntry:
    return TimelineEntry(when, sort, event, (SEEN.analysis.sentences[number].evidence,))


WALL = entry(0, "March 1921", "1921-03", "Greek masons built the sea wall in March 1921.")
TREES = entry(16, "1951", "1951", "In 1951, Porto planted 90 olive trees.")
MUSEUM = entry(3, "1967", "1967", "Kenya opened a salt museum in 1967.")


def with_timeline(*entries: TimelineEntry) -> Ground:
    return replace(SEEN, briefing=replace(SEEN.briefing, timeline=entries))


def proposal(*entries: TimelineEntry) -> Proposal | None:
    return next(order.proposals(with_timeline(*entries)), None)


def test_three_dated_events_are_put_in_order_without_their_dates() -> None:
    made = proposal(WALL, TREES, MUSEUM)
    assert made is not None
    assert (made.kind, made.bloom) == (QuestionKind.ORDERING, Bloom.ANALYSE)
    assert made.answer == OrderingKey(
        ("Greek masons built the sea wall.", "Porto planted 90 olive trees.", "Kenya opened a salt museum.")
    )
    assert [one.quote for one in made.evidence] == [SEEN.analysis.sentences[number].text for number in (0, 16, 3)]
    assert proposed.complaint(SEEN, made) == ""


@pytest.mark.parametrize(
    "third",
    [
        pytest.param(entry(3, "1951-06", "1951-06", "A museum opened."), id="a month of the year before it"),
        pytest.param(entry(3, "1951", "1951", "A museum opened in 1951."), id="the same year"),
        pytest.param(entry(3, "since 1967", "1967", "The museum has stood since 1967."), id="what lasts"),
        pytest.param(entry(3, "1967", "1967", "The museum, built in 1960, opened in 1967."), id="another date in it"),
        pytest.param(entry(3, "1967", "1967", "The museum was opened again in 1967."), id="told by an earlier time"),
        pytest.param(entry(3, "1967", "1967", "Anna Holm died in 1967."), id="the end of a life"),
        pytest.param(entry(len(TALE), "1990", "1990", "The company sold a stone quarry in 1990."), id="which company"),
        pytest.param(entry(3, "first", "~0003", "Open the museum."), id="a step"),
        pytest.param(entry(3, "the 1960s", "1960", "In the 1960s, Kenya opened a salt museum."), id="a decade"),
        pytest.param(
            entry(3, "last week", "1967", "A museum was opened last week in Porto."), id="its time in its midst"
        ),
    ],
)
def test_an_event_whose_place_is_not_sure_or_too_plain_is_left_out(third: TimelineEntry) -> None:
    assert proposal(WALL, TREES, third) is None


@pytest.mark.parametrize(("when", "is_asked"), [("1967", True), ("the next year", False)])
def test_a_date_worked_out_of_another_sentence_is_left_out(when: str, is_asked: bool) -> None:
    told = entry(3, when, "1967", f"In {when}, Kenya opened a salt museum.")
    two = replace(told, evidence=(SEEN.analysis.sentences[1].evidence, *told.evidence))
    assert (proposal(WALL, TREES, two) is not None) is is_asked


@pytest.mark.parametrize(("verb", "is_asked"), [(None, False), (1, True)])
def test_a_date_that_somebody_only_claims_is_left_out(verb: int | None, is_asked: bool) -> None:
    coats = next(one for one in SEEN.analysis.sentences if one.text == "Kenya sold 70 wool coats in 1984.")
    told = entry(coats.number, "1984", "1984", coats.text)
    words = tuple(range(len(coats.tokens)))
    claim = Attribution(coats.number, "Kenya", coats.text, words, told.evidence, verb)
    analysis = replace(SEEN.analysis, attributions=(claim,), by_sentence={coats.number: (0,)})
    briefing = replace(SEEN.briefing, timeline=(WALL, TREES, told))
    made = list(order.proposals(replace(SEEN, analysis=analysis, briefing=briefing)))
    assert bool(made) is is_asked


def test_of_many_events_five_are_asked_for_in_their_order() -> None:
    more = [
        entry(17, "1970", "1970", "Turin lost 12 stone bridges in 1970."),
        entry(18, "1984", "1984", "Kenya sold 70 wool coats in 1984."),
        entry(1, "1988", "1988", "Peru denounced the fishing ban in 1988."),
    ]
    made = proposal(WALL, TREES, MUSEUM, *more)
    assert made is not None
    assert isinstance(made.answer, OrderingKey)
    assert len(made.answer.items) == 5
    texts = ["Greek masons built the sea wall.", "Porto planted 90 olive trees.", "Kenya opened a salt museum."]
    texts += ["Turin lost 12 stone bridges.", "Kenya sold 70 wool coats.", "Peru denounced the fishing ban."]
    assert list(made.answer.items) == [text for text in texts if text in made.answer.items]


def test_an_event_of_something_that_has_no_name_left_is_not_put_in_order() -> None:
    made = proposal(WALL, TREES, MUSEUM, replace(MUSEUM, sort="1968", event="A salt museum opened in 1967."))
    assert made is not None
    assert isinstance(made.answer, OrderingKey)
    assert not any(item.startswith("A salt") for item in made.answer.items)


def test_only_events_with_one_thread_are_put_in_order() -> None:
    seen = replace(ground(*TALE, title="The council of Bergen"), briefing=with_timeline(WALL, TREES, MUSEUM).briefing)
    assert not list(order.proposals(seen))
    kenya = (MUSEUM, entry(18, "1984", "1984", "Kenya sold 70 wool coats in 1984."))
    third = entry(12, "1991", "1991", "In 1991, Kenya sold a stone quarry.")
    both = replace(seen, briefing=with_timeline(WALL, TREES, *kenya, third).briefing)
    (made,) = order.proposals(both)
    assert isinstance(made.answer, OrderingKey)
    assert [item.split()[0] for item in made.answer.items] == ["Kenya"] * 3


@pytest.mark.parametrize(
    ("event", "item"),
    [
        ("Kenya opened a museum, in 1967, near Lisbon.", "Kenya opened a museum near Lisbon."),
        ("Kenya opened a museum in 1967, and sold it.", "Kenya opened a museum, and sold it."),
    ],
)
def test_the_commas_of_a_date_go_with_it(event: str, item: str) -> None:
    made = proposal(WALL, TREES, entry(3, "1967", "1967", event))
    assert made is not None
    assert isinstance(made.answer, OrderingKey)
    assert made.answer.items[-1] == item


@pytest.mark.parametrize(
    "event",
    [
        pytest.param("In 1967, Kenya reported a quarterly profit of the museum.", id="told of every quarter"),
        pytest.param("The final museum of Kenya was opened in 1967.", id="its place told"),
    ],
)
def test_what_is_no_event_of_its_own_is_left_out(event: str) -> None:
    assert proposal(WALL, TREES, entry(3, "1967", "1967", event)) is None
