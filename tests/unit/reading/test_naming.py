"""Outward pronouns give way to names, with the sentences that tell them."""

from quizapp.reading.naming import NamedSentence
from tests.unit.reading.handmade import analysis, document


def last(*names: str) -> NamedSentence:
    return analysis(*names).named[-1]


def words(named: NamedSentence) -> str:
    return named.sentence.phrase(range(len(named.sentence.tokens)))


def test_a_subject_becomes_the_name() -> None:
    assert words(last("holm_went", "she_built")) == "Anna Holm built the first gauge there."


def test_an_owner_keeps_the_mark_of_owning() -> None:
    assert words(last("holm_went", "her_method")) == "The prize was given for Anna Holm’s method."


def test_the_sentence_that_tells_the_name_is_evidence() -> None:
    evidence = last("holm_went", "she_built").evidence
    assert [one.quote for one in evidence] == ["Anna Holm, an engineer, went to Leeds in 1911."]
    evidence[0].check(document("holm_went", "she_built").text)


def test_what_is_in_doubt_stays() -> None:
    named = last("ruth_met", "she_built")
    assert (words(named), named.evidence) == ("She built the first gauge there.", ())
