"""What the stem names stands in the key and every distractor alike, or in none of them."""

from dataclasses import replace

from quizapp.generate.gates.cues import fault
from tests.unit.generate.tale import TALE, draft, ground, option

SEEN = ground("chile_government", *TALE)
MADE = draft("who", "norway_treaty", *TALE)


def test_an_option_that_the_stem_names_and_the_key_does_not_is_refused() -> None:
    asked_about_peru = replace(
        MADE, clause=draft("according_to", "peru_denounced", *TALE).clause, tokens=(0,), key_tokens=(4,)
    )
    assert fault(ground(*TALE), asked_about_peru, option("Peruvian masons", roots="peru,mason"))
    assert not fault(ground(*TALE), asked_about_peru, option("Kenyan masons", roots="kenya,mason"))


def test_a_key_that_the_stem_names_needs_options_that_it_names_too() -> None:
    asked_about_peru = replace(
        MADE, clause=draft("according_to", "peru_denounced", *TALE).clause, tokens=(0,), key_tokens=(0,)
    )
    assert fault(ground(*TALE), asked_about_peru, option("Kenyan masons", roots="kenya,mason"))
    assert not fault(ground(*TALE), asked_about_peru, option("Peruvian masons", roots="peru,mason"))


def test_numbers_are_never_cues_by_name() -> None:
    made = draft("how_many", "trees", *TALE)
    assert fault(SEEN, made, option("70", kind=made.type, roots="porto")) == ""


def test_a_key_may_name_again_what_the_whole_text_is_about() -> None:
    seen = ground(*TALE, title="Peru and the sea")
    about_peru = replace(
        MADE, clause=draft("according_to", "peru_denounced", *TALE).clause, tokens=(0,), key_tokens=(0,)
    )
    assert "peru" in seen.topic
    assert not fault(seen, about_peru, option("Kenyan masons", roots="kenya,mason"))


def test_an_option_that_alone_names_what_the_whole_text_is_about_is_refused() -> None:
    seen = ground(*TALE, title="Peru and the sea")
    about_peru = replace(
        MADE, clause=draft("according_to", "peru_denounced", *TALE).clause, tokens=(0,), key_tokens=(4,)
    )
    assert fault(seen, about_peru, option("Peruvian masons", roots="peru,mason")) == (
        "“peru” is in the stem and in only one of the options."
    )
