"""Where sentences begin, decided before the parse, which is made to keep to it."""

from collections.abc import Sequence

_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset("\"'”’)]»")
_OPENING = frozenset("\"'“‘([«")
#: Abbreviations that stand before a name or number, so that no sentence ends with them.
_BEFORE_A_NAME = frozenset(
    """mr. mrs. ms. dr. prof. rev. fr. hon. st. mt. gen. col. maj. lt. capt. sgt. cpl. adm. sen. rep. gov. pres. no.
    nos. vol. op. vs. v. fig. figs. pp. p. ch. sec. art. e.g. i.e. cf. ca. c. approx. est. jan. feb. mar. apr. jun. jul.
    aug. sep. sept. oct. nov. dec.""".split()
)
#: No name goes on with these after an initial: "a plan B. They ...".
_NO_NAME = frozenset("He She It They We His Her Its Their The This These A An There In On At But And However".split())


def sentence_starts(tokens: Sequence[str], spaced: Sequence[bool]) -> list[bool | None]:
    """For each token whether a sentence starts there; None leaves it to the parser.

    ``spaced`` says for each token whether white space follows it.
    """
    return [True if index == 0 else _starts(tokens, spaced, index) for index in range(len(tokens))]


def _starts(tokens: Sequence[str], spaced: Sequence[bool], index: int) -> bool | None:
    if not spaced[index - 1]:
        return False
    # Back over what closes a quotation or bracket to the mark that may end a sentence.
    last = index - 1
    while last > 0 and tokens[last] in _CLOSING and not spaced[last - 1]:
        last -= 1
    closed = last < index - 1
    first = tokens[index + 1] if tokens[index] in _OPENING and index + 1 < len(tokens) else tokens[index]
    fresh = first[:1].isupper() or first[:1].isdigit()
    mark = tokens[last]
    if mark in _FINAL:
        before = tokens[last - 1].lower() + "." if last and not spaced[last - 1] else ""
        if not fresh or before in _BEFORE_A_NAME or (mark == "." and _is_initial(before) and first not in _NO_NAME):
            return False
        # "Stop!" Hale said: the question or shout may be what somebody says, in one sentence with who says it.
        return None if closed and mark in ("!", "?") else True
    if mark.endswith(".") and len(mark) > 1:
        if _is_initial(mark) and first in _NO_NAME:
            return True
        if not fresh or mark.lower() in _BEFORE_A_NAME or _is_initial(mark):
            return False
        # "Jones et al. 1998": the year belongs to them.
        return False if mark.lower() == "al." and first[:1].isdigit() else None
    return False


def _is_initial(mark: str) -> bool:
    return len(mark) == 2 and mark[0].isalpha()
