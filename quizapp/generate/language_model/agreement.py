"""Agreement: a stem in a model's own words must ask just what the evidence tells.

A family's draft with the same key says what a question must and may hold. The model's stem is parsed, and then each of
its words of content must stand in the statement, in the same role; what limits the statement must stand in the stem;
its verb must be that of the statement, in the same tense; and what it asks for must be in the key's role. Where the
parse leaves a doubt, the question is turned down: another one costs less than a wrong key.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.document import Block, BlockKind, Document
from quizapp.generate.countries import country_of
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.reading.grammar import subject_of
from quizapp.reading.nlp import parse
from quizapp.reading.sentence import Sentence, Token

#: What counts as content here: also what limits or denies.
_TOLD = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
_LIMITING = frozenset(
    """not n't n’t no never none nobody nothing neither nor without except only all every each any some few most least
    more less fewer than almost nearly about around if unless""".split()
)
#: Words that ask, by the family whose key they ask for.
_ASKING = {
    "who": ("who", "whom", "which"),
    "according_to": ("who", "whom", "which"),
    "what": ("what", "which"),
    "when": ("when", "which", "what"),
    "where": ("where", "which", "what"),
    "how_many": ("how",),
    "why": ("why",),
}
#: Nouns that may stand with "which" or "what", by the start of the key's fine type.
_KINDS = {
    "country": ("country",),
    "city": ("city", "town"),
    "organisation": ("organisation", "organization"),
    "government": ("government",),
    "date:year": ("year",),
    "date:month": ("month",),
    "date:day": ("day", "date"),
}
_INNER = ("compound", "nmod", "amod", "nummod", "poss", "det", "quantmod", "appos", "flat")
_NAMING = ("NOUN", "PROPN", "ADJ", "NUM")
_PATIENT = ("dobj", "nsubjpass")
_ADVERBS = ("advmod", "npadvmod")
_LIGHT = ("be", "do", "have")


@dataclass(frozen=True, slots=True)
class Agreed:
    """The tokens of the evidence that the stem shows, without those of the key."""

    tokens: tuple[int, ...]


def agreed(ground: Ground, stem: str, drafts: tuple[Draft, ...]) -> Agreed | str:
    """What the stem shows of the statement that the drafts are about; else why it does not agree, in a sentence.

    ``drafts`` are those of one family, one statement and one key, each with another length of stem.
    """
    sentences = parse(_document(stem))
    if len(sentences) != 1:
        return "It is not one question."
    return _Comparison(ground, sentences[0], drafts).outcome()


class _Comparison:
    """One stem beside one statement."""

    def __init__(self, ground: Ground, asked: Sentence, drafts: tuple[Draft, ...]) -> None:
        self._ground, self._asked, self._drafts = ground, asked, drafts
        draft = drafts[0]
        self._draft, self._clause, self._told = draft, draft.clause, draft.clause.sentence
        self._key = frozenset(draft.key_tokens)
        #: The token of the statement for each token of the stem that has one.
        self._meant: dict[int, int] = {}

    def outcome(self) -> Agreed | str:
        """The first thing that does not agree, or what is shown."""
        asking = self._asking()
        if isinstance(asking, str):
            return asking
        for problem in (self._match(asking), self._verb(), self._roles(), self._role_of_asked(asking), self._left()):
            if problem:
                return problem
        return Agreed(self._shown())

    def _asking(self) -> frozenset[int] | str:
        """The tokens that ask: the word, and the noun that it may stand with."""
        tokens = self._asked.tokens
        found = [place for place, token in enumerate(tokens) if token.tag in ("WP", "WDT", "WRB", "WP$")]
        if len(found) != 1 or tokens[found[0]].lower not in _ASKING.get(self._draft.family, ()):
            return "It does not ask for what its answer is."
        place = found[0]
        with_it = {place}
        if tokens[place].lower == "how":
            if place + 1 >= len(tokens) or tokens[place + 1].lower != "many":
                return "It does not ask for what its answer is."
            with_it.add(place + 1)
        elif tokens[place].lower in ("which", "what") and tokens[place].dep == "det":
            head = tokens[place].head
            allowed = next((nouns for kind, nouns in _KINDS.items() if self._draft.type.startswith(kind)), ())
            if tokens[head].lemma.lower() not in allowed:
                return "It does not ask for what its answer is."
            with_it.add(head)
        elif tokens[place].lower == "which" or (self._draft.family in ("when", "where") and tokens[place].tag == "WP"):
            return "It does not ask for what its answer is."
        return frozenset(with_it)

    def _match(self, asking: frozenset[int]) -> str:
        """Find each word of content in the statement."""
        taken: set[int] = set()
        for place, token in enumerate(self._asked.tokens):
            if place in asking or not _is_told(token):
                continue
            if token.lower == "according" and self._clause.speaker:
                continue
            same = [one for one in self._candidates() if one not in taken and self._is_same(token, one)]
            if not same and not self._is_name(token):
                return f"“{token.text}” is more than the quoted sentence says."
            if same:
                # Of two that are alike the one in the same place of its phrase is meant.
                best = min(same, key=lambda one: self._told.tokens[one].dep != token.dep)
                taken.add(best)
                self._meant[place] = best
        return ""

    def _candidates(self) -> Iterator[int]:
        """The tokens of the statement and of who stands by it, in order, without the key."""
        shown = {*self._clause.tokens, *self._clause.speaker_tokens, *self._clause.name_tokens} - self._key
        return iter(sorted(shown))

    def _is_same(self, token: Token, place: int) -> bool:
        other = self._told.tokens[place]
        if token.lower in (other.lower, other.lemma.lower()):
            return True
        if token.pos == "NUM" or other.pos == "NUM":
            return False
        country = country_of(token.text)
        if country and country == country_of(other.text):
            return True
        return token.lemma.lower() == other.lemma.lower() and (token.pos == "VERB") == (other.pos == "VERB")

    def _is_name(self, token: Token) -> bool:
        """Whether the word is part of the full name of what the statement names, or of what its pronoun means."""
        names = [entry.name for entry, name in self._ground.named_in.get(self._told.number, ())
                 if not self._key & set(range(name.first, name.last + 1))]  # fmt: skip
        words = {word.strip(".,") for name in (*names, self._clause.name) for word in name.split()}
        return token.text.strip(".,") in words

    def _verb(self) -> str:
        """The stem's verb is that of the statement, denied or not, and in the same tense."""
        clause = self._clause
        if clause.verb in self._key:
            return "It asks for what somebody did, which can’t be checked in other words."
        found = next((place for place, meant in self._meant.items() if meant == clause.verb), None)
        if found is None and self._told.tokens[clause.verb].lemma.lower() == "be":
            found = next((place for place, token in enumerate(self._asked.tokens)
                          if token.lemma.lower() == "be" and token.dep not in ("aux", "auxpass")), None)  # fmt: skip
        if found is None:
            return "It asks with another verb than the quoted sentence has."
        if _tense(self._asked, found) != _tense(self._told, clause.verb):
            return "It asks in another tense than the quoted sentence has."
        self._meant[found] = clause.verb
        return ""

    def _roles(self) -> str:
        """Whoever acts in the stem acts in the statement, and so with every other role."""
        for place, meant in sorted(self._meant.items()):
            token = self._asked.tokens[place]
            if meant in self._clause.speaker_tokens:
                continue
            same = self._role(self._asked, place) == self._role(self._told, meant)
            if token.pos in _NAMING and not (same and self._hangs_alike(place, meant)):
                return f"“{token.text}” has another part in it than in the quoted sentence."
        if self._clause.name and not self._clause.name_tokens:
            subject = subject_of(self._asked, self._place_of_verb())
            words = {word.strip(".,").lower() for word in self._clause.name.split()}
            if subject is None or self._asked.tokens[subject].lower.strip(".,") not in words:
                return f"It does not say that this is about {self._clause.name}."
        return ""

    def _hangs_alike(self, place: int, meant: int) -> bool:
        """Whether what a word narrows, itself or by its preposition, is the same in both."""
        mine, its = self._asked.tokens[place], self._told.tokens[meant]
        if "pobj" in (mine.dep, its.dep):
            mine, its = self._asked.tokens[mine.head], self._told.tokens[its.head]
        elif mine.dep not in _INNER and its.dep not in _INNER:
            return True
        head = self._meant.get(mine.head)
        name = self._ground.name_of(self._told, meant)
        # Inside one name it makes no difference which word the parser has hung another on.
        return head == its.head or (
            head is not None and name is not None and self._ground.name_of(self._told, head) is name
        )

    def _role_of_asked(self, asking: frozenset[int]) -> str:
        """What is asked for has the key's part in the statement."""
        head = next(place for place in sorted(self._key) if self._told.tokens[place].head not in self._key)
        # "Which country" and "how many" have the part that their last word has.
        found, wanted = self._role(self._asked, max(asking)), self._role(self._told, head)
        # A preposition that stands alone belongs to what is asked for: "What did Iran warn of?"
        found = next((f"after {token.lower}" for token in self._alone()), found)
        if self._draft.family in ("when", "where", "why"):
            # "When" and "where" stand for a preposition and what follows it; no actor and no object.
            fine = found in ("adverb", wanted)
            return "" if fine and wanted not in ("agent", "patient") else "It asks for another part of what is told."
        if self._draft.family == "according_to" and self._clause.speaker:
            return "" if "according to" in self._asked.text.lower() else "It does not ask whose word it is."
        return "" if found == wanted else "It asks for another part of what is told."

    def _alone(self) -> Iterator[Token]:
        """The prepositions of the stem with nothing after them."""
        for place, token in enumerate(self._asked.tokens):
            if token.dep == "prep" and self._asked.child(place, "pobj", "pcomp", "prep") is None:
                yield token

    def _left(self) -> str:
        """Nothing is left out that one of the drafts, each as short as is still true, would not leave out."""
        shown = set(self._meant.values())
        missing = ""
        for draft in self._drafts:
            needed = {*draft.tokens, *draft.clause.speaker_tokens} - self._key
            # A pronoun gave way to the name that was looked for above.
            needed -= set(draft.clause.subject) if draft.clause.name else set()
            left = sorted(
                place for place in needed - shown
                if _is_told(self._told.tokens[place]) and place != self._clause.verb
            )  # fmt: skip
            if not left:
                return ""
            missing = self._told.tokens[left[0]].text
        return f"It leaves out “{missing}”, without which it may have another answer."

    def _shown(self) -> tuple[int, ...]:
        """The tokens of the statement that stand in the stem, with the small words that belong to them."""
        shown = set(self._meant.values()) | {self._clause.verb}
        for place in self._clause.tokens:
            token = self._told.tokens[place]
            # A preposition belongs to what follows it, any other small word to what it hangs on.
            bound = token.pos == "ADP" and token.dep != "prt"
            if not _is_told(token) and (shown & set(self._told.children(place)) if bound else token.head in shown):
                shown.add(place)
        if self._clause.name:
            shown |= set(self._clause.subject)
        return tuple(sorted(shown - self._key))

    def _place_of_verb(self) -> int:
        return next(place for place, meant in self._meant.items() if meant == self._clause.verb)

    def _role(self, sentence: Sentence, place: int) -> str:
        """The part that a word's phrase has: "agent", "patient", "adverb", or its preposition or relation."""
        tokens = sentence.tokens
        while tokens[place].dep in _INNER or tokens[place].dep == "conj":
            if tokens[place].head == place:
                break
            place = tokens[place].head
        token = tokens[place]
        if token.dep == "prep":
            return f"after {token.lower}"
        if token.dep in _PATIENT:
            return "patient"
        if token.dep in _ADVERBS:
            return "adverb"
        if token.dep in ("nsubj", "attr") and tokens[token.head].lemma.lower() == "be":
            # "Who was the keeper?" and "the keeper was Ada" turn round what "be" joins.
            return "be"
        if token.dep == "nsubj":
            return "agent"
        if token.dep in ("pobj", "pcomp"):
            before = tokens[token.head]
            return "agent" if before.dep == "agent" else f"after {before.lower}"
        return token.dep


def _is_told(token: Token) -> bool:
    if token.lower in _LIMITING or token.tag == "MD" or token.dep in ("neg", "prt"):
        return True
    return token.pos in _TOLD and token.lemma.lower() not in _LIGHT


def _tense(sentence: Sentence, verb: int) -> str:
    helpers = [sentence.tokens[child] for child in sentence.children(verb, "aux", "auxpass")]
    for token in (*helpers, sentence.tokens[verb]):
        if token.tag == "MD":
            return token.lower
        if token.tag in ("VBD", "VBZ", "VBP"):
            return "past" if token.tag == "VBD" else "present"
    return ""


def _document(stem: str) -> Document:
    block = Block(BlockKind.PARAGRAPH, 0, len(stem))
    return Document(
        title="", title_made=True, language="en", sha256="", words=len(stem.split()), text=stem, sections=(),
        blocks=(block,),
    )  # fmt: skip
