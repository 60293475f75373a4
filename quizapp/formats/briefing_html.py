"""A briefing as one self-contained HTML page: no scripts, nothing loaded, every word of the document escaped."""

from collections.abc import Iterator
from html import escape

from quizapp.domain.briefing import Briefing, Claim
from quizapp.domain.document import BlockKind, Document, Evidence

_STYLE = (
    "body{font:1.05rem/1.6 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
    "h1,h2,h3{line-height:1.25}li{margin:.4rem 0}a.text{font-size:.85rem;margin-left:.4rem}.note{color:#555}"
    ":target{background:#fff2b3}pre{white-space:pre-wrap}"
)
_TAGS = {
    BlockKind.PARAGRAPH: "p",
    BlockKind.LIST_ITEM: "p",
    BlockKind.QUOTATION: "blockquote",
    BlockKind.TABLE_ROW: "p",
    BlockKind.CODE: "pre",
    BlockKind.BYLINE: "p",
    BlockKind.CAPTION: "p",
}


def write(document: Document, briefing: Briefing) -> str:
    """The page: every statement links to the stretch of the full text that proves it."""
    return "\n".join(_page(document, briefing)) + "\n"


def _page(document: Document, briefing: Briefing) -> Iterator[str]:
    title = escape(document.title)
    read = briefing.readability
    minutes = "1 minute" if read.minutes == 1 else f"{read.minutes} minutes"
    yield "<!doctype html>"
    yield f'<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}: briefing</title><style>{_STYLE}</style></head><body><main>"
    yield f"<h1>{title}</h1>"
    yield f'<p class="note">Made from one text of {read.sentences} sentences. Read in {minutes}.</p>'
    reasons = dict(briefing.reasons)
    for heading, name, items in _parts(briefing):
        yield f'<section id="{name}"><h2>{heading}</h2>'
        if items:
            yield "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul></section>"
        else:
            yield f'<p class="note">{escape(reasons.get(name, "Nothing found."))}</p></section>'
    yield '<section id="text"><h2>Full text</h2>'
    yield from _full_text(document, briefing)
    yield "</section></main></body></html>"


def _parts(briefing: Briefing) -> Iterator[tuple[str, str, list[str]]]:
    yield "Summary", "summary", [_told("", one.text, one.evidence) for one in briefing.summary]
    yield "Key facts", "key_facts", [_told("", one.text, one.evidence) for one in briefing.key_facts]
    yield "Timeline", "timeline", [_told(one.dated, one.beside_date, one.evidence) for one in briefing.timeline]
    yield "Who is who", "entities", list(_entities(briefing))
    yield "Who says what", "claims", [_claim(one) for one in briefing.claims]
    yield "Figures", "figures", [_told(row.written, row.what, row.evidence) for row in briefing.figure_rows]
    yield "Terms", "glossary", [_told(one.term, one.definition, one.evidence) for one in briefing.glossary]


def _entities(briefing: Briefing) -> Iterator[str]:
    """Those of whom the text tells something, a row for each; all others in one row, each a link to the text."""
    yield from (_told(one.name, one.about, one.evidence) for one in briefing.entities if one.about)
    bare = [
        f'<a href="#at-{one.evidence[0].start}">{escape(one.name)}</a>' for one in briefing.entities if not one.about
    ]
    if bare:
        yield f"{'Also named' if len(bare) < len(briefing.entities) else 'Named'}: {', '.join(bare)}"


def _claim(one: Claim) -> str:
    if one.beside_speaker:
        return _told(one.speaker, one.beside_speaker, one.evidence, after=" ")
    return _told(one.speaker, one.claim, one.evidence)


def _told(name: str, text: str, evidence: tuple[Evidence, ...], *, after: str = ": ") -> str:
    head = f"<strong>{escape(name)}</strong>{after}" if name else ""
    links = "".join(f'<a class="text" href="#at-{one.start}">Show in text</a>' for one in evidence)
    return f"{head}{escape(text)} {links}"


def _full_text(document: Document, briefing: Briefing) -> Iterator[str]:
    starts = sorted({one.start: None for one in briefing.evidence()})
    for block in document.blocks:
        inside = [start for start in starts if block.start <= start < block.end]
        ends = [*inside[1:], block.end]
        text = escape(document.text[block.start : inside[0]]) if inside else ""
        for start, end in zip(inside, ends, strict=False):
            text += f'<span id="at-{start}">{escape(document.text[start:end])}</span>'
        text = text or escape(document.text[block.start : block.end])
        tag = _TAGS.get(block.kind) or f"h{min(6, block.level + 2)}"
        yield f"<{tag}>{text}</{tag}>"
