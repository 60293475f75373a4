"""The measures on hand-made items: what is clean passes all of them, each known fault is found by the one it is for."""

from dataclasses import replace

import pytest

from quizapp.domain.document import Evidence
from quizapp.domain.question import ClozeKey, Gap, MatchingKey, NumericKey, OrderingKey, Question, QuestionKind
from tests.quality.items import items, proof, question
from tests.quality.measures.flaws import flaws
from tests.quality.measures.options import ELSEWHERE, INVENTED, MISREAD, provenance
from tests.quality.measures.stems import copied
from tests.quality.measures.suite import failures, results

RESCUE = "In 1862 Anna Holm saved eleven sailors from the steamer Oster."
PAINT = "Peter Vane painted the tower red in 1932."
MUSEUM = "Clara Moss and Ida Berg opened the museum in 1988."
ISLAND = "The council of Dene bought the island in 1994."
TOWER = "The tower stands 41 metres high on a rock off the coast."


def statement(stem: str, *, true: bool, quote: str = RESCUE) -> Question:
    return question(stem, "", (), kind=QuestionKind.TRUE_FALSE, family="true_false", quote=quote, true=true)


def cloze(stem: str, key: str, quote: str) -> Question:
    return question(
        stem, key, (), kind=QuestionKind.CLOZE, family="cloze", quote=quote, answer=ClozeKey((Gap((key,)),))
    )


def numeric(stem: str, value: float, quote: str) -> Question:
    return question(
        stem, f"{value:g}", (), kind=QuestionKind.NUMERIC, family="how_many", quote=quote, answer=NumericKey(value)
    )


CLEAN = {
    "who": question(),
    "when": question(
        "In which year did Anna Holm save eleven sailors?", "1862", ("1811", "1932", "1994"), quote=RESCUE,
        family="when", place=1, explanation=f"Correct: 1862. The text says: “{RESCUE}”",
    ),
    "cloze": cloze("In 1862 Anna Holm saved _____ sailors from the steamer Oster.", "eleven", RESCUE),
    "true statement": statement("Anna Holm saved eleven sailors from the steamer Oster.", true=True),
    "what did": question(
        "What does the text say of Peter Vane?", "Painted the tower red", ("Saved eleven sailors", "Kept the lamp"),
        quote=PAINT, family="what_did",
    ),
    "statement that the text says": statement(
        "The text says that Anna Holm saved eleven sailors from the steamer Oster.", true=True),
    "false statement": statement("Anna Holm saved nineteen sailors from the steamer Oster.", true=False),
    "numeric": numeric("How many metres does the tower on the rock stand?", 41, TOWER),
}  # fmt: skip


def several(stem: str, kind: QuestionKind, key: MatchingKey | OrderingKey, *quotes: str) -> Question:
    texts = key.items if isinstance(key, OrderingKey) else [side for pair in key.pairs for side in pair]
    evidence = tuple(proof(quote, items(CLEAN["who"])[0].text.document) for quote in quotes)
    told = f"Correct: {'; '.join(texts)}. The text says: “{quotes[-1]}”"
    made = question(stem, "", (), kind=kind, family=kind.value, answer=key, quote=quotes[-1], explanation=told)
    return replace(made, evidence=evidence)


CLEAN["matching"] = several(
    "Match each of these people in the text with what was done.", QuestionKind.MATCHING,
    MatchingKey((("Anna Holm", "saved eleven sailors"), ("Peter Vane", "painted the tower red"))), RESCUE, PAINT,
)  # fmt: skip
CLEAN["ordering"] = several(
    "Put these events of the text into their order.", QuestionKind.ORDERING,
    OrderingKey(("Anna Holm saved eleven sailors", "Peter Vane painted the tower red")), RESCUE, PAINT,
)  # fmt: skip

