"""What a verb makes its subject's words: of saying, judging, denying and pledging."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.reading.attribution import Attribution, attributed, proofs_of
from quizapp.reading.clauses import after_a_semicolon, clause_with_subject, ends_before_a_semicolon, is_cut_short
from quizapp.reading.grammar import NOUNS, is_finite, is_negated, is_set_off, modals_of, subject_of
from quizapp.reading.lexicon import (
    AT_A_COLON,
    AT_A_QUOTATION,
    CONTRADICT,
    DENY,
    HEARSAY,
    HOLD,
    JUDGE,
    LAW_NOUNS,
    NAME_AS,
    SAY,
    SAY_THAT,
    SPEAK_WITH,
    SUPPOSE,
    THAT_NOUNS,
)
from quizapp.reading.naming import NamedSentence
from quizapp.reading.quotations import own_words, said_around
from quizapp.reading.reported import around_the_aside, before_the_aside, clause_as_sentence, whole_sentence
from quizapp.reading.saying_verbs import (
    bids,
    denies_something,
    doubts_a_thing,
    finds_nothing_or_something,
    finds_oneself,
    finds_so,
    has_it,
    has_its_word,
    is_mistaken_participle,
    is_said_plainly,
    is_set_off_participle,
    is_somebody,
    judges,
    makes_no_claim,
    pledges,
    puts_at,
    quoted_as,
    quotes_after,
    quotes_within,
    revises,
    said_with,
    saying_verb,
    says_that,
    says_the_same,
    sees_as,
    tells_of,
    tells_of_doing,
)
from quizapp.reading.sentence import Sentence
from quizapp.reading.speaker_nouns import hung_on
from quizapp.reading.speakers import Speaker, Speakers


def by_verb(speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int) -> Iterator[Attribution]:
    """What ``verb`` makes its subject's words, or nobody's where it is not known whose they are."""
    saying = saying_verb(sentence, verb)
    token = sentence.tokens[saying]
    aside = _between_commas(sentence, verb)
    clause = sentence.root if aside else _words_of(sentence, verb, saying)
    if sentence.child(verb, "auxpass") is not None:
        yield from _by_passive(speakers, sentence, named, verb)
        return
    quoted = quoted_as(sentence, verb)
    noun = _told_of(sentence, verb) if quoted is None else quoted
    subject = subject_of(sentence, verb) if noun is None else noun
    says = (token.lemma in SAY or has_it(sentence, verb)) and clause is not None
    quotes = clause is not None and sentence.in_quotes[clause] and not sentence.in_quotes[verb]
    says = says or (quotes and (_opens_after_a_colon(sentence, verb) or token.lemma in AT_A_QUOTATION))
    judging = token.lemma in JUDGE and judges(sentence, saying)
    speaks = _tells_without_a_clause(sentence, verb, saying, subject, clause)
    says = says or (token.lemma in SAY_THAT and clause is not None and _is_aside_of(sentence, verb, clause))
    denies = token.lemma in DENY and clause is not None
    commits = pledges(sentence, verb, subject)
    if not says and subject is not None and sentence.tokens[subject].lemma.lower() in LAW_NOUNS:
        judging = speaks = commits = False
    mistaken = is_mistaken_participle(sentence, verb)
    if not (says or judging or speaks or denies or commits) or not (
        is_finite(sentence, verb) or mistaken or quoted is not None
    ):
        return
    if is_set_off_participle(sentence, verb) or finds_oneself(sentence, saying) or denies_something(sentence, verb):
        return
    content = [place for place in _content(sentence, verb, clause) if place not in aside]
    speaker = _speaker(speakers, sentence, verb, aside=aside, mistaken=mistaken)
    if noun is not None:
        speaker = speakers.of_noun(sentence, noun)
    first = said_with(sentence, verb)
    if first is not None:
        speaker = speakers.of_verb(sentence, first)
    told_by = noun if noun is not None else hung_on(sentence, verb, subject) if first is None else first
    open_ended = _is_open(sentence, told_by) and not (aside or mistaken)
    open_ended = open_ended or _is_asked(sentence, verb) or makes_no_claim(sentence, verb, subject, clause)
    doubts = finds_nothing_or_something(sentence, verb, subject) or _holds_not(sentence, verb, clause)
    if speaker is None or (is_negated(sentence, verb) and not doubts) or _may_say(sentence, verb) or open_ended:
        # Whose words these are is unknown, but they are somebody's: no fact may be made of them.
        yield attributed(sentence, "", "", content)
        return
    claim = ""
    if says and not (denies or doubts) and clause is not None:
        # "Holm estimates that ..." is told with its verb: what she holds for likely is not what she says is so.
        claim = (
            own_words(sentence, clause)
            or (
                token.lemma not in SUPPOSE
                and (clause_as_sentence(named.sentence, verb, clause) or before_the_aside(named.sentence, verb, clause))
            )
            or ""
        )
    # Where the words come before the verb, its own clause ("he said") would say nothing.
    if not claim and (clause is None or clause > verb):
        claim = clause_with_subject(named.sentence, verb, speaker.subject)
    if not claim and says and clause is not None:
        claim = around_the_aside(named.sentence, verb, clause)
    if quotes_within(sentence, verb, clause):
        # What the parser makes of the words around the quotation is a guess.
        claim = whole_sentence(named)
    if not claim and (aside or mistaken or noun is not None or is_told_whole(sentence, verb)):
        claim = whole_sentence(named)
    yield attributed(sentence, speaker.name, claim, content, *proofs_of(named, speaker), verb=saying)


def _tells_without_a_clause(
    sentence: Sentence, verb: int, saying: int, subject: int | None, clause: int | None
) -> bool:
    """Whether a verb gives somebody's view or words by its preposition, its subject, its object or a quotation."""
    with_word = sentence.tokens[saying].lemma in SPEAK_WITH and has_its_word(sentence, saying)
    return (
        with_word
        or bids(sentence, verb)
        or puts_at(sentence, verb)
        or says_that(sentence, verb, subject, clause)
        or revises(sentence, verb)
        or says_the_same(sentence, verb)
        or tells_of(sentence, verb, subject)
        or finds_so(sentence, verb)
        or sees_as(sentence, verb)
        or finds_nothing_or_something(sentence, verb, subject)
        or tells_of_doing(sentence, verb)
        or doubts_a_thing(sentence, verb, subject)
        or quotes_after(sentence, verb, subject)
        or (quotes_within(sentence, verb, clause) and subject is not None and subject < verb)
    )


