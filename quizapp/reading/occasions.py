"""Nouns that a date may belong to: what happens at a time, and what is written or made at one."""

from quizapp.reading.name_words import WORK_NOUNS

#: "The capture of Montreal in 1760" tells of something that happened in that year.
EVENTS = frozenset(
    """abolition accident annexation armistice assassination attack battle bombardment bombing boycott campaign
    capitulation capture census ceremony championship closure collapse completion concert conference conquest
    coronation coup crash creation crisis cup cyclone declaration defeat demolition demonstration departure
    destruction disaster discovery dismissal dissolution draft drought earthquake election epidemic eruption
    evacuation execution exhibition expedition explosion expulsion fair fall famine festival final fire flood
    foundation founding gala game genocide handover hearing heatwave hurricane inauguration inception
    independence inquest interview introduction invasion landing launch liberation lockdown marriage massacre
    match meeting merger murder mutiny nationalisation nationalization occupation olympics opening outbreak
    pandemic parade paralympics partition plague playoffs premiere protest publication race raid rally rebellion
    recession referendum resignation restoration retirement reunification revolt revolution riot shipwreck siege
    signing storm strike summit surrender takeover tournament trial unification uprising visit war wedding
    withdrawal""".split()
)
#: "The 1950 report" and "the Edict of Fontainebleau (1685)" are of that year.
DOCUMENTS = WORK_NOUNS - EVENTS | frozenset(
    """act agreement charter code confession constitution convention decree deed directive edict inquiry inventory
    law manifesto map ordinance poll proclamation regulation regulations review statute survey translation
    treaty will""".split()
)
