"""The shortest stretch of a sentence around a figure that says by itself what the figure is of."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from quizapp.domain.document import BlockKind
from quizapp.reading.asides import without_asides
from quizapp.reading.clause_marks import between_marks
from quizapp.reading.clauses import is_closed, may_end_before, trimmed
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_finite, is_set_off, modals_of, noun_phrase, subject_of
from quizapp.reading.lexicon import SAY, TIME_NOUNS
from quizapp.reading.pointing import is_person
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MIN_WORDS, is_imperative

_POINTING = frozenset("it they them he she him".split())
#: A longer stretch is no longer read as what one number counts.
LONGEST = 40
#: A clause after one of these is as true without it; after "if" or "when" it is not.
_GRANTED = frozenset("although though while whereas because".split())
#: What comes after a comma and one of these takes back part of what stands before it.
_TAKES_BACK = frozenset("if unless provided except assuming when once as but not though although only than".split())
_STOPS = frozenset(", ; : — –".split())
#: "The figure was brought down to nine": which figure, another sentence tells.
_BARE_COUNTS = frozenset("figure figures number total count amount sum proportion percentage share rest".split())
_RELATIVES = frozenset(("who", "whose", "which", "whom"))
#: A "which" before one of these mostly means all that was told, and not the noun before it.
_FOLLOWS_FROM = frozenset("result lead mean cause make leave allow force enable prevent bring prompt".split())
_TIMELY = frozenset(("ADP", "DET", "ADV", "ADJ", "PUNCT", "NUM"))
_WORDS_OF_TIME = TIME_NOUNS | frozenset(("time", "moment", "date", "period"))


def telling(
    sentence: Sentence, written: Sequence[int], within: Sequence[int] = (), left_out: Collection[int] = ()
) -> list[int]:
    """The tokens of the stretch, in order and without the marks at its ends; [] where none stands by itself.

    ``written`` are the figure's tokens. With ``within``, such as what somebody claims, nothing outside it is taken, and
    nothing of ``left_out``.
    """
    if sentence.text.rstrip("”\"')").endswith("?"):
        return []
    for stretch in _stretches(sentence, written, within):
        kept = [place for place in stretch if place not in left_out]
        tokens = _without_that(sentence, trimmed(sentence, kept))
        for shorter in (without_asides(sentence, tokens, written), tokens):
            if shorter and _is_told(sentence, shorter, written, left_out):
                return shorter
    return []


def _without_that(sentence: Sentence, tokens: list[int]) -> list[int]:
    opens = bool(tokens) and sentence.tokens[tokens[0]].lower == "that" and sentence.tokens[tokens[0]].dep == "mark"
    return tokens[1:] if opens else tokens


def _is_told(sentence: Sentence, tokens: list[int], written: Sequence[int], left_out: Collection[int]) -> bool:
    if sum(sentence.tokens[place].pos != "PUNCT" for place in tokens) > LONGEST or not set(written) <= set(tokens):
        return False
    # ", who set a record last year, ran 40 miles": a torn sentence, of which nobody is told.
    if sentence.tokens[tokens[0]].lower in _RELATIVES:
        return False
    last, after = sentence.tokens[tokens[-1]], tokens[-1] + 1
    while after in left_out:
        after += 1
    if any(_holds_together(sentence, one, two) for one, two in pairwise(tokens) if one + 1 in left_out):
        return False
    # "by 2020 with, it is hoped, ...": the phrase goes on after what stands between.
    if last.pos in ("DET", "SCONJ", "CCONJ") or (last.pos == "ADP" and last.dep == "prep"):
        return False
    if not may_end_before(sentence, after):
        return False
    text = sentence.phrase(tokens)
    if text.count("(") != text.count(")") or text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    if _means_what_is_left_out(sentence, tokens):
        return False
    if _lacks_what_is_said(sentence, tokens) or lacks_what_is_counted(sentence, tokens, written):
        return False
    told = is_item(sentence) or _is_all(sentence, tokens) or _has_clause(sentence, tokens)
    return told and is_closed(sentence, tokens)


def _holds_together(sentence: Sentence, before: int, after: int) -> bool:
    """Whether what was left out between two tokens is needed there: "by the end of [that year],", "[this year]'s"."""
    return sentence.tokens[before].pos in ("ADP", "DET") or sentence.tokens[after].tag == "POS"


def _means_what_is_left_out(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a pronoun behind left-out words may mean something of them.

    "A court ruled that the firm must stop and said it must pay 1.47m": without the ruling "it" seems to be the court.
    """
    for one, two in pairwise(tokens):
        named = any(sentence.tokens[place].pos in NOUNS for place in range(one + 1, two))
        after = (sentence.tokens[place] for place in tokens if place >= two)
        if named and any(token.tag == "PRP" and token.lower in _POINTING for token in after):
            return True
    return False


