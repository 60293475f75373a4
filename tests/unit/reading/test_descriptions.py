"""What "the union" or "the minister" means, where the text says it once and nothing else fits."""

import pytest

from tests.unit.reading.parsed import analysed, meant

_BOARD = "On Monday the Harbour Safety Board met in Leeds. Nobody spoke of the tide."
_FIRM = "Holm Line, which has run the route since 1974, said that the pump had failed."

_PLANS = "Anna Holm works for Google in Leeds. Last year Google published its plans."


@pytest.mark.parametrize(
    ("text", "noun", "what"),
    [
        (f"{_BOARD} The board found that a pump had failed.", "board", "the Harbour Safety Board"),
        (f"{_FIRM} The company would not comment.", "company", "Holm Line"),
        ("Anna Holm, the transport minister, went to Leeds. The minister opened a bridge.", "minister", "Anna Holm"),
        ("The crew of a trawler, the Havbris, was saved. The trawler sank.", "trawler", "the Havbris"),
        (f"{_PLANS} The company is testing them.", "company", "Google"),
        # Named earlier in its own sentence, by a first word too; pointed at by "this".
        ("The Harbour Safety Board met in Leeds, where the board has a hall.", "board", "the Harbour Safety Board"),
        ("Typhoon Ruth hit Leeds in May. The storm sank a ferry.", "storm", "Typhoon Ruth"),
        (f"{_BOARD} This board found that a pump had failed.", "board", "the Harbour Safety Board"),
    ],
)
def test_a_description_means_the_one_that_the_text_says_is_such(text: str, noun: str, what: str) -> None:
    assert meant(text, noun) == what


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (f"{_BOARD} A board of inquiry sat in York. The board found that a pump had failed.", "board"),
        (f"{_BOARD} The Coast Safety Board met too. The board found that a pump had failed.", "board"),
        (f"{_BOARD} Boards of other ports wrote to it. The board found that a pump had failed.", "board"),
        (f"{_BOARD} The board of the hospital found that a pump had failed.", "board"),
        # Nobody asks themselves.
        ("The Harbour Safety Board asked the board in May.", "board"),
        # What its sentence is about may be one as well.
        (
            "The Central Keep is a palace complex next to the square. The North Keep is one of the most studied "
            "groups of the region; the Tarn Survey dug a trench across the complex.",
            "complex",
        ),
        ("Crime Week opened in Leeds. The crime was solved.", "crime"),
        (f"{_BOARD} “I wrote to the board,” Anna Holm said.", "board"),
        (f"{_FIRM} {_PLANS} The company would not comment.", "company"),
        ("Anna Holm, a former minister, went to Leeds. The minister opened a bridge.", "minister"),
        (f"{_PLANS} Nobody is loyal to the company.", "company"),
        ("The board met in May. It was then that the Harbour Safety Board was founded.", "Board"),
    ],
)
def test_where_another_may_be_meant_it_stays_open(text: str, noun: str) -> None:
    assert meant(text, noun) == ""


def test_going_on_board_names_no_other_board() -> None:
    text = f"{_BOARD} With 80 people on board a ferry sank. The board found that a pump had failed."
    assert meant(text, "board") == "the Harbour Safety Board"


def test_a_description_is_not_told_by_what_comes_after_it() -> None:
    _, analysis = analysed("The minister opened a bridge. Anna Holm, the minister, went to Leeds.")
    assert analysis.resolver.antecedent(0, 1) is None


def test_a_title_says_what_it_names() -> None:
    assert _last("Brough", "Brough lies in Wales. The college was founded in 1900.", "college") == ""
    text = "Brough Lee had two halls in 1950. The college was founded in 1900."
    assert _last("College of Brough Lee", text, "college") == "Brough Lee"
    text = "Night Ferry was shot in Wales. The film was shown in May."
    assert _last("Night Ferry (1968 film)", text, "film") == "Night Ferry"


def _last(title: str, text: str, noun: str) -> str:
    _, analysis = analysed(text, title=title)
    last = analysis.sentences[-1]
    token = next(index for index, one in enumerate(last.tokens) if one.lower == noun)
    found = analysis.resolver.antecedent(last.number, token)
    return found.name if found is not None else ""


def test_a_chain_is_the_one_body_that_has_just_acted() -> None:
    text = "Anna Holm works for Google in Leeds. Last year Google kept a part of all tips."
    assert meant(f"{text} The chain has 400 shops.", "chain") == "Google"
    assert meant(f"{text} A rival chain keeps nothing. The chain has 400 shops.", "chain") == ""


def test_a_thriller_is_a_film() -> None:
    text = "Anna Holm starred in the thriller Night Ferry. The film did well."
    assert meant(text, "film") == "Night Ferry"


def test_a_landscape_is_no_other_town() -> None:
    text = "Stannerby, a small town in the north of Norway, is growing. The Arctic Ocean is near."
    assert meant(f"{text} The town has a mine.", "town") == "Stannerby"


def test_what_it_is_said_to_be_tells_what_the_title_names() -> None:
    text = "Then, as now, Leeds had two mills. It is the oldest town on the river."
    assert _last("Leeds", f"{text} The town has a mine.", "town") == "Leeds"
    assert _last("A life in mines", f"{text} The town has a mine.", "town") == ""


def test_what_is_told_of_it_is_no_other_one() -> None:
    text = "Stannerby, a small town in the north of Norway, is growing. {} The town has a mine."
    assert meant(text.format("It is the oldest town on the coast."), "town") == "Stannerby"
    assert meant(text.format("Anna Holm lives in the oldest town on the coast."), "town") == ""


def test_a_second_one_of_a_title_makes_it_doubtful_who_is_meant() -> None:
    text = "Prince Olaf met his grandson Prince Harald in Leeds. {} The prince opened a mine."
    assert meant(text.format("It rained."), "prince") == ""


def test_what_is_told_to_be_a_city_later_may_be_the_city_before() -> None:
    text = (
        "On July 21 the fleet withdrew to help the main army in its campaign against New York City. The boats did not "
        "return to Charleston until 1980, when Anna Holm successfully left the city. The fort was renamed to honour "
        "Holm for her defence of the fort and the city of Charleston."
    )
    _, analysis = analysed(text)
    assert not any("New York" in token.text for token in analysis.named[1].sentence.tokens)
