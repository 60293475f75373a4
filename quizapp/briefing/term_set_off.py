"""Terms set off by a comma, a dash or a bracket from what they are: "a moraine, the ridge that a glacier leaves"."""

from collections.abc import Iterator
from itertools import pairwise

from quizapp.briefing.term_phrases import JUDGEMENTS, PEOPLE, before, whole
from quizapp.domain.document import BlockKind
from quizapp.reading.grammar import FINITE, SUBJECTS, is_plural
from quizapp.reading.lexicon import TIME_NOUNS
from quizapp.reading.sentence import Sentence, Token

_OPENS = frozenset((",", "–", "—", "(", ":"))
_ENDS = frozenset(", . ; : ( ) – — - ? !".split())
#: Such an aside sums up what was just told: "prices rose in summer, a change that ...".
_SUMMARIES = frozenset(
    """habit journey trip move decision feat fact claim figure rise fall drop increase decrease change trend idea
    question event gain loss role post job title belief view story plan choice tale achievement finding period date
    place city town village country""".split()
)
#: What goes by these is one thing among others, not a kind.
_SINGLES = frozenset("only first last main same other second third latest new old former next whole".split())
_BARE_AFTER = frozenset(("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT", "ADV", "PART"))
_TIMES = TIME_NOUNS | frozenset("spring summer autumn winter".split())
_RELATIVE = frozenset(("that", "which", "who", "whose", "where"))
_INDEFINITE = frozenset(("a", "an"))
_NO_KIND = frozenset(("GPE", "PERSON", "ORG", "FAC", "EVENT", "MONEY"))
_POINTING = frozenset("the this these those his her its their my our your it he she they we i you".split())
#: Many kinds as one: "a class of drugs".
_CLASSES = frozenset("class family genus type kind form breed species variety".split())
#: What goes on with "to": "cleavage, the tendency to split".
_POWERS = frozenset("tendency right ability power duty practice custom art act".split())
_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "*", "_"))


