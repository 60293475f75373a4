"""Names of the text as distractors, and phrases made like the key by naming another country."""

import re
from collections.abc import Iterator

from quizapp.domain.words import capital
from quizapp.generate.countries import country_of
from quizapp.generate.distractors.name_kinds import is_well_read, share_a_name
from quizapp.generate.distractors.resemblance import resemblance
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Distractor
from quizapp.generate.nouns import sort_of
from quizapp.generate.wording import words
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.lexicon import DEMONYMS
from quizapp.reading.names import Name
from quizapp.reading.sentence import Sentence

_WITH_THE = ("Netherlands", "Philippines", "Middle East", "European Union", "US", "U.S.", "UK", "U.K.", "EU", "UN")
_TOLD = {"US": "United States", "USA": "United States", "UK": "United Kingdom", "EU": "European Union"}
_LETTERS = re.compile(r"\b(?:U\.S\.A?\.?|USA?|U\.K\.|UK|EU)(?!\w)")
#: What the key's own sentence names is the easiest to mistake for it.
_HERE = 0.15
#: The same words but for the country.
_SIBLING = 0.8
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr")


def named(ground: Ground, entry: LedgerEntry) -> str:
    """The name with "the" where the text mostly writes it so."""
    # "The New York Times" has its article already.
    if entry.name.startswith("The "):
        return entry.name
    sentences = ground.analysis.sentences
    with_the = sum(
        _has_article(sentences[name.sentence], name, kind=fine_type(entry)) for name in entry.names
        if sentences[name.sentence].tokens[name.last].dep not in ("compound", "poss", "nmod")
    )  # fmt: skip
    bare = sum(1 for name in entry.names if sentences[name.sentence].tokens[name.last].dep in _ARGUMENTS)
    always = entry.name.startswith("United ") or entry.name in _WITH_THE
    return f"the {entry.name}" if always or (with_the and 2 * with_the >= bare) else entry.name


def _has_article(sentence: Sentence, name: Name, *, kind: str) -> bool:
    """Whether an article stands before the name, or of a body before an adjective: "a devolved Scottish Assembly"."""
    before = name.first - 1
    while kind == "organisation" and before > 0 and sentence.tokens[before].pos == "ADJ":
        before -= 1
    articles = ("the",) if before == name.first - 1 else ("the", "a", "an")
    return name.first > 0 and sentence.tokens[before].lower in articles


def other_names(
    ground: Ground, entry: LedgerEntry, kind: str, sentence: int, *, before: str = ""
) -> Iterator[Distractor]:
    """Other names of the same fine type that could be taken for the key, the most like it first.

    ``before`` is a word that each option opens with, such as "in".
    """
    for near, other in names_like(ground, entry, kind):
        # "Historians Luciano Petech" is the first of several, with what they are.
        first = other.name.split()[0].lower()
        if kind == "person" and first.endswith("s") and sort_of(first.removesuffix("s")) == "people":
            continue
        here = any(name.sentence == sentence for name in other.names)
        text = f"{before} {named(ground, other)}".strip()
        yield Distractor(
            text=capital(text),
            role="misread" if here else "elsewhere",
            type=kind,
            roots=frozenset((name_root(other.name),)),
            note=f"The text names {named(ground, other)}, but not as the answer to this: “{_where(ground, other)}”",
            near=round(min(1.0, near + _HERE * here), 2),
        )


def names_like(ground: Ground, entry: LedgerEntry, kind: str) -> list[tuple[float, LedgerEntry]]:
    """The other entries of a fine type that are not odd beside this one, each with how much it is like it, 0 to 1.

    The most like it comes first, then what the text speaks of most.
    """
    others = [
        (near, other)
        for other in ground.analysis.entities
        if other is not entry and fine_type(other) == kind and other.name not in ground.second_names
        # "And Co-Director" was taken for somebody's name.
        and is_well_read(other.name, kind)
        and _in_full(other.name) != _in_full(entry.name)
        and not (kind == "person" and share_a_name(entry.name, other.name))
        and (near := resemblance(ground, entry, other, kind)) is not None
    ]  # fmt: skip
    others.sort(key=lambda one: (-one[0], -len(one[1].names), one[1].mentions[0].start))
    # A country with two names is one option.
    by_root: dict[str, tuple[float, LedgerEntry]] = {}
    for near, other in others:
        by_root.setdefault(name_root(other.name), (near, other))
    by_root.pop(name_root(entry.name), None)
    return list(by_root.values())


def _in_full(name: str) -> str:
    """The name with its country's letters told: "the US Senate" is "the United States Senate"."""
    return _LETTERS.sub(lambda found: _TOLD[found[0].replace(".", "")], name.removeprefix("the ").removeprefix("The "))


def _where(ground: Ground, entry: LedgerEntry) -> str:
    """The shortest sentence that names it."""
    sentences = [ground.analysis.sentences[name.sentence] for name in entry.names]
    return min(sentences, key=lambda one: (len(one.text), one.number)).text


def other_countries(ground: Ground, sentence: Sentence, tokens: tuple[int, ...], kind: str) -> Iterator[Distractor]:
    """The same phrase with another country of the text: "Iraqi officials" for "U.S. officials"."""
    places = [place for place in tokens if country_of(sentence.tokens[place].text)]
    if len(places) != 1:
        return
    place = places[0]
    token = sentence.tokens[place]
    own = country_of(token.text)
    # "Iraq's government" keeps the country's name; "the Iraqi government" its adjective.
    by_name = token.text == own
    if by_name and token.dep not in ("poss", "pobj"):
        return
    # "Beijing" is of China, and no adjective.
    if not by_name and token.text != DEMONYMS.get(own):
        return
    entries = [entry for entry in ground.analysis.entities if fine_type(entry) == "country" and entry.name != own]
    for entry in sorted(entries, key=lambda one: (-len(one.names), one.mentions[0].start)):
        form = entry.name if by_name else DEMONYMS.get(entry.name, "")
        if not form or (by_name and named(ground, entry) != entry.name):
            continue
        text = words(sentence, tokens, {place: form})
        yield Distractor(
            text=capital(_article(text)),
            role="sibling",
            type=kind,
            roots=frozenset((name_root(entry.name),)),
            note=f"The text says this of {words(sentence, tokens)}, not of {_article(text)}.",
            near=_SIBLING,
        )


def _article(text: str) -> str:
    first, _, rest = text.partition(" ")
    if first not in ("a", "an", "A", "An") or not rest:
        return text
    article = "an" if rest[0].lower() in "aeiou" else "a"
    return f"{article.capitalize() if first[0].isupper() else article} {rest}"
