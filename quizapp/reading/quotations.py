"""What stands between quotation marks, as words that can be given to their speaker."""

from collections.abc import Iterator
from itertools import pairwise

from quizapp.reading.grammar import FINITE, is_finite, subject_of
from quizapp.reading.quotation_marks import turn
from quizapp.reading.sentence import Sentence

#: What stands before a quotation that its speaker's name has interrupted.
_RESUMED = frozenset((",", ":", "-", "–", "—"))
_NOMINATIVE = frozenset("i we he she they".split())
_MARKS = frozenset('“”"«»')


def is_all_quoted(sentence: Sentence) -> bool:
    """Whether every word of the sentence stands inside quotation marks."""
    quoted = sentence.in_quotes
    return all(inside or token.pos == "PUNCT" for token, inside in zip(sentence.tokens, quoted, strict=True))


def opens_a_longer_quotation(sentence: Sentence) -> bool:
    """Whether the sentence is all quoted, opens its quotation itself, and does not close it."""
    parts = _parts(sentence)
    opens = len(parts) == 1 and not sentence.quoted and sentence.tokens[parts[0][0]].text in _MARKS
    return opens and is_all_quoted(sentence) and sentence.tokens[parts[0][-1]].text not in _MARKS


def is_taken_up(before: Sentence, sentence: Sentence) -> bool:
    """Whether a paragraph takes up the quotation that the one before it has left open, with a mark of its own."""
    open_ended = before.in_quotes[-1] and before.tokens[-1].text not in _MARKS
    opens = sentence.tokens[0].text in ("“", '"') and sentence.in_quotes[0]
    return open_ended and opens and sentence.block == before.block + 1


def own_words(sentence: Sentence, clause: int) -> str:
    """What is quoted around a clause, with marks, where it is a whole sentence; else "".

    A quotation that its speaker's name interrupts ("The bogs," she says, "cool the climate") is one again.
    """
    parts = _parts(sentence)
    held = next((number for number, part in enumerate(parts) if clause in part), None)
    if held is None:
        return ""
    first = last = held
    while first and _goes_on(sentence, parts[first - 1], parts[first]):
        first -= 1
    while last + 1 < len(parts) and _goes_on(sentence, parts[last], parts[last + 1]):
        last += 1
    # The quotation may go on in the next sentence, or have begun in the one before.
    opens = parts[first][0] == 0 or sentence.tokens[parts[first][0]].text in _MARKS
    closes = parts[last][-1] == len(sentence.tokens) - 1 or sentence.tokens[parts[last][-1]].text in _MARKS
    words = [_words(sentence, part) for part in parts[first : last + 1]]
    inside = [place for part in words for place in part]
    # A mark inside that opens once more was to close: nobody can tell where the words end.
    torn = any(sentence.tokens[place].text in _MARKS for part in parts[first : last + 1] for place in part[1:-1])
    if (
        torn
        or not (opens and closes)
        or not inside
        or not _may_open(sentence, inside[0])
        or not (_tells(sentence, inside) or any(_is_broken_off(sentence, part) for part in words[1:]))
    ):
        return ""
    text = " ".join(sentence.phrase(part) for part in _rejoined(sentence, words)).rstrip(",")
    stop = "" if text.endswith((".", "!", "?", "…")) else "."
    return f"“{text}{stop}”"


def ends_a_quotation(sentence: Sentence, verb: int) -> bool:
    """Whether a quotation ends right before a verb, so that who says it comes next: “...,” said Holm."""
    mark = mark_before(sentence, verb)
    return mark is not None and not sentence.in_quotes[verb] and sentence.tokens[verb].pos == "VERB"


def said_around(sentence: Sentence, verb: int) -> int | None:
    """A word of the quotation that ends right before a verb or its subject (“...,” she told them); None without one."""
    subject = sentence.child(verb, "nsubj")
    before = sentence.subtree(subject)[0] if subject is not None and subject < verb else 0
    mark = mark_before(sentence, verb if ends_a_quotation(sentence, verb) else before)
    leads_on = mark is not None and "," in (sentence.tokens[mark - 1].text, sentence.tokens[mark + 1].text)
    return mark - 2 if mark is not None and mark > 1 and leads_on else None