def by_set_off(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What a common noun is said to be in an aside behind it, and where the aside tells of the whole kind."""
    tokens = sentence.tokens
    for mark in range(1, len(tokens) - 4):
        if tokens[mark].text not in _OPENS or sentence.in_quotes[mark]:
            continue
        term, named = _term_before(sentence, mark)
        if not term:
            continue
        article = _article(sentence, term, named=named)
        gloss = _Gloss.behind(sentence, mark)
        if gloss is None or not article or not gloss.explains(article, term, plural=is_plural(sentence, term[-1])):
            continue
        if tokens[mark].text == ":" and not (article == "named" or _heads_an_entry(sentence, term)):
            continue
        yield from whole(sentence, sentence.phrase(term), list(range(gloss.first, gloss.end)))


def _term_before(sentence: Sentence, mark: int) -> tuple[list[int], bool]:
    """The term that ends before a mark, without the quotation marks around it; and whether it is given as a name."""
    tokens = sentence.tokens
    if tokens[mark - 1].text == ")" and mark > 4 and tokens[mark - 3].text == "(" and tokens[mark - 2].text.isupper():
        # "Body mass index (BMI), a measure of ...": the letters come between.
        mark -= 3
    if tokens[mark - 1].text in _QUOTES and mark > 2:
        start = next((place for place in range(mark - 2, max(mark - 6, -1), -1) if tokens[place].text in _QUOTES), -1)
        term = list(range(start + 1, mark - 1)) if start >= 0 else []
        small = term and sentence.phrase(term).islower() and tokens[term[-1]].pos in ("NOUN", "PROPN", "VERB")
        return (term, True) if small else ([], False)
    term = before(sentence, mark, start_of_sentence=True)
    if not term and tokens[mark - 1].tag == "VBG" and tokens[mark - 1].dep in ("dobj", "pobj", "pcomp", "nsubj"):
        term = [mark - 1]
    # "In medicine, a placebo is ...": what stands before the comma only says where.
    if term[:1] == [1] and tokens[0].pos in ("ADP", "SCONJ", "ADV", "VERB"):
        return [], False
    if not term or any(tokens[place].entity_type in ("DATE", "TIME") for place in term):
        return [], False
    if tokens[term[-1]].lemma in _TIMES | PEOPLE | JUDGEMENTS:
        return [], False
    ahead = [token.lower for token in tokens[max(0, term[0] - 3) : term[0]]]
    calls = [place for place in range(max(0, term[0] - 3), term[0]) if tokens[place].lemma in ("call", "term", "dub")]
    if calls and all(token in ("a", "an", "the") for token in ahead[len(ahead) - (term[0] - calls[-1] - 1) :]):
        return term, True
    if tokens[term[0]].lower == "so" and len(term) > 3:
        return term[3:], True
    return term, ahead[-1:] == ["called"] or ahead[-3:] == ["so", "-", "called"]


def _article(sentence: Sentence, term: list[int], *, named: bool) -> str:
    """How the term is brought in: "named", "a", "the" or "bare"; "" where it is one thing of somebody's."""
    if named:
        return "named"
    if not term[0]:
        return "bare"
    ahead = sentence.tokens[term[0] - 1]
    if ahead.lower in _INDEFINITE:
        return "a"
    if ahead.lower == "the":
        return "the"
    return "bare" if ahead.pos in _BARE_AFTER and ahead.text not in ("-", "'", "’") else ""


def _heads_an_entry(sentence: Sentence, term: list[int]) -> bool:
    return term[0] == 0 and sentence.kind is BlockKind.LIST_ITEM


class _Gloss:
    """An aside that opens with a noun phrase: its first token, its noun and where it ends."""

    def __init__(self, sentence: Sentence, first: int, noun: int, end: int) -> None:
        self.sentence, self.first, self.noun, self.end = sentence, first, noun, end

    @classmethod
    def behind(cls, sentence: Sentence, mark: int) -> "_Gloss | None":
        """The aside behind a mark; None where none stands there, or where it may go on behind its last comma."""
        tokens = sentence.tokens
        first = mark + 1
        if tokens[mark].text == "(" and tokens[first].lower == "i.e.":
            first += 1
        noun = first
        while noun < len(tokens) and tokens[noun].pos in ("DET", "ADJ", "NOUN", "NUM", "ADV", "VERB"):
            if tokens[noun].pos == "NOUN" and tokens[noun + 1 : noun + 2] and not _runs_on(tokens, noun):
                break
            noun += 1
        if noun >= len(tokens) - 2 or tokens[noun].pos != "NOUN" or tokens[noun].dep in SUBJECTS:
            return None
        if tokens[noun + 1].tag in FINITE:
            return None
        end = next((place for place in range(noun, len(tokens)) if _is_end(tokens, place)), len(tokens))
        return cls(sentence, first, noun, end) if not _may_go_on(sentence, first, end, tokens[mark].text) else None

    @property
    def _inside(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.first : self.end]

    def explains(self, article: str, term: list[int], *, plural: bool) -> bool:
        """Whether the aside tells what every such thing is."""
        tokens = self.sentence.tokens
        noun, opens = tokens[self.noun], tokens[self.first].lower
        many = noun.tag == "NNS"
        if noun.lemma in PEOPLE | JUDGEMENTS | _SUMMARIES | _TIMES or (plural != many and not self._is_a_class()):
            return False
        # "As for cookies, the rules of consent change": the sentence itself goes on.
        if self._is_single() or (many and opens == "the" and not self._tells_now()):
            return False
        if any(tokens[place].is_rare for place in term) and self._says_what_it_is(article):
            return True
        if not (opens in ("a", "an", "the") or (many and self.first == self.noun)) or plural != many:
            return False
        if opens == "the" and article == "the" and not self._tells_now():
            return False
        if article == "the" and opens != "the" and (len(term) < 2 or not self._tells_now()):
            return False
        if many and self.first == self.noun and not self._tells_now():
            return False
        if article == "a" and term[0] == 1 and self._is_of_every_one():
            return True
        if article in ("bare", "named"):
            return self._tells_now() or self._told_once() or self._is_by_nature()
        return self._tells_now() or (article == "a" and opens != "the" and self._told_once())

    def _is_single(self) -> bool:
        modifiers = self.sentence.tokens[self.first : self.noun]
        # "They needed penalties, a goalkeeper with ... and a decision that ..." is a list.
        listed = any(
            one.lower in ("and", "or") and two.lower in ("a", "an", "the") for one, two in pairwise(self._inside)
        )
        single = listed or any(token.lower in _SINGLES or token.tag in ("JJS", "RBS") for token in modifiers)
        named = any(token.pos == "PROPN" or token.entity_type in _NO_KIND for token in self._inside)
        return single or named

    def _clause(self) -> int | None:
        """The first tensed verb of the clause that goes with the noun; None where there is none."""
        tokens = self.sentence.tokens
        inside, after = range(self.first, self.end), range(self.noun + 1, self.end)
        opened = next(
            (place for place in after if tokens[place].lower in _RELATIVE and tokens[place].pos != "DET"), None
        )
        bare = next((place for place in after if tokens[place].dep == "relcl" and tokens[place].head in inside), None)
        start = opened if opened is not None else bare
        if start is None or (opened is None and bare is None):
            return None
        begin = opened + 1 if opened is not None else self.noun + 1
        return next((place for place in range(begin, self.end) if tokens[place].tag in FINITE), None)

    def _tells_now(self) -> bool:
        verb = self._clause()
        return verb is not None and self.sentence.tokens[verb].tag in ("VBZ", "VBP", "MD")

    def _told_once(self) -> bool:
        """Whether a clause in the past tells of a kind that was: "a room where ale and bread were kept"."""
        verb = self._clause()
        if verb is None or self.sentence.tokens[verb].tag != "VBD":
            return False
        had = self.sentence.tokens[verb].lower == "had"
        return not had and not any(token.lower in _POINTING for token in self._inside[1:])

    def _is_of_every_one(self) -> bool:
        """Whether what the sentence goes on to tell holds of every such thing: "a firth, a narrow arm, cuts in"."""
        tokens = self.sentence.tokens
        after = tokens[self.end + 1] if self.end + 1 < len(tokens) else None
        return after is not None and tokens[self.end].text == "," and after.tag == "VBZ" and after.dep == "ROOT"

    def _is_a_class(self) -> bool:
        """Whether many are told as one class: "ampakines, a class of drugs"."""
        tokens = self.sentence.tokens
        return tokens[self.noun].lemma in _CLASSES and tokens[self.noun + 1].lower == "of"

    def _says_what_it_is(self, article: str) -> bool:
        """Whether the aside would tell a reader who never met the word what it means.

        A word that few know is brought in with what it is: "a leeboard, a flat board lowered at the side". The same
        shape with a word that all know tells of one thing: "a van, a car bought from a neighbour".
        """
        tokens, goes_on = self.sentence.tokens, self.end - self.noun > 1
        if self._clause() is not None:
            return article != "the" and (self._tells_now() or self._told_once())
        if any(token.lower in _POINTING - {"the"} or token.entity_type in ("DATE", "TIME") for token in self._inside):
            return False
        opens = tokens[self.first].lower
        if opens == "the":
            measured = tokens[self.noun + 1].lower in ("of", "between")
            return article != "a" and (measured or (article == "bare" and self.noun - self.first > 1))
        # "Moose, mountain goats and wild sheep" is a list.
        listed = any(token.pos == "CCONJ" for token in self._inside)
        kinds = tokens[self.noun].tag == "NNS" and tokens[self.first].pos != "DET" and not listed
        return goes_on and article != "the" and (opens in _INDEFINITE or kinds)

    def _is_by_nature(self) -> bool:
        """Whether the noun goes on with what it is of or for: "the loss of water", "a tax paid instead of service"."""
        token = self.sentence.tokens[self.noun + 1]
        pointing = any(one.lower in _POINTING - {"the"} for one in self._inside)
        after = token.lower in ("of", "for", "between", "in", "by", "from", "with", "above", "below")
        may = token.lower == "to" and self.sentence.tokens[self.noun].lemma in _POWERS
        return (after or may or token.tag in ("VBN", "VBG")) and not pointing


def _runs_on(tokens: tuple[Token, ...], noun: int) -> bool:
    return tokens[noun + 1].pos == "NOUN" or (tokens[noun + 1].text == "-" and tokens[noun + 2].pos in ("NOUN", "ADJ"))


def _is_end(tokens: tuple[Token, ...], place: int) -> bool:
    if tokens[place].text == "-":
        return tokens[place - 1].end != tokens[place].start
    return tokens[place].text in _ENDS


def _may_go_on(sentence: Sentence, first: int, end: int, mark: str) -> bool:
    """Whether the aside is cut at a comma of its own, or is only one of a list."""
    tokens = sentence.tokens
    if mark == "(":
        return end >= len(tokens) or tokens[end].text != ")"
    if end >= len(tokens) or tokens[end].text != ",":
        return False
    after = tokens[end + 1 : end + 3]
    if not after:
        # A line of verse may end in a comma.
        return False
    joined = after[0].pos == "CCONJ" and after[-1].pos in ("DET", "NOUN", "ADJ", "PROPN", "NUM")
    inside = range(first, end)
    goes_on = any(token.head in inside and token.dep in ("conj", "amod") for token in after)
    # "The ridge that a glacier leaves, runs along ...": the parser may take the sentence's own verb for one more.
    stop = next((place for place in range(end + 1, len(tokens)) if tokens[place].text in (",", ".")), len(tokens))
    own_verb = tokens[end + 1].tag in FINITE and not any(
        tokens[place].pos == "CCONJ" and tokens[place + 1].tag in FINITE for place in range(end + 1, stop - 1)
    )
    return joined or (goes_on and not own_verb)
