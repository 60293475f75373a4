"""What a common noun says that the thing it names is."""

import re

from quizapp.domain.briefing import EntityType
from quizapp.reading.lexicon import FEMALE_NOUNS, MALE_NOUNS, OFFICES, ORGANISATION_NOUNS, PERSON_NOUNS, VEHICLE_NOUNS
from quizapp.reading.name_words import WORK_NOUNS

PLACE_NOUNS = frozenset(
    """city town village port island country county region district parish river lake mountain valley hamlet suburb
    capital province state canton municipality borough estuary bay peninsula hill street harbour harbor resort station
    castle bridge forest moor farm estate""".split()
)
_EVENT_NOUNS = frozenset(
    """battle war election festival tournament championship conference exhibition disaster earthquake storm hurricane
    flood match race summit""".split()
)
_LAW_NOUNS = frozenset("law act treaty bill directive regulation convention statute".split())
_GROUP_NOUNS = frozenset("people tribe sect clan dynasty movement band gang family faction".split())
_PRODUCT_NOUNS = frozenset(
    "drug vaccine medicine software app phone smartphone tablet console browser chip brand model".split()
)
#: Endings of what people are called by what they do.
TRADE = re.compile(r"(?:er|or|ist|ian|ant|ent|ee|eer|man|woman|person|child|friend)$")
_TRADE = re.compile(r"(?:ologist|icist|ician|neer|sman|woman|grapher|keeper|wright|monger|teacher|chandler|master)$")
_PEOPLE = frozenset(
    """teenager youth lad newcomer pensioner goalkeeper striker midfielder defender winger referee umpire
    bowler swimmer runner cyclist jockey skipper tenant landlord landlady plaintiff claimant
    defendant solicitor barrister lawmaker principal lecturer tutor scholar volunteer apprentice
    orphan heir heiress emigrant immigrant veteran survivor donor patron partner entrepreneur
    businessman inventor naturalist dramatist novelist critic columnist broadcaster presenter
    producer designer translator pianist violinist dancer sculptor potter weaver smith blacksmith
    shepherd miner docker fellow friend colleague cousin nephew niece grandson granddaughter widow
    widower twin stepson stepdaughter godson rival successor predecessor premier politician statesman
    rebel spy chef cook butler servant governess midwife vet dentist pharmacist paramedic firefighter
    detective inspector constable magistrate coroner prosecutor spokesperson councillor councilman
    councilwoman alderman descendant ancestor pupil songwriter screenwriter scriptwriter waiter waitress
    skydiver climber rapper drummer paratrooper boxer wrestler golfer blogger protester billionaire
    millionaire tycoon magnate refugee migrant castaway gardener astronaut programmer commentator
    comedian gymnast skier skater surfer rower librarian headmistress postgraduate undergraduate
    counsellor vicar friar missionary pastor chaplain shopper commuter bystander thief gunman burglar
    correspondent hacker organiser organizer reviewer observer supporter opponent insider aide
    attendant watchman foreman fireman postman workman seaman boatman coachman ferryman nightwatchman""".split()
)
WATERCRAFT = frozenset(
    """ship boat ferry yacht trawler tug lifeboat barge liner schooner brig sloop cutter cruiser battlecruiser
    battleship gunboat corvette minesweeper warship freighter frigate steamer tanker destroyer""".split()
)
_CRAFT = WATERCRAFT | frozenset(
    """dinghy bus tram lorry van
    airliner airship balloon glider drone carriage motorcycle lander telescope""".split()
)
_BODIES = frozenset("firm side maker producer giant charity supplier developer subsidiary insurer".split())
#: What a firm may be as well as somebody, so that the noun alone says nothing of the kind.
FIRMS_TOO = frozenset("auditor adviser advisor owner operator lender contractor consultant".split())
_NAMED_BY = (
    (PERSON_NOUNS | MALE_NOUNS | FEMALE_NOUNS | OFFICES | _PEOPLE, EntityType.PERSON),
    (
        ORGANISATION_NOUNS | _BODIES,
        EntityType.ORGANISATION,
    ),
    (PLACE_NOUNS, EntityType.PLACE),
    (WORK_NOUNS, EntityType.WORK),
    (VEHICLE_NOUNS | _CRAFT, EntityType.VEHICLE),
    (_EVENT_NOUNS, EntityType.EVENT),
    (_LAW_NOUNS, EntityType.LAW),
    (_PRODUCT_NOUNS, EntityType.PRODUCT),
    (_GROUP_NOUNS, EntityType.GROUP),
)


def kind_named_by(lemma: str) -> EntityType | None:
    """What a common noun says that something is: a "harbour master" is a person, a "ferry" a vehicle."""
    found = next((kind for listed, kind in _NAMED_BY if lemma in listed), None)
    trade = _TRADE.search(lemma) or (len(lemma) > 6 and lemma.endswith("ist") and not lemma.endswith("list"))
    return EntityType.PERSON if found is None and trade else found
