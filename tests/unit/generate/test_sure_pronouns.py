"""Nothing is asked of a sentence whose pronoun may, by a small chance, mean somebody else."""

import pytest

from tests.unit.generate.live import ground


def told(text: str, title: str = "An example") -> set[str]:
    """The verbs of the clauses that may be asked about."""
    return {clause.lemma for clause in ground(text, title).clauses}


def test_the_subject_of_the_sentence_before_is_sure_where_it_names_nobody_else() -> None:
    assert "paint" in told("Anna Holm lived in Bergen. She painted the harbour in 1921.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "In Bergen lived Anna Holm. The town was rich. She painted the harbour in 1921.", id="farther off"
        ),
        pytest.param("Anna Holm lived with Ole Lind in Bergen. She painted the harbour in 1921.", id="beside another"),
    ],
)
def test_elsewhere_it_is_not_sure_enough(text: str) -> None:
    assert "paint" not in told(text)


def test_whom_the_title_names_is_sure() -> None:
    text = "In Bergen lived Anna Holm. The town was rich. She painted the harbour in 1921."
    assert "paint" in told(text, "Anna Holm")
