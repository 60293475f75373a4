"""Plants item-writing flaws into clean choices, one way a flaw, without knowing how the rules look for them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle, permutations

from quizapp.domain.question import Option, Question
from quizapp.lint.sequence import places

Planting = Callable[[Question], Iterator[Question]]

_STORY = (
    "On a grey morning in March the teacher of a small school by the river took her class out to the old mill, where "
    "they sat down on the steps, unpacked bread and apples, and talked for a long while about many things, one of "
    "which was this: "
)
_ABSOLUTE = cycle(("always", "never", "in all cases", "without exception", "completely"))
_VAGUE = cycle(("usually", "often", "sometimes", "frequently", "as a rule it is probably so"))
_ALL = cycle(("All of the above", "All of these", "All the above.", "All of the options"))
_NONE = cycle(("None of the above", "None of these", "none of the above.", "None of the other options"))
_EMPTY_STEMS = cycle(("Which of the following is true?", "Which of these statements is correct?", "Which is right?"))
_AUXILIARY = re.compile(r"\b(is|are|was|were|do|does|did|has|have)\b")


def longest_key(clean: Question) -> Iterator[Question]:
    """A key with all that can be said of it."""
    yield _with(clean, key=f"{_key(clean)}, as has been shown again and again by those who have looked into the matter")


def word_repeats(clean: Question) -> Iterator[Question]:
    """A key that takes up a word of the stem."""
    said = " ".join(option.text for option in clean.options).lower()
    long = [each for each in re.findall(r"\w{5,}", clean.stem.lower()) if each[:4] not in said and each not in _EMPTY]
    if long:
        yield _with(clean, key=f"{_key(clean)} {long[-1]}")


def negative_stem(clean: Question) -> Iterator[Question]:
    """A question about what is not so."""
    if clean.stem.startswith("Why"):
        return
    if _AUXILIARY.search(re.split(" (?:that|when|to|of) ", clean.stem)[0]):
        yield replace(clean, stem=_AUXILIARY.sub(r"\1 not", clean.stem, count=1))
    else:
        yield replace(clean, stem=f"All of the following answer the question “{clean.stem}” EXCEPT")


def absolute_terms(clean: Question) -> Iterator[Question]:
    """A distractor that leaves no exception."""
    yield _with(clean, distractor=f"{_distractors(clean)[0]}, {next(_ABSOLUTE)}")


def vague_terms(clean: Question) -> Iterator[Question]:
    """A distractor that says nothing exact."""
    yield _with(clean, distractor=f"{_distractors(clean)[0]}, {next(_VAGUE)}")


def all_of_the_above(clean: Question) -> Iterator[Question]:
    """A distractor that takes in all options."""
    yield _with(clean, distractor=next(_ALL))


def none_of_the_above(clean: Question) -> Iterator[Question]:
    """A distractor that leaves out all options."""
    yield _with(clean, distractor=next(_NONE))


def complex_options(clean: Question) -> Iterator[Question]:
    """Combinations of numbered statements (K-type), and an option that names two others."""
    parts = [option.text for option in clean.options][:3]
    numbered = " ".join(f"{sign}. {part}" for sign, part in zip(("I", "II", "III"), parts, strict=True))
    yield _choice(clean, ("I and II", "II and III", "I and III only", "I, II and III"), stem=f"{clean.stem} {numbered}")
    yield _with(clean, distractor="Both A and C")


def lost_sequence(clean: Question) -> Iterator[Question]:
    """Numbers and dates in every order that is none."""
    order = places([option.text for option in clean.options])
    if order is not None:
        for mixed in permutations(range(len(order))):
            if mixed not in (tuple(range(len(order))), tuple(range(len(order)))[::-1]):
                yield replace(clean, options=tuple(clean.options[number] for number in mixed))


def article_cue(clean: Question) -> Iterator[Question]:
    """A stem that ends in the article of the key, which other options don't go with."""
    bare = [re.sub(r"^(?:the|a|an|by|to|it|its) ", "", each.text.lower()) for each in clean.options]
    # Sounds that are written as they are said.
    if all(re.match(r"(?!eu|on)[a-gi-tvwz]", text) for text in bare):
        fits = {text: text[0] in "aeio" for text in bare}
        key = next(text for text, each in zip(bare, clean.options, strict=True) if each.correct)
        if len(set(fits.values())) > 1:
            stem = f"{clean.stem.rstrip('?')}? It was {'an' if fits[key] else 'a'}"
            options = tuple(replace(each, text=text) for text, each in zip(bare, clean.options, strict=True))
            yield replace(clean, stem=stem, options=options)


