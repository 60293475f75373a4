"""Figures of whole sentences, parsed by the model itself: what they are, and by what words they are told."""

import pytest

from tests.unit.reading.parsed import analysed


def told(text: str) -> list[tuple[str, float, str, str]]:
    return [(one.text, one.value, one.unit, one.what) for one in analysed(text)[1].figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Anna Reed met a 36-year-old baker.", [("36-year-old", 36, "year")]),
        ("Nearly a million people saw the bridge.", [("a million", 1e6, "")]),
        ("The bay has warmed by 0.3 °C since May.", [("0.3 °C", 0.3, "°C")]),
        ("A flat of 40 square metres was let in May.", [("40 square metres", 40, "square metres")]),
        ("The mill earned NOK 4.2 billion in May.", [("NOK 4.2 billion", 4.2e9, "NOK")]),
        ("Norway paid 1.47m yuan for a boat.", [("1.47m yuan", 1.47e6, "yuan")]),
        ("The trade is worth 200bn euros a year.", [("200bn euros", 2e11, "euros")]),
        ("The wall is 30 m long.", [("30 m", 30, "m")]),
        ("The rent is between 17 and 18 million yen.", [("17 and 18 million yen", 17e6, "yen")]),
        ("The 800 rows follow the sun.", [("800", 800, "")]),
        ("The Highway 99 crosses the 41 freeway.", []),
        ("The two women met in May.", []),
        ("The bells rang until around 9: 00 pm in Oslo.", []),
        ("The ferry left Oslo at 13: 05 on 14 May.", []),
        ("The crew counted 05 lamps.", []),
        ("Anna Reed is # 8 of the list.", []),
        ("The crew walked a few dozen steps to the ferry.", []),
        ("The ferry was in port for 41 ⁄ 3 of the days.", []),
        ("The Reds scored three second-half goals.", [("three", 3, "")]),
        ("The mill was open for 4 - 7 days.", [("4 - 7 days", 4, "days")]),
        ("About half a million people saw the bridge.", [("half a million", 5e5, "")]),
        ("A quarter of a million people saw the bridge.", [("A quarter of a million", 2.5e5, "")]),
        ("Anna Reed ran the mill for two and a half years.", [("two and a half years", 2.5, "years")]),
        ("The bridge cost two and a half million euros.", [("two and a half million euros", 2.5e6, "euros")]),
        ("The mill cut its debt by £200m.", [("£200m", 2e8, "£")]),
        ("The ship displaced 15,200 long tons (15,400 t) in May.", [("15,200 long tons", 15_200, "long tons")]),
        ("The shell flew 2,359 ft / s over Leeds.", [("2,359 ft / s", 2359, "ft/s")]),
        ("In May Oslo had up to 29 ºC in the shade.", [("29 ºC", 29, "°C")]),
        ("The new chip is almost four times as fast as the old one.", [("four times", 4, "")]),
    ],
)
def test_a_figure_has_its_value_and_its_unit(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [one[:3] for one in told(text)] == figures


def test_a_line_of_a_program_counts_nothing() -> None:
    assert told("minutes = round(self.pace.limit_seconds / 60)") == []
    assert told("In 212 patients the drug worked (p = 0.03).")


def test_of_a_ratio_the_second_number_is_none() -> None:
    assert [one[0] for one in told("The rate in the town is below 70 per 100,000 people.")] == ["70"]


def test_a_clause_after_a_comma_is_told_of_the_noun_before_it() -> None:
    assert [one[3] for one in told("Butare, which has 89,600 residents, is the home of a university.")] == [
        "Butare has 89,600 residents"
    ]


def test_a_which_that_may_mean_all_that_was_told_is_told_of_no_noun() -> None:
    text = "A fire reached the Old Mill, which led to the loss of 40 looms."
    assert [one[3] for one in told(text)] == [text.removesuffix(".")]


def test_a_torn_clause_is_told_of_nobody() -> None:
    assert told(", who came to Oslo last season, set a best of 16 metres in the jump in Ghent.") == []


def test_who_may_mean_somebody_else_than_the_noun_before_it() -> None:
    text = "“I am paid,” says Laura, a shopper from Devon, who has been paid to visit 7,000 shops since 2001."
    assert not any(one[3].startswith("Devon") for one in told(text))


def test_a_clause_keeps_the_will_that_it_shares() -> None:
    assert told("The plant will employ 120 people and cost about $12 million.")[1][3] == (
        "The plant will employ 120 people and cost about $12 million"
    )


def test_a_figure_in_somebodys_we_keeps_the_marks_and_the_speaker() -> None:
    text = "“We lost 40 crates on the way,” said Anna Reed."
    assert [one[3] for one in told(text)] == ["“We lost 40 crates on the way”, according to Anna Reed"]


def test_what_is_expected_is_told_with_the_expecting() -> None:
    assert [one[3] for one in told("The board was expected to publish its findings within 30 days.")] == [
        "The board was expected to publish its findings within 30 days"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway estimates that the trade is worth £6 million.",
        "Norway fears that 300 boats were lost.",
        "Around 300 boats were lost, the council estimates.",
    ],
)
def test_what_is_only_held_for_likely_is_told_with_the_verb_that_says_so(text: str) -> None:
    _, analysis = analysed(text)
    assert [figure.what for figure in analysis.figures] == [text.rstrip(".")]
    assert [claim.claim for claim in analysis.attributions] == [text]


