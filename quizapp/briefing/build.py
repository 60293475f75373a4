"""``build_briefing``: all parts from one analysis, each checked against the text."""

from collections.abc import Callable

from quizapp.briefing.choosing import Choice
from quizapp.briefing.claims import claims
from quizapp.briefing.described import with_descriptions_named
from quizapp.briefing.entities import entities
from quizapp.briefing.figures import figures
from quizapp.briefing.glossary import glossary
from quizapp.briefing.key_facts import choose_key_facts
from quizapp.briefing.paired import completed, with_opening_completed
from quizapp.briefing.readability import readability
from quizapp.briefing.revised import superseded
from quizapp.briefing.summary import choose_summary
from quizapp.briefing.timeline import timeline
from quizapp.briefing.undefined import undefined
from quizapp.briefing.whole_names import with_whole_names
from quizapp.domain.briefing import Briefing, TimelineEntry
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.leads import leads, reports
from quizapp.reading.phrasing import Phrased, phrased
from quizapp.reading.salience import salience
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MAX_WORDS, is_imperative

_INSTRUCTS = 0.2
#: News and studies say in one long sentence what they are about: the first few may have more words than others.
_LEADING, _LEAD = 3, 55
#: Why a part may be empty, in the words that its place on the page shows.
REASONS = {
    "summary": "No statement was found that says by itself what the text is about.",
    "key_facts": "No further statement was found that is clear without the sentences around it.",
    "timeline": "No event was found whose date can be shown safely.",
    "entities": "Nobody and nothing was found that the text names beyond doubt.",
    "claims": "No claim was found whose speaker can be named safely.",
    "figures": "No figure was found of which it is clear what it counts.",
    "glossary": "No explanation of a term was found that can be shown safely.",
}


def _statements(
    analysis: Analysis, taken_back: frozenset[int], is_undefined: Callable[[Sentence], str]
) -> tuple[Phrased, ...]:
    """Every sentence that can stand on a page. Orders to the reader count only where the text is an instruction.

    What the text takes back soon after, in the sentences ``taken_back``, is left out: by itself it would mislead. So
    are the points of somebody's list: "The report recommends:".
    """
    left_out = taken_back | {number for number, lead in leads(analysis.sentences).items() if reports(lead)}
    orders = {sentence.number: None for sentence in analysis.sentences if is_imperative(sentence)}
    instructs = len(orders) >= _INSTRUCTS * len(analysis.sentences)
    numbers = (
        sentence.number
        for sentence in analysis.sentences
        if sentence.number not in left_out and (instructs or sentence.number not in orders)
    )
    found = (
        phrased(
            analysis.sentences[number],
            analysis.named[number],
            most=_LEAD if number < _LEADING else MAX_WORDS,
            opens=not number,
        )
        for number in numbers
    )
    named = with_descriptions_named(analysis)
    clear = ((one, named(one)) for one in found if one is not None)
    return tuple(told for one, told in clear if told.text != one.text or not is_undefined(one.said))


def _defined(
    analysis: Analysis, entries: tuple[TimelineEntry, ...], is_undefined: Callable[[Sentence], str]
) -> tuple[TimelineEntry, ...]:
    """The events without those of "the school" or "the depression": among the dates another may stand before them."""
    sentences = {sentence.start: sentence for sentence in analysis.sentences}

    def is_told_of_one(entry: TimelineEntry) -> bool:
        sentence = sentences.get(entry.evidence[-1].start)
        noun = is_undefined(sentence) if sentence is not None else ""
        return bool(noun) and entry.event.lower().startswith(f"the {noun} ")

    return tuple(entry for entry in entries if not is_told_of_one(entry))


def build_briefing(document: Document, analysis: Analysis) -> Briefing:
    """The briefing of a document; raises ``EvidenceMismatch`` if a statement's quote weren't in the text."""
    taken_back = superseded(analysis.sentences)
    is_undefined = undefined(analysis, document.title)
    statements = _statements(analysis, taken_back, is_undefined)
    choice = Choice(document, analysis, salience(document, analysis))
    summary = choose_summary(analysis, statements, choice)
    terms = glossary(analysis)
    quotes = {evidence for term in terms for evidence in term.evidence}
    explaining = frozenset(one.number for one in analysis.sentences if one.evidence in quotes)
    facts = choose_key_facts(analysis, statements, summary, choice, explaining)
    alone = taken_back | {one.sentence for one in statements}
    facts = completed(analysis, summary, facts, alone, choice)
    summary = with_opening_completed(analysis, summary, facts, alone, choice)
    told = [one.statement for one in with_whole_names(analysis, (*summary, *facts))]
    parts = {
        "summary": tuple(told[: len(summary)]),
        "key_facts": tuple(told[len(summary) :]),
        "timeline": _defined(analysis, timeline(document, analysis, statements, taken_back), is_undefined),
        "entities": entities(document, analysis),
        "claims": claims(analysis),
        "figures": figures(document, analysis),
        "glossary": terms,
    }
    briefing = Briefing(
        **parts,  # type: ignore[arg-type]
        readability=readability(document, analysis),
        reasons=tuple((name, REASONS[name]) for name, part in parts.items() if not part),
    )
    for evidence in briefing.evidence():
        evidence.check(document.text)
    return briefing