def number_cue(clean: Question) -> Iterator[Question]:
    """A key in the plural, as the stem wants it, beside distractors in the singular."""
    # Up to three words, of which the last is the noun, and none in the plural.
    if all(re.fullmatch(r"(?:\w+ ){0,2}[a-z]+(?<!s)", each.text.lower()) for each in clean.options):
        yield replace(_with(clean, key=f"{_key(clean)}s"), stem=f"{clean.stem.rstrip('?')}? They were")


def form_cue(clean: Question) -> Iterator[Question]:
    """A key that alone is built as a reason."""
    yield _with(clean, key=f"Because {_key(clean)}")


def convergence(clean: Question) -> Iterator[Question]:
    """A key whose parts return in the other options."""
    key, (first, second, third) = _key(clean), _distractors(clean)
    texts = (f"{key} and {first}", f"{key} and {second}", f"{key} and {third}", f"{first} and nothing more")
    yield _choice(clean, texts, stem=clean.stem)


def gratuitous_information(clean: Question) -> Iterator[Question]:
    """A story before the question."""
    yield replace(clean, stem=_STORY + clean.stem)


def unfocused_stem(clean: Question) -> Iterator[Question]:
    """A stem that says nothing of what is asked."""
    yield replace(clean, stem=next(_EMPTY_STEMS))


def blank_in_stem(clean: Question) -> Iterator[Question]:
    """A gap in the middle of the stem."""
    first, rest = clean.stem.split(" ", maxsplit=1)
    yield replace(clean, stem=f"{first} _____ {rest}")


def true_false_options(clean: Question) -> Iterator[Question]:
    """Options that say yes and no."""
    words = cycle(("Yes", "No"))
    yield replace(clean, options=tuple(replace(each, text=f"{next(words)}, {each.text}") for each in clean.options))


def options_alike(clean: Question) -> Iterator[Question]:
    """A distractor that is the key in other letters."""
    yield _with(clean, distractor=f" {_key(clean).upper()}. ")


def logical_cues(clean: Question) -> Iterator[Question]:
    """A key that alone has a figure."""
    if not any(char.isdigit() for option in clean.options for char in option.text):
        yield _with(clean, key=f"{_key(clean)} (from 1874)")


def explanation(clean: Question) -> Iterator[Question]:
    """An explanation of another key."""
    yield replace(clean, explanation=f"Correct: {_distractors(clean)[1]}. So the text says.")


#: The rule that has to find it, by the flaw that is planted.
PLANTED: dict[Planting, str] = {
    longest_key: "longest_key",
    word_repeats: "word_repeats",
    negative_stem: "negative_stem",
    absolute_terms: "absolute_terms",
    vague_terms: "vague_terms",
    all_of_the_above: "all_of_the_above",
    none_of_the_above: "none_of_the_above",
    complex_options: "complex_options",
    lost_sequence: "lost_sequence",
    article_cue: "grammatical_cues",
    number_cue: "grammatical_cues",
    form_cue: "grammatical_cues",
    convergence: "convergence",
    gratuitous_information: "gratuitous_information",
    unfocused_stem: "unfocused_stem",
    blank_in_stem: "blank_in_stem",
    true_false_options: "true_false_options",
    options_alike: "options_alike",
    logical_cues: "logical_cues",
    explanation: "explanation",
}

#: Long, and yet of no meaning that a key could take up.
_EMPTY = frozenset(
    "which about according after before between their there these those where would could should".split()
)


def _key(clean: Question) -> str:
    return next(option.text for option in clean.options if option.correct)


def _distractors(clean: Question) -> list[str]:
    return [option.text for option in clean.options if not option.correct]


def _with(clean: Question, *, key: str | None = None, distractor: str | None = None) -> Question:
    """With another key, or another first distractor, in its place."""
    first = _distractors(clean)[0]
    texts = [
        (key or option.text) if option.correct else distractor if distractor and option.text == first else option.text
        for option in clean.options
    ]
    options = tuple(replace(option, text=text) for option, text in zip(clean.options, texts, strict=True))
    return replace(clean, options=options)


def _choice(clean: Question, texts: tuple[str, ...], *, stem: str) -> Question:
    """With these options, of which the first is the key."""
    return replace(clean, stem=stem, options=tuple(Option(text, number == 0) for number, text in enumerate(texts)))
