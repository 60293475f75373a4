"""Dated events in the ordinary wordings of reports, articles and studies, parsed by the model itself."""

import pytest

from quizapp.briefing.build import build_briefing
from tests.unit.reading.parsed import analysed


def entries(text: str, date: str = "") -> list[tuple[str, str]]:
    document, analysis = analysed(text, date=date)
    return [(one.sort, one.event) for one in build_briefing(document, analysis).timeline]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The mine at Selby reopened in 1995 as a museum.", "1995"),
        ("The bell of Hexley was lost in the fire of 1871.", "1871"),
        ("The survey in Hexley began in the autumn term of 2017 with a trial at four schools.", "2017"),
        ("The first results are expected in 2027.", "2027"),
        ("A vote of all members is scheduled for 12 June 2027.", "2027-06-12"),
        ("Ada Holm has been a trustee since 1996.", "1996"),
        ("Ada Holm began to study school meals in 2014.", "2014"),
        ("A trial in Wales in 2008 found no gain in attendance.", "2008"),
        ("The study followed 1,840 children in Yorkshire between September 2021 and July 2023.", "2021-09"),
        ("Holm's books circulated widely, reaching France and Italy in 1519.", "1519"),
        ("The oldest bell of Hartwell church is dated 1611.", "1611"),
        ("The second bell of the ring bears the date 1638.", "1638"),
        ("The north aisle is of the fourteenth century.", "13"),
        ("Not until 1945 were the bells rung again.", "1945"),
        ("Marden School moved its first bell from 8.20 a.m. to 9 a.m. in September 2022.", "2022-09"),
        ("Marden School moved its first bell at the start of the 2022 autumn term.", "2022"),
        ("The custom dates back to 1702.", "1702"),
        ("In 762, Ada Holm left the city.", "0762"),
        ("In May 757, Ada Holm left the city.", "0757-05"),
        ("In the winter of 762, Ada Holm left the city.", "0762"),
        ("Ada Holm launched her first official scent, Amber in 2010.", "2010"),
        ("The custom goes back to 1702.", "1702"),
        ("A study by Ada Holm (2019) found that pupils slept for 34 minutes longer.", "2019"),
        ("After being rehung in 1926, the bells were rung on Sundays.", "1926"),
        ("Having been rehung in 1926, the bells were rung on Sundays.", "1926"),
        ("The first peal was rung on New Year's Eve 1899.", "1899-12-31"),
        ("The mill was first worked on Christmas Day 1819.", "1819-12-25"),
        ("The mill was tailwinded c1920.", "1920"),
        ("The treaty never took effect as King Orm was killed in July 1287.", "1287-07"),
        ("Ada Holm attempted to return to the Senate in 1936.", "1936"),
        ("Ada Holm made it to the second round of the cup in 1998.", "1998"),
        ("Ada Holm went on to teach English at Hull in 1957.", "1957"),
        ("King Orm was able to put down the first revolt in 1258.", "1258"),
        ("The tour visited Asia and Australia, with rehearsals taking place in December 1997.", "1997-12"),
        ("Phase I of the works at Marle Park was completed in November 2007, to the joy of its traders.", "2007-11"),
        ("After the 2011–12 season, Ada Holm was called to Hull to fill a vacancy.", "2012"),
        ("The third ship with turrets was HMS Marle of 1876, which carried two of them.", "1876"),
        ("The cover was drawn by Ada Holm for “What Is Time?” in May 1988.", "1988-05"),
        ("Ada Holm finished the 1984 season 12th in points.", "1984"),
        ("Ada Holm missed the 2012 season with a broken arm.", "2012"),
        ("Ada Holm retired from teaching in 1937.", "1937"),
        ("The bridge was approved by the council, with the first arch arriving in June 2004.", "2004-06"),
        ("Ada Holm was born in Hexley in 1584 or early 1585.", "1584"),
        ("The firm said it would close the mill in early 2005.", "2005"),
        ("In 1644, Ada Holm took it upon herself to carve a seal for the town.", "1644"),
        ("With the outbreak of World War I Ada Holm sailed home in the fall of 1915.", "1915"),
        ("The hall was built c. 1650 by Sir John Marle.", "1650"),
        ("On 18 November 1941, No. 20 Squadron moved to Darwin.", "1941-11-18"),
        ("The debts of the mill led Ada Holm to leave Hexley and return to Leeds in 1895.", "1895"),
    ],
)
def test_an_event_is_told_whole(text: str, sort: str) -> None:
    assert entries(text) == [(sort, text)]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("On Tuesday night about 200 residents gathered outside the town hall.", "2025-05-13"),
        ("A fire in Mill Lane broke out shortly after 9 p.m. on Saturday.", "2025-05-10"),
        ("Work on the bridge will begin in the first week of August.", "2025-08"),
        ("Sales of valves fell by a quarter in the three months to 31 March.", "2025-01-01"),
        ("Sales of valves fell by a quarter in the six months to March.", "2024-10"),
    ],
)
def test_a_report_counts_from_its_own_date(text: str, sort: str) -> None:
    assert entries(text, "2025-05-14") == [(sort, text)]


