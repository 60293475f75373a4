"""The year that a text tells of where a day or month is named without it: "On 5 March" under the heading "2013".

A title or heading with one year sets the scene; so does a day that the text has named in full, and the date that it
has just come to.
"""

import re
from dataclasses import dataclass, field

from quizapp.reading import moments

_YEAR = re.compile(r"(?<![\d.,–—/-])(?:1[5-9]\d{2}|20\d{2})(?![\d–—/-]|[.,]\d|s\b| ?[–—-] ?\w)")
_ASIDE = re.compile(
    r"(?i:\b(?:since|until|till|by|from|before|after|than|to|for)) (?:1[5-9]|20)\d\d\b"
    r"|(?<=[a-z] )(?<![Tt]he )(?:1[5-9]|20)\d\d [a-z]"
)
#: Words that move the text on by more than a season, or by nobody knows how much.
_FAR = re.compile(
    r"\b(?:years?|months?|decades?|century|eventually|subsequently|ago|spring|summer|autumn|winter|age|aged)\b",
    re.IGNORECASE,
)
#: As many months on from the date that the text has come to, a month without its year is still of the same run.
_RUN = 3
#: The run of dates ends after as many sentences without one.
_PAUSE = 12


def year_in(title: str) -> str:
    """The one year that a title or heading names, "" where there is none, or more than one, or a span.

    "Highest since 1990" and "Hull nears 1990 level" name a year, but not that of what is told.
    """
    if _ASIDE.search(title):
        return ""
    found = set(_YEAR.findall(title))
    return found.pop() if len(found) == 1 and not re.search(r"\d{4}\W{1,3}(?:\d\d|present|now)", title) else ""


@dataclass(slots=True)
class Scene:
    """What the text so far says of the year that its days and months without one are in."""

    #: The year of the text's title, and of the heading that its section stands under.
    title: str
    heading: str = ""
    #: The year that the block has named last.
    _named: str = ""
    #: The date in a year that the text has come to, at least a month, and where.
    _run: str = ""
    _run_at: int = -1
    #: Each day of the year that the text has named in full, with its years and where it did.
    _days: dict[tuple[int, int], dict[str, int]] = field(default_factory=dict)

    def enter_section(self, heading: str, *, same: bool = True) -> None:
        """A new section begins, whose heading may name a year of its own; it may not go on about the same."""
        self.heading, self._run = year_in(heading), ""
        if not same:
            self._days.clear()

    def enter_block(self) -> None:
        """A new paragraph begins: it names no year yet."""
        self._named = ""

    def note(self, iso: str, sentence: int, *, told: bool, in_year: bool = True) -> None:
        """A date was read in ``sentence``; ``told`` says that the text itself has come to it."""
        if not in_year or len(iso) < moments.YEAR:
            return
        self._named = iso[: moments.YEAR]
        if len(iso) == moments.DAY:
            self._days.setdefault((int(iso[5:7]), int(iso[8:])), {}).setdefault(iso[: moments.YEAR], sentence)
        # A date of another year leads away from the days told before it.
        if told or not iso.startswith(self._run[: moments.YEAR]):
            self._run, self._run_at = (iso if told and len(iso) >= moments.MONTH else ""), sentence

    def leave_sentence(self, text: str, *, dated: bool, number: int) -> None:
        """A sentence has ended; one without a date may have moved the text on by far."""
        if (not dated and _FAR.search(text)) or number - self._run_at >= _PAUSE:
            self._run = ""

    def placed(self, month: int, day: int | None) -> tuple[str, int]:
        """The day or month in the year of the scene, with the sentence that names the year, else -1; or "" and -1."""
        if day is not None:
            years = self._days.get((month, day), {})
            if len(years) == 1:
                year, sentence = next(iter(years.items()))
                return moments.on(year, month, day), sentence
        scene = self.heading or self.title
        if scene and self._named in ("", scene):
            return moments.on(scene, month, day), -1
        return self._from_run(month, day)

    def _from_run(self, month: int, day: int | None) -> tuple[str, int]:
        if not self._run:
            return "", -1
        year, now = int(self._run[:4]), int(self._run[5:7])
        ahead = (month - now) % 12
        found = moments.on(str(year + (month < now)), month, day)
        # "On 3 May", told after the 9th, looks back or is of another year.
        follows = found[: len(self._run)] >= self._run[: len(found)]
        return (found, self._run_at) if ahead <= _RUN and follows else ("", -1)
