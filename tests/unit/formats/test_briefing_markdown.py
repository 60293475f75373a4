"""A briefing as Markdown reads well and can't be broken by the document's words."""

from dataclasses import replace

from markdown_it import MarkdownIt

from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Briefing, Claim, Entity, EntityType, Figure, TimelineEntry
from quizapp.domain.document import Document, Evidence
from quizapp.formats.briefing_markdown import write
from tests.unit.reading.handmade import ROWS, analysis, document


def made() -> tuple[Document, Briefing]:
    names = tuple(ROWS)
    return document(*names), build_briefing(document(*names), analysis(*names))


def test_every_part_has_its_heading_and_its_statements() -> None:
    text = write(*made())
    for heading in ("Summary", "Key facts", "Timeline", "Who is who", "Who says what", "Figures", "Terms"):
        assert f"\n## {heading}\n" in text
    assert "- **The mayor**: The bridge was safe.\n  > The mayor said that the bridge was safe." in text


def test_marks_in_the_documents_words_stay_words() -> None:
    title = "<script>alert(1)</script> *a* [b](c) `d` # e"
    html = MarkdownIt("commonmark").render(write(replace(made()[0], title=title), made()[1]))
    assert "<script>" not in html
    assert "<em>a</em>" not in html
    assert "<a " not in html


def test_an_empty_part_shows_its_reason() -> None:
    text = write(document("fragment"), build_briefing(document("fragment"), analysis("fragment")))
    assert "No event was found whose date can be shown safely." in text


def test_date_and_speaker_are_said_once_and_bare_names_stand_in_one_line() -> None:
    source, briefing = made()
    proof = (Evidence(0, 4, source.text[:4]),)
    text = write(
        source,
        replace(
            briefing,
            timeline=(TimelineEntry("1911", "1911", "In 1911 the mill burned.", proof),),
            claims=(Claim("Anna Holm", "Holm denied that it leaks.", proof),),
            entities=(
                Entity("Anna Holm", EntityType.PERSON, (), "Engineer", proof, ()),
                Entity("Skarn", EntityType.PLACE, (), "", proof, ()),
                Entity("Leeds", EntityType.PLACE, (), "", proof, ()),
            ),
        ),
    )
    assert "- **1911**: The mill burned.\n" in text
    assert "- **Anna Holm** denied that it leaks.\n" in text
    assert "- **Anna Holm**: Engineer\n" in text
    assert "\n- Also named: Skarn, Leeds\n" in text


def test_where_nothing_is_told_of_anybody_the_names_are_not_called_further_ones() -> None:
    source, briefing = made()
    bare = Entity("Skarn", EntityType.PLACE, (), "", (Evidence(0, 4, source.text[:4]),), ())
    assert "\n- Named: Skarn\n" in write(source, replace(briefing, entities=(bare,)))


def test_a_statement_with_two_sentences_shows_both() -> None:
    source, briefing = made()
    first, second = Evidence(0, 9, source.text[:9]), Evidence(10, 20, source.text[10:20])
    claims = (Claim("Anna Holm", second.quote, (first, second)), Claim("Anna Holm", first.quote, (first,)))
    text = write(source, replace(briefing, claims=claims))
    assert f"  > {first.quote.strip()}\n  > {second.quote.strip()}\n" in text
    assert text.count(f"  > {first.quote.strip()}\n") == 1


def test_numbers_of_one_statement_stand_together() -> None:
    source, briefing = made()
    proof = (Evidence(0, 4, source.text[:4]),)
    figures = (
        Figure("20%", 20.0, "%", "Rents rose 20% to £40", "", proof),
        Figure("£40", 40.0, "£", "Rents rose 20% to £40", "about", proof),
    )
    text = write(source, replace(briefing, figures=figures))
    assert "- **20% · about £40**: Rents rose 20% to £40\n" in text