def test_a_second_clause_with_a_place_of_its_own_shares_the_time_of_the_first() -> None:
    text = "In the first three years the profit was nothing, and on nine farms in Norway many cows died."
    assert told(text)[-1][0::3] == ("nine", text.rstrip("."))
    both = "In the first three years the profit was nothing, and in May on nine farms in Norway many cows died."
    assert told(both)[-1][0::3] == ("nine", "in May on nine farms in Norway many cows died")


def test_what_is_estimated_is_told_in_the_words_of_its_claim() -> None:
    text = "Early the next day, a storm rose, and Norway estimated that the waves reached nine metres."
    assert [one[3] for one in told(text)] == ["Norway estimated that the waves reached nine metres"]


def test_an_item_of_a_list_is_told_after_the_words_that_the_list_hangs_on() -> None:
    figures = analysed("The fees are as follows:\n\n- application: £75\n- hearing – £210")[1].figures
    assert [(one.text, one.value, one.what) for one in figures] == [
        ("£75", 75, "The fees are as follows: application: £75"),
        ("£210", 210, "The fees are as follows: hearing – £210"),
    ]
    assert [one.earlier[0].quote for one in figures] == ["The fees are as follows:"] * 2


def test_an_item_that_is_a_sentence_needs_no_more_words() -> None:
    (figure,) = analysed("The fees are as follows:\n\n- An appeal costs £300.")[1].figures
    assert (figure.what, figure.earlier) == ("An appeal costs £300", ())


def test_a_number_that_is_all_of_its_item_tells_nothing() -> None:
    assert analysed("- £75\n- £90")[1].figures == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twenty-two of the councils agreed in May.", [("Twenty-two", 22)]),
        ("The walk is 20 miles (32 km) long.", [("20 miles", 20)]),
        ("About one case in six was settled in May.", []),
        ("Landlords with ten or more flats must register in Leeds.", [("ten", 10)]),
        ("Tickets for the final cost between £20 and £45.", [("£20 and £45", 20)]),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, figures: list[tuple[str, float]]) -> None:
    assert [one[:2] for one in told(text)] == figures


