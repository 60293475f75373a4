"""Firms, unions and courts as "it", and people beside them: an answer where one is possible, none elsewhere."""

import pytest

from tests.unit.reading.parsed import analysed, meant


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        (
            "Marlow plc, the Ashby maker of pumps, cut its forecast on Thursday. Its shares fell by a tenth.",
            "its",
            "Marlow plc",
        ),
        (
            "The Brough Dockers' Union (BDU) says that Anna Holm is wrong. Its chairman wrote a letter.",
            "its",
            "The Brough Dockers' Union (BDU)",
        ),
        (
            "The Dockers' Union thinks that the law is weak. Ninety days are not enough, it argues.",
            "it",
            "The Dockers' Union",
        ),
        (
            "In May the union said that 90 homes were lost since the law came into force. In June it cut the figure.",
            "it",
            "the union",
        ),
        (
            "Accord, the union of the dockers, said that it had been told of the sale in May.",
            "it",
            "Accord",
        ),
        (
            "The Harbour Board, which runs the port, said that Holm had left. It would study the report.",
            "it",
            "Harbour",
        ),
        (
            "A tenant may complain. In May Anna Holm, a nurse, reported damp to her landlord, Peter Lind.",
            "her",
            "Anna Holm",
        ),
        ("Marlow plc confirmed the talks.\n\nIt also denied a report in the Echo.", "it", "Marlow plc"),
        ("The ministry disputes both numbers. Its register shows 940 homes.", "its", "The ministry"),
        ("When the Dockers' Union left, it took the banner.", "it", "Dockers' Union"),
    ],
)
def test_one_answer_is_possible(text: str, word: str, what: str) -> None:
    assert what in meant(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peter Hale told his nephew that he would find no work.", "he"),
        ("The company had refused its offer in May.", "its"),
        ("Peter Hale owned the pit. A slide drowned a ganger and three of his sons.", "his"),
        ("Peter Hale owned the pit. In May a ganger lost his leg.", "his"),
        ("Ada Brook worked there. Anna Holm corrected her French.", "her"),
        ("Ada Brook was ill. Anna Holm lent her books.", "her"),
        ("The Dockers' Union met the council. Ninety days are not enough, it argues.", "it"),
        ("They praised Larsen, a maker of pumps, which Marlow plc bought after it had lost a customer.", "it"),
        ("The Marlow Council closed the theatre. Its director resigned.", "its"),
        ("Marlow plc sued the Harbour Board. Its chairman wrote a letter.", "its"),
        ("Marlow plc praised the talks.\n\nIt was a cold week.", "it"),
        ("When the Dockers' Union met the council, it took the banner.", "it"),
    ],
)
def test_two_answers_are_none(text: str, word: str) -> None:
    assert meant(text, word) == ""


def of_title(title: str, text: str) -> str:
    _, analysis = analysed(text, title=title)
    found = analysis.resolver.antecedent(analysis.sentences[-1].number)
    return found.text if found is not None else ""


