"""What a name looks like to a reader who knows nothing else of it: a river, a street, a school, a ruler."""

import re

from quizapp.reading.gazetteer import KNOWN_REGIONS
from quizapp.reading.lexicon import REGIONS
from quizapp.reading.name_words import LEGAL_FORMS, NOBLES, STYLES

_BODIES = {
    "university": "University College Institute Faculty Polytechnic",
    "school": "School Academy Seminary",
    "collection": "Museum Gallery Library Theatre Theater Archive Archives Observatory Zoo Orchestra Choir",
    "hospital": "Hospital Clinic Infirmary Hospice",
    "state": """Government Ministry Council Commission Department Agency Authority Office Secretariat Treasury
        Directorate Inspectorate""",
    "parliament": "Parliament Congress Senate Assembly",
    "court": "Court Tribunal",
    "party": "Party Front",
    "association": "Union Association Society Federation League Confederation Guild Foundation Charity Trust",
    "centre": "Center Centre Laboratory",
    "force": "Army Navy Police Regiment Battalion Brigade Guard Coastguard Constabulary Corps",
    "firm": "Company Corporation Bank Airlines Airways Motors Brewery Line Lines Ferries Railways Brothers Sons",
    "paper": "Times News Gazette Herald Guardian Telegraph Journal Chronicle Post Tribune Magazine Review",
    "club": "FC AFC United Rovers Athletic Wanderers Albion Club",
    "church": "Church Diocese Synod",
}
_PLACES = {
    "water": "River Lake Loch Sea Ocean Bay Gulf Strait Channel Creek Estuary Sound Firth Canal Reservoir Falls",
    "street": """Street Road Avenue Ave Boulevard Lane Row Drive Close Terrace Crescent Square Plaza Highway Motorway
        Freeway""",
    "height": "Mount Mountain Mountains Hill Hills Peak Fell Ridge Range Pass Plateau",
    "building": """House Hall Castle Palace Cathedral Abbey Tower Station Bridge Stadium Arena Airport Prison Fort
        Building Church Theatre Museum Mill Lodge""",
    "land": "County Province District Desert Peninsula Island Islands Isles Prefecture Valley Territory Highlands",
    "green": "Park Gardens Garden Forest Wood Woods Common Moor Heath",
}
_KINDS = {
    "organisation": {word: kind for kind, listed in _BODIES.items() for word in listed.split()}
    | dict.fromkeys(LEGAL_FORMS, "firm"),
    "place": {word: kind for kind, listed in _PLACES.items() for word in listed.split()},
}
#: What only crowned heads and saints of one name bear: "Louis XIV".
_NUMBERED = re.compile(r"[IVX]+")
#: The last word of what is won: "Society of the Year".
_AWARDS = ("Year", "Award", "Awards", "Prize", "Medal", "Trophy", "Cup")
_SMALL = ("of", "for", "on", "and")
#: Words of so many letters or fewer are particles and initials.
_SHORT = 3
#: "MacDonald" and "McDonald" are spellings of one name.
_MAC = re.compile(r"^mac(?=\w{3})")
#: Titles of those who rule.
RULERS = STYLES | NOBLES | frozenset("Elector Caliph Shah Khan Kaiser Pharaoh".split())
#: Words that only join or end a name: what opens with one, or with a mark, was cut out of something longer.
_CUT = re.compile(r"(?:and|or|but|nor|of|the late)\b|['’‘\"“(-]", re.IGNORECASE)
#: "iPhone" and "eBook" are written like this; bodies hardly ever are.
_PRODUCT = re.compile(r"[a-z][A-Z]")
#: What nobody is called without a name beside it.
_POSTS = frozenset(
    """President Director Co-Director Emeritus Emerita Chairman Chair Chief Executive Officer Manager Professor Dean
    Minister Prime Secretary General Deputy Vice Head Senior Editor Captain Judge Mayor Governor""".split()
)
#: Islands that hold towns, beside the regions that are known.
_LARGE = (
    KNOWN_REGIONS
    | REGIONS
    | frozenset(
        "Borneo Sumatra Luzon Mindanao Sulawesi Honshu Hokkaido Kyushu Hispaniola Ireland Java Sakhalin Baffin".split()
    )
)


def name_kind(name: str, fine_type: str) -> str:
    """What the words of a name say of what bears it: "school", "water", "ruler"; "" where they say nothing."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    if fine_type == "person":
        rules = words[0] in RULERS or _NUMBERED.fullmatch(words[-1]) or RULERS & set(words[:3])
        return "ruler" if rules else ""
    if words[0] == "Best" or words[-1] in _AWARDS:
        return "award"
    listed = _KINDS.get(fine_type, {})
    # "School of Medicine" is a school, by the word before the first small one.
    head = next((place - 1 for place, word in enumerate(words) if place and word in _SMALL), len(words) - 1)
    return listed.get(words[head], "") or listed.get(words[0], "")


def is_well_read(name: str, fine_type: str) -> bool:
    """Whether a name can be one of its type by its look: no cut piece, no post without a name, no product."""
    if _CUT.match(name) or "/" in name or set(name.split()) <= _POSTS:
        return False
    # "The Herald's Anna Holm" is more than a name.
    if fine_type == "person" and re.search(r"[’']s ", name):
        return False
    return fine_type != "organisation" or not _PRODUCT.match(name)


def share_a_name(one: str, other: str) -> bool:
    """Whether two people's names may be of one, as they have a long word in common: "al-Lind" and "Oskar Lind"."""
    first, second = (
        {_MAC.sub("mc", word) for word in re.split(r"[\s.’'-]+", name.lower()) if len(word) > _SHORT}
        for name in (one, other)
    )
    return bool(first & second)


def is_full(name: str) -> bool:
    """Whether a person's name has more than one word."""
    return " " in name


def is_a_region(name: str) -> bool:
    """Whether a place is known to be larger than a town, so that a town of the text may lie in it."""
    return name.removeprefix("the ") in _LARGE
