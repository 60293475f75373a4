"""Nouns of one class can be options of one question; a noun of none is like no other."""

from quizapp.generate.noun_classes import noun_classes


def test_a_noun_has_a_class_or_two_or_none() -> None:
    assert noun_classes("river") == {"water"}
    assert noun_classes("church") & noun_classes("castle")
    assert not noun_classes("church") & noun_classes("fever")
    assert noun_classes("thingamajig") == frozenset()
