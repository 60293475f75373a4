"""Quotes: found in the document's text, and told apart where they occur more than once."""

import difflib
import re
import unicodedata
from collections import Counter

from quizapp.domain.document import Document, Evidence
from quizapp.errors import InputRefused

#: Showing the near match costs a pass over the text; a pack of another document would need one for every quote.
MAX_NEAR_MATCHES = 20
#: Below this share of common letters, what was found is another sentence.
NEAR = 0.6


class QuoteNotPlaced(InputRefused):
    """A quote that does not stand in the document, or in more places than one."""


class Quotes:
    """Places quotes in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words = [(match.group().casefold(), *match.span()) for match in re.finditer(r"\w+", document.text)]
        self._near_matches = 0

    def place(self, quote: str, section: str | None = None, nth: int | None = None) -> Evidence:
        """The one place that is meant; raises QuoteNotPlaced with what to write instead."""
        everywhere = self._occurrences(quote)
        if not everywhere:
            raise QuoteNotPlaced(self._not_found(quote))
        places = everywhere if section is None else [e for e in everywhere if self._heading(e) == section]
        if not places:
            headings = ", ".join(sorted({repr(self._heading(e) or "") for e in everywhere}))
            raise QuoteNotPlaced(f"The quote does not stand in section {section!r} but in {headings}. Write that.")
        where = "the document" if section is None else f"section {section!r}"
        if nth is None and len(places) > 1:
            also = "`section:` or " if section is None else ""
            message = f"The quote occurs {len(places)} times in {where}. Add {also}`nth:`, or quote more words."
            raise QuoteNotPlaced(message)
        number = nth or 1
        if number > len(places):
            raise QuoteNotPlaced(f"The quote occurs {len(places)} times in {where}, not {number}. Correct `nth:`.")
        return places[number - 1]

    def address(self, evidence: Evidence) -> dict[str, str | int]:
        """The shortest ``section:`` and ``nth:`` that place the quote of ``evidence`` where it stands."""
        everywhere = self._occurrences(evidence.quote)
        if len(everywhere) == 1:
            return {}
        heading = self._heading(evidence)
        if heading is None:
            return {"nth": everywhere.index(evidence) + 1}
        here = [other for other in everywhere if self._heading(other) == heading]
        return {"section": heading} | ({"nth": here.index(evidence) + 1} if len(here) > 1 else {})

    def _heading(self, evidence: Evidence) -> str | None:
        section = self._document.section_at(evidence.start)
        return None if section is None else section.heading

    def _occurrences(self, quote: str) -> list[Evidence]:
        text = self._document.text
        found = [Evidence.of(text, start, start + len(quote)) for start in _starts(text, quote)]
        if found:
            return found
        # A quote that was folded over lines, or copied from a narrower page, differs in its spaces only.
        words = unicodedata.normalize("NFC", quote).split()
        spaced = re.compile(r"\s+".join(map(re.escape, words)))
        return [Evidence.of(text, *match.span()) for match in spaced.finditer(text)]

    def _not_found(self, quote: str) -> str:
        near = self._near_match(quote) if self._near_matches < MAX_NEAR_MATCHES else ""
        self._near_matches += 1
        if near:
            return f"The quote does not stand in the document. The text says: {near!r}. Quote it letter for letter."
        return "The quote does not stand in the document. Copy the words from the document, letter for letter."

    def _near_match(self, quote: str) -> str:
        """The stretch of text that shares most words with ``quote``, or "" where none comes near."""
        wanted = Counter(word.casefold() for word in re.findall(r"\w+", quote))
        length = min(wanted.total(), len(self._words))
        if not length:
            return ""
        window: Counter[str] = Counter()
        shared = best = 0
        starts: list[int] = []
        for index, (word, _, _) in enumerate(self._words):
            window[word] += 1
            shared += window[word] <= wanted[word]
            if index >= length:
                gone = self._words[index - length][0]
                shared -= window[gone] <= wanted[gone]
                window[gone] -= 1
            if index >= length - 1 and shared >= max(best, 1):
                starts = [] if shared > best else starts
                starts.append(index - length + 1)
                best = shared
        text = self._document.text
        stretches = [text[self._words[i][1] : self._words[i + length - 1][2]] for i in starts[:MAX_NEAR_MATCHES]]
        alike = difflib.SequenceMatcher(b=quote, autojunk=False)

        def ratio(stretch: str) -> float:
            alike.set_seq1(stretch)
            return alike.ratio()

        nearest = max(stretches, key=ratio, default="")
        return nearest if nearest and ratio(nearest) >= NEAR else ""


def _starts(text: str, quote: str) -> list[int]:
    """Every offset of ``quote``, overlapping ones too."""
    starts, start = [], text.find(quote)
    while start >= 0:
        starts.append(start)
        start = text.find(quote, start + 1)
    return starts
