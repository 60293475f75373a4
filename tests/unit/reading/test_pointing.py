"""A word that points is fine where what it means stands in the sentence."""

import pytest

from quizapp.reading.pointing import dangles
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def loose(name: str) -> bool:
    one = sentence(name)
    return dangles(one, range(len(one.tokens)))


@pytest.mark.parametrize("name", ["it_said", "they_start", "demonstrative", "both", "setting_it", "the_two"])
def test_a_word_that_points_outside_dangles(name: str) -> None:
    assert loose(name)


@pytest.mark.parametrize(
    "name", ["ferry", "own_pronoun", "expletive", "both_named", "according_its", "quote", "elliptic"]
)
def test_a_word_that_points_inside_does_not(name: str) -> None:
    assert not loose(name)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("honour", id="what is named in somebody's honour is not that body's own"),
        pytest.param("further", id="a further one comes beside others"),
    ],
)
def test_an_honour_and_a_further_one_point_outside(name: str) -> None:
    assert loose(name)


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("The mill was built by the same firm that had built the bridge.", False),
        ("The mill was built by the same firm in May.", True),
        ("NATO published their plans for the harbour.", False),
        ("The clerk published their plans for the harbour.", True),
        ("The Grotto of Our Lady was built in 1896.", False),
        ("The grotto of our town was built in 1896.", True),
        ("The band played in Hull, and then in York.", False),
        ("The band then played in York.", True),
        ("If the ice melts, then the sea rises.", False),
        ("Heat is not lost but is instead turned into light.", False),
        ("The mill instead turned to paper.", True),
        ("Workers are better at some jobs than at others.", False),
        ("The mill sold the cloth to others.", True),
        ("When many people meet, one may hear new words.", False),
        ("There are two ferries on the loch, and one can carry cars.", True),
        ("All three boats grounded on a bank, and the crew went home.", True),
        ("All three boats of the harbour grounded on a bank.", False),
        ("A sloop, a brig and a cutter sailed, and all three boats grounded on a bank.", False),
        ("Norway sent a cutter to all three boats.", False),
        ("There was a flurry of orders on its first day.", True),
        ("There is a bridge with its own toll.", False),
        ("There were thirteen locks, and they could take large boats.", False),
        ("The cuts will lead to losses of jobs, they say.", True),
        ("The miners fear that they will lose their jobs.", False),
        ("M-82 is a state road in the Lower Peninsula.", False),
        ("The mill sold so-called fast looms.", False),
        ("The Hull Bank said they had met the pilots.", False),
        ("The Hull Bank saw that they had met the pilots.", True),
    ],
)
def test_what_says_itself_which_is_meant_does_not_point(text: str, *, loose: bool) -> None:
    (one,) = analysed(text)[1].sentences
    assert dangles(one, range(len(one.tokens))) is loose


def test_whoever_is_listed_with_their_own_is_whom_these_belong_to() -> None:
    def is_loose(text: str) -> bool:
        (one,) = analysed(text)[1].sentences
        return dangles(one, range(len(one.tokens)))

    assert not is_loose("The bank gave way and drowned a miner and three of his children.")
    assert is_loose("A flood drowned three of his children.")


@pytest.mark.parametrize(
    "text",
    [
        "Iodine is added in breach of a health board recommendation that all salt be iodised.",
        "There was only one scene that Reed said looked false.",
        "The mills of Hull outnumber those seen in York.",
    ],
)
def test_that_of_a_noun_points_inside(text: str) -> None:
    one = analysed(text)[1].sentences[0]
    assert not dangles(one, range(len(one.tokens)))


def test_he_is_who_hints_that_he_may_go() -> None:
    ((_, found),) = [analysed("Oakes has hinted that he thinks the pier may be closed.")]
    assert not dangles(found.sentences[0], range(len(found.sentences[0].tokens)))
