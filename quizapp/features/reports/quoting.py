"""Words of learners and stems, quoted where other words stand beside them."""

#: A sentence or the head of a column quotes no more than this.
MOST_QUOTED = 60

#: Open and close a stretch of text whose direction of writing is its own, whatever stands around it.
_ISOLATE, _END = "\u2068", "\u2069"
#: Characters that embed, override or isolate a direction: one of them in a text could reach beyond its end.
_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def shortened(text: str) -> str:
    """The beginning of a long text; a short one as it is."""
    return text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 1].rstrip()}…"


def without_controls(text: str) -> str:
    """``text`` without the characters that turn the direction of writing; they show nothing themselves."""
    return text.translate(_CONTROLS)


def quoted(text: str) -> str:
    """A text as a sentence quotes it: in quotes, shortened, and unable to turn the sentence around."""
    return f"“{_ISOLATE}{shortened(without_controls(text))}{_END}”"