def _may_say(sentence: Sentence, verb: int) -> bool:
    """Whether somebody might say it; who "would say only that drafts change" says so."""
    only = verb + 1 < len(sentence.tokens) and "only" in (
        sentence.tokens[verb - 1].lower,
        sentence.tokens[verb + 1].lower,
    )
    return bool(modals_of(sentence, verb)) and not (only and modals_of(sentence, verb) == ("would",))


def _told_of(sentence: Sentence, verb: int) -> int | None:
    """Whoever a clause after a comma says something of: the Herald in "in the Herald, which called it a disgrace"."""
    relative, noun = sentence.child(verb, "nsubj"), sentence.tokens[verb].head
    if sentence.tokens[verb].dep != "relcl" or relative is None or sentence.tokens[relative].tag not in ("WP", "WDT"):
        return None
    opens = relative == sentence.subtree(verb)[0] and sentence.tokens[relative - 1].text == ","
    # "The fire, which many townspeople believed Reed had lit": the pronoun is what they believe it of.
    opens = opens and len(sentence.children(verb, "nsubj")) == 1
    return noun if opens and is_somebody(sentence, noun) else None


def _holds_not(sentence: Sentence, verb: int, clause: int | None) -> bool:
    """Whether somebody does not believe something: the "not" is told of what is held."""
    held = sentence.tokens[verb].lemma in HOLD and clause is not None
    return held and sentence.child(verb, "neg") is not None


