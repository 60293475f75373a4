"""Forms of English words: the only home of LemmInflect."""

import functools


@functools.cache
def inflected(lemma: str, tag: str) -> str:
    """The form of a lemma for a Penn tag ("strike", "VBD" -> "struck"); "" where there is none."""
    # Late, because it brings spaCy with it.
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(lemma, tag=tag)
    return forms[0] if forms else ""


@functools.cache
def parts_of_speech(word: str) -> frozenset[str]:
    """The universal parts of speech that the dictionary has for a word; empty where it isn't a word."""
    from lemminflect import getAllLemmas

    return frozenset(getAllLemmas(word))


@functools.cache
def base_of(form: str, lemma: str, tag: str) -> str:
    """The base form of a verb: its lemma, or the dictionary's where that has another form ("hopes" is no "hop")."""
    from lemminflect import getAllLemmas

    found: tuple[str, ...] = getAllLemmas(form, upos="VERB").get("VERB", ())
    return found[0] if found and lemma not in found and inflected(lemma, tag) != form else lemma
