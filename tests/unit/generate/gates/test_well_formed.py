"""A stem is one question, one gap or one statement, of readable length and without a broken end."""

from dataclasses import replace

import pytest

from quizapp.domain.question import QuestionKind
from quizapp.generate.families import cloze
from quizapp.generate.gates.well_formed import complaint
from quizapp.generate.model import Draft
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, draft, ground


def said(made: Draft) -> str:
    return complaint(ground(*TALE), made)


def asking(stem: str, family: str = "who") -> Draft:
    return replace(draft(family, "kenya_museum", *TALE), stem=stem)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(draft("who", "kenya_museum"), id="a question"),
        pytest.param(draft("cloze", "kenya_museum"), id="a gap"),
        pytest.param(draft("true_false", "kenya_museum"), id="a statement"),
        pytest.param(draft("who", "larger_than"), id="a comparison with its other half"),
        pytest.param(asking("Which country opened a “salt museum” in 1967?"), id="closed quotation marks"),
        pytest.param(asking("Which country opened a museum (of salt) in 1967?"), id="closed brackets"),
    ],
)
def test_a_clear_stem_passes(made: Draft) -> None:
    assert said(made) == ""


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        pytest.param("", "No sure wording was found for the stem.", id="no wording"),
        pytest.param("Which country opened a museum as did another one?", "It tells of two at once.", id="as did"),
        pytest.param("Who opened a museum?", "The stem has 4 words; between 6 and 25 read well.", id="too short"),
        pytest.param(
            f"Which country opened a {'very ' * 30}salty museum?", "The stem has 36 words; between 6 and 25 read well.",
            id="too long",
        ),
        pytest.param("Which country opened a big hall.", "The stem is not one question or one gap.", id="no question"),
        pytest.param(
            "Which country opened a museum? And in which year?", "The stem is not one question or one gap.",
            id="two questions",
        ),
        pytest.param("Which country opened a _____ in 1967?", "The stem is not one question or one gap.", id="a gap"),
        pytest.param(
            "Which country opened a “salt museum in 1967?", "Quotation marks or brackets of the stem are not closed.",
            id="an open quotation",
        ),
        pytest.param(
            'Which country opened a "salt museum in 1967?', "Quotation marks or brackets of the stem are not closed.",
            id="an open straight quotation",
        ),
        pytest.param(
            "Which country opened (a museum in 1967?", "Quotation marks or brackets of the stem are not closed.",
            id="an open bracket",
        ),
        pytest.param(
            "Which country opened a museum , in 1967?", "The stem is put as no person would write it.",
            id="a space before a comma",
        ),
        pytest.param(
            "Which country opened a salt museum in 1967,?", "The stem is put as no person would write it.",
            id="a comma before the question mark",
        ),
        pytest.param("Which country opened a salt museum in?", "The stem breaks off.", id="a preposition at the end"),
        pytest.param("Which country opened in 1967 the?", "The stem breaks off.", id="an article at the end"),
    ],
)  # fmt: skip
def test_a_stem_that_is_not_one_clear_question_is_turned_down(stem: str, reason: str) -> None:
    assert said(asking(stem)) == reason


def test_what_may_end_in_the_preposition_of_its_verb() -> None:
    made = draft("what", "norway_treaty", *TALE)
    assert said(replace(made, stem="What did Norway in 1951 warn of?")) == ""


def test_that_the_text_says_so_is_no_part_of_what_it_says() -> None:
    made = draft("true_false", "kenya_museum")
    assert said(replace(made, stem="The text says that Kenya opened it.")).startswith("The stem has 3 words")
    assert said(replace(made, stem="The text says that Kenya opened a museum.")) == ""
    assert said(replace(made, stem="The text says that Kenya opened a salt museum in 1967.")) == ""


def test_a_gap_and_a_statement_have_no_question_mark() -> None:
    gap, statement = draft("cloze", "kenya_museum"), draft("true_false", "kenya_museum")
    assert said(replace(gap, stem="Kenya opened a salt museum in 1967.")) == "The stem is not one question or one gap."
    assert (
        said(replace(statement, stem="Kenya opened a large salt museum?")) == "The stem is not one question or one gap."
    )


@pytest.mark.parametrize("name", ["who", "when", "cloze", "true_false"])
def test_a_comparison_without_than_is_turned_down(name: str) -> None:
    assert said(draft(name, "larger")) == "A comparison lacks what it is compared with."


def test_a_key_or_stem_that_ends_before_its_noun_is_turned_down() -> None:
    made = draft("who", "kenya_museum")
    words = [token.text for token in made.clause.sentence.tokens]
    until = made.tokens[: made.tokens.index(words.index("a")) + 1]
    assert said(replace(made, tokens=until)) == "The stem breaks off."
    assert said(replace(made, key_tokens=(words.index("in"),))) == "The key breaks off."