def _opens_after_a_colon(sentence: Sentence, verb: int) -> bool:
    """Whether somebody's words come after a colon: "Her sister remembered it differently: “...”"."""
    colon = next((place for place in range(verb, len(sentence.tokens)) if sentence.tokens[place].text == ":"), None)
    subject = sentence.child(verb, "nsubj")
    if colon is None or colon + 1 == len(sentence.tokens) or subject is None:
        return False
    speaks = sentence.tokens[verb].lemma in AT_A_COLON and is_somebody(sentence, subject)
    return speaks and sentence.in_quotes[colon + 1] and not any(sentence.in_quotes[verb : colon + 1])


def _words_of(sentence: Sentence, verb: int, saying: int) -> int | None:
    """The verb of what is said: the clause below the verb of saying, or the one that it is hung on as an aside."""
    token = sentence.tokens[verb]
    below = sentence.children(saying, "ccomp")
    clause = next((each for each in below if each > verb or not ends_before_a_semicolon(sentence, each)), None)
    if clause is None and sentence.tokens[saying].lemma in SAY | DENY:
        if (quoted := said_around(sentence, verb)) is not None:
            return quoted
        clause = _that_of_a_noun_between(sentence, saying)
    if (
        clause is None
        and token.dep == "ccomp"
        and sentence.in_quotes[token.head]
        and _opens_after_a_colon(sentence, verb)
    ):
        return token.head
    if clause is None and quoted_as(sentence, verb) is not None:
        # "The pier is safe, the Gazette quoted divers as saying."
        quotes = sentence.tokens[token.head].head
        clause = next((each for each in sentence.children(quotes, "ccomp") if each < quotes), None)
    if clause is not None or sentence.child(saying, "dobj") is not None:
        return clause
    if (token.dep == "parataxis" and (_is_aside(sentence, verb) or _opens_a_quotation(sentence, verb))) or (
        token.dep == "ccomp" and sentence.in_quotes[token.head]
    ):
        return _verb_at_or_above(sentence, token.head)
    return None


def _that_of_a_noun_between(sentence: Sentence, verb: int) -> int | None:
    """The clause that the parser hangs on a noun before it: "insisted to the end that there was no light"."""
    direct = [sentence.child(child, "pobj") for child in sentence.children(verb, "prep")]
    # "told the Gazette's morning edition that ..."
    direct += sentence.children(verb, "dobj", "dative") if sentence.tokens[verb].lemma == "tell" else ()
    nouns = [noun for noun in direct if noun is not None]
    # "said in an interview at the time of the sale that ..."
    below = (place for noun in nouns for place in sentence.subtree(noun) if sentence.tokens[place].dep == "pobj")
    nouns += [place for place in below if sentence.tokens[place].lemma not in THAT_NOUNS]
    for noun in dict.fromkeys(nouns):
        for clause in sentence.children(noun, "acl", "relcl", "ccomp"):
            first = sentence.subtree(clause)[0]
            that = sentence.tokens[first].lower == "that" and _joins(sentence, first, clause)
            if that and first > verb and is_finite(sentence, clause):
                return clause
    return None


def _joins(sentence: Sentence, that: int, clause: int) -> bool:
    """Whether a "that" joins a clause which lacks nothing, also where the parser takes it for an object."""
    if sentence.tokens[that].dep == "mark":
        return True
    whole = sentence.child(clause, "nsubj") is not None and len(sentence.children(clause, "dobj")) > 1
    return whole and sentence.tokens[that].dep == "dobj"


def _verb_at_or_above(sentence: Sentence, place: int) -> int:
    """The verb that an aside belongs to, where the parser hangs the aside on the noun beside it."""
    verbs = (each for each in (place, *sentence.ancestors(place)) if sentence.tokens[each].pos in ("VERB", "AUX"))
    return next(verbs, place)


def _is_aside_of(sentence: Sentence, verb: int, clause: int) -> bool:
    """Whether a verb such as "held" stands between commas with its subject alone: "A notice, it held, is void"."""
    subject = sentence.child(verb, "nsubj")
    after = verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].text in ",."
    return after and subject is not None and sentence.tokens[verb].head == clause