def test_what_the_title_names_is_gone_on_about() -> None:
    text = "The Brough Canal led to the harbour in Ashby. It was begun in 1771."
    assert of_title("The Brough Canal", text) == "The Brough Canal"
    assert of_title("A walk in May", text) == ""
    assert of_title("The Brough Canal", "The Brough Canal passed the old mill. It was burnt down in 1771.") == ""


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "They made John Holm the engineer and his nephew, Peter Lind, the treasurer. The engineer blamed rain.",
            "engineer",
            "John Holm",
        ),
        ("Marlow plc cut its forecast. The group expects a loss.", "group", "Marlow plc"),
        (
            "The Brough Canal Company was rich. The Western Railway reached the coast. The company refused an offer.",
            "company",
            "Brough Canal Company",
        ),
        ("Brough Motors was rich. Ashby Foods grew too. The company refused an offer.", "company", ""),
    ],
)
def test_a_description_means_who_alone_is_told_to_be_so(text: str, word: str, name: str) -> None:
    _, analysis = analysed(text)
    last = analysis.sentences[-1]
    token = next(index for index, each in enumerate(last.tokens) if each.lower == word)
    found = analysis.resolver.antecedent(last.number, token)
    assert (found.name if found is not None else "") == name


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        # The only ones of whom the sentence before tells.
        # After a fronted "it" of the same.
        ("A film of her life was announced. If it is ever made, it will be late.", "it", "A film of her life"),
        ("It followed 400 adults for six months. They wore a sensor.", "they", "400 adults"),
        # Its two people.
        ("Anna Holm met Peter Lind in May. They moved to Ashby.", "they", "Anna Holm and Peter Lind"),
        (
            "The Friends of Ashby Pier had asked for money. “We are glad,” said its chair, Joan Bell.",
            "its",
            "The Friends",
        ),
    ],
)
def test_several_and_bodies_of_several_are_taken_up(text: str, word: str, what: str) -> None:
    assert meant(text, word).startswith(what)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # A body may be "they" where things can't.
        ("Marlow plc sold tractors. They employed 40 men.", "they"),
        # Several of two sorts.
        ("The masons met the carpenters in May. They were paid in beer.", "they"),
        # What somebody says of another is about nobody in particular.
        ("Anna Holm said that Peter Lind was late. They met in May.", "they"),
    ],
)
def test_of_several_and_a_body_none_is_meant(text: str, word: str) -> None:
    assert meant(text, word) == ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Brough Canal runs along the river near Ashby. It is the oldest canal in the north.", "The Brough Canal"),
        # A town is no parliament.
        ("Marl Town lies on the river near Ashby. It is the oldest company in the north.", ""),
        # What one moves to is as likely what is built.
        ("The Brough Survey moved to the castle. It was built in 1200.", ""),
        ("The Brough Survey worked in the castle. It was built in 1200.", ""),
    ],
)
def test_what_merely_is_or_is_built_is_told_of_beside_a_setting_only(text: str, what: str) -> None:
    assert meant(text, "it") == what


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Thorley Hall burnt down. Parliament gave the hall to a colonel.", "hall", "Thorley Hall"),
        ("The Marlow Railway was rich. In May the railway bought a mill.", "railway", "Marlow Railway"),
        ("In May the Dutch firm Marlow tried it. The firm gave up.", "firm", "Marlow"),
        ("Ashby Homes, the firm that built the pier, was late. The company has failed.", "company", "Ashby Homes"),
        ("The Anna Dunne was a trawler. In May the ship sank.", "ship", "Anna Dunne"),
        ("Councillor Peter Lind spoke. The councillor was late.", "councillor", "Peter Lind"),
        (
            "Calverite is a soft mineral. It is green. James Lind sold Calverite in Ashby. The mineral was dear.",
            "mineral",
            "Calverite",
        ),
        ("Lind & Sons, the family firm, sold rope.", "firm", "Lind & Sons"),
        # One of several, or of no sort.
        ("The Anna Dunne's first skipper, William Lind, was slow. The skipper was late.", "skipper", ""),
        ("Thorley Hall burnt down. Gotch built a hall. Parliament sold the hall.", "hall", ""),
        ("Calverite was a success. The success led to a second try.", "success", ""),
    ],
)
def test_a_near_word_describes_too(text: str, word: str, name: str) -> None:
    _, analysis = analysed(text)
    last = analysis.sentences[-1]
    token = next(index for index, each in enumerate(last.tokens) if each.lower == word)
    found = analysis.resolver.antecedent(last.number, token)
    assert (found.name if found is not None else "") == name


def test_what_a_place_has_is_not_what_the_houses_before_have() -> None:
    before = "There is a kitchen in each of the hotels."
    assert meant(f"{before} As a rule, their rooms are plain.", "their") == "the hotels"
    assert meant(f"{before} Since Borwick is a new town, their rooms are plain.", "their") == ""
