"""Sound questions of every kind, with texts that YAML finds hard, about the document of ``examples``."""

from hypothesis import strategies as st

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    GAP,
    Bloom,
    ClozeKey,
    Gap,
    Key,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Origin,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.kinds import kind_of
from tests.unit.formats.pack.examples import TEXT

HARD = ["yes", "No", "85", "1.50", "~", "null", "true", "- a", "a: b", "#x", "'", '"', "*a", "&a", "!a", "%", "@", "`",
        " a ", "a\nb", "a\n\n b\n", "\ta", "x\u2028y", "x\x85y", "2001-01-01", "0x1f", "a  b", "word " * 60,
        "| x", "> x", "a\r\nb", "x\u2029y", "x \ny", "---", "...",
        "<<", "=", "{a}", "[a]", "\ufeff", "😀", "caf\u00e9", "\x7f"]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HARD), st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=150))
NAMES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    """Any stretch of the text that isn't blank."""
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, min(len(TEXT), start + 60)))
    stretch = Evidence.of(TEXT, start, end)
    return stretch if stretch.quote.strip() else Evidence.of(TEXT, 0, end)


@st.composite
def options(draw: st.DrawFn, kind: QuestionKind) -> tuple[Option, ...]:
    """Options that fit ``kind``; a cloze gets a choice of words."""
    texts = ["True", "False"]
    if kind is not QuestionKind.TRUE_FALSE:
        texts = draw(st.lists(TEXTS, min_size=2, max_size=8))
    right = draw(st.sets(st.integers(0, len(texts) - 1), min_size=1, max_size=len(texts) - 1))
    right = right if kind is QuestionKind.MULTI_CHOICE else {min(right)}
    return tuple(Option(text, index in right, draw(TEXTS), draw(TEXTS)) for index, text in enumerate(texts))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question that its kind finds sound."""
    kind = draw(st.sampled_from(QuestionKind))
    stem = draw(TEXTS)
    chosen: tuple[Option, ...] = ()
    key: Key | None = None
    accepted = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
    match kind:
        case QuestionKind.CLOZE:
            if draw(st.booleans()):
                chosen = draw(options(kind))
                key = ClozeKey((Gap(tuple(option.text for option in chosen if option.correct)),))
            else:
                key = ClozeKey(tuple(Gap(accept) for accept in draw(st.lists(accepted, min_size=1, max_size=3))))
            stem = " ".join([GAP] * len(key.gaps)) + " " + stem
        case QuestionKind.SHORT_ANSWER:
            key = ShortAnswerKey(draw(accepted), draw(st.booleans()))
        case QuestionKind.NUMERIC:
            key = NumericKey(draw(NUMBERS), abs(draw(NUMBERS)), draw(TEXTS))
        case QuestionKind.MATCHING:
            pairs = draw(st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=4))
            key = MatchingKey(tuple(pairs), tuple(draw(st.lists(TEXTS, max_size=2))))
        case QuestionKind.ORDERING:
            key = OrderingKey(tuple(draw(st.lists(TEXTS, min_size=2, max_size=5))))
        case _:
            chosen = draw(options(kind))
    proof = tuple(draw(st.lists(evidence(), min_size=1, max_size=3, unique=True)))
    if kind is QuestionKind.SELECT_SENTENCE:
        right = draw(st.sets(st.integers(0, len(proof) - 1), min_size=1))
        chosen, key = (), SelectSentenceKey(tuple(sorted(right)))
    return Question(
        id=draw(NAMES),
        kind=kind,
        stem=stem,
        options=chosen,
        key=key,
        evidence=proof,
        section=draw(st.sampled_from(["", "The tower", "The keeper"])),
        explanation=draw(TEXTS),
        origin=draw(st.sampled_from(Origin)),
        family=draw(TEXTS),
        bloom=draw(st.sampled_from(Bloom)),
        difficulty=draw(st.floats(0, 1)),
        tags=tuple(draw(st.lists(TEXTS.filter(lambda text: bool(text.strip())), max_size=2))),
    )


def sound_questions() -> st.SearchStrategy[Question]:
    """Questions that would be let into a pack."""
    return questions().filter(lambda question: kind_of(question).validate(question) == ())