def _is_aside(sentence: Sentence, verb: int) -> bool:
    first = sentence.subtree(verb)[0]
    subject = sentence.child(verb, "nsubj")
    # In "As it rose, Holm noted, it grew warmer" the parser hangs the first clause on the aside.
    closed = verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].text == ","
    between = subject is not None and subject < verb and closed and is_set_off(sentence, subject)
    return sentence.tokens[first].text in ",–—" or is_set_off(sentence, verb) or between


def _opens_a_quotation(sentence: Sentence, verb: int) -> bool:
    """Whether a quotation opens right after a verb and its comma: 'The survey concluded, "Usually ..."'."""
    after = sentence.tokens[verb + 1 : verb + 3]
    opens = len(after) == 2 and after[0].text in (",", ":") and after[1].text in ("“", '"')
    return opens and sentence.in_quotes[sentence.tokens[verb].head]


def _content(sentence: Sentence, verb: int, clause: int | None) -> list[int]:
    if clause is None:
        return after_a_semicolon(sentence, verb)
    inside = set(sentence.subtree(clause))
    if verb in inside:
        inside -= set(sentence.subtree(verb))
    if inside and min(inside) > verb and is_cut_short(sentence, max(inside) + 1):
        inside |= set(range(max(inside) + 1, len(sentence.tokens)))
    # All that is quoted beside a verb of saying is the speaker's, wherever the parser hangs it.
    quoted = sentence.in_quotes
    return sorted(inside | {place for place in range(len(sentence.tokens)) if quoted[place]})


def _by_passive(speakers: Speakers, sentence: Sentence, named: NamedSentence, verb: int) -> Iterator[Attribution]:
    """The agent's view ("The plan was criticised by the union"); what "is said" is nobody's."""
    lemma = sentence.tokens[verb].lemma
    source = _agent_of(sentence, verb)
    judged = lemma in JUDGE and (lemma not in NAME_AS or judges(sentence, verb, passive=True))
    if source is not None and (judged or sees_as(sentence, verb, passive=True)):
        speaker = speakers.of_noun(sentence, source)
        unsure = speaker is None or is_negated(sentence, verb) or modals_of(sentence, verb) or _is_open(sentence, verb)
        whole = "" if unsure else whole_sentence(named)
        name = speaker.name if speaker is not None and whole else ""
        yield attributed(sentence, name, whole, sentence.subtree(verb), *named.evidence)
    elif source is not None and (lemma in CONTRADICT or (lemma in SAY | HEARSAY and _said(sentence, verb) is not None)):
        speaker = speakers.of_noun(sentence, source)
        said = _said(sentence, verb)
        clause = said if said is not None and sentence.child(said, "mark") is not None else None
        unsure = is_negated(sentence, verb) or modals_of(sentence, verb) or _is_open(sentence, verb)
        content = sentence.subtree(clause) if clause is not None else sentence.subtree(verb)
        if speaker is None or unsure or (said is None and not is_somebody(sentence, source)):
            if lemma in HEARSAY:
                yield attributed(sentence, "", "", sentence.subtree(sentence.root), verb=verb)
            return
        claim = clause_as_sentence(named.sentence, verb, clause) if clause is not None else ""
        told = claim or whole_sentence(named)
        yield attributed(sentence, speaker.name, told, content, *proofs_of(named, speaker), verb=verb)
    elif lemma in HEARSAY:
        yield attributed(sentence, "", "", sentence.subtree(sentence.root), verb=verb)


def _agent_of(sentence: Sentence, verb: int) -> int | None:
    """Who does it: the noun after "by", which the parser may hang on what the verb calls a thing."""
    agent = sentence.child(verb, "agent")
    if agent is not None:
        return sentence.child(agent, "pobj")
    last = next((place for place in reversed(sentence.subtree(verb)) if sentence.tokens[place].dep == "pobj"), None)
    by = sentence.tokens[last].head if last is not None else verb
    called = sentence.tokens[sentence.tokens[by].head]
    named = sentence.tokens[verb].lemma in NAME_AS and called.dep in ("pobj", "oprd") and called.head < by
    return last if named and last is not None and sentence.tokens[by].lower == "by" and by > verb else None