FAULTS = {
    "pair that is not in the evidence": ("M1", replace(CLEAN["matching"], evidence=CLEAN["matching"].evidence[:1])),
    "event that is not in the evidence": ("M1", replace(CLEAN["ordering"], evidence=CLEAN["ordering"].evidence[1:])),
    "evidence that no event speaks of": ("M4a", several(
        "Put these events of the text into their order.", QuestionKind.ORDERING,
        OrderingKey(("The government gave a medal", "The council of Fyle bought the island")), RESCUE, PAINT)),
    "key is not in the evidence": ("M1", question(quote=RESCUE)),
    "number is not in the evidence": ("M1", numeric("How many metres does the tower on the rock stand?", 43, TOWER)),
    "true statement with a word of its own": (
        "M1", statement("Anna Holm saved nineteen sailors from the steamer Oster.", true=True)),
    "false statement changed twice": (
        "M1", statement("Clara Moss saved eleven sailors from the ferry Fyle.", true=False)),
    "false statement that is true": (
        "M1", statement("Anna Holm saved eleven sailors from the steamer Oster.", true=False)),
    "stem of five words": ("M2", question("Who built the Marle lighthouse?")),
    "two question marks": ("M2", question("Who? Who built the lighthouse at Marle?")),
    "past form after did": ("M2", question("What did Johan Petersen built at Marle?", "the lighthouse", ())),
    "no auxiliary": ("M2", question("Where Anna Holm saved the eleven sailors?", "the steamer Oster", ())),
    "no finite verb": ("M2", statement("Eleven sailors on the steamer Oster in 1862.", true=True)),
    "two embedded clauses": (
        "M2", question("Who built the lighthouse that stands on a rock which lies off the coast at Marle?")),
    "half a quotation": ("M2", question("Who built the “lighthouse at Marle in 1811?")),
    "pronoun": ("M3", question("Who built it on a rock at Marle?")),
    "he": ("M3", statement("He saved eleven sailors from the steamer Oster.", true=False)),
    "demonstrative": ("M3", question("Who built this lighthouse at Marle in 1811?")),
    "connective": ("M3", question("However, who built the lighthouse at Marle?")),
    "surname alone": ("M3", statement("Holm saved eleven sailors from the steamer Oster.", true=True)),
    "relative date": ("M3", question("Who built the lighthouse at Marle last year?")),
    "evidence of another sentence": ("M4a", question("Who painted the tower red?", "Peter Vane", ())),
    "another answer is found": ("M4b", question("Who built the lighthouse at Marle in 1811?", "the council", ())),
    "distractor holds the key": ("M5", question(others=("Johan Petersen of Marle", "Peter Vane", "Clara Moss"))),
    "distractor is another name of the key": (
        "M5", question("Who saved eleven sailors from the Oster?", "Anna Holm", ("Holm", "Peter Vane"), quote=RESCUE)),
    "distractor stands beside the key in a list": (
        "M5", question("Who opened the museum in 1988?", "Clara Moss", ("Ida Berg", "Peter Vane"), quote=MUSEUM)),
    "distractor said of the same elsewhere": (
        "M5", question("What bought the island?", "The council of Dene", ("The council of Fyle",), quote=ISLAND)),
    "text says it with another answer": ("M5", cloze("The council of _____ bought the island.", "Dene", ISLAND)),
    "same option twice": ("M6", question(others=("Anna Holm", "anna holm", "Clara Moss"))),
    "option in another": ("M6", question(others=("Anna Holm", "Anna Holm of Dene", "Clara Moss"))),
    "numbers too close": (
        "M6", question("What share came by boat each year?", "2.4%", ("2.41%", "9%"), family="how_many")),
    "place among people": ("M7", question(others=("Anna Holm", "Dene", "Clara Moss"))),
    "year among days": (
        "M7", question("When did Anna Holm save eleven sailors?", "1862", ("4 May 1811", "1932"), quote=RESCUE)),
    "plural among singulars": (
        "M7", question("What did Anna Holm keep?", "The lamp", ("The sailors", "The island"), family="what")),
    "explanation without the evidence": ("M14", question(explanation="Correct: Johan Petersen.")),
    "explanation tells a distractor": ("M14", question(explanation="Correct: Anna Holm. The text says: "
                                       "“Johan Petersen built the lighthouse at Marle in 1811.”")),
    "answer of nine words": (
        "M17", question(key="the old council of Dene and of Fyle together", family="who")),
    "stem says the answer": (
        "M17", question("Who kept the lamp at the lighthouse of Johan Petersen?", family="who")),
}  # fmt: skip


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_item_passes_every_measure(name: str) -> None:
    assert failures(items(CLEAN[name])[0]) == {}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_by_its_measure(name: str) -> None:
    measure, faulty = FAULTS[name]
    assert results(items(faulty)[0])[measure]


def test_evidence_that_does_not_stand_at_its_offsets_fails() -> None:
    moved = Evidence(CLEAN["who"].evidence[0].start + 1, CLEAN["who"].evidence[0].end + 1, RESCUE)
    assert results(items(replace(CLEAN["who"], evidence=(moved,)))[0])["M1"]
    assert results(items(replace(CLEAN["who"], evidence=()))[0])["M1"]


def test_what_does_not_apply_is_not_counted() -> None:
    found = results(items(CLEAN["true statement"])[0])
    assert [name for name, result in found.items() if result is None] == ["M4b", "M6", "M7", "M17"]


FLAWS = {
    "longest key": question(key="Johan Petersen, the master builder of Dene"),
    "clang": question("Who of the Petersen family built the lighthouse?"),
    "negative stem": question("Who did not build the lighthouse at Marle?"),
    "absolute": question(others=("Always Anna Holm", "Peter Vane", "Clara Moss")),
    "vague": question(others=("Usually Anna Holm", "Peter Vane", "Clara Moss")),
    "all or none of the above": question(others=("Anna Holm", "Peter Vane", "None of the above")),
    "K-type": question(key="A and B"),
    "unordered numbers": question(key="40", others=("12", "90", "60")),
    "article cue": question("The keeper was given an _____.", "award", ("medal", "lamp", "boat")),
    "only key has a number": question(key="11 sailors", others=("Anna Holm", "Peter Vane")),
    "convergence": question(
        key="White stone tower", others=("White stone bridge", "Yellow stone tower", "White brick tower")),
    "gratuitous stem": question("Who " + "slowly and carefully " * 14 + "built the lighthouse at Marle?"),
}  # fmt: skip


@pytest.mark.parametrize("name", FLAWS)
def test_each_flaw_is_seen(name: str) -> None:
    assert name in flaws(FLAWS[name])


def test_numbers_in_order_of_days_and_months_are_no_numbers_out_of_order() -> None:
    assert flaws(question(key="4 May 1902", others=("9 April 1902", "1 June 1902"))) == ()


def test_distractors_are_told_by_where_their_words_stand() -> None:
    made = question(key="Clara Moss", others=("Ida Berg", "the council of Dene", "Paul Norr"), quote=MUSEUM)
    assert provenance(items(made)[0]) == (MISREAD, ELSEWHERE, INVENTED)


@pytest.mark.parametrize(
    ("stem", "share"),
    [
        ("Anna Holm kept the lamp for thirty years.", 1.0),
        ("Who built the lighthouse at Marle?", 5 / 6),
        ("Is nobody there?", 0.0),
        ("Johan Petersen built the _____ at Marle in 1811.", 4 / 8),
    ],
)
def test_copied_is_the_longest_run_of_the_sources_words(stem: str, share: float) -> None:
    assert copied(items(question(stem))[0]) == pytest.approx(share)