def mark_before(sentence: Sentence, place: int) -> int | None:
    """The mark that closes a quotation right before a word, or before the comma that leads to it: “...”, said Holm."""
    mark = place - 2 if place > 1 and sentence.tokens[place - 1].text == "," else place - 1
    return mark if mark > 0 and sentence.tokens[mark].text in ("”", '"') and sentence.in_quotes[mark] else None


def joined(quotation: str, following: str) -> str:
    """A quotation with the one that goes on with it, in one pair of marks."""
    return f"{quotation.removesuffix('”')} {following.removeprefix('“')}"


def is_torn(text: str) -> bool:
    """Whether a text has half a pair of quotation marks, or opens with one that closes."""
    straight = text.find('"')
    halves = text.count("“") != text.count("”") or text.count('"') % 2 == 1
    return halves or (straight >= 0 and turn(text, straight) < 0)


def closed_off(text: str) -> str:
    """A text with the mark that it lacks at its end, where a quotation in it goes on in the sentence after."""
    curly = text.count("“") == text.count("”") + 1 and text.rfind("“") > text.rfind("”")
    mark = "”" if curly else '"' if "“" not in text and text.count('"') % 2 else ""
    return f"{text}{mark}"


def _parts(sentence: Sentence) -> list[list[int]]:
    """The quotations of a sentence as runs of tokens, marks included."""
    parts: list[list[int]] = []
    ended = True
    for place, inside in enumerate(sentence.in_quotes):
        if inside and ended:
            parts.append([])
        if inside:
            parts[-1].append(place)
        mark = sentence.tokens[place].text
        ended = not inside or mark in ("”", "»") or (mark == '"' and len(parts[-1]) > 1)
    return parts


def _words(sentence: Sentence, part: list[int]) -> list[int]:
    return [place for place in part if sentence.tokens[place].text not in _MARKS]


def _goes_on(sentence: Sentence, part: list[int], following: list[int]) -> bool:
    """Whether a quotation breaks off at a comma and is taken up again with a small letter."""
    before, after = _words(sentence, part), _words(sentence, following)
    # "... in May," said Holm, who will back a "yes" vote: a word of the text's own that it sets apart.
    if sentence.tokens[following[0] - 1].text not in _RESUMED:
        return False
    return (
        bool(before and after) and sentence.tokens[before[-1]].text == "," and sentence.tokens[after[0]].text.islower()
    )


def _rejoined(sentence: Sentence, parts: list[list[int]]) -> Iterator[list[int]]:
    """The parts, without the comma that only the break put between a subject and its verb."""
    for part, following in zip(parts, [*parts[1:], []], strict=True):
        yield part[:-1] if _is_broken_off(sentence, following) else part


def _is_broken_off(sentence: Sentence, part: list[int]) -> bool:
    """Whether a quotation goes on with the verb of the subject that it broke off after."""
    return bool(part) and sentence.tokens[part[0]].tag in FINITE


def _may_open(sentence: Sentence, place: int) -> bool:
    # What is put in brackets there is put in for what was said: “[The] deal was done in a hurry”.
    first = place + 1 if sentence.tokens[place].text == "[" and place + 1 < len(sentence.tokens) else place
    opening = sentence.tokens[first].text[:1]
    return opening.isupper() or opening.isdigit() or opening in ("£", "$", "€")


def _tells(sentence: Sentence, inside: list[int]) -> bool:
    """Whether a tensed verb and its subject are among the words."""
    verbs = (place for place in inside if sentence.tokens[place].pos in ("VERB", "AUX") and is_finite(sentence, place))
    if any(subject_of(sentence, verb) in inside for verb in verbs):
        return True
    # Of "So we will far and away win" the parser makes nothing.
    tokens = [sentence.tokens[place] for place in inside]
    return any(token.lower in _NOMINATIVE and following.tag in FINITE for token, following in pairwise(tokens))