def _said(sentence: Sentence, verb: int) -> int | None:
    """What a passive tells that somebody says: "it was alleged by counsel that ...", "believed by many to be ..."."""
    return sentence.child(verb, "ccomp", "xcomp")


def _between_commas(sentence: Sentence, verb: int) -> list[int]:
    """A subject and its verb of saying set off in the midst of what is said, whatever the parser hangs them on.

    "The plots, the study reports, gave off less": the noun stands right before the verb, and commas around both.
    """
    token = sentence.tokens[verb]
    commas = [place for place in range(verb) if sentence.tokens[place].text == ","]
    aside = list(range(commas[-1] + 1, verb + 1)) if commas else []
    closed = verb + 2 < len(sentence.tokens) and sentence.tokens[verb + 1].text == ","
    if not closed or len(aside) < 2 or token.lemma not in SAY or verb == sentence.root or subject_of(sentence, verb):
        return []
    named = all(sentence.tokens[place].pos in ("DET", "ADJ", *NOUNS) for place in aside[:-1])
    listed = sentence.tokens[verb + 2].pos == "CCONJ"
    return aside if named and not listed and sentence.tokens[verb - 1].pos in NOUNS else []


def _speaker(speakers: Speakers, sentence: Sentence, verb: int, *, aside: list[int], mistaken: bool) -> Speaker | None:
    """Who says it: the verb's subject, or where the parser gives it none, what stands in its place."""
    if mistaken:
        return speakers.of_noun(sentence, sentence.tokens[verb].head)
    speaker = speakers.of_noun(sentence, verb - 1) if aside else speakers.of_verb(sentence, verb)
    # The article hangs on the verb, which the parser takes for a noun.
    if aside and speaker is not None and speaker.name == sentence.tokens[verb - 1].text:
        name = sentence.phrase(aside[:-1])
        return replace(speaker, name=name, subject=name)
    return speaker


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the verb itself hangs on an "if", a wish or a clause about somebody else."""
    quotes = any(mark in sentence.text for mark in '"“') and not is_said_plainly(sentence, verb)
    for place in (verb, *sentence.ancestors(verb)):
        if _sets_against(sentence, place):
            return False
        marks = {sentence.tokens[mark].lower for mark in sentence.children(place, "mark")}
        if marks & {"if", "unless", "whether", "that", "because", "lest"}:
            return True
        run_on = sentence.tokens[place].dep == "ccomp" and (ends_before_a_semicolon(sentence, place) or quotes)
        if sentence.tokens[place].dep in ("relcl", "acl", "ccomp", "xcomp", "pcomp", "csubj") and not run_on:
            return True
    return False


def _sets_against(sentence: Sentence, verb: int) -> bool:
    """Whether a second speaker is set against the first: "Reed said that it was safe, but divers claim it leaks".

    The parser hangs what comes after the "but" in what the first one says.
    """
    subject, before = sentence.child(verb, "nsubj"), sentence.tokens[verb].head
    if sentence.tokens[verb].dep != "conj" or subject is None or sentence.child(verb, "ccomp") is None:
        return False
    but = next((place for place in sentence.children(before, "cc") if sentence.tokens[place].lower == "but"), 0)
    closed = but > 0 and sentence.tokens[but - 1].text == ","
    return closed and before < but < subject and is_somebody(sentence, subject) and is_finite(sentence, verb)


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """Whether a "what" or "how" opens the verb's own clause: "What Holm thought of it is not known"."""
    said = [place for child in sentence.children(verb, "ccomp") for place in sentence.subtree(child)]
    first = sentence.subtree(verb)[0]
    asks = sentence.tokens[first].lower in ("what", "how", "why") and first not in said
    return asks and first < verb and not sentence.in_quotes[first]


def is_told_whole(sentence: Sentence, verb: int) -> bool:
    """Whether the sentence as a whole reports what the verb's subject says."""
    return verb == sentence.root or sentence.tokens[verb].dep in ("ccomp", "parataxis")
