"""``analyse``: everything that the rules read out of a document's sentences, in one frozen object."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quizapp.domain.document import Block, BlockKind, Document, Span
from quizapp.reading import nlp
from quizapp.reading.attribution import Attribution
from quizapp.reading.attributions import attributions
from quizapp.reading.cast import Cast
from quizapp.reading.dates import DateMention, dates_in
from quizapp.reading.entities import LedgerEntry, ledger
from quizapp.reading.facts import Fact, facts_in
from quizapp.reading.figures import FigureMention, figures_in
from quizapp.reading.leads import leads
from quizapp.reading.naming import NamedSentence, with_names
from quizapp.reading.nlp import OnProgress
from quizapp.reading.reach import Reach
from quizapp.reading.relative_dates import relative_dates
from quizapp.reading.resolve import Resolver
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speakers


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the sentences say. Every ``sentence`` field elsewhere is an index into ``sentences``.

    ``spans`` are what a page can link to, in text order: each sentence, and each table row or code block as one.
    """

    sentences: tuple[Sentence, ...]
    spans: tuple[Span, ...]
    entities: tuple[LedgerEntry, ...]
    attributions: tuple[Attribution, ...]
    facts: tuple[Fact, ...]
    dates: tuple[DateMention, ...]
    figures: tuple[FigureMention, ...]
    #: Indices into ``attributions`` by sentence, so that a long text is not searched again for each of its sentences.
    by_sentence: Mapping[int, tuple[int, ...]]
    #: Whom or what a pronoun means.
    resolver: Resolver = field(compare=False, repr=False)
    #: Each sentence with its outward pronouns named, as far as they can be.
    named: tuple[NamedSentence, ...] = field(repr=False)
    #: The sentences whose subject means somebody or something without naming it, by the name in small letters.
    by_reference: Mapping[str, tuple[int, ...]] = field(default_factory=dict, repr=False)
    #: Dates that only the document's own date or another date of the text places, as far as they can be placed.
    relative: tuple[DateMention, ...] = ()

    def attributions_in(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions of one sentence."""
        return tuple(self.attributions[index] for index in self.by_sentence.get(sentence, ()))


def analyse(document: Document, *, on_progress: OnProgress | None = None) -> Analysis:
    """Parse the document's prose and read it. Nearly all the time goes into the parse, so that is what is told of."""
    return analyse_sentences(document, nlp.parse(document, on_progress=on_progress))


def analyse_sentences(document: Document, sentences: tuple[Sentence, ...]) -> Analysis:
    """Read sentences that are already parsed; the whole of the analysis that needs no spaCy."""
    entities = ledger(sentences, document.title)
    reach = Reach(sentences, entities, document)
    cast = Cast(sentences, entities, document.title, reach)
    resolver = Resolver(sentences, cast, document.title)
    named = tuple(with_names(sentences, sentence, resolver, cast) for sentence in sentences)
    claims = attributions(sentences, named, Speakers(sentences, entities, resolver))
    by_sentence: dict[int, tuple[int, ...]] = {}
    for index, claim in enumerate(claims):
        by_sentence[claim.sentence] = (*by_sentence.get(claim.sentence, ()), index)
    dates = tuple(date for sentence in sentences for date in dates_in(sentence))
    relative = relative_dates(document, sentences, dates, reach)
    dated: dict[int, list[DateMention]] = {}
    for date in (*dates, *relative):
        dated.setdefault(date.sentence, []).append(date)
    facts: list[Fact] = []
    figures: list[FigureMention] = []
    over_lists = leads(sentences)
    for sentence in sentences:
        own = tuple(claims[index] for index in by_sentence.get(sentence.number, ()))
        when = tuple(dated.get(sentence.number, ()))
        facts.extend(facts_in(sentence, own))
        name, lead = named[sentence.number], over_lists.get(sentence.number)
        before = named[sentence.number - 1] if sentence.number else None
        figures.extend(figures_in(name.sentence, when, own, name.evidence, lead, before))
    return Analysis(
        sentences=sentences,
        spans=_spans(document, sentences),
        entities=entities,
        attributions=claims,
        facts=tuple(facts),
        dates=dates,
        figures=tuple(figures),
        by_sentence=by_sentence,
        resolver=resolver,
        named=named,
        by_reference=_by_reference(sentences, named),
        relative=tuple(date for date in relative if date.iso),
    )


def _by_reference(sentences: tuple[Sentence, ...], named: tuple[NamedSentence, ...]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for own, one in zip(sentences, named, strict=True):
        subject = own.child(own.root, "nsubj")
        said = one.sentence.tokens[subject].text if subject is not None else ""
        if subject is not None and said != own.tokens[subject].text and not own.quoted:
            name = said.lower().removeprefix("the ")
            found[name] = (*found.get(name, ()), own.number)
    return found


def _spans(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    by_block: dict[int, list[Span]] = {}
    for sentence in sentences:
        by_block.setdefault(sentence.block, []).append(Span(sentence.start, sentence.end))
    return tuple(
        span
        for number, block in enumerate(document.blocks)
        if block.kind is not BlockKind.HEADING
        for span in _with_unread(document.text, block, by_block.get(number, []))
    )


def _with_unread(text: str, block: Block, spans: list[Span]) -> Iterator[Span]:
    """The spans of a block's sentences, and what stands between them unread as one each."""
    position = block.start
    for span in (*spans, Span(block.end, block.end)):
        if between := text[position : span.start].strip():
            start = text.index(between, position)
            yield Span(start, start + len(between))
        if span.start < span.end:
            yield span
        position = span.end
