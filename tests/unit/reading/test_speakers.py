"""Whose words they are."""

import pytest

from quizapp.reading.speakers import Speaker, Speakers
from tests.unit.reading.claimed import said
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


def speaker(*names: str, noun: int) -> Speaker | None:
    one = analysis(*names)
    return Speakers(one.sentences, one.entities, one.resolver).of_noun(one.sentences[-1], noun)


def test_a_role_with_a_name_beside_it_speaks_under_the_name() -> None:
    found = speaker("bell_told", noun=1)
    assert found is not None
    assert (found.name, found.subject) == ("Ruth Bell", "The lawyer")


def test_the_bracket_that_explains_a_name_is_left_out() -> None:
    found = speaker("its_office", noun=2)
    assert found is not None
    assert found.name == "The Health Board"


def test_a_pronoun_speaks_for_whom_it_means_with_the_sentence_that_tells() -> None:
    found = speaker("holm_went", "she_built", noun=0)
    assert found is not None
    assert (found.name, found.earlier and found.earlier.quote) == (
        "Anna Holm",
        "Anna Holm, an engineer, went to Leeds in 1911.",
    )


def test_who_is_only_pointed_at_speaks_for_nobody() -> None:
    assert speaker("this_group", noun=1) is None


def test_the_name_of_a_work_says_nothing_but_whoever_comes_after_it_may() -> None:
    one = analysis("serial_titled").sentences[0]
    places = {token.text: place for place, token in enumerate(one.tokens)}
    assert speaker("serial_titled", noun=places["Night"]) is None
    found = speaker("serial_titled", noun=places["Holm"])
    assert found is not None
    assert found.name == "Anna Holm"


def test_the_firm_that_somebody_owns_is_called_by_the_name_beside_it() -> None:
    text = "Holm Line lost money in May. Its auditor, the Rowe Group, found that the firm had booked sales too early."
    speakers = [one.speaker for one in analysed(text)[1].attributions]
    assert speakers == ["Rowe Group"]


def test_one_of_those_named_before_is_called_by_the_name_beside_it() -> None:
    text = "Shopkeepers met in May. One of them, Ravi Menon, reckons that trade will grow."
    assert [one.speaker for one in analysed(text)[1].attributions] == ["Ravi Menon"]


def test_a_body_that_has_just_said_something_goes_on_as_it() -> None:
    text = (
        '"Six shells fell near the northern posts, and the men of the south fired 36 more", said the KPA. '
        '"Such reckless conduct deserves a harsh answer", it added; and, later, "The army must be ready".'
    )
    assert [one.speaker for one in analysed(text)[1].attributions if one.speaker] == ["The KPA", "The KPA"]


def test_a_name_that_stands_before_two_verbs_speaks_by_the_second_too() -> None:
    text = "Google co-founder Mark Reed tweeted to Holm and said the girl was welcome to come."
    assert [one.speaker for one in analysed(text)[1].attributions] == ["Mark Reed"]


def test_a_name_between_commas_that_the_parser_takes_for_another_is_still_who_it_is() -> None:
    text = "Halden Group lost money. In June its auditor, Pell & Rowe, found that the firm had booked sales too early."
    assert [one.speaker for one in analysed(text)[1].attributions] == ["Pell & Rowe"]


def test_the_one_of_a_calling_after_a_quotation_is_who_was_asked_to_talk() -> None:
    text = "Dennis Rourke did not want to talk about it. “My lad was caught on the ankle,” the Kettle manager said."
    assert [one.speaker for one in analysed(text)[1].attributions if one.claim] == ["Dennis Rourke"]
    played = text.replace("want to talk about it", "play in the second half of it")
    assert [one.speaker for one in analysed(played)[1].attributions if one.claim] == ["The Kettle manager"]


@pytest.mark.parametrize(("who", "speakers"), [("Some", ["Some"]), ("All", [])])
def test_some_may_say_something_too(who: str, speakers: list[str]) -> None:
    found = analysed(f"The pier was built in May. {who} believe the pier should be closed.")[1].attributions
    assert [one.speaker for one in found if one.speaker] == speakers


def test_those_who_have_just_found_something_go_on_as_they() -> None:
    text = "The scientists said the lake was clean. They estimated that it held nine tonnes of fish."
    assert said(text)[-1][0] == "The scientists"
    rival = text.replace("clean", "clean and told the farmers so")
    assert [speaker for speaker, claim in said(rival) if "nine tonnes" in claim] == []


def test_scenarios_that_they_may_mean_say_nothing() -> None:
    text = "Several scenarios were drawn up in May. They estimated the need for loans would double by 2050."
    assert said(text) == []


@pytest.mark.parametrize(
    ("between", "speaker"), [("", "Harbour Union"), ("\n\n## The tug\n\nThe tug was slow. ", "The union")]
)
def test_a_body_of_an_unrelated_part_is_not_who_speaks(between: str, speaker: str) -> None:
    text = f"## The pier\n\nThe Harbour Union met on Monday. {between}The union said that the pier was safe."
    assert said(text) == [(speaker, "The pier was safe.")]


@pytest.mark.parametrize(("between", "speakers"), [("", ["Holm Line plc"]), ("\n\n## The tug\n\n", [])])
def test_the_firm_of_an_unrelated_part_is_not_the_company(between: str, speakers: list[str]) -> None:
    text = f"## Pumps\n\nHolm Line plc met Tarn Foods plc. It rained. {between}The company said that it was late."
    assert [who for who, _ in said(text)] == speakers


def test_a_director_of_no_denies_nothing_by_the_name() -> None:
    text = "Neil Brien, director of the group Vote No, said that the council does not want to talk."
    assert said(text) == [("Neil Brien", "The council does not want to talk.")]


def test_which_of_two_banks_the_bank_is_stays_open() -> None:
    text = (
        "Holm Credit has met Tarn Foods plc. Marlow Savings plc, a bank, made a profit. "
        "Holm Credit opened an office in May. The bank said that the sale was late."
    )
    assert said(text) == []


def test_the_bank_is_that_which_the_text_calls_so_where_nothing_else_has_come_between() -> None:
    text = "Marlow Savings, a bank, made a profit. The bank said that the sale was late."
    assert [who for who, _ in said(text)] == ["Marlow Savings"]


def test_who_stands_between_commas_after_a_trade_is_who_speaks() -> None:
    assert said("Traffic monitor, Brough Data plc, has reported that the road is full.") == [
        ("Brough Data plc", "The road is full.")
    ]
