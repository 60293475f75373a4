"""Asides of a long sentence, without which it is as true: relative clauses between commas, brackets, second names."""

from collections.abc import Sequence

from quizapp.reading.grammar import NOUNS, SUBJECTS
from quizapp.reading.sentence import Sentence

#: From here on asides between commas are left out where that is possible.
_LONG = 18
_STOPS = frozenset(", ; : — –".split())


def without_asides(sentence: Sentence, tokens: list[int], written: Sequence[int]) -> list[int]:
    """A long stretch without its relative clauses between commas and its brackets, where the figure is in none."""
    if len(tokens) <= _LONG:
        return []
    left_out: set[int] = set()
    for place in tokens:
        aside = _aside(sentence, place) if sentence.tokens[place].dep in ("relcl", "appos") else ()
        aside = aside or _second_name(sentence, place)
        if set(aside) <= set(tokens) and not set(aside) & set(written):
            left_out.update(aside)
    return [place for place in tokens if place not in left_out] if left_out else []


def _aside(sentence: Sentence, top: int) -> Sequence[int]:
    """A relative clause or apposition with the commas or brackets around it; () where it is not clearly one."""
    inner = sentence.subtree(top)
    before, after = inner[0] - 1, inner[-1] + 1
    if inner != list(range(inner[0], inner[-1] + 1)) or after >= len(sentence.tokens):
        return ()
    marks = (sentence.tokens[before].text, sentence.tokens[after].text)
    opens = {token.tag for token in sentence.tokens[inner[0] : inner[0] + 2]}
    again = sentence.tokens[inner[0]].pos == "DET" and sentence.tokens[top].tag in ("NN", "NNS")
    clear = bool(opens & {"WDT", "WP", "WP$", "WRB"}) or again
    if sentence.tokens[top].head > before or not (marks == ("(", ")") or (marks == (",", ",") and clear)):
        return ()
    return [before, *inner, after]


def _second_name(sentence: Sentence, comma: int) -> Sequence[int]:
    """Words between two commas that say again what a noun before them is: ", the word for a clerk,"; else ()."""
    tokens = sentence.tokens
    if tokens[comma].text != "," or comma + 2 >= len(tokens) or tokens[comma - 1].pos not in NOUNS:
        return ()
    end = next((place for place in range(comma + 1, len(tokens)) if tokens[place].text in _STOPS), len(tokens) - 1)
    named = tokens[comma + 1].lower in ("a", "an", "the") and tokens[end].text == "," and end + 1 < len(tokens)
    # "the study reports" says who says so.
    named = named and tokens[end - 1].pos in ("NOUN", "PROPN", "ADV") and not tokens[end - 1].tag.startswith("VB")
    # "After daybreak, the scouts, fearing a trap, sent": the subject is no second name of the daybreak.
    named = named and not any(token.dep in SUBJECTS for token in tokens[comma + 1 : end])
    return range(comma, end + 1) if named and tokens[end + 1].pos in ("ADP", "AUX", "VERB") else ()
