"""A fine type needs two cues that agree."""

from quizapp.domain.briefing import EntityType
from quizapp.reading.entity_types import fine_type, head_word
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def test_a_name_with_a_trade_is_a_person() -> None:
    assert fine_type("Robert Ainslie", "PERSON", [(sentence("apposition"), 0, 1)]) is EntityType.PERSON


def test_only_people_are_who_whatever_the_label() -> None:
    assert fine_type("Agnes Corrie", "LOC", [(sentence("who"), 0, 1)]) is EntityType.PERSON


def test_a_label_alone_is_not_enough() -> None:
    assert fine_type("Holm", "PERSON", [(sentence("ferry"), 1, 1)]) is EntityType.OTHER


def test_a_word_inside_the_name_is_a_cue() -> None:
    assert fine_type("World Ocean Trust", "ORG", [(sentence("acronym"), 1, 3)]) is EntityType.ORGANISATION


def test_a_name_that_ends_like_a_place_may_be_a_persons() -> None:
    assert fine_type("Fiona Wood", "PERSON", []) is EntityType.PERSON
    assert fine_type("Epping Wood", "PERSON", []) is EntityType.PLACE
    assert fine_type("Holm Line", "PERSON", []) is EntityType.OTHER


def test_a_case_at_law_is_none_of_its_parties() -> None:
    assert fine_type("Hodge v Smith Ltd", "ORG", []) is EntityType.OTHER


def test_a_known_place_is_a_place() -> None:
    assert fine_type("Norway", "ORG", [(sentence("us"), 6, 6)]) is EntityType.PLACE


def test_a_body_is_called_after_the_whole_name_of_a_place() -> None:
    assert fine_type("Canal of Brough Society", "ORG", []) is EntityType.ORGANISATION
    assert fine_type("Isle of Brough", "ORG", []) is EntityType.PLACE
    assert fine_type("Brough and Western Railway", "", []) is EntityType.ORGANISATION


def test_a_title_with_its_year_is_a_work() -> None:
    found = analysed("In The Long Shore (1968), Anna Holm tells of the harbour.")[1].sentences[0]
    assert fine_type("The Long Shore", "", [(found, 1, 3)]) is EntityType.WORK


def test_a_speaker_who_is_told_to_be_a_firm_is_no_person() -> None:
    text = "Larkfield Homes, the firm that had offered millions, said on Tuesday that it was late."
    assert analysed(text)[1].entities[0].type is EntityType.ORGANISATION


def test_the_head_of_a_name_says_what_it_names() -> None:
    assert head_word("Canal of Brough".split()) == "Canal"
    assert head_word("Canal of Brough Society".split()) == "Society"
    assert head_word("Garrock Railway".split()) == "Railway"
    assert head_word("World War II".split()) == "War"


def test_what_a_text_calls_he_again_and_again_is_a_person_whatever_the_label() -> None:
    text = "Tarn sold his mill. Tarn gave up his house. Tarn said that he would leave."
    tokens = [(one, 0, 0) for one in analysed(text)[1].sentences]
    assert fine_type("Tarn", "ORG", tokens) is EntityType.PERSON
    assert fine_type("Tarn", "ORG", tokens[:1]) is not EntityType.PERSON


def test_the_firm_that_somebody_is_of_is_not_what_he_is() -> None:
    _, analysis = analysed("The plan is good, says Colin Frayne of Quill, the Leeds architects' firm.")
    assert {one.name: one.type for one in analysis.entities}["Colin Frayne"] is EntityType.PERSON