def test_what_happened_twice_stands_at_both_dates() -> None:
    text = "Crystals were found in Bolivia in 1889 and in Namibia in 1912."
    assert entries(text) == [("1889", text), ("1912", text)]
    text = "Each child was tested in October 2018 and again in June 2019."
    assert entries(text) == [("2018-10", text), ("2019-06", text)]


def test_what_happened_elsewhere_on_another_day_stands_at_both() -> None:
    text = "The record was released on 23 October 2015 in Britain and 6 November 2015 in Norway."
    assert entries(text) == [("2015-10-23", text), ("2015-11-06", text)]


def test_the_year_of_an_act_s_name_is_no_date_of_the_deed() -> None:
    assert entries("Such limits were introduced under the Harbours and Ferries Act 1975.") == []


def test_who_a_finding_cites_in_brackets_is_no_event() -> None:
    assert entries("A study of Ada Holm (2019) says that pupils slept for 34 minutes longer.") == []


def test_a_half_that_leans_on_the_other_is_told_with_it() -> None:
    text = "The largest stone of Hexley was stolen in 1966 and recovered in Antwerp three years later."
    assert entries(text) == [("1966", "The largest stone of Hexley was stolen in 1966."), ("1969", text)]


def test_two_verbs_of_one_object_are_not_parted() -> None:
    text = "The nurses weighed and measured the children three times: at the start, in June 2022 and in June 2023."
    assert entries(text) == [("2022-06", text), ("2023-06", text)]


def test_who_described_a_thing_first_is_told_after_what_it_is() -> None:
    text = "Holmite is a rare mineral of iron. It was first described in 1823 by the chemist Nils Ahlgren."
    assert entries(text) == [("1823", text)]


def test_the_year_of_an_event_dates_the_day_on_which_it_began() -> None:
    text = "The coal strike of 1926 began at the Hollin pit on 1 May."
    assert ("1926-05-01", text) in entries(text)


@pytest.mark.parametrize(
    "text",
    [
        "Traders fear that the summer of 2027 will be poor.",
        "The third round of tests was planned for April 2020.",
        "Ada Holm wanted to study school meals in 2014.",
        "The trial did not end in 2008.",
        "Ada Holm signed a contract for the 2012 season.",
        "Ada Holm signed before the 2012 season.",
        "The firm hoped it would close the mill in 2005.",
        "King Orm was not able to put down the first revolt in 1258.",
        "The council would close the mill in 2005 if the river rose.",
        "Runs batted in 171",
        "By 1300 GMT the shares of Holm Line in London were down a penny.",
        "Ada Holm's appearances on television include the soap opera Elm Street (2001).",
        "The maker of the 1993 Starfox game left Hull.",
        "Coal grew between 1810 and 1840 to 90,000 tons. Herring came up, salted, from late August to November.",
    ],
)
def test_what_did_not_surely_happen_then_is_left_out(text: str) -> None:
    assert not [event for _, event in entries(text) if "Coal" not in event]


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Leeds followed in 2021, Hull in 2022 and York in 2023.", ["2021", "2022", "2023"]),
        ("The club won the cup in 1901, 1904 and 1913.", ["1901", "1904", "1913"]),
        ("The fund changed its advice in January 2026, and the council is expected to follow in 2027.", ["2027"]),
        ("Four schools moved their first lesson from 8.40 to 9.30 in September 2022.", ["2022-09"]),
        ("The bell of Hexley was thought to be lost until 1951, when it was found in a barn.", ["1951"]),
        ("The bell of Hexley is first named in a deed of 1148.", ["1148"]),
        ("The chapel of Hexley is said to have been built in 1410.", ["1410"]),
        ("The chapel of Hexley was closed during the plague of 1636.", ["1636"]),
        ("In the 1926 strike the hall of Hexley fed eighty families a day.", ["1926"]),
        ("Holm lost a hand after an accident in 1966.", ["1966"]),
        ("A 2018 survey found that most parents were against it.", ["2018"]),
    ],
)
def test_a_sentence_that_no_clause_can_be_cut_from_is_told_whole(text: str, sorts: list[str]) -> None:
    told = [sort for sort, event in entries(text) if event == text]
    assert told[-len(sorts) :] == sorts


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The Perdita left Hull on 3 May 1911. Five days later she reached Oslo.", "1911-05-08"),
        ("The schooner left Hull in May 1911. In June she ran into ice.", "1911-06"),
        ("Ada Holm sold the mill. It was damaged by its owner in the storm of 1953.", "1953"),
    ],
)
def test_what_leans_on_the_sentence_before_is_told_after_it(text: str, sort: str) -> None:
    assert (sort, text) in entries(text)


