"""Names and terms lead to their rows from where each section first uses them; sentences lead to what they prove."""

from dataclasses import replace

from quizapp.domain.briefing import Entity, EntityType, Term
from quizapp.domain.document import Block, BlockKind, Document, DocumentVersion, Section, Span
from quizapp.features.library.linking import WayBack, first_places, links, places, proved
from tests.factories.quizzes import FIRST, SECOND, SENTENCES, evidence, make_briefing, make_document

VERSION = DocumentVersion(1, "tower", 1, make_document(), SENTENCES)
HEADING, ONE, TWO, CODE = "On New York", "York is old. New York is not.", "New York grew. York did not.", "York = 1"
TEXT = "\n\n".join((HEADING, ONE, TWO, CODE))


def at(words: str, *, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def two_sections() -> DocumentVersion:
    one, two, code = at(ONE), at(TWO), at(CODE)
    return DocumentVersion(
        1,
        "york",
        1,
        Document(
            title="York",
            title_made=False,
            language="en",
            sha256="0" * 64,
            words=12,
            text=TEXT,
            sections=(Section(HEADING, one.start, one.end), Section("", two.start, code.end)),
            blocks=(
                Block(BlockKind.HEADING, 0, len(HEADING)),
                Block(BlockKind.PARAGRAPH, one.start, one.end),
                Block(BlockKind.PARAGRAPH, two.start, two.end),
                Block(BlockKind.CODE, code.start, code.end),
            ),
        ),
        (at("York is old."), at("New York is not."), at("New York grew."), at("York did not."), code),
    )


def entity(name: str, *mentions: Span) -> Entity:
    return Entity(name, EntityType.PLACE, (), "", (), mentions)


def linked(*entities: Entity, terms: tuple[str, ...] = ()) -> list[tuple[str, int, str]]:
    glossary = tuple(Term(term, "what it is", ()) for term in terms)
    briefing = replace(make_briefing(), entities=entities, glossary=glossary)
    return [(TEXT[link.start : link.end], link.start, link.target) for link in links(two_sections(), briefing)]


def test_the_first_mention_in_each_section_leads_to_the_row_and_none_in_a_heading_does() -> None:
    in_heading, later = at("York"), at("York did").start
    assert linked(entity("York", in_heading, at("York", after=ONE), Span(later, later + 4))) == [
        ("York", at(ONE).start, "entities-1"),
        ("York", at("York did").start, "entities-1"),
    ]


def test_of_two_that_overlap_the_longer_is_linked() -> None:
    new_york = (at("New York", after=ONE), at("New York", after=TWO))
    within = tuple(Span(each.start + 4, each.end) for each in new_york)
    assert linked(entity("York", *within), entity("New York", *new_york)) == [
        ("New York", new_york[0].start, "entities-2"),
        ("New York", new_york[1].start, "entities-2"),
    ]


def test_that_holds_also_where_both_begin_alike() -> None:
    new_york = at("New York", after=ONE)
    assert linked(entity("New", Span(new_york.start, new_york.start + 3)), entity("New York", new_york)) == [
        ("New York", new_york.start, "entities-2")
    ]


def test_terms_are_linked_as_whole_words_with_or_without_a_capital() -> None:
    assert linked(terms=("new york", "or")) == [
        ("New York", at("New York", after=ONE).start, "glossary-1"),
        ("New York", at(TWO).start, "glossary-1"),
    ]


def test_code_is_left_alone() -> None:
    assert linked(entity("York", Span(at(CODE).start, at(CODE).start + 4))) == []


def test_a_row_leads_back_to_its_first_link() -> None:
    found = links(VERSION, make_briefing())
    assert [(link.target, link.id) for link in found] == [("entities-1", "first-entities-1")]
    assert first_places(links(VERSION, make_briefing())) == {"entities-1": "first-entities-1"}
    many = replace(make_briefing(), entities=(entity("York", at("York", after=ONE), at("New York grew")),))
    assert [bool(link.id) for link in links(two_sections(), many)] == [True, False]


def test_each_sentence_that_names_something_is_a_place_of_its_row_once() -> None:
    in_one, code = at("York", after=ONE), at(CODE)
    spans = (at("York"), in_one, in_one, at("York did"), Span(code.start, code.start + 4))
    briefing = replace(make_briefing(), entities=(entity("York", *spans),), glossary=(Term("new york", "A city", ()),))
    assert places(two_sections(), briefing) == {"entities-1": (1, 4), "glossary-1": (2, 3)}


def test_a_sentence_leads_back_to_all_that_it_proves_in_the_order_of_the_page() -> None:
    assert proved(VERSION, make_briefing()) == {
        1: (
            WayBack("summary-1", "In short 1"),
            WayBack("timeline-1", "Timeline 1"),
            WayBack("entities-1", "Who is who 1"),
            WayBack("figures-1", "Figures 1"),
        ),
        2: (WayBack("key-facts-1", "Key facts 1"),),
        3: (WayBack("claims-1", "Who says what 1"),),
    }


def test_a_statement_belongs_to_the_last_sentence_of_its_evidence() -> None:
    statement = replace(make_briefing().summary[0], evidence=(evidence(FIRST), evidence(SECOND)))
    briefing = replace(make_briefing(), summary=(statement,))
    assert WayBack("summary-1", "In short 1") in proved(VERSION, briefing)[2]


def test_figures_in_one_row_have_one_way_back() -> None:
    first = make_briefing().figures[0]
    further = replace(first, text="77", what="Something else")
    briefing = replace(make_briefing(), figures=(first, replace(first, text="99"), further))
    ways = proved(VERSION, briefing)[1]
    assert [way.target for way in ways if way.target.startswith("figures")] == ["figures-1", "figures-3"]
