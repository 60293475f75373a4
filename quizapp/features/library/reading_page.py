"""The full text as the reading page shows it: names and terms as links, ways back, and a reader's own marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from flask import get_template_attribute, url_for
from markupsafe import Markup
from sqlalchemy import Engine

from quizapp.domain.briefing import Briefing
from quizapp.domain.document import DocumentVersion
from quizapp.features.library import linking
from quizapp.features.library.linking import WayBack
from quizapp.storage import documents
from quizapp.storage.db import db
from quizapp.web.reading_text import NumberedSentence, text_blocks
from quizapp.web.text_runs import Link, Mark, Piece, cut


@dataclass(frozen=True, slots=True)
class Aids:
    """What the text is shown with, besides its words."""

    links: tuple[Link, ...]
    ways: Mapping[int, tuple[WayBack, ...]]
    #: The page on which a note about a paragraph is written.
    note_page: str
    marks: Sequence[Mark] = field(default=())

    def pieces(self, sentence: NumberedSentence) -> tuple[Piece, ...]:
        """The words of a sentence."""
        return cut(sentence.text, sentence.start, self.links, self.marks)

    def ways_from(self, sentence: NumberedSentence) -> tuple[WayBack, ...]:
        """The ways back to the statements that lead to a sentence."""
        return self.ways.get(sentence.number, ())

    def notes_at(self, sentence: NumberedSentence) -> tuple[int, ...]:
        """The numbers of the notes whose mark ends in a sentence."""
        end = sentence.start + len(sentence.text)
        return tuple(mark.number for mark in self.marks if sentence.start < mark.end <= end)


def reading_html(version: DocumentVersion, briefing: Briefing, marks: Sequence[Mark] = ()) -> Markup:
    """The whole text of a document version beside this briefing, with a reader's marks.

    Without marks it is the same for everybody, so each process keeps some.
    """
    note_page = url_for("notes.new", slug=version.slug)
    if marks:
        return _render(_aids(version, briefing, note_page, marks), version)
    return _unmarked(db.engine, version.id, briefing, note_page)


@lru_cache(maxsize=32)
def _unmarked(_engine: Engine, version_id: int, briefing: Briefing, note_page: str) -> Markup:
    version = documents.version(version_id)
    return _render(_aids(version, briefing, note_page), version)


def links_of(version: DocumentVersion, briefing: Briefing) -> tuple[Link, ...]:
    """The links of the text to the rows of this briefing; the page's rows lead back to them."""
    return _links(db.engine, version.id, briefing)


@lru_cache(maxsize=32)
def _links(_engine: Engine, version_id: int, briefing: Briefing) -> tuple[Link, ...]:
    return linking.links(documents.version(version_id), briefing)


def places_of(version: DocumentVersion, briefing: Briefing) -> Mapping[str, tuple[int, ...]]:
    """Where the text names what the rows of this briefing are about: the numbers of the sentences, by row."""
    return _places(db.engine, version.id, briefing)


@lru_cache(maxsize=32)
def _places(_engine: Engine, version_id: int, briefing: Briefing) -> Mapping[str, tuple[int, ...]]:
    return linking.places(documents.version(version_id), briefing)


def _aids(version: DocumentVersion, briefing: Briefing, note_page: str, marks: Sequence[Mark] = ()) -> Aids:
    return Aids(links_of(version, briefing), linking.proved(version, briefing), note_page, marks)


def _render(aids: Aids, version: DocumentVersion) -> Markup:
    full_text = get_template_attribute("macros.html", "full_text")
    return Markup(full_text(text_blocks(version), aids=aids))