def test_a_name_beside_a_word_for_somebody_is_one_person() -> None:
    first = "Ada Holm owed rent to her landlord, Peter Reed, on 3 May 2025."
    told = f"{first} Eleven days later Peter Reed gave her notice."
    assert ("2025-05-14", told) in entries(f"{first} Eleven days later he gave her notice.")


def test_no_half_is_cut_off_from_the_helper_that_it_needs() -> None:
    text = "The wreck was found in 1962 by divers from Leith, and the bell raised in 1963."
    assert entries(text)[1] == ("1963", text)
    text = "The Antje was sold in 1881 to a firm in Dundee, and renamed Northern Star in 1883."
    assert entries(text)[1] == ("1883", text)
    assert entries("A law that Hexley passed in 2019 came into force in 2022.")[0][1] == "Hexley passed a law in 2019."


def test_the_sentence_that_a_date_counts_from_is_evidence_too() -> None:
    document, analysis = analysed("The mill burned down in 1902. Two years later the chapel was built.")
    entry = build_briefing(document, analysis).timeline[1]
    assert (entry.sort, entry.event) == ("1904", "The chapel was built.")
    assert [document.text[one.start : one.end] for one in entry.evidence] == [
        "The mill burned down in 1902.",
        "Two years later the chapel was built.",
    ]


def test_what_follows_denial_or_two_people_in_two_sentences_in_one_is_left_out() -> None:
    assert entries("The fund hoped that the mill would open in 2019.") == []
    assert entries("Reed met Hale and greeted him; he had moved in 1995.") == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Ada Holm taught in Hull before moving to Leeds in 1926.", "1926"),
        ("Ada Holm became famous by crossing the lake in 1926.", "1926"),
        ("Ada Holm is known for founding the school in 1926.", "1926"),
        ("Ada Holm left Leeds after getting called up on 6 July 1926.", "1926-07-06"),
        ("Ada Holm returned to Hull in 1925, teaching at the school and beginning a survey in 1926.", "1926"),
        ("The mill stood empty. The mill would later be sold to Ada Holm in 1926.", "1926"),
        ("By the outset of 1926, Ada Holm had bought the mill.", "1926"),
        ("In the 18th and early 19th centuries the mills of Hull served the farmers.", "17"),
        ("Ada Holm moved to Hull in 1926 and married Peter Lund there.", "1926"),
        ("Ada Holm was a professor of English at the University of Hull from 1926 to 1931.", "1926"),
        ("Ada Holm has been in a partnership with Peter Lund since 1926.", "1926"),
    ],
)
def test_what_was_done_in_the_end_or_told_as_a_noun_is_dated(text: str, sort: str) -> None:
    assert sort in [found for found, _ in entries(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm died before finishing the survey in 1926.",
        "Ada Holm resigned before finishing the survey in 1926.",
        "Ada Holm was arrested for burning the mill in 1926.",
        "Ada Holm hoped to become famous by crossing the lake in 1926.",
        "The mill would be sold in 1926 if nobody paid.",
        "Ada Holm rebuilt the ships familiar in the 20th century.",
    ],
)
def test_what_may_not_have_been_done_is_no_event(text: str) -> None:
    assert entries(text) == []


def test_what_a_thing_was_at_another_time_is_not_when_it_was_made() -> None:
    text = (
        "Ada Holm co-founded the left-liberal Marle group in 1932, a significant political organisation in the 1950s "
        "and 1960s."
    )
    assert [sort for sort, _ in entries(text)] == ["1932"]


