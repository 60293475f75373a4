"""A key is short, and neither the stem nor the title gives it away."""

from dataclasses import replace
from types import ModuleType

import pytest

from quizapp.domain.question import QuestionKind
from quizapp.generate.families import true_false, when, who
from quizapp.generate.gates.style import MAX_KEY_WORDS, complaint
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, draft, ground

IN_TITLE = "The key is named in the title, so that nothing need be read to find it."
SEEN = ground("kenya_museum", "peru_denounced", "holm_hall")
MADE = draft("who", "kenya_museum", "peru_denounced", "holm_hall")


def test_a_short_key_that_is_not_in_the_stem_passes() -> None:
    assert complaint(SEEN, MADE) == ""


def test_a_long_key_is_turned_down_unless_it_is_a_reason_or_a_deed() -> None:
    long = "word " * (MAX_KEY_WORDS + 1)
    assert "too many for an option" in complaint(SEEN, replace(MADE, key=long))
    assert complaint(SEEN, replace(MADE, key=long, family="why")) == ""
    assert complaint(SEEN, replace(MADE, key=long, type="vp:VBD")) == ""
    assert complaint(SEEN, replace(MADE, key=long.strip().rsplit(" ", 1)[0])) == ""


def test_a_key_that_the_stem_says_is_turned_down() -> None:
    said = replace(MADE, tokens=(*MADE.key_tokens, *MADE.tokens))
    assert complaint(SEEN, said) == "The stem already says the key."


def test_a_name_that_stands_in_the_stem_for_a_pronoun_is_no_key() -> None:
    assert complaint(SEEN, replace(MADE, clause=replace(MADE.clause, name="Kenya"))) == "The stem already says the key."


@pytest.mark.parametrize(
    ("title", "told"),
    [
        pytest.param("The museums of Kenya", True, id="the key alone"),
        pytest.param("museums_of_Kenya", True, id="in a file's name"),
        pytest.param("Kenya and Peru", False, id="another of its type too"),
        pytest.param("Museums of the world", False, id="not named"),
    ],
)
def test_a_key_that_the_title_alone_tells_is_turned_down(title: str, told: bool) -> None:
    reason = complaint(ground("kenya_museum", "peru_denounced", "holm_hall", title=title), MADE)
    assert reason == ("The key is named in the title, so that nothing need be read to find it." if told else "")


def test_the_topic_of_the_text_is_no_key_for_what() -> None:
    made = draft("what", "norway_treaty", *TALE)
    assert complaint(ground("norway_treaty", *TALE), made) == ""
    about = ground("norway_treaty", *TALE, title="The harbour treaty")
    assert complaint(about, made) == "The key is what the whole text is about, so it gives itself away."


def test_a_statement_may_say_its_value() -> None:
    made = draft("true_false", "kenya_museum", "peru_denounced", "holm_hall")
    assert made.kind is QuestionKind.TRUE_FALSE
    assert set(made.key_tokens) <= set(made.tokens)
    assert complaint(SEEN, made) == ""


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        pytest.param("In Kenya, the role of a PhT has grown.", "PhT", id="with small letters"),
        pytest.param("The MBH99 finding was opposed in Kenya.", "MBH99", id="with digits"),
        pytest.param("Kenya gave a PhD to McCoy of the UN.", "", id="what everybody knows, and a name"),
    ],
)
def test_a_code_that_the_text_never_explains_is_turned_down(stem: str, code: str) -> None:
    reason = complaint(SEEN, replace(MADE, stem=stem))
    assert reason == (f"The stem does not say what “{code}” stands for." if code else "")


@pytest.mark.parametrize("pointer", ["Figure 2.21", "Table 3", "et al"])
def test_a_statement_that_hangs_on_a_figure_or_citation_is_turned_down(pointer: str) -> None:
    sentence = replace(MADE.clause.sentence, text=f"Kenya opened it, as {pointer} shows.")
    reason = complaint(SEEN, replace(MADE, clause=replace(MADE.clause, sentence=sentence)))
    assert reason == f"The stem hangs on “{pointer}”, which it does not show."


