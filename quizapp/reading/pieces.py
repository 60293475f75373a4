"""Names that are those of a composer's pieces by their words, whatever the model takes them for."""

_ORDINALS = frozenset("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split())
_PIECES = frozenset(
    """Symphony Concerto Quartet Quintet Sonata Trio Requiem Overture Suite Rhapsody Waltz Variations Cantata Oratorio
    Nocturne Prelude Fugue Serenade Polonaise Mazurka Etude""".split()
)


def is_a_piece(name: str) -> bool:
    """Whether a name counts, or ends, as pieces of music do: "Seventh Symphony" is nobody's."""
    words = name.split()
    return words[0] in _ORDINALS or words[-1] in _PIECES