def test_a_statement_that_ends_before_its_noun_is_turned_down() -> None:
    made = draft("true_false", "kenya_museum", "masons_wall")
    assert said(replace(made, stem="Kenya opened a salt museum of the.")) == "The stem breaks off."
    assert said(replace(made, stem="Kenya opened what Peru had hoped for.")) == ""


def test_a_noun_that_is_left_without_the_name_it_belongs_to_is_turned_down() -> None:
    (clause,) = live.ground("The council asked the engineer Jan Berg to build a bridge in 1950.").clauses
    words = [token.text for token in clause.sentence.tokens]
    key = (words.index("Jan"), words.index("Berg"))
    stem = "Whom did the council ask the engineer to build a bridge in 1950?"
    shown = tuple(place for place in clause.tokens if place not in key)
    made = replace(asking(stem), clause=clause, tokens=shown, key="Jan Berg", key_tokens=key)
    assert said(made) == "“engineer” belongs to the name that is asked for."
    assert said(replace(made, key="The council", key_tokens=clause.subject)) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "In 1995, two mothers were awarded damages after their sons, born in 1989, were accidentally switched at "
            "the Oslo hospital.",
            "What happened “after” is left out.",
            id="a clause of time without its verb",
        ),
        pytest.param(
            "In 1207, the old king Hugh Lind of Bergen explored and subjugated the state of Aran.",
            "The stem breaks off.",
            id="half of two deeds",
        ),
        pytest.param("Hugh Lind was the owner of Anna Holm's Op.", "The stem breaks off.", id="a short form"),
    ],
)
def test_half_a_clause_is_no_stem(text: str, reason: str) -> None:
    seen = live.ground(text)
    assert reason in {complaint(seen, one) for one in cloze.drafts(seen)}


def test_whoever_a_clause_of_time_is_about_does_nothing_else() -> None:
    seen = live.ground("Two mothers were paid after their sons, born in 1989, were accidentally switched at Oslo.")
    assert not any("mothers were accidentally" in one.stem for one in cloze.drafts(seen))


def test_how_often_something_was_is_not_cut_in_two() -> None:
    seen = live.ground("In 1967 the number of ferries that sail to Norway once a month has fallen by 13 per cent.")
    reasons = {
        complaint(seen, replace(made, tokens=tuple(place for place in made.tokens if place != cut)))
        for made in cloze.drafts(seen)
        for cut, token in enumerate(made.clause.sentence.tokens)
        if token.lower == "a" and cut in made.tokens
    }
    assert not reasons or reasons == {"How often it was is cut in two."}


def test_a_stem_that_ends_before_what_somebody_says_breaks_off() -> None:
    made = draft("according_to", "warned", *TALE)
    that = next(place for place, token in enumerate(made.clause.sentence.tokens) if token.lower == "that")
    torn = replace(made, tokens=tuple(range(that)), stem="According to the text, who warned and warned?")
    assert said(made) == ""
    assert said(torn) == "What the last word goes on to tell with “that” is left out."


@pytest.mark.parametrize(
    ("text", "stem", "reason"),
    [
        pytest.param(
            "The town has a bridge to Bergen and boats have a harbour.",
            "Which town has a bridge to Bergen and boats?", "The last noun is the subject of what comes after it.",
            id="a noun of the verb after it",
        ),
        pytest.param(
            "The town has two boats – those of the port of Bergen – in the harbour.",
            "Which town has two boats – those of the port of Bergen?", "What comes after a dash is cut off.",
            id="half of what stands in dashes",
        ),
    ],
)  # fmt: skip
def test_a_stem_that_takes_a_part_of_what_comes_after_it_is_torn(text: str, stem: str, reason: str) -> None:
    seen = live.ground(text)
    shown = len(stem.removeprefix("Which town ").rstrip("?").replace("–", " – ").split()) + 2
    made = replace(asking(stem), clause=seen.clauses[0], tokens=tuple(range(2, shown)))
    assert complaint(seen, made) == reason


def test_a_sentence_that_has_lost_its_main_clause_is_no_statement() -> None:
    lost = asking("In _____ that Bergen was made a town by the king.", "cloze")
    assert said(lost) == "The stem is put as no person would write it."


def test_a_word_cut_at_its_hyphen_is_no_end() -> None:
    cut = asking("Who hurried the rest of the corps forward to re -?")
    assert said(cut) == "The stem is put as no person would write it."


def test_a_phrase_that_goes_on_behind_a_bracket_is_torn() -> None:
    seen = live.ground("In 1952, the Bergen Trust built a hall on a 1 acre (0.4 ha) property in Oslo.")
    (clause,) = seen.clauses
    tokens = [token.text for token in clause.sentence.tokens]
    made = next(iter(cloze.drafts(seen)))
    cut = replace(
        made,
        kind=QuestionKind.CHOICE,
        stem="In which year did the Bergen Trust build a hall on a 1 acre?",
        tokens=tuple(range(3, tokens.index("("))),
        key_tokens=(1,),
        key="1952",
    )
    assert "behind the bracket after “acre”" in complaint(seen, cut)