def test_what_somebody_does_not_believe_is_not_told_as_their_word() -> None:
    (figure,) = told("Ann Reed does not believe that 40 boats were lost in the storm.")
    assert figure[-1] == "Ann Reed does not believe that 40 boats were lost in the storm"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The club's shares closed at 351p on Monday.", [("351p", 351, "p")]),
        ("The ratio of wins to games was 1.08 in the spring.", [("1.08", 1.08, "")]),
        ("Trade had shrunk for five quarters in a row.", [("five quarters", 5, "quarters")]),
        ("Traffic on the road fell by two-thirds in May.", [("two-thirds", 2 / 3, "")]),
        ("The profit of the mill fell by a quarter after tax.", [("a quarter", 0.25, "")]),
        ("The town outvoted the mill by 212 to 37.", [("212", 212, ""), ("37", 37, "")]),
        ("The visitors won the match 4–3.", [("4–3", 4, "")]),
        ("The council voted 12-3 for the plan.", [("12-3", 12, "")]),
        ("The dog lost 4–6 kg of weight in May.", []),
        ("The mill may, one day, be opened again.", []),
        ("With two minutes left Anna Reed fell.", []),
    ],
)
def test_what_is_written_as_one_number_is_one_figure(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [one[:3] for one in told(text)] == figures


def test_a_sentence_that_leans_on_the_one_before_is_told_with_it() -> None:
    text = "The crowd was first put at 6,150 people. The club corrected that to 5,890 an hour later."
    assert told(text)[-1] == ("5,890", 5890, "", text.removesuffix("."))


def test_a_bare_number_is_told_after_the_figure_that_it_changes() -> None:
    text = (
        "The town put the damage at six million pounds on Monday. By Tuesday the town was speaking of eleven million."
    )
    assert told(text)[-1][3] == text.removesuffix(".")


@pytest.mark.parametrize(
    "text",
    [
        # Of two people "he" may be either, and in the first sentence somebody else is meant already.
        "Ada Hale and Anna Reed met in the tunnel. She had 40 books.",
        "They had opened it early. It held 40 books.",
        # What goes on with somebody's words does not say whose they are.
        "Hale said that the mill was safe. That would cost 40 pounds a year.",
        "Hale made Reed and Bell his heirs. The two were often seen in town.",
    ],
)
def test_a_figure_stays_out_where_the_sentence_before_leaves_it_open(text: str) -> None:
    assert told(text) == []


def test_a_time_that_leans_on_another_is_left_out_of_what_a_figure_is_of() -> None:
    assert told("Anna Reed expects a profit of £48 million this year.")[0][3] == (
        "Anna Reed expects a profit of £48 million"
    )


@pytest.mark.parametrize(
    "text",
    [
        "By 2007 it rose. By the end of that year, 40 ferries will be at work in the harbour, said the report.",
        "Brough and Marlow remain unbeaten after two rounds of this year's Northern League cup.",
    ],
)
def test_no_word_stays_behind_without_the_time_that_it_needs(text: str) -> None:
    assert not any(" of," in one[3] or " 's" in one[3] for one in told(text))


def test_what_somebody_has_said_besides_is_not_said_by_what_they_spoke_of() -> None:
    text = (
        "The Marle Foundation claims that Skarnfox has been sold almost nine million times and has publicly said "
        "it would be glad to gain 20% of the market."
    )
    assert not any("has publicly said" in one[3] for one in told(text))


def test_a_verb_that_a_clause_may_go_on_with_is_not_told_of_the_subject() -> None:
    text = (
        "Holm's range includes a pump that runs anywhere from 92 miles per hour (148 km / h) to 95 miles per hour "
        "(153 km / h) and tops out at 98 miles per hour (158 km / h)."
    )
    assert not any("range tops out" in one[3] for one in told(text))


def test_what_was_passed_is_not_who_passed_it() -> None:
    assert told("The Landsraad, the island's parliament, passed it by 22 votes.") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In the home, one in nine residents fell.", [("one in nine", 1 / 9)]),
        ("Three out of four workers liked the lamp.", [("Three out of four", 0.75)]),
        ("The mill lost two looms in nine days.", [("two", 2), ("nine days", 9)]),
        ("Three dozen weavers left the mill.", [("Three dozen", 36)]),
        ("The wreck lies in 22 fathoms of water.", [("22 fathoms", 22)]),
        ("The hall has 52 rooms.", [("52", 52)]),
        ("The owner slept in room 12.", []),
        ("The owner sold half the land.", [("half", 0.5)]),
        ("The state paid less than a quarter.", [("a quarter", 0.25)]),
        ("Nearly a quarter were lost.", []),
    ],
)
def test_a_share_and_a_dozen_have_their_value(text: str, figures: list[tuple[str, float]]) -> None:
    assert [(one[0], one[1]) for one in told(text)] == figures


