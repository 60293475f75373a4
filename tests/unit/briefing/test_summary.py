"""The summary covers the document and never repeats itself."""

from quizapp.briefing.build import build_briefing
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


def test_a_text_of_two_sentences_has_no_summary() -> None:
    assert build_briefing(document("ferry", "money"), analysis("ferry", "money")).summary == ()


def test_the_same_sentence_again_and_again_is_told_once() -> None:
    names = ("ferry",) * 30
    made = build_briefing(document(*names, title="The ferry"), analysis(*names))
    assert [one.text for one in made.summary] == ["The ferry left the harbour in 1999."]
    assert made.key_facts == ()


def test_statements_follow_the_order_of_the_text() -> None:
    names = ("apposition", "us", "who", "acronym", "term_is", "money", "term_or", "elliptic", "both_named")
    made = build_briefing(document(*names), analysis(*names))
    starts = [one.evidence[0].start for one in made.summary]
    assert starts == sorted(starts)
    assert len(made.summary) == 3


def test_the_first_statement_says_what_the_text_is_about_and_no_hook_is_told() -> None:
    text = (
        "Anna Holm had never seen her uncle. The message in a bottle was found by Norway's coastguard in 2014. "
        "Fishermen drank to it in Oslo all night. Nets were torn in the storm of May."
    )
    made = build_briefing(*analysed(text, title="A bottle message"))
    assert made.summary[0].text == "The message in a bottle was found by Norway’s coastguard in 2014.".replace("’", "'")
    assert not any("never seen" in one.text for one in (*made.summary, *made.key_facts))


def test_what_opens_the_text_and_names_it_is_told_before_better_statements_and_though_it_denies() -> None:
    text = (
        "Judges do not have to sleep at the sea, Anna Holm has told a court. Norway's harbour of Skarn, the "
        "largest harbour of Norway, was built in 1911 by Norway's judges. Fishermen drank to it in Oslo all night. "
        "Nets were torn in the storm of May."
    )
    made = build_briefing(*analysed(text, title="Norway's harbour of Skarn"))
    assert made.summary[0].text.startswith("Judges do not")


def test_the_same_verdict_in_other_words_is_told_once() -> None:
    text = (
        "Norway and Sweden denounced the storm tax as an attack on trade. Fishermen in Oslo drank to it all night. "
        "Nets were torn in the gale of May. Both Sweden and Norway condemned the new duty as a blow to business."
    )
    made = build_briefing(*analysed(text, title="The storm tax of Norway"))
    told = [one.text for one in (*made.summary, *made.key_facts)]
    assert sum("Sweden" in each for each in told) == 1
