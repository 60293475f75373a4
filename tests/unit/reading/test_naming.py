"""Outward pronouns give way to names, with the sentences that tell them."""

from quizapp.reading.naming import NamedSentence
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


def last(*names: str) -> NamedSentence:
    return analysis(*names).named[-1]


def words(named: NamedSentence) -> str:
    return named.sentence.phrase(range(len(named.sentence.tokens)))


def test_a_subject_becomes_the_name() -> None:
    assert words(last("holm_went", "she_built")) == "Anna Holm built the first gauge there."


def test_an_owner_keeps_the_mark_of_owning() -> None:
    assert words(last("holm_went", "her_method")) == "The prize was given for Anna Holm’s method."


def test_her_thing_stays_where_she_may_be_who_gets_it() -> None:
    assert words(last("holm_went", "gave_her_notice")) == "The office gave her notice."
    assert words(last("holm_went", "gave_her_letter")) == "The office gave Anna Holm’s letter to a lawyer."


def test_the_sentence_that_tells_the_name_is_evidence() -> None:
    evidence = last("holm_went", "she_built").evidence
    assert [one.quote for one in evidence] == ["Anna Holm, an engineer, went to Leeds in 1911."]
    evidence[0].check(document("holm_went", "she_built").text)


def test_what_is_in_doubt_stays() -> None:
    named = last("ruth_met", "she_built")
    assert (words(named), named.evidence) == ("She built the first gauge there.", ())


def test_a_person_is_named_as_the_object_of_a_verb_too() -> None:
    assert words(last("clara_left", "awarded_her")) == "In 1947 the society awarded Clara Brook a medal."


def test_a_thing_is_named_small_inside_a_sentence() -> None:
    assert words(last("gauge_failed", "worked")) == "Eight months later the gauge worked."


def test_a_name_between_is_not_taken_for_whom_a_pronoun_means() -> None:
    assert words(last("clara_left", "maddox_she")) == "Peter Maddox always said that Clara Brook had carried it out."


def test_one_name_in_a_sentence_is_enough() -> None:
    assert words(last("holm_went", "she_built_as_she")).count("Anna Holm") == 1


def test_a_he_whom_nobody_can_be_beside_a_named_she_is_unclear() -> None:
    text = "Anna Holm sold the mill. {} the bottle a century after he had thrown it into the sea."
    assert analysed(text.format("She found"))[1].named[1].is_unclear
    assert not analysed(text.format("A keeper found"))[1].named[1].is_unclear


def test_a_name_that_takes_an_article_keeps_it() -> None:
    text = "The Anna Dunne was a trawler built in 1908. She was slow. In June she struck a mine."
    named = analysed(text)[1].named
    assert words(named[1]) == "The Anna Dunne was slow."
    assert words(named[2]) == "In June the Anna Dunne struck a mine."


def test_the_words_of_a_title_stay() -> None:
    _, found = analysed("Ada Holm ran the mill for years. It showed a play named On Her Last Day in Hull.")
    assert words(found.named[-1]).endswith("On Her Last Day in Hull.")


def test_a_name_takes_the_place_of_a_demonstrative_too() -> None:
    text = "The Harbour Safety Board met in Leeds. This board found a leak. Typhoon Ruth came. This storm sank a ferry."
    named = analysed(text)[1].named
    assert words(named[1]) == "The Harbour Safety Board found a leak."
    assert words(named[3]) == "Typhoon Ruth sank a ferry."


def test_whose_name_would_bring_another_pronoun_in_stays_open() -> None:
    _, analysis = analysed("In 1893 her mother and her sister moved to Bergen. Their shop was near the harbour.")
    assert words(analysis.named[-1]) == "Their shop was near the harbour."


def test_what_stands_in_brackets_is_no_part_of_a_name() -> None:
    _, analysis = analysed("Marle Moor (Irish: Marla) was a free town in Norway. Its name was painted on a wall.")
    assert "(" not in words(analysis.named[-1])


def test_whose_it_is_beside_a_name_is_that_names() -> None:
    _, analysis = analysed("Clara Holm ran the inn. Anna Vastra, her sister Jenny Lind, and Ole Berg came to Bergen.")
    assert "her sister" in words(analysis.named[-1])


def test_no_it_is_told_to_be_something_of_its_own() -> None:
    _, found = analysed("The Perdita is a ferry. It was the ferry's second accident in eighteen months.")
    assert words(found.named[-1]).startswith("It was the Perdita's second accident")


def test_the_subject_takes_the_name_where_an_owner_comes_before_it() -> None:
    _, analysis = analysed("Colin Frayne fled in May. Despite his age, he walked to the coast.")
    assert words(analysis.named[1]) == "Despite his age, Colin Frayne walked to the coast."
