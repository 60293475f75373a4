"""From a stem's words alone, the sentence that answers it comes first."""

from tests.unit.generate.tale import TALE, ground

SEEN = ground(*TALE)
SOLVER = SEEN.solver


def number(words: str) -> int:
    return next(one.number for one in SEEN.analysis.sentences if words in one.text)


def first(stem: str, sort: str = "") -> int:
    shares = SOLVER.shares(SOLVER.words(stem), sort)
    return max(shares, key=lambda place: (shares[place], -place))


def test_a_stem_is_read_by_the_forms_that_the_text_has() -> None:
    assert SOLVER.words("What did Kenya open in 1967?") == {"kenya", "open", "1967"}
    assert SOLVER.words("Which zebra?") == frozenset()


def test_the_sentence_with_the_most_telling_words_comes_first() -> None:
    assert first("Which country opened a salt museum in 1967?") == number("opened a salt museum")
    assert first("How many olive trees did Porto plant?") == number("olive trees")


def test_a_sentence_without_anything_of_the_sort_asked_for_counts_less() -> None:
    asked = SOLVER.words("How many boats sank near Lisbon?")
    any_, counted = SOLVER.shares(asked), SOLVER.shares(asked, "number")
    told, named = number("boats sank"), number("Lind restored")
    assert counted[told] == any_[told]
    assert 0 < counted[named] < any_[named]


def test_words_of_one_sentence_do_not_make_an_option_stand_in_another() -> None:
    assert SOLVER.holds(number("olive trees"), SOLVER.words("Olive trees"))
    assert not SOLVER.holds(number("olive trees"), SOLVER.words("Stone bridges"))
    assert not SOLVER.holds(number("olive trees"), frozenset())


def test_of_two_options_in_a_sentence_the_nearer_to_the_stem_is_taken() -> None:
    asked = SOLVER.words("What did Norway sign?")
    options = [SOLVER.words(text) for text in ("1951", "The harbour treaty")]
    assert SOLVER.nearest(number("signed the harbour treaty"), asked, options) == 1
