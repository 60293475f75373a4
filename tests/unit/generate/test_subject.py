"""A question for who did it leaves out who did it, and offers others who could have."""

from collections.abc import Callable, Iterator

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.subject import about_agent, about_subject
from tests.unit.generate import live
from tests.unit.generate.handmade import ground

Ask = Callable[[Ground, Clause, str, Bloom], Iterator[Draft]]


def drafts(ask: Ask, *names: str) -> list[Draft]:
    seen = ground(*names)
    return list(ask(seen, seen.clauses[0], "who", Bloom.REMEMBER))


def test_the_subject_is_asked_for_with_all_of_the_clause_and_with_less() -> None:
    found = drafts(about_subject, "teachers")
    assert [one.stem for one in found] == [
        "Who repaired the broken lamp in 1931?",
        "According to the text, who repaired the broken lamp?",
    ]
    assert {one.key for one in found} == {"Local teachers"}


def test_a_country_is_asked_for_as_a_country() -> None:
    first = drafts(about_subject, "denmark")[0]
    assert first.stem == "Which country opened a ferry line to Iceland on 3 March 1962?"
    assert (first.key, first.type) == ("Denmark", "country")


def test_by_whom_is_asked_of_what_was_done_alone() -> None:
    seen = live.ground("Anna Holm sang and popularised songs by local teachers throughout her career.")
    assert any(part.dep == "agent" for clause in seen.clauses for part in clause.parts)
    assert [one for clause in seen.clauses for one in about_agent(seen, clause, "who", Bloom.REMEMBER)] == []


def test_a_key_has_its_article() -> None:
    assert drafts(about_subject, "states")[0].key == "The United States"


def test_a_speaker_opens_the_question() -> None:
    seen = ground("announced")
    said = next(one for one in seen.clauses if one.speaker)
    stems = [one.stem for one in about_subject(seen, said, "who", Bloom.REMEMBER)]
    assert stems == ["According to the mayor, which country bought 40 lamps?"]


@pytest.mark.parametrize("name", ["struck", "two_actors", "eleven"])
def test_a_subject_that_is_no_actor_is_not_asked_for(name: str) -> None:
    assert drafts(about_subject, name) == []


def test_an_agent_is_asked_for_with_by() -> None:
    assert [one.stem for one in drafts(about_agent, "chilean")] == [
        "By whom was the bridge repaired in 1988?",
        "By whom was the bridge repaired?",
    ]
    assert drafts(about_agent, "by_sweden")[0].stem == "By which country was the lamp bought in 1970?"
    assert drafts(about_agent, "by_sweden")[0].key == "Sweden"


def test_a_clause_without_an_agent_gives_no_question_for_one() -> None:
    assert drafts(about_agent, "struck") == []


@pytest.mark.parametrize(("ask", "name"), [(about_subject, "iraqi"), (about_agent, "chilean")])
def test_a_draft_names_no_answer_in_its_stem_and_proves_it(ask: Ask, name: str) -> None:
    for one in drafts(ask, name, "teachers", "fishermen"):
        assert one.kind is QuestionKind.CHOICE
        assert one.key.lower() not in one.stem.lower()
        assert not set(one.tokens) & set(one.key_tokens)
        assert one.clause.sentence.phrase(one.key_tokens) in one.evidence[-1].quote
        assert one.key.lower() == one.clause.sentence.phrase(one.key_tokens).lower()


def test_all_that_is_offered_has_the_type_of_the_key_and_is_not_the_key() -> None:
    for one in drafts(about_subject, "iraqi", "teachers", "fishermen", "library", "denmark"):
        assert {other.type for other in one.pool} == {one.type}
        assert {"Local teachers", "The old fishermen", "Danish engineers"} <= {other.text for other in one.pool}
        assert one.key not in {other.text for other in one.pool}