def test_a_figure_of_a_claim_is_told_in_the_words_of_the_claim() -> None:
    text = "The pier was begun, according to the survey, by a monk who gave twelve boats."
    assert [one[3] for one in told(text)] == [text.removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Anna Reed batted .348 in May.", [(".348", 0.348, "")]),
        ("A 60-person crew sailed the barque.", [("60-person", 60, "person")]),
        ("The Six-Day War began in June.", []),
        ("The Harbour Club finished first with a 17–7 record.", [("17–7", 17, "")]),
        ("The weaver is 5 feet 6 inches tall.", [("5 feet 6 inches", 5.5, "feet")]),
        ("The wind reached 240 km / h (150 mph) on the coast.", [("240 km / h", 240, "km/h")]),
        ("The train reached 140 miles per hour in May.", [("140 miles per hour", 140, "miles per hour")]),
        ("The tower is one hundred and fifty feet high.", [("one hundred and fifty feet", 150, "feet")]),
        ("The mill lost the case in round 8 and won it in game two.", []),
        ("Good light helps weavers to see their threads [2, 3].", []),
        ("The rates are .432 in 24 games.", [(".432", 0.432, ""), ("24", 24, "")]),
        ("The harbour sold the 25 percent share of the Holm Line.", [("25 percent", 25, "%")]),
    ],
)
def test_a_number_has_all_its_words_and_no_name_is_one(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [one[:3] for one in told(text)] == figures


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The valley has over 225 days of rain.", "over"),
        ("The roof stands at almost a 45 degree angle.", "almost"),
        ("The dam was built over three years.", ""),
        ("Over two meetings, the first in Leeds, Holm sold the plan to the studio.", ""),
        ("Over 300 people came to the park on Monday.", "over"),
        ("The agency estimated 10 minutes for the walk.", ""),
    ],
)
def test_a_hedge_belongs_to_its_number(text: str, hedge: str) -> None:
    assert [one.hedge for one in analysed(text)[1].figures] == [hedge]


def test_a_part_is_told_with_what_it_is_part_of() -> None:
    text = "The survey counted 31 storms; of those, 14 became typhoons."
    assert told(text)[-1][3] == text.removesuffix(".")


def test_a_clause_does_not_end_between_two_verbs_that_share_an_object() -> None:
    text = "Three of the four storms seen by the survey approached or hit the harbour, including Storm Anna."
    assert told(text)[0][3] == "Three of the four storms seen by the survey approached or hit the harbour"


def test_this_after_a_semicolon_means_the_clause_before() -> None:
    text = "The Harbour Club beat the mill by 40 runs; this was the club's third victory in 12 years."
    assert [one[3] for one in told(text)][-1] == text.removesuffix(".")


def test_a_pronoun_is_told_with_what_it_may_mean() -> None:
    text = "A court ruled that the Nordex Group must stop selling lamps and said it must pay 40 euros in compensation."
    assert [what for _, _, _, what in told(text)] == [text.rstrip(".")]


def test_what_somebody_says_of_her_own_group_stays_her_word() -> None:
    text = "Hanna Holm says that Hanna Holm’s group set 48 lamps in Oslo."
    assert [what for _, _, _, what in told(text)] == [
        "Hanna Holm’s group set 48 lamps in Oslo, according to Hanna Holm"
    ]


def test_somebody_s_own_words_stand_in_their_marks() -> None:
    text = '"The mill in Leeds sold 40 looms last year," said Anna Reed.'
    assert [one[3] for one in told(text)] == ["“The mill in Leeds sold 40 looms last year”, according to Anna Reed"]
