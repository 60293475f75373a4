"""Titles of books, films and the like, whose words would be no name by themselves."""

from quizapp.reading.capitals import OPEN_QUOTES
from quizapp.reading.given_names import given_name
from quizapp.reading.name_words import CALENDAR, CALLED, LONGEST, SMALL_IN_TITLES, WORK_NOUNS
from quizapp.reading.sentence import Sentence

_CLOSE_QUOTES = frozenset("”’\"»,.?!;:'")
_CLOSING = frozenset("”’\"»'")


def end_of_title(sentence: Sentence, index: int, title: str) -> int | None:
    """The last token of the document's own title, where it begins at a token; None elsewhere and without one."""
    start = sentence.tokens[index].start
    if not title or not sentence.text.startswith(title, start - sentence.start):
        return None
    ends = (place for place in range(index, len(sentence.tokens)) if sentence.tokens[place].end == start + len(title))
    last = next(ends, None)
    # "The Canal of Arran Company" is called after the canal.
    goes_on = last is not None and any(token.text[:1].isupper() for token in sentence.tokens[last + 1 : last + 2])
    return None if goes_on else last


def title_of_work(sentence: Sentence, index: int) -> int | None:
    """The last token of a title that a word for a work announces: "her memoir, A Line in the Water"."""
    tokens = sentence.tokens
    if not index or not tokens[index].text[0].isupper():
        return None
    before = index - 1
    quoted = tokens[before].text in OPEN_QUOTES
    if quoted:
        before -= 1
    comma = before > 0 and tokens[before].text in (",", ":")
    before -= comma
    if before < 0:
        return None
    cue = tokens[before]
    dated = tokens[index].text in ("A", "An", "The") and cue.pos == "ADP" and not (comma or quoted)
    if dated:
        return _dated_title(sentence, index)
    announced = cue.lemma.lower() in WORK_NOUNS or (cue.lemma in CALLED and cue.pos == "VERB" and not comma)
    article = tokens[index].text in ("A", "An", "The") and (comma or quoted)
    announced = announced or article
    if not announced or (not article and cue.lemma in CALLED and tokens[index].lower not in SMALL_IN_TITLES):
        return None
    if quoted and cue.lemma.lower() in WORK_NOUNS and (end := _end_of_quotation(sentence, index)) is not None:
        return end
    last, words = index, 1
    place = index + 1
    while place < len(tokens) and place - index < LONGEST:
        text = tokens[place].text
        if text[0].isupper() and tokens[place].pos != "PUNCT":
            last, words = place, words + 1
        elif (text not in SMALL_IN_TITLES and tokens[place].tag != "POS") or _leads_out(sentence, place):
            break
        place += 1
    # What only begins with an article inside quotation marks is a sentence: “The Council is against it”.
    if article and quoted and last + 1 < len(tokens) and tokens[last + 1].text not in _CLOSE_QUOTES:
        return None
    # One capital after "a book" may be anybody; a title with small words inside is one beyond doubt.
    enough = words > 2 or (words > 1 and (comma or quoted) and not article)
    return last if enough and last > index + 1 else None


def _leads_out(sentence: Sentence, place: int) -> bool:
    """Whether a small word leads to a time or somebody: "The Long Shore in May", "Shore and Nora Field's play"."""
    after = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    if after is None:
        return False
    return after.lower in CALENDAR or (sentence.tokens[place].text == "and" and given_name(after.text))


def _end_of_quotation(sentence: Sentence, index: int) -> int | None:
    """The last word before the closing mark, where most of the long words between the marks have a capital."""
    inside = sentence.tokens[index : index + LONGEST + 1]
    length = next((place for place, token in enumerate(inside) if token.text in _CLOSING), 0)
    words = [token.text for token in inside[:length] if any(char.isalnum() for char in token.text)]
    capital = [word for word in words if word[0].isupper() or word[0].isdigit()]
    small = [word for word in words if word not in capital and word not in SMALL_IN_TITLES]
    while length and inside[length - 1].text in (",", ".", ";"):
        length -= 1
    return index + length - 1 if length and len(small) < len(capital) else None


def _dated_title(sentence: Sentence, index: int) -> int | None:
    """The last token of a title that its year in brackets follows: "in The Long Shore (1968)"."""
    tokens = sentence.tokens
    place = index + 1
    while place < len(tokens) and (tokens[place].text[0].isupper() or tokens[place].text in SMALL_IN_TITLES):
        place += 1
    return place - 1 if place > index + 2 and year_in_brackets(sentence, place) else None


def year_in_brackets(sentence: Sentence, index: int) -> bool:
    """Whether "(1968)" begins at a token."""
    texts = [token.text for token in sentence.tokens[index : index + 3]]
    return len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and len(texts[1]) == 4 and texts[1].isdigit()