def test_an_adjective_that_the_parser_takes_for_a_verb_is_not_cut_off() -> None:
    text = (
        "The rapid evolution of ship design in the late 19th century transformed the cutter from a wooden vessel "
        "that carried sails to supplement its engines into the steel-built, turreted battleships and cruisers familiar "
        "in the 20th century."
    )
    assert [(sort, event.endswith("20th century.")) for sort, event in entries(text)] == [("18", True)]


def test_who_found_something_only_later_does_not_say_what_came_before() -> None:
    text = "The painter Ada Holm was brought to the mill in April 1926 and found that its sails were still good."
    assert entries(text) == [("1926-04", "The painter Ada Holm was brought to the mill in April 1926.")]


def test_a_clause_is_not_cut_off_amid_its_words() -> None:
    whole = "In 1926 Hexley was registered as a city and the name of the city was changed from Port Hexley to Hexley."
    assert entries(whole) == [("1926", whole)]


def test_a_participle_after_the_second_of_two_names_is_not_told_of_it() -> None:
    text = "The Holm Battalion was a unit of the Marle Guard and later of the Marle Army established in Hull in 1926."
    assert not any(event.startswith("The Marle Army was") for _, event in entries(text))


def test_no_later_stays_behind_where_that_day_is_left_out() -> None:
    text = "The storm reached Marle on 31 August 1933. The old bridge fell later that day."
    assert ("1933-08-31", "The old bridge fell.") in entries(text)


def test_a_date_that_commas_lead_in_is_that_of_the_verb_after_it() -> None:
    text = "Ada Holm drew the hall, sold the drawing and, in 1822, moved to Leeds."
    assert entries(text) == [("1822", text)]


def test_what_somebody_did_not_see_happened() -> None:
    text = "Ada Holm died in May 1811, and so did not see the bridge opened on 3 June 1812."
    assert entries(text) == [("1811-05", "Ada Holm died in May 1811."), ("1812-06-03", text)]
    assert ("1812-06-03", text) not in entries(text.replace("see the bridge opened", "get the bridge opened"))


def test_what_happened_is_told_by_itself_whatever_its_sentence_denies() -> None:
    text = "Although Ada Holm finished fourth in the race in 1948, she did not win a prize."
    assert entries(text) == [("1948", "Ada Holm finished fourth in the race in 1948.")]
    assert entries(text.replace("Although", "If")) == []


def test_who_is_called_something_does_what_that_did() -> None:
    assert entries("Ada Holm was a painter who moved to Leeds in 1870.") == [
        ("1870", "Ada Holm moved to Leeds in 1870.")
    ]
    assert entries("The Reade Fund is a charity founded in 1911.") == [("1911", "The Reade Fund was founded in 1911.")]


@pytest.mark.parametrize("text", ["The mill sold bread in 762 shops.", "One mill in 762, Ada Holm said, was lost."])
def test_a_number_of_three_digits_may_count(text: str) -> None:
    assert entries(text) == []


def test_what_somebody_joined_as_has_the_date_of_joining() -> None:
    text = "Ada Holm joined Reade-Hale as associate rabbi in 2003, and served until 2011."
    assert entries(text)[0] == ("2003", "Ada Holm joined Reade-Hale as associate rabbi in 2003.")


def test_no_name_loses_its_number_s_first_word() -> None:
    text = "No. 20 Squadron flew its last mission on 21 January 1946, and disbanded at Marle on 27 March 1946."
    assert [sort for sort, _ in entries(text)] == ["1946-01-21", "1946-03-27"]
    assert not any(event.startswith(".") for _, event in entries(text))


def test_that_season_is_of_the_year_that_the_text_has_come_to() -> None:
    text = "Ada Holm joined Hexley on 27 July 1980. That season Ada Holm won five games."
    assert entries(text)[0] == ("1980", "Ada Holm won five games.")


def test_a_report_s_night_is_the_one_before_and_what_comes_after_an_evening_is_of_the_next_day() -> None:
    text = "The old mill caught fire on Wednesday evening. Two men were found in the river at 4 a.m."
    assert entries(text, "2026-03-12")[1][0] == "2026-03-12"
    text = "Hexley was under water on Thursday. One man was reported missing during the night."
    assert [sort for sort, _ in entries(text, "2026-03-12")] == ["2026-03-11", "2026-03-12"]
    old = "The old mill burned on 3 May 1911.\n\nOne man was reported missing during the night."
    assert [sort for sort, _ in entries(old, "2026-03-12")] == ["1911-05-03"]