def _lacks_what_is_said(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a "the study says" among the tokens belongs to words that are not."""
    inside = set(tokens)
    for place in tokens:
        token = sentence.tokens[place]
        if token.pos != "VERB" or token.lemma not in SAY or not is_finite(sentence, place):
            continue
        # "Holm claims that the app is safe and has said it would sell": who has said it is left out.
        above = sentence.tokens[token.head]
        if token.dep == "conj" and above.dep == "ccomp" and above.head not in inside and above.head < token.head:
            return True
        said = sentence.children(place, "ccomp")
        aside = token.dep in ("ccomp", "parataxis") and token.head not in inside
        if any(child not in inside for child in said) or (aside and sentence.text[0].isupper() and not said):
            return True
    return False


def lacks_what_is_counted(sentence: Sentence, tokens: Sequence[int], written: Sequence[int]) -> bool:
    """Whether a bare number stands for a noun that the tokens don't have: "the inquest counted eleven"."""
    number = sentence.tokens[written[-1]]
    stands_alone = number.dep in ("dobj", "nsubj", "nsubjpass", "conj") and number.entity_type == "CARDINAL"
    of = sentence.tokens[number.head]
    # "The town spoke of eleven million": of what, another sentence tells.
    stands_alone = stands_alone or (number.dep == "pobj" and sentence.tokens[of.head].lemma in ("speak", "talk"))
    if number.pos == "NUM" and stands_alone:
        after = sentence.tokens[written[-1] + 1] if written[-1] + 1 in tokens else number
        explained = after.lower == "of" or after.tag == "VBN" or after.pos in ("NOUN", "ADJ")
        counted = any(sentence.tokens[place].pos == "NUM" for place in tokens if place < written[0])
        if not explained and not counted:
            return True
    return any(
        sentence.tokens[place].lower in _BARE_COUNTS
        and sentence.tokens[place].dep in SUBJECTS
        and sentence.tokens[place - 1].lower == "the"
        and not sentence.children(place, "prep", "relcl", "compound", "amod", "acl")
        for place in tokens
        if place
    )


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence is an item of a list that only names things: "a pump with a gauge"."""
    return sentence.kind is BlockKind.LIST_ITEM and sentence.tokens[sentence.root].pos in NOUNS


def _is_all(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether the tokens are a whole sentence of the text, which tells something whatever the parser calls its verb."""
    told = sentence.text[0].isupper() and sentence.text.endswith(".") and len(tokens) == len(sentence.tokens) - 1
    return told and sentence.kind is BlockKind.PARAGRAPH and sentence.words >= MIN_WORDS


def _has_clause(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a tensed verb and its subject are among the tokens, or they are the whole of an order."""
    inside = set(tokens)
    if sentence.root in inside and is_imperative(sentence):
        return sentence.text.endswith((".", "!"))
    if sentence.root in inside and _is_mistaken(sentence, sentence.root):
        return True
    if tokens[0] == 0 and _has_lost_its_subject(sentence, sentence.root):
        return True
    return any(
        is_finite(sentence, place)
        and (subject := subject_of(sentence, place)) is not None
        and inside & {subject, *sentence.children(subject, "appos")}
        for place in tokens
        if sentence.tokens[place].pos in ("VERB", "AUX") and sentence.tokens[place].dep != "relcl"
    ) or any(_takes_its_noun(sentence, inside, place) for place in tokens)


def _takes_its_noun(sentence: Sentence, inside: set[int], verb: int) -> bool:
    """Whether a relative clause without its "which" has the noun that it tells of as its subject."""
    token = sentence.tokens[verb]
    relative = sentence.child(verb, *SUBJECTS)
    cut = token.dep == "relcl" and relative is not None and relative not in inside and token.head in inside
    return cut and is_finite(sentence, verb)


def _is_mistaken(sentence: Sentence, noun: int) -> bool:
    """Whether a tensed verb that "and" joins to a noun shows it to be a verb: "A kit costs £3 and holds patches"."""
    joined = (sentence.tokens[child].tag for child in sentence.children(noun, "conj"))
    return sentence.tokens[noun].tag == "NNS" and noun > 1 and "VBZ" in joined


def _has_lost_its_subject(sentence: Sentence, verb: int) -> bool:
    """Whether the parser hung the subject elsewhere: a past tense with a name before it, and no subject of its own."""
    before = any(token.pos == "PROPN" for token in sentence.tokens[:verb])
    return sentence.tokens[verb].tag == "VBD" and sentence.child(verb, *SUBJECTS) is None and before


def _stretches(sentence: Sentence, written: Sequence[int], within: Sequence[int]) -> Iterator[list[int]]:
    """Candidates, the shortest first: each clause around the figure, up to a stop and whole; then the sentence."""
    first, last = (within[0], within[-1]) if within else (0, len(sentence.tokens) - 1)
    for opening, closing in dict.fromkeys(between_marks(sentence, written, first, last)):
        yield from _between(sentence, written, opening, closing)
    yield list(range(first, last + 1))


def _between(sentence: Sentence, written: Sequence[int], opening: int, closing: int) -> Iterator[list[int]]:
    verbs = [verb for verb in _verbs_above(sentence, written[-1]) if opening <= verb <= closing]
    for verb in verbs:
        for head in _openings(sentence, verb, written, opening):
            reach = min(closing, sentence.subtree(verb)[-1])
            end = _first_stop(sentence, max(verb, written[-1]), head, reach, verb)
            yield [*head, *range(head[-1] + 1, end + 1)]
            if end < reach:
                yield [*head, *range(head[-1] + 1, reach + 1)]
    for verb in verbs:
        for head in _named_subjects(sentence, verb):
            reach = min(closing, sentence.subtree(verb)[-1])
            end = _first_stop(sentence, max(verb, written[-1]), head, reach, verb)
            yield [*head, *range(head[-1] + 1, end + 1)]
    for begin in dict.fromkeys((opening, _after_a_dangling_time(sentence, opening))):
        end = _first_stop(sentence, max([*verbs, written[-1]]), [begin], closing, max(verbs, default=-1))
        yield list(range(begin, end + 1))
        yield list(range(begin, closing + 1))


def _verbs_above(sentence: Sentence, place: int) -> Iterator[int]:
    """The tensed verbs of the clauses around a token, the innermost first."""
    for above in (place, *sentence.ancestors(place)):
        if sentence.tokens[above].pos in ("VERB", "AUX") and is_finite(sentence, above):
            yield above


def _openings(sentence: Sentence, verb: int, written: Sequence[int], opening: int) -> Iterator[list[int]]:
    """What a clause may begin with, if it can be told without the clauses around it."""
    token = sentence.tokens[verb]
    subject = subject_of(sentence, verb)
    if subject is not None and token.dep == "relcl" and _is_told_of(sentence, verb, subject):
        yield [*noun_phrase(sentence, token.head), subject + 1]
    if subject is None or sentence.tokens[subject].tag in ("WDT", "WP"):
        return
    own = sentence.tokens[subject].head == verb
    first = sentence.subtree(verb)[0]
    timed = _setting(sentence, token.head, of_time=True)
    if token.dep == "conj" and _setting(sentence, token.head) and not (own and _setting(sentence, verb, of_time=timed)):
        # "In 2023 sales rose and costs fell": the second clause shares what the first one opens with.
        return
    if token.dep == "conj" and own:
        yield [max(first, opening)]
    elif (
        token.dep == "conj"
        and token.tag in ("VBD", "VBZ", "VBP")
        and subject < verb
        and not _is_possible(sentence, verb)
        and not _may_go_on_inside(sentence, verb)
    ):
        phrase = noun_phrase(sentence, subject)
        group = [child for child in sentence.children(verb, "advmod", "neg") if child < verb]
        yield [*phrase, min([verb, *group])]
    elif token.dep == "advcl" and own:
        mark = sentence.child(verb, "mark")
        if mark == first and sentence.tokens[first].lower in _GRANTED:
            yield [max(first + 1, opening)]
    elif token.dep == "ROOT" and own:
        start = max([opening, *_after_what_is_granted(sentence, verb, subject)])
        if start <= min(subject, written[0]):
            yield [start]
    elif token.dep in ("ccomp", "parataxis") and own and first <= opening < verb < token.head:
        # Two sentences in one, of which the parser hangs the first on the second.
        yield [opening]


def _is_possible(sentence: Sentence, verb: int) -> bool:
    """Whether a verb may share the "will" of the one that "and" joins it to: "It will employ 20 and cost £3"."""
    before = sentence.tokens[verb].head
    return bool(modals_of(sentence, before)) and sentence.tokens[verb].tag != "VBZ"


def _may_go_on_inside(sentence: Sentence, verb: int) -> bool:
    """Whether a verb may go on with a relative clause before it: "It sells a pump that weighs a pound and costs £3"."""
    between = range(sentence.tokens[verb].head + 1, verb)
    return any(
        sentence.tokens[place].dep == "relcl"
        and is_finite(sentence, place)
        and (relative := sentence.child(place, *SUBJECTS)) is not None
        and sentence.tokens[relative].tag in ("WDT", "WP")
        and sentence.tokens[place].tag == sentence.tokens[verb].tag
        and sentence.tokens[relative - 1].text != ","
        for place in between
    )


def _is_told_of(sentence: Sentence, verb: int, relative: int) -> bool:
    """Whether a clause after a comma tells something of the very noun before it: "Butare, which has 89,600 people"."""
    noun = sentence.tokens[verb].head
    known = sentence.tokens[noun].pos == "PROPN" or any(
        sentence.tokens[child].lower == "the" or sentence.tokens[child].dep == "poss"
        for child in sentence.children(noun, "det", "poss")
    )
    opens = relative == noun + 2 and sentence.tokens[noun + 1].text == ","
    somebody = sentence.tokens[relative].lower == "who"
    # "A shopper from Devon, who ...": of the two the parser may take the wrong one.
    sure = somebody == is_person(sentence.tokens[noun]) and not (somebody and sentence.tokens[noun].dep == "pobj")
    whole = not somebody and sentence.tokens[verb].lemma in _FOLLOWS_FROM
    return known and opens and sure and not whole and sentence.tokens[relative].head == verb


def _named_subjects(sentence: Sentence, verb: int) -> Iterator[list[int]]:
    """The name in "her only book, Rivers in Spate, ..." as the subject, for where nothing tells whose book it is."""
    subject = subject_of(sentence, verb)
    if subject is None or sentence.tokens[verb].tag not in ("VBD", "VBZ", "VBP") or subject > verb:
        return
    for name in sentence.children(subject, "appos"):
        phrase = sentence.subtree(name)
        if sentence.tokens[name].pos == "PROPN" and is_set_off(sentence, name) and phrase[-1] < verb:
            group = [child for child in sentence.children(verb, "advmod", "neg") if phrase[-1] < child < verb]
            yield [*phrase, min([verb, *group])]


def _after_what_is_granted(sentence: Sentence, verb: int, subject: int) -> Iterator[int]:
    for child in sentence.children(verb, "advcl"):
        clause = sentence.subtree(child)
        ends = clause[-1] + 1
        if child < subject and sentence.tokens[clause[0]].lower in _GRANTED and sentence.tokens[ends].text == ",":
            yield ends + 1


def _setting(sentence: Sentence, verb: int, *, of_time: bool = False) -> bool:
    """Whether words before its subject say when, where or under what condition a clause holds; ``of_time``: when."""
    subject = sentence.child(verb, *SUBJECTS)
    before = sentence.children(verb, "prep", "npadvmod", "advcl")
    return subject is not None and any(
        child < subject and (not of_time or _is_timed(sentence, child)) for child in before
    )


def _is_timed(sentence: Sentence, top: int) -> bool:
    return any(sentence.tokens[place].entity_type in ("DATE", "TIME") for place in sentence.subtree(top))


def _first_stop(sentence: Sentence, after: int, head: list[int], reach: int, verb: int) -> int:
    """The last token before a mark at which the clause may end; never inside a list or before what takes it back."""
    for mark in range(after + 1, reach):
        token = sentence.tokens[mark]
        # "Approached or hit Japan": what the second verb has, the first has too.
        if token.dep == "cc" and mark - 1 != verb and _joins_clauses(sentence, mark):
            return mark - 1
        if token.text in _STOPS and mark - 1 != verb and not _is_listed(sentence, head[0], mark):
            following = sentence.tokens[mark + 1]
            dated = following.entity_type == "DATE" and not following.entity_begins
            if following.lower not in _TAKES_BACK and not dated:
                return mark - 1
    return reach


def _joins_clauses(sentence: Sentence, conjunction: int) -> bool:
    if sentence.tokens[conjunction + 1].lower == "to":
        return True
    joined = (child for child in sentence.children(sentence.tokens[conjunction].head, "conj") if child > conjunction)
    return any(sentence.tokens[child].pos in ("VERB", "AUX") and is_finite(sentence, child) for child in joined)


def _is_listed(sentence: Sentence, start: int, mark: int) -> bool:
    """Whether a mark stands inside a list ("in Leeds, Porto and Gdansk")."""
    listed = (child for place in range(start, mark) for child in sentence.children(place, "conj"))
    return any(child > mark and sentence.tokens[child].pos in (*NOUNS, "NUM", "ADJ") for child in listed)


def _after_a_dangling_time(sentence: Sentence, start: int) -> int:
    """Where the sentence goes on after an opening such as "That October" or "Eight months later"."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None:
        return start
    begin = noun_phrase(sentence, subject)[0]
    opening = sentence.tokens[start:begin]
    timely = all(
        token.pos in _TIMELY or token.entity_type in ("DATE", "TIME") or token.lemma.lower() in _WORDS_OF_TIME
        for token in opening
    )
    timed = any(token.entity_type in ("DATE", "TIME") or token.lemma.lower() in _WORDS_OF_TIME for token in opening)
    return begin if 0 < len(opening) <= 6 and timely and timed else start
