"""People have their whole names where they come first."""

from quizapp.briefing.build import build_briefing
from tests.unit.reading.parsed import analysed

TEXT = (
    "Ada Marsh, an engineer, was a child of the river. Nobody in it could swim. In 1911 Marsh built a mill at Skarn "
    "for the town. The wheel was of oak. In 1920 Marsh sold the mill to the railway of Norway. Nobody came."
)


def test_who_is_named_in_another_part_alone_may_be_another() -> None:
    text = (
        "## The mill\n\nAda Marsh was a child of the river. Nobody in it could swim.\n\n## The wheel\n\n"
        "In 1911 Marsh built a large wheel of oak and iron for the town. Nobody came.\n\n## The rail\n\nIt was iron."
    )
    document, analysis = analysed(text)
    made = build_briefing(document, analysis)
    assert "In 1911 Marsh built a large wheel of oak and iron for the town." in [
        one.text for one in (*made.summary, *made.key_facts)
    ]


def test_the_first_statement_has_the_whole_name_and_its_evidence() -> None:
    document, analysis = analysed(TEXT, title="A mill at Skarn")
    made = build_briefing(document, analysis)
    told = [one for one in (*made.summary, *made.key_facts) if "Marsh" in one.text]
    assert [one.text.count("Ada Marsh") for one in told] == [1, *[0] * (len(told) - 1)]
    built = next(one for one in told if "1911" in one.text)
    assert built.text == "In 1911 Ada Marsh built a mill at Skarn for the town."
    assert [one.quote.split(",")[0] for one in built.evidence] == [
        "Ada Marsh",
        "In 1911 Marsh built a mill at Skarn for the town.",
    ]