def test_a_day_that_is_part_of_a_name_dates_nothing() -> None:
    text = "Ada Holm wrote a book in 2001. Ada Holm argued that the May 3 riots were planned."
    assert [sort for sort, _ in entries(text)] == ["2001"]


def test_a_pronoun_whose_meaning_stays_with_the_clause_does_not_hold_it_up() -> None:
    text = "The school lost its hall, and Ada Holm moved to Hull in 1902 because she was ill."
    assert entries(text) == [("1902", "Ada Holm moved to Hull in 1902 because she was ill.")]


def test_no_war_is_taken_for_a_ship_that_is_she() -> None:
    text = (
        "The Perdita saw no combat during World War I, although the ship went to Siberia in 1918. She was sold in 1921."
    )
    assert not any(event.startswith("World War") for _, event in entries(text))


def test_a_later_step_that_is_known_less_closely_does_not_stand_before_what_it_follows() -> None:
    found = entries("The old mill burned down in May 1902. Eleven days later the chapel was closed.")
    assert [sort for sort, _ in found] == ["1902-05"]
    found = entries("The old mill burned down in May 1902. That year the chapel was closed.")
    assert [sort for sort, _ in found] == ["1902", "1902-05"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Five months later, in May 1979, the old mill fell.", "In May 1979, the old mill fell."),
        (
            "Holm's mine, the last in Hull, closed three years later, in 1992.",
            "Holm's mine, the last in Hull, closed in 1992.",
        ),
        ("About one year later on 29 June 2007, Ada Holm won.", "On 29 June 2007, Ada Holm won."),
        ("Finally, on 21 May 1900, Ada Holm left Hull.", "On 21 May 1900, Ada Holm left Hull."),
        ("The old cover was later drawn again in May 1988.", "The old cover was drawn again in May 1988."),
    ],
)
def test_what_only_counts_on_to_a_date_is_left_out(text: str, event: str) -> None:
    assert [found for _, found in entries(text)] == [event]


def test_a_second_time_of_the_same_deed_is_told_with_it() -> None:
    text = "Ada Holm played football for Hull in 1944 and from 1946 to 1948."
    assert entries(text) == [("1944", text), ("1946", text)]
    document, analysis = analysed("From 1956 through 1970, large mills were built in Hull.")
    assert [one.when for one in build_briefing(document, analysis).timeline] == ["from 1956 through 1970"]


def test_a_month_whose_something_is_dates_no_deed() -> None:
    text = "The old mill fell in June 2004. The votes were later counted in that month's elections."
    assert [sort for sort, _ in entries(text)] == ["2004-06"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Restoration of the banks began in the early 1970s, and plans to reduce grazing were made in the 1980s.",
            ["1970", "1980"],
        ),
        ("The town had a link with Hull that dates back to 1970.", ["1970"]),
        ("In the 2005 book Holm: The Solo Years 1970–1980, Peter Lund listed the song first.", ["2005"]),
    ],
)
def test_where_a_clause_is_of_another_or_tells_too_little_the_whole_is_told(text: str, told: list[str]) -> None:
    assert entries(text) == [(sort, text) for sort in told]


def test_a_year_that_is_compared_with_dates_no_month_after_it() -> None:
    text = "The number of people out of work was the highest since 1990. Prices in Hull rose again in December."
    assert [sort for sort, _ in entries(text)] == ["1990"]


def test_an_article_fits_the_word_that_follows_without_the_year() -> None:
    text = "Elm Street is a 1910 American Hull Company film."
    assert entries(text) == [("1910", "An American Hull Company film dates from 1910.")]


@pytest.mark.parametrize(
    "text",
    [
        "Reade had a part in the play Larks written by Ada Holm, which was staged in 2001 at the Marle Theatre.",
        "Listed in December 1999, the Mill Lane – Tarn Bridge carries a track over the river.",
        "In May 2008, Reade made a guest appearance on an episode arc of the television series Waking the Lark, "
        "followed by an appearance on the television series Castaways in November 2008.",
    ],
)
def test_a_clause_is_not_told_of_the_wrong_noun(text: str) -> None:
    opened = [event.split(" was ")[0] for _, event in entries(text)]
    assert not {"Ada Holm", "The Lark", "The Mill Lane"} & set(opened)


def test_the_part_of_a_year_that_leans_goes_with_it() -> None:
    text = "By 1807 the canal will have a lock. By the end of that year, 40 boats will be at work in the basin."
    assert [event for _, event in entries(text) if "boats" in event] == ["40 boats will be at work in the basin."]
