"""A participle with a date as a sentence: "the lock, built in 1811," tells that the lock was built in 1811."""

from quizapp.briefing.event_nouns import lowered, noun_before
from quizapp.briefing.events import has_pronoun, told
from quizapp.reading.clauses import trimmed
from quizapp.reading.grammar import SUBJECTS, is_finite, is_plural, is_set_off, left_edge, noun_phrase, subject_of
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence

#: With one of these a form such as "announced" is no mere passive, or its clause is no whole one.
_NO_BARE_PARTICIPLE = (
    *SUBJECTS, "aux", "auxpass", "mark", "dobj", "ccomp", "acl", "advcl", "parataxis", "dep",
)  # fmt: skip


def participle(named: NamedSentence, verb: int, dropped: frozenset[int]) -> str:
    """A participle as a sentence: "the lock, built in 1811," and "Built in 1811, the lock" tell that it was built."""
    sentence = named.sentence
    # "She had a part in a play, followed by a film": the film follows what she did.
    bare = (
        sentence.tokens[verb].tag == "VBN"
        and sentence.tokens[verb].lower != "followed"
        and not sentence.children(verb, *_NO_BARE_PARTICIPLE)
    )
    # Without a verb of its own the sentence may be a mere list.
    if not bare or not is_finite(sentence, sentence.root):
        return ""
    others = [child for child in sentence.children(verb, "conj", "cc") if child > verb]
    clause = trimmed(sentence, [place for place in sentence.subtree(verb, without=others) if place not in dropped])
    # "The viaduct, designed by Reade and completed in 1865," tells of the viaduct twice.
    first = verb
    while sentence.tokens[first].dep == "conj":
        first = sentence.tokens[first].head
    head = sentence.tokens[first].head
    if has_pronoun(named, clause) or sentence.tokens[first].tag != "VBN":
        return ""
    if sentence.tokens[first].dep == "advcl" and sentence.tokens[head].pos in ("VERB", "AUX"):
        subject = subject_of(sentence, head)
        if head != sentence.root or subject is None:
            return ""
        if left_edge(sentence, first) != 0 or subject < first:
            return _of_name_before(named, first, clause)
        noun, head = noun_phrase(sentence, subject), subject
    else:
        head = _top_noun(sentence, head, first)
        noun = noun_before(sentence, head, left_edge(sentence, first), set_off=is_set_off(sentence, first))
    if not noun or not clause or (set(noun) & set(clause)) or _goes_on_at_a_dash(sentence, noun[-1]):
        return ""
    return _passive(named, verb, noun, clause, plural=is_plural(sentence, head))


def _goes_on_at_a_dash(sentence: Sentence, last: int) -> bool:
    """Whether a name goes on behind a dash: "the Mill Lane – Tarn Bridge"."""
    dash, after = sentence.tokens[last + 1 : last + 2], sentence.tokens[last + 2 : last + 3]
    return bool(after) and dash[0].text in ("–", "—", "-") and after[0].pos == "PROPN"


def _top_noun(sentence: Sentence, head: int, first: int) -> int:
    """The subject that ends right before its participle's comma: "The viaduct at Hollin, built in 1865, stands"."""
    top = head
    while sentence.tokens[top].dep == "pobj" and sentence.tokens[sentence.tokens[top].head].dep == "prep":
        top = sentence.tokens[sentence.tokens[top].head].head
    subject = sentence.tokens[top].dep in SUBJECTS and sentence.tokens[top].head == sentence.root
    opens = (
        left_edge(sentence, top) == 0
        and is_set_off(sentence, first)
        and "," not in [token.text for token in sentence.tokens[: left_edge(sentence, first) - 1]]
    )
    return top if subject and opens else head


def _of_name_before(named: NamedSentence, first: int, clause: list[int]) -> str:
    """A participle that the parser hangs on the verb, of the name or new thing right before its comma."""
    sentence = named.sentence
    comma = left_edge(sentence, first) - 1
    if comma < 1 or sentence.tokens[comma].text != ",":
        return ""
    head = comma - 1
    token = sentence.tokens[head]
    above = sentence.tokens[token.head]
    # "The viaduct at Hollin, designed by Ada Holm" is not told of Hollin.
    under = sentence.tokens[above.head].pos in ("VERB", "AUX") if above.pos == "ADP" else above.pos in ("VERB", "AUX")
    if token.dep not in ("dobj", "pobj") or not under:
        return ""
    noun = [place for place in noun_phrase(sentence, head) if place < comma]
    # "The board wrote to the owner, founded in ..." has a name or a thing met first before its comma, or none.
    if token.pos != "PROPN" and (not noun or sentence.tokens[noun[0]].lower not in ("a", "an")):
        return ""
    return _passive(named, first, noun, clause, plural=False) if noun and noun[-1] == comma - 1 else ""


def _passive(named: NamedSentence, verb: int, noun: list[int], clause: list[int], *, plural: bool) -> str:
    sentence = named.sentence
    lasting = any(sentence.tokens[child].lower == "since" for child in sentence.children(verb, "prep"))
    was = ("have been" if plural else "has been") if lasting else ("were" if plural else "was")
    text = f"{sentence.phrase(noun)} {was} {lowered(sentence, clause)}"
    return told(named, clause, text=text, closed=[*noun, *clause])