def test_a_name_inside_a_longer_name_of_the_title_is_no_second_one() -> None:
    seen = ground("kenya_museum", "peru_denounced", "holm_hall", title="The museums of Kenya, North Kenya")
    assert "named in the title" in complaint(seen, MADE)


def test_a_key_of_several_words_that_the_title_shows_needs_no_reading() -> None:
    made = draft("what", "norway_treaty", *TALE)
    about = ground("norway_treaty", *TALE, title=f"How Norway came by {made.key.lower()} and peace")
    told = complaint(replace(about, topic=frozenset()), made)
    assert told == "The key is named in the title, so that nothing need be read to find it."


def test_whom_the_title_names_by_another_name_is_no_key() -> None:
    text = "Anna Lind built the Bergen Observatory in 1912. Edmund Tor Holm sold the Bergen Observatory in 1930."
    seen = live.ground(text, "Ned Holm")
    said = {one.key: complaint(seen, one) for one in who.drafts(seen)}
    assert "title" in said["Edmund Tor Holm"]
    assert said["Anna Lind"] == ""


def test_letters_that_stand_in_the_title_are_known() -> None:
    stem = "Which country banned the songs of Hed PQ?"
    assert "PQ" in complaint(SEEN, replace(MADE, stem=stem))
    titled = replace(SEEN, document=replace(SEEN.document, title="Hed PQ"))
    assert complaint(titled, replace(MADE, stem=stem)) == ""


def asked(text: str, title: str, family: ModuleType) -> set[str]:
    """Why a family's questions about a text are turned down; "" for those that are not."""
    seen = live.ground(text, title)
    found = {complaint(seen, one) for one in family.drafts(seen)}
    assert found
    return found


@pytest.mark.parametrize(
    ("title", "told"),
    [
        pytest.param("The Norwegian storm of 1999", True, id="the year"),
        pytest.param("The Norwegian storm", False, id="no year"),
    ],
)
def test_the_year_that_the_title_shows_is_not_asked_for(title: str, told: bool) -> None:
    reasons = asked("The storm reached Norway in August 1999 and sank ten boats.", title, when)
    assert ("The title, which the card shows, has the year." in reasons) is told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        pytest.param("Oil firms get a Russian setback", True, id="by its adjective, with 'us' within a word"),
        pytest.param("Oil firms get a setback", False, id="no land"),
        pytest.param("Oil firms between Russia and Peru", False, id="two lands"),
    ],
)
def test_the_land_that_the_title_names_is_no_key(title: str, told: bool) -> None:
    text = "The US sold oil to Peru in 1999. Russia took a large part of the oil industry from Nordex in 2001."
    seen = live.ground(text, title)
    reasons = {complaint(seen, one) for one in who.drafts(seen) if one.key == "Russia"}
    assert reasons == {IN_TITLE if told else ""}


def test_the_government_of_the_land_that_the_title_names_is_no_key() -> None:
    text = "The German government banned the trade in old boats in 1999."
    assert asked(text, "Boats in Germany", who) == {IN_TITLE}
    assert asked(text, "Boats", who) == {""}


def test_somebodys_last_name_in_the_title_tells_the_key() -> None:
    text = "Tim Holm leaves the tennis club of Bergen with a good record. Ole Lind and Jo Berg stay in the club."
    assert IN_TITLE in asked(text, "Holm decides to quit", who)
    assert IN_TITLE not in asked(text, "The club", who)


def test_a_title_is_written_as_it_is() -> None:
    text = "Night harbour is shown in Norway from 1967. The cinemas of Bergen are old."
    seen = live.ground(text, "Night harbour")
    made = [replace(one, stem="Since which year is night harbour shown in Norway?") for one in when.drafts(seen)]
    assert [complaint(seen, one) for one in made] == ["What the title names is written otherwise in the stem."] * len(
        made
    )


def test_a_place_of_the_title_is_not_judged() -> None:
    text = "The windmill is located at Lund in Norway. The windmills of Bergen are old. Oslo has none."
    seen = live.ground(text, "The Lund windmill")
    places = {one.key: complaint(seen, one) for one in true_false.drafts(seen) if one.type in ("city", "country")}
    assert places.get("Lund", IN_TITLE) == IN_TITLE
    assert places["Norway"] == ""
