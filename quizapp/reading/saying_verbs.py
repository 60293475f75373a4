"""What makes a verb one of saying: its "that", its preposition, its subject, or the figure that it gives."""

from quizapp.domain.briefing import EntityType
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS, is_finite, is_negated
from quizapp.reading.lexicon import (
    AT_A_QUOTATION,
    COMMIT,
    DENY,
    DOCUMENTS,
    DOUBT_THINGS,
    FINDINGS,
    HEAR_THAT,
    JUDGE_THINGS,
    NAME_AS,
    NOT_SAID,
    ORGANISATION_NOUNS,
    PLEDGE,
    PUT_AT,
    RECKONED,
    REVISE,
    SAY,
    SAY_BELOW,
    SAY_THAT,
    SEE_AS,
    SEE_SOMEBODY_AS,
    SHOW_THAT,
    SPEAK_WITH,
    STUDIES,
    TELL_OF,
)
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.pointing import is_person
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.things import can_speak

#: Verbs whose object is nothing but what is said; of one that writes or reads it may be a title.
_PLAIN = frozenset("say tell claim argue insist state maintain stress".split())
#: A mark, two words and a mark: a name or nickname has fewer, mostly.
_FEWEST_QUOTED = 3
#: Verbs with a "to" of what somebody wants of another.
_BID = frozenset("warn advise caution".split())
#: Verbs that tell what somebody says, or a study has found, without a "that" too.
_WITHOUT_THAT = frozenset(("reveal", "show", "indicate"))


def has_its_word(sentence: Sentence, verb: int) -> bool:
    """Whether a verb such as "warn" has the preposition, or the object, that makes it one of saying."""
    words = SPEAK_WITH[sentence.tokens[verb].lemma]
    if not words:
        return sentence.child(verb, "dobj") is not None
    led = (child for child in sentence.children(verb, "prep", "advcl", "mark") if child > verb)
    return any(sentence.tokens[child].lower in words for child in led)


def judges(sentence: Sentence, verb: int, *, passive: bool = False) -> bool:
    """Whether a verb such as "call" or "reject" has what makes it one of somebody's view."""
    lemma = sentence.tokens[verb].lemma
    after = sentence.tokens[verb + 1].lower if verb + 1 < len(sentence.tokens) else ""
    # "A homage described as a fraud": the parser takes what is described for whoever describes it.
    if lemma in NAME_AS and not passive and after == "as" and sentence.tokens[verb].tag in ("VBN", "VBD"):
        return False
    judged = sentence.child(verb, *(("nsubjpass",) if passive else ("dobj", "ccomp", "oprd")))
    if judged is None:
        return False
    if lemma in JUDGE_THINGS and (
        _is_somebody_else(sentence.tokens[judged]) or sentence.child(verb, "dative") is not None
    ):
        return False
    if lemma == "call" and len(sentence.children(verb, "dobj")) > 1:
        return True
    as_what = (sentence.tokens[child].lower == "as" for child in sentence.children(verb, "prep", "mark"))
    # "Hailed a deal for the ferries as a triumph": the parser hangs the "as" anywhere.
    hails = lemma == "hail" and any(sentence.tokens[place].lower == "as" for place in sentence.subtree(judged))
    return lemma not in NAME_AS or sentence.child(verb, "oprd", "ccomp") is not None or any(as_what) or hails


