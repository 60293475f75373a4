"""A word of the stem returns in the key alone: it sounds right ("clang") to whoever knows nothing."""

from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import distractors_of, only_key, options_of, text_field, typed_key
from quizapp.lint.wording import roots

name = "word_repeats"
criterion = Criterion.REPEATS


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the key; at the stem where it says the whole of a typed answer."""
    stem = roots(question.stem)
    number = only_key(question)
    if number is not None:
        key = options_of(question)[number].text
        shared = (stem & roots(key)).difference(*map(roots, distractors_of(question)))
        repeated = next((word.strip("“”‘’\"',;:?!()") for word in key.split() if roots(word) & shared), "")
        if repeated:
            message = f"Of the options the key alone repeats “{repeated}” from the question. Say it in other words."
            yield Finding(name, text_field(number), message)
    elif not question.options:
        answer = roots(typed_key(question))
        if answer and answer <= stem:
            yield Finding(name, "stem", "The question says the answer itself. Ask without that word.")
