"""M17, quiz style: a short key that the stem does not give away."""

import re

from quizapp.domain.question import QuestionKind
from quizapp.domain.words import find_words
from quizapp.generate.countries import country_of
from quizapp.generate.ground import Ground, fine_type, is_titled, name_root
from quizapp.generate.letters import unknown_letters
from quizapp.generate.model import Draft
from quizapp.generate.slots import is_number

name = "style"
MAX_KEY_WORDS = 8
_OPEN = ("why",)
_PLACES = ("country", "city", "region", "place")
#: Figures, tables and citations are not before whoever is asked.
_ELSEWHERE = re.compile(r"\b(?:et al\b|(?:Figure|Fig\.|Table|Appendix|Equation) \d[\d.]*)")
#: "PhT" and "MBH99", but no "PhD" or "G20", which everybody knows, and no "McCoy" or "3D".
_CODE = re.compile(r"(?!PhD|MSc|MPhil|BSc|DPhil)(?:[A-Z][a-z]{1,2}[A-Z]{1,3}|[A-Z]{2,}\d+[A-Za-z\d]*)")
#: Letters by which a word reminds of another.
_SOUND = 5
#: Words of so many letters or fewer may be any.
_SHORT = 3
_YEAR = re.compile(r"\b\d{4}\b")
_IN_TITLE = "The key is named in the title, so that nothing need be read to find it."


def _unexplained(ground: Ground, stem: str) -> str:
    """A code of capitals, letters or digits that the stem does not spell out; "" without one."""
    codes = (word.strip("“”‘’'\",.;:()?") for word in stem.split())
    code = next((one for one in codes if _CODE.fullmatch(one) and f"({one})" not in ground.document.text), "")
    # The card shows the title: whoever has read of "Hed PE" knows what "PE" is.
    title = ground.document.title.replace("_", " ").split()
    return code or unknown_letters(" ".join(word for word in stem.split() if word.rstrip("?’s") not in title))


def complaint(ground: Ground, draft: Draft) -> str:
    """Why the key is no answer in quiz style; "" where it is."""
    if found := _ELSEWHERE.search(draft.clause.sentence.text):
        return f"The stem hangs on “{found[0]}”, which it does not show."
    if code := _unexplained(ground, draft.stem):
        return f"The stem does not say what “{code}” stands for."
    title = ground.document.title
    if " " in title and title.lower() in draft.stem.lower() and title not in draft.stem:
        return "What the title names is written otherwise in the stem."
    # "Hurricane Beatriz (2011)": the card tells the year of whatever happened.
    if draft.type.startswith("date:") and any(year in ground.title for year in _YEAR.findall(draft.key)):
        return "The title, which the card shows, has the year."
    if draft.kind is QuestionKind.TRUE_FALSE:
        told = {word.lower().strip(".,") for word in draft.key.split()} - {"the"}
        return _IN_TITLE if draft.type in _PLACES and told <= ground.title else ""
    if draft.family not in _OPEN and not draft.type.startswith("vp:") and len(draft.key.split()) > MAX_KEY_WORDS:
        return f"The key has {len(draft.key.split())} words, too many for an option."
    sentence = draft.clause.sentence
    key, stem = ground.roots_of(sentence, draft.key_tokens), ground.roots_of(sentence, draft.tokens)
    if draft.clause.name:
        # The stem says what the number counts, and not the number that it asks for.
        named = frozenset(word.lower().strip(".,") for word in draft.clause.name.split())
        stem |= named - key if is_number(draft.type) else named
    if key and key <= stem:
        return "The stem already says the key."
    # "Where were the Olympic Games held?" In Olympia.
    word = draft.key.split()[-1].lower()
    if key & ground.named and any(_sounds_like(word, one.strip("?.,’'s").lower()) for one in draft.stem.split()):
        return "The stem gives the key away by its sound."
    if draft.family == "what" and not key - ground.topic:
        return "The key is what the whole text is about, so it gives itself away."
    return _IN_TITLE if _is_in_the_title(ground, draft, key) else ""


def _is_in_the_title(ground: Ground, draft: Draft, key: frozenset[str]) -> bool:
    """Whether the title names the key, or the last word of somebody's name, or the only land of a body's."""
    sentence, said = draft.clause.sentence, draft.key.lower().removeprefix("the ")
    title = ground.document.title.lower().replace("_", " ")
    if draft.type == "person":
        entry = next((one for place in draft.key_tokens if (one := ground.name_of(sentence, place))), None)
        last = said.split()[-1]
        # "Henman decides to quit": whoever sees the title thinks of Tim Henman first.
        if (len(last) > _SHORT and find_words(title, last)) or (
            entry is not None and is_titled(ground.document, (entry.name, *entry.aliases))
        ):
            return True
    alike = {one.name for one in ground.analysis.entities if fine_type(one) == draft.type}
    told = [name for name in alike if find_words(title, name.lower()) or name.lower() in ground.title]
    # "Parliament" is no second name beside "the Scottish Parliament".
    told = [name for name in told if not any(name != other and name in other for other in told)]
    if len(told) == 1 and (key == {name_root(told[0])} or said == told[0].lower()):
        return True
    # "The German government" under "Scientology in Germany", and "the Natives" under "Native football team".
    lands = frozenset(root for root in ground.title if country_of(root.title()).lower() == root)
    if len(lands) == 1 and lands <= key and _is_alone(ground, lands):
        return True
    if not told and said.removesuffix("s") in ground.title:
        return True
    return len(said.split()) > 1 and said in title


def _is_alone(ground: Ground, land: frozenset[str]) -> bool:
    """Whether no other land is spoken of half as much as the title's: where several quarrel, it may be any."""
    counts = {root: count for root, count in ground.holding.items() if country_of(root.title()).lower() == root}
    own = max((counts.get(root, 0) for root in land), default=0)
    return not any(2 * count >= own for root, count in counts.items() if root not in land)


def _sounds_like(key: str, word: str) -> bool:
    """Whether two words are longer than the letters with which both begin."""
    return min(len(key), len(word)) > _SOUND and key != word and key[:_SOUND] == word[:_SOUND]
