"""A whole statement of the briefing is shown without one date, large number or name."""

import pytest

from quizapp.domain.question import GAP, ClozeKey, Gap, QuestionKind
from quizapp.generate.families import told_gap
from tests.unit.generate.live import ground

LIFE = (
    "Anna Holm was born in Bergen in 1880. Anna Holm founded the Bergen Observatory, a school of astronomy, in 1912. "
    "Anna Holm sold 340 maps of Norway. Hugh Lind opened a shop in Oslo in 1931, when the town was new. "
    "Anna Holm died in 1951."
)


def made(text: str) -> dict[str, str]:
    """The stems of the last sentence of the text, by their keys."""
    seen = ground(f"{LIFE} {text}")
    last = seen.analysis.sentences[-1].number
    return {one.key: one.stem for one in told_gap.proposals(seen) if one.sentence == last}


def test_the_whole_statement_stands_in_the_stem() -> None:
    found = {one.key: one for one in told_gap.proposals(ground(LIFE))}
    asked = found["1931"]
    assert asked.stem == f"Hugh Lind opened a shop in Oslo in {GAP}, when the town was new."
    assert asked.kind is QuestionKind.CLOZE
    assert asked.answer == ClozeKey((Gap(("1931",)),))
    assert [one.text for one in asked.options if one.correct] == ["1931"]
    assert asked.evidence[-1].quote in LIFE


def test_no_option_stands_in_the_stem_and_each_is_there_once() -> None:
    for one in told_gap.proposals(ground(LIFE)):
        texts = [option.text for option in one.options]
        assert one.stem.count(GAP) == 1
        assert len(set(texts)) == len(texts) >= 3
        assert not any(text in one.stem for text in texts)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Anna Holm moved to Tromsø in 1919, and her brother stayed in Bergen.", "1919", id="year"),
        pytest.param("Anna Holm, who liked Norway, sold 650 globes in Bergen.", "650", id="number"),
        pytest.param(
            "Anna Holm sold her globes to Hugh Lind, who left Norway in 1922.", "1922", id="of a second clause"
        ),
        pytest.param("Anna Holm (a teacher from Lund) sold 650 globes in Bergen.", "650", id="beside brackets"),
        pytest.param("In 1911 Hugh Lind was head of the jury at the Oslo Festival.", "1911", id="which jury is told"),
        pytest.param(
            "In 1911 a group of Danish ships sank near Oslo as the ships fled from Lund.",
            "1911",
            id="which ships is told",
        ),
        pytest.param(
            "Hugh Lind says that Anna Holm sold 620 globes in Oslo.", "620", id="what somebody says, with who"
        ),
        pytest.param(
            "In May 1911 Hugh Lind sold 620 globes in Oslo due to a storm.", "620", id="a month that looks like a verb"
        ),
        pytest.param(
            "Sweden and Finland are far. In 1933 Hugh Lind opened a school of astronomy in Denmark.",
            "Denmark",
            id="a land",
        ),
    ],
)
def test_a_value_that_is_sure_leaves_a_gap(text: str, key: str) -> None:
    assert key in made(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The shop was sold to a banker in 1940.", id="which shop"),
        pytest.param("Anna Holm (born 4 May 1880) sold her globes in Norway.", id="in brackets"),
        pytest.param("Anna Holm opened a museum in Bergen 73 kilometres (45 miles) from Lund.", id="the same in miles"),
        pytest.param("Hugh Lind therefore left Bergen in 1922.", id="what the sentence before gives the reason for"),
        pytest.param("In 1911 Hugh Lind left the ship after a quarrel with the owners of Bergen.", id="which ship"),
        pytest.param("Anna Holm will visit the Lind Society in 1960.", id="to come"),
        pytest.param("Anna Holm is due to visit the Lind Society in 1960.", id="due to come"),
        pytest.param("In 1911 Hugh Lind wrote elsewhere that Norway had few maps.", id="elsewhere than where"),
        pytest.param("In a separate talk of 1911 Hugh Lind praised Norway.", id="separate from which"),
        pytest.param("Anna Holm sold 4,357 maps, surpassing Hugh Lind, who sold 4,356.", id="beside the next number"),
        pytest.param("Hugh Lind sold shares of the Lind Society at 55.57 kroner.", id="to the hundredth"),
        pytest.param("Anna Holm sold three boats in February in Oslo.", id="a small number"),
        pytest.param("In February, Anna Holm sold 620 globes in Oslo.", id="a month without its year"),
        pytest.param("Anna Holm has sold 620 globes in Oslo so far.", id="up to when"),
        pytest.param("“Anna Holm sold 620 globes in Oslo,” Hugh Lind said.", id="a quotation"),
        pytest.param("Anna Holm travelled around 1919 to the islands of Norway.", id="a rough date"),
    ],
)
def test_what_is_unclear_unsure_or_small_leaves_none(text: str) -> None:
    assert made(text) == {}


def test_an_owner_that_is_no_name_is_not_told() -> None:
    text = "In 1940 the couple moved to Oslo. Their school in Norway was opened on 5 May 1941."
    assert not any("couple’s" in stem for stem in made(text).values())


def test_the_year_of_which_another_is_the_anniversary_leaves_none() -> None:
    assert "1925" not in made("The 1935 fair in Lund was held on the anniversary of the death of Ada Moe in 1925.")


def test_a_sentence_of_which_no_clause_can_be_cut_is_asked_whole() -> None:
    text = "Opened in 1922, Lindhall is the official meeting place of the Bergen Guild."
    seen = ground(f"{LIFE} {text}")
    assert all(one.sentence.number != seen.analysis.sentences[-1].number for one in seen.clauses)
    assert made(text)["1922"] == f"Opened in {GAP}, Lindhall is the official meeting place of the Bergen Guild."
    # Whose it is, is sure only where a clause can be cut.
    assert made("Opened in 1922, her Lindhall Tower is the official meeting place of the Bergen Guild.") == {}


def test_a_post_is_nobodys_name() -> None:
    assert "Archbishop of York" not in made(
        "Hugh Lind was the nephew of Jon Moe, Archbishop of York from 1914 to 1940."
    )


def test_a_person_is_told_by_the_full_name() -> None:
    found = {
        one.key: one for one in told_gap.proposals(ground(f"{LIFE} In 1911 Holm and Moe sold 620 globes in Oslo."))
    }
    assert found["620"].stem == f"In 1911 Anna Holm and Moe sold {GAP} globes in Oslo."
    assert any("Anna Holm was born" in one.quote for one in found["620"].evidence)
