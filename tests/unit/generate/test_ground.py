"""The ground looks up what each sentence speaks of, under one root for each thing."""

from dataclasses import replace

import pytest

from quizapp.domain.briefing import EntityType
from quizapp.generate.ground import AGAINST, FOR, SAID, fine_type, is_titled, judges, same_side, side_of
from quizapp.reading.entities import LedgerEntry
from tests.unit.generate.handmade import ground


def roots(name: str) -> frozenset[str]:
    return ground(name).roots[0]


def entry(name: str, kind: EntityType) -> LedgerEntry:
    return LedgerEntry(name, kind, (), (), ())


@pytest.mark.parametrize(
    ("name", "country", "written"),
    [
        ("iraqi", "iraq", "iraqi"),
        ("government_says", "iraq", "iraqi"),
        ("chilean", "chile", "chilean"),
        ("plural", "denmark", "danish"),
        ("paris", "france", "paris"),
        ("government_of", "norway", ""),
    ],
)
def test_an_adjective_or_a_capital_speaks_of_its_country(name: str, country: str, written: str) -> None:
    assert country in roots(name)
    assert written not in roots(name)


def test_a_name_is_one_root_however_many_words_it_has() -> None:
    assert {"ada brandt", "bergen"} <= roots("light")
    assert not {"ada", "brandt"} & roots("light")
    assert "united states" in roots("states")


def test_articles_and_light_verbs_are_no_roots() -> None:
    assert not {"the", "in", "be", "have", "."} & (roots("chilean") | roots("supported"))


def test_some_tokens_speak_only_of_themselves() -> None:
    seen = ground("iraqi")
    assert seen.roots_of(seen.analysis.sentences[0], (0, 1)) == {"iraq", "engineer"}


def test_a_sentence_with_a_pronoun_also_speaks_of_the_names_before_it() -> None:
    seen = ground("anna", "they_praised", "struck")
    assert "anna holm" in seen.roots[1]
    assert "anna holm" not in seen.roots[2]


@pytest.mark.parametrize(
    ("name", "kind", "fine"),
    [
        ("Norway", EntityType.PLACE, "country"),
        ("Paris", EntityType.PLACE, "city"),
        ("Europe", EntityType.PLACE, "region"),
        ("Bergen", EntityType.PLACE, "place"),
        ("Anna Holm", EntityType.PERSON, "person"),
        ("Norway", EntityType.ORGANISATION, "organisation"),
    ],
)
def test_a_place_has_a_finer_type_and_the_others_their_own(name: str, kind: EntityType, fine: str) -> None:
    assert fine_type(entry(name, kind)) == fine


def test_verbs_of_one_side_have_one_root() -> None:
    assert side_of("condemn") == side_of("denounce") == AGAINST
    assert side_of("welcome") == side_of("praise") == FOR
    assert side_of("say") == SAID
    assert side_of("strike") == "strike"
    assert AGAINST in roots("egypt")
    assert FOR in roots("paris")


@pytest.mark.parametrize(
    ("root", "other", "same"),
    [
        (FOR, FOR, True),
        (FOR, SAID, True),
        (SAID, AGAINST, True),
        (FOR, AGAINST, False),
        ("strike", "strike", True),
        ("strike", SAID, False),
    ],
)
def test_a_verb_of_saying_may_say_the_same_as_a_judgement(root: str, other: str, same: bool) -> None:
    assert same_side(root, frozenset((other, "plan"))) is same


def test_only_a_judgement_judges() -> None:
    assert judges(AGAINST, frozenset((AGAINST, "plan")))
    assert not judges(AGAINST, frozenset((FOR, "plan")))
    assert not judges(SAID, frozenset((SAID, "plan")))


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("said_that", {"mayor"}),
        ("plural", {"denmark", "official"}),
        ("paris", {"france"}),
        ("outrage", {"chile", "fisherman"}),
        ("struck", set()),
        ("light", set()),
    ],
)
def test_those_who_say_or_judge_are_speakers(name: str, speakers: set[str]) -> None:
    assert ground(name).speakers[0] == speakers


def test_an_agent_that_judges_is_a_speaker() -> None:
    assert "egypt" in ground("by_egypt").speakers[0]


def test_a_number_or_date_is_found_in_the_sentences_that_give_it() -> None:
    seen = ground("forty", "struck", "supported")
    assert seen.valued == {"40": (0,), "1970": (0,), "1950-06-14": (1,), "1962": (2,)}


def test_what_stands_in_many_sentences_weighs_less() -> None:
    seen = ground("iraqi", "chilean", "teachers", "struck")
    assert seen.holding["repair"] == 3
    assert seen.weight(("repair",)) < seen.weight(("storm",)) < seen.weight(("storm", "repair"))


def test_what_the_text_comes_back_to_is_its_topic() -> None:
    seen = ground("iraqi", "chilean", "teachers", "struck", title="A Lamp")
    assert "repair" in seen.topic
    assert "lamp" in seen.topic
    assert "storm" not in seen.topic


def test_a_name_is_found_by_each_of_its_tokens() -> None:
    seen = ground("struck", "light")
    sentence = seen.analysis.sentences[1]
    found = [seen.name_of(sentence, place) for place in range(3)]
    assert found[0] is found[1]
    assert found[0] is not None
    assert found[0].name == "Ada Brandt"
    assert found[2] is None
    assert "ada brandt" in seen.named


def test_a_closed_compound_has_the_root_of_its_last_word() -> None:
    seen = ground("compound", "storm_only")
    assert seen.kin == {"snowstorm": "storm"}
    assert "storm" in seen.roots[0]
    assert ground("compound").kin == {}


def test_the_sentences_that_speak_of_all_roots_are_found_in_order() -> None:
    seen = ground("iraqi", "struck", "chilean", "teachers")
    assert list(seen.sentences_with(frozenset(("repair", "bridge")))) == [0, 2]
    assert list(seen.sentences_with(frozenset(("repair", "storm")))) == []
    assert list(seen.sentences_with(frozenset())) == []


def test_the_sentences_that_give_a_value_are_known() -> None:
    seen = ground("forty", "struck", "by_sweden")
    assert (seen.valued["1970"], seen.valued["40"]) == ((0, 2), (0,))


def test_a_title_without_its_accents_names_whom_it_names() -> None:
    assert is_titled(replace(ground().document, title="Zoe Lindqvist"), ("Zoë Maria Lindqvist",))
