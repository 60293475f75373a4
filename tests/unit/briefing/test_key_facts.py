"""Key facts are other sentences than the summary's, and nothing that may merely be."""

from quizapp.briefing.build import build_briefing
from quizapp.briefing.key_facts import most_facts
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed

NAMES = ("apposition", "us", "who", "acronym", "could", "money", "term_or", "elliptic", "both_named", "announce")


def test_key_facts_and_summary_share_no_statement() -> None:
    made = build_briefing(document(*NAMES), analysis(*NAMES))
    texts = [one.text for one in made.summary]
    assert made.key_facts
    assert not [one.text for one in made.key_facts if one.text in texts]


def test_possibilities_and_announcements_are_no_key_facts() -> None:
    texts = [one.text for one in build_briefing(document(*NAMES), analysis(*NAMES)).key_facts]
    assert "The bridge could fall in a storm." not in texts
    assert "Two questions remain open in the town." not in texts


def test_a_long_text_has_more_key_facts_than_a_short_one() -> None:
    _, short = analysed(" ".join(["The harbour of Skarn was built by Norway."] * 10))
    _, long = analysed(" ".join(["The harbour of Skarn was built by Norway."] * 200))
    assert (most_facts(short), most_facts(long)) == (8, 12)


def test_a_paragraph_with_much_to_tell_leaves_room_for_the_others() -> None:
    towns = "Skarn Oslo Bergen Hamar Molde Narva Turku Porto Leeds Gdansk Malaga Ghent Lille Siena".split()
    goods = (
        "boats lamps drums clocks mirrors carts ladders barrels candles ropes bricks saddles violins anchors".split()
    )
    trade = " ".join(
        f"Norway sold {count} {good} to {town} in 19{count}."
        for count, (good, town) in enumerate(zip(goods, towns, strict=True), start=20)
    )
    made = build_briefing(*analysed(f"{trade}\n\nSheep graze on the hills near Tromso. Moss covers roofs near Tromso."))
    told = [one.text for one in (*made.summary, *made.key_facts)]
    assert any("Tromso" in one for one in told)


def test_the_one_long_sentence_that_opens_a_text_is_told() -> None:
    lead = (
        "A team from the University of Leeds and the harbour board of Skarn, helped by divers from Norway, Denmark "
        "and Sweden, has measured for ten years how the mud of the bay moves with the tides, the storms of winter, "
        "the boats and the dredgers of Skarn."
    )
    rest = " ".join(f"In 19{count} the port of Skarn sold {count} boats to Norway." for count in range(20, 32))
    for text, told in ((f"{lead}\n\n{rest}", True), (f"{rest}\n\n{lead}", False)):
        made = build_briefing(*analysed(text, title="How mud moves in Skarn"))
        assert any(one.text == lead for one in (*made.summary, *made.key_facts)) is told