def pledges(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Whether somebody promises or denies to do something, or promises something."""
    lemma = sentence.tokens[verb].lemma
    if lemma not in COMMIT:
        return False
    somebody = subject is not None and (is_person(sentence.tokens[subject]) or can_speak(sentence, subject))
    promised = lemma in PLEDGE and somebody and sentence.child(verb, "dobj") is not None
    return promised or sentence.child(verb, "xcomp", "ccomp") is not None


def saying_verb(sentence: Sentence, verb: int) -> int:
    """The verb of saying below one that has its subject and tense: "say" in "she used to say"; else ``verb``."""
    below = sentence.child(verb, "xcomp") if sentence.tokens[verb].lemma in SAY_BELOW else None
    return below if below is not None and sentence.tokens[below].lemma in SAY else verb


def says_the_same(sentence: Sentence, verb: int) -> bool:
    """Whether somebody says what another has said: "Two other survivors said the same"."""
    said = sentence.child(verb, "dobj") if sentence.tokens[verb].lemma in SAY else None
    return said is not None and sentence.tokens[said].lower in ("same", "opposite", "much")


def says_that(sentence: Sentence, verb: int, subject: int | None, clause: int | None) -> bool:
    """Whether a verb such as "hold" or "show" tells by its "that" and its subject what somebody says or has found."""
    if clause is None or subject is None:
        return False
    that = next((mark for mark in sentence.children(clause, "mark") if sentence.tokens[mark].lower == "that"), None)
    token, lemma = sentence.tokens[subject], sentence.tokens[verb].lemma
    # "She revealed he had tried to": the clause comes at once.
    if that is None and lemma in _WITHOUT_THAT and sentence.subtree(clause)[0] == verb + 1:
        that = verb + 1
    # "The town grew so fast that it was renamed": nobody says so.
    if that is None or any(token.lower in ("so", "such") for token in sentence.tokens[verb:that]):
        return False
    told = lemma in SAY_THAT or lemma not in NOT_SAID or has_it(sentence, verb)
    somebody = is_somebody(sentence, subject) or bool(gender_of_pronoun(token.lower))
    return (
        (told and somebody)
        or (lemma in HEAR_THAT and token.lemma in ORGANISATION_NOUNS)
        or (lemma in SHOW_THAT and token.lemma in STUDIES)
    )


def is_somebody(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is that of a person, a body, or a document, all of which say things."""
    token = sentence.tokens[noun]
    named = token.pos == "PROPN" and token.entity_type not in ("DATE", "TIME", "EVENT", "LAW", "PRODUCT")
    person = is_person(token) or kind_named_by(token.lemma.lower()) is EntityType.PERSON
    return named or person or can_speak(sentence, noun) or token.lemma.lower() in DOCUMENTS


def has_it(sentence: Sentence, verb: int) -> bool:
    """Whether it is said so: "Tradition has it that ..."."""
    it = sentence.child(verb, "dobj")
    return sentence.tokens[verb].lemma == "have" and it is not None and sentence.tokens[it].lower == "it"


def tells_of(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Whether a document has something: "A roll of 1502 mentions a fine", "The minutes speak of his fee"."""
    token = sentence.tokens[verb]
    if token.lemma not in TELL_OF or subject is None:
        return False
    if sentence.tokens[subject].lemma.lower() not in DOCUMENTS | STUDIES:
        return False
    word = TELL_OF[token.lemma]
    if not word:
        return sentence.child(verb, "dobj", "acomp") is not None
    return any(sentence.tokens[child].lower == word for child in sentence.children(verb, "prep"))


def finds_nothing_or_something(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Whether a study or its authors tell what they found: "The survey found no link between the two"."""
    found = sentence.child(verb, "dobj") if sentence.tokens[verb].lemma == "find" else None
    if found is None or subject is None or sentence.tokens[found].lemma not in FINDINGS:
        return False
    return sentence.tokens[subject].lemma in STUDIES or is_somebody(sentence, subject)


def finds_oneself(sentence: Sentence, verb: int) -> bool:
    """Whether somebody only comes to be so: "Holm found herself without work"."""
    found = sentence.child(verb, "dobj", "ccomp") if sentence.tokens[verb].lemma == "find" else None
    whom = found if found is None or sentence.tokens[found].pos == "PRON" else sentence.child(found, "nsubj")
    return whom is not None and sentence.tokens[whom].lower.endswith(("self", "selves"))


def doubts_a_thing(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Whether somebody speaks against what another holds: "Reed questioned the date", not "Police questioned him"."""
    doubted = sentence.child(verb, "dobj") if sentence.tokens[verb].lemma in DOUBT_THINGS else None
    if doubted is None or subject is None or not is_somebody(sentence, subject):
        return False
    thing = sentence.tokens[doubted].pos == "NOUN" or sentence.tokens[doubted].lower == "it"
    return thing and not _is_somebody_else(sentence.tokens[doubted])


def tells_of_doing(sentence: Sentence, verb: int) -> bool:
    """Whether somebody tells what they did or saw: "One sailor recalled hearing a bang"."""
    done = sentence.child(verb, "xcomp") if sentence.tokens[verb].lemma in ("recall", "report", "remember") else None
    return done is not None and sentence.tokens[done].tag == "VBG"


def makes_no_claim(sentence: Sentence, verb: int, subject: int | None, clause: int | None) -> bool:
    """Whether the clause after a verb only asks, or tells why a thing is so.

    That is "Reed asked whether it was safe", "wondered why it had failed" or "the theory explains why bees dance".
    """
    if clause is None or clause < verb:
        return False
    first = sentence.tokens[sentence.subtree(clause)[0]]
    opens = first.lower in ("if", "whether", "how") or first.tag.startswith("W")
    if sentence.tokens[verb].lemma == "explain":
        thing = subject is not None and not is_somebody(sentence, subject) and sentence.tokens[subject].pos != "PRON"
        return thing and first.tag.startswith("W")
    return opens and sentence.tokens[verb].lemma in ("ask", "wonder")


def said_with(sentence: Sentence, verb: int) -> int | None:
    """The verb of saying that one shares its subject with: "said" in "Reed said the pier was old and added that ...".

    The parser hangs the second in what is said by the first.
    """
    said = sentence.tokens[verb].head
    above = sentence.tokens[said].head
    second = sentence.tokens[verb].dep == "conj" and sentence.tokens[verb].lemma in SAY
    if not second or sentence.child(verb, *SUBJECTS) is not None or sentence.child(verb, "ccomp") is None:
        return None
    subject = sentence.child(said, *SUBJECTS)
    first = sentence.tokens[said].dep == "ccomp" and sentence.tokens[above].lemma in SAY and above < said
    if not first or subject is None or sentence.tokens[verb].tag != sentence.tokens[above].tag:
        return None
    can = is_somebody(sentence, subject) or sentence.tokens[subject].pos == "PRON"
    # "Reed said the mayor had lied and added: “...”": her own words are what she adds.
    return None if can and not _opens_at_once(sentence, verb) else above


def bids(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells what somebody wants of another: "Reed warned the council not to sell the pier"."""
    wanted = sentence.child(verb, "xcomp", "ccomp") if sentence.tokens[verb].lemma in _BID else None
    return wanted is not None and any(
        sentence.tokens[to].lower == "to" and to > verb for to in sentence.children(wanted, "aux")
    )


def is_said_plainly(sentence: Sentence, verb: int) -> bool:
    """Whether somebody says that another says so, with no quotation mark between: "Reed said the talks showed ..."."""
    above = sentence.tokens[verb].head
    says = sentence.tokens[above].lemma in SAY and sentence.child(above, "nsubj") is not None
    at_once = sentence.subtree(verb)[0] == above + 1
    return says and at_once and not any(token.text in ("“", '"') for token in sentence.tokens[above:verb])


def quotes_after(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Whether somebody's words stand right after a verb, whatever they are: 'Reed commented, “Hoping for rain.”'."""
    somebody = subject is not None and subject < verb and is_somebody(sentence, subject)
    return _opens_at_once(sentence, verb) and somebody and sentence.tokens[verb].lemma in AT_A_QUOTATION


def quotes_within(sentence: Sentence, verb: int, clause: int | None) -> bool:
    """Whether a plain verb of saying has a part of somebody's words after it, but no clause that the parser knows."""
    quoted = [place for place in sentence.subtree(verb) if place > verb and sentence.in_quotes[place]]
    plain = verb == sentence.root and sentence.tokens[verb].lemma in _PLAIN and not sentence.quoted
    return plain and clause is None and len(quoted) > _FEWEST_QUOTED and quoted[0] > verb + 2


def _opens_at_once(sentence: Sentence, verb: int) -> bool:
    opens = [token.text for token in sentence.tokens[verb + 1 : verb + 3]]
    return len(opens) == 2 and opens[0] in (",", ":") and opens[1] in ("“", '"')


def sees_as(sentence: Sentence, verb: int, *, passive: bool = False) -> bool:
    """Whether the verb gives a view: "She sees the letters as a fraud", "It was interpreted by critics as a fraud"."""
    lemma = sentence.tokens[verb].lemma
    seen = sentence.child(verb, "nsubjpass" if passive else "dobj") if lemma in SEE_AS else None
    as_what = any(sentence.tokens[child].lower == "as" for child in sentence.children(verb, "prep"))
    if seen is None or not as_what:
        return False
    person = is_person(sentence.tokens[seen]) or bool(gender_of_pronoun(sentence.tokens[seen].lower))
    return lemma in SEE_SOMEBODY_AS or not person


def finds_so(sentence: Sentence, verb: int) -> bool:
    """Whether the verb gives a view of its object: "thought its colour due to nickel", "found it “as grave as ...”"."""
    lemma, judged = sentence.tokens[verb].lemma, sentence.child(verb, "dobj")
    if judged is None or lemma not in ("think", "deem", "find"):
        return False
    after = max(judged, verb) + 1
    quoted = after < len(sentence.tokens) and sentence.tokens[after].text in ("“", '"')
    return lemma != "find" or quoted


def puts_at(sentence: Sentence, verb: int) -> bool:
    """Whether the verb gives somebody's figure: "The council put the damage at six million", "dates it to 1340"."""
    words = PUT_AT.get(sentence.tokens[verb].lemma, ())
    prepositions = [child for child in sentence.children(verb, "prep") if sentence.tokens[child].lower in words]
    return sentence.child(verb, "dobj") is not None and any(
        sentence.tokens[place].pos == "NUM" for child in prepositions for place in sentence.subtree(child)
    )


def revises(sentence: Sentence, verb: int) -> bool:
    """Whether the verb corrects a figure that somebody has given: "The council cut the figure to 850"."""
    given = sentence.child(verb, "dobj")
    to = [child for child in sentence.children(verb, "prep") if sentence.tokens[child].lower == "to"]
    return (
        sentence.tokens[verb].lemma in REVISE
        and given is not None
        and sentence.tokens[given].lemma in RECKONED
        and sentence.child(given, "det", "poss") is not None
        and any(sentence.tokens[place].pos == "NUM" for child in to for place in sentence.subtree(child))
    )


def is_set_off_participle(sentence: Sentence, verb: int) -> bool:
    """Whether a participle between commas is mistaken for the verb: "The Act, usually called the Code, has applied"."""
    subject = sentence.child(verb, "nsubj")
    if sentence.tokens[verb].tag not in ("VBD", "VBN") or sentence.child(verb, "aux", "cc") is not None:
        return False
    before = min((verb, *(child for child in sentence.children(verb, "advmod") if child < verb)))
    opened = subject is not None and before and sentence.tokens[before - 1].text == ","
    # A second main verb without an "and" is the true one.
    true = (each for each in sentence.children(verb, "conj", "ccomp") if each > verb and is_finite(sentence, each))
    return bool(opened) and any(
        sentence.child(each, *SUBJECTS) is None and sentence.tokens[sentence.subtree(each)[0] - 1].text == ","
        for each in true
    )


def is_mistaken_participle(sentence: Sentence, verb: int) -> bool:
    """Whether a past tense hangs on its own subject like a participle: "Oberg, the head, announced that ..."."""
    token = sentence.tokens[verb]
    clause = sentence.child(verb, "ccomp")
    bare = token.tag == "VBN" and sentence.child(verb, "aux") is None
    return bare and token.dep == "acl" and token.head == sentence.root and clause is not None


def quoted_as(sentence: Sentence, verb: int) -> int | None:
    """Whom another quotes: the minister in "quoted the minister as saying that ..." and "was quoted as saying"."""
    token = sentence.tokens[verb]
    quotes = sentence.tokens[token.head].head
    if token.dep != "pcomp" or sentence.tokens[token.head].lower != "as" or sentence.tokens[quotes].lemma != "quote":
        return None
    whom = sentence.child(quotes, "nsubjpass", "dobj")
    return whom if is_finite(sentence, quotes) and not is_negated(sentence, quotes) else None


def denies_something(sentence: Sentence, verb: int) -> bool:
    """Whether somebody only denies what another says: "Reed says that Holm lies, something Holm denies"."""
    denied = sentence.child(verb, "dobj") if sentence.tokens[verb].lemma in DENY else None
    return denied is not None and denied < verb and sentence.tokens[denied].lower == "something"


def _is_somebody_else(token: Token) -> bool:
    """Whether what a verb has as its object is somebody, by name or by trade: "The keeper denied the striker"."""
    return is_person(token) or kind_named_by(token.lemma) is EntityType.PERSON
