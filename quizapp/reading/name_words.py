"""Closed lists of the words that names are made of, join by or are preceded by."""

import re

from quizapp.reading.lexicon import DEMONYMS, MONTHS, NAME_CUES, PLACES, SAME_NAME, TITLES, WEEKDAYS

#: A name is taken to have no more words than this after its first.
LONGEST = 9

#: Titles that come before a person's name and are no part of it, beside ``TITLES``: "Chief Executive Anna Holm".
ROLE_WORDS = TITLES | frozenset(
    """Miss Mx Mx. Prime Chief Executive Officer Chairman Chairwoman Chair Director Managing General Deputy Vice Foreign
    Finance Defence Home Interior Secretary Chancellor Councillor Cllr Cllr. Councilman Councilwoman Congressman
    Congresswoman Representative Rep. Sen. Gov. Gen. Col. Capt. Capt Lt. Lt Lieutenant Sgt Sgt. Commander Commodore
    Major Brigadier Corporal Constable Inspector Superintendent Detective Justice Magistrate Bishop Archbishop
    Cardinal Rabbi Imam Sheikh Father Brother Sister Baron Baroness Count Countess Duke Duchess Earl Viscount Emperor
    Empress Tsar Sultan Harbour Harbor Head Coach Manager Ambassador Attorney Commissioner Mister Madame Monsieur Herr
    Frau Señor Signor Doctor Hon. Mme M. Auditor Treasurer Sheriff Speaker Comptroller Premier""".split()
)
#: Titles that are as good as a given name: "Queen Anne" is nobody without hers.
STYLES = frozenset("King Queen Prince Princess Pope Saint St. St Emperor Empress Tsar Sultan Sister Father".split())
#: Particles inside a person's or a place's name.
PARTICLES = frozenset(
    """de du des del della di da dos das do von van der den ter ten la le les el al bin ibn ben bint y e zu zum af av
    upon sur""".split()
)
#: Those that tell what an office is for, and are none without it: "Defence Secretary".
FIELDS = frozenset("Defence Finance Foreign Harbor Harbour Home Interior Managing".split())
#: The words of ``NAME_CUES`` and further ones that end a name and say what it names.
ENDINGS: dict[str, frozenset[str]] = {
    "organisation": NAME_CUES["organisation"]
    | frozenset(
        """Rovers United Athletic Wanderers Albion FC AFC RFC Hotspur Brothers Associates Partnership Tribunal Assembly
        Line Lines Ferries Railways Buses Survey Inspectorate Observatory Brewery Bakery Theatre Theater
        Gallery Library Choir Band Regiment Battalion Brigade Constabulary Police Army Navy Force Coastguard
        Consortium Coalition Alliance Confederation Guild Directorate Secretariat Cooperative Co-operative
        Chamber Exchange News Gazette Herald Chronicle Advertiser Tribune Journal Telegraph Guardian
        Collective Initiative Syndicate Railway Registry Courier Ledger Echo Argus Mercury Examiner Dispatch
        Industrial Securities Partners Friends""".split()
    ),
    "place": NAME_CUES["place"]
    | frozenset(
        """Hill Hills Lane House Point Head Wharf Quay Pier Row Yard Green Common Corner Farm Mill Moor Wood Woods Fell
        Dale Heath Marsh Fen Gardens Garden Palace Cathedral Abbey Priory Minster Tower Channel Plain Plateau Estuary
        Firth Sound Shore Crossing Lock Dam Reservoir Weir Gate Cemetery Crescent Drive Close Terrace Boulevard
        Highway Motorway Tunnel Stadium Arena Hall Manor Lodge Rock Rocks Springs Spring Creek Pass Ridge Basin
        Delta
        Republic Kingdom Duchy Principality
        Highlands Lowlands Uplands Downs Territory Territories Archipelago Plains Oblast Prefecture Borough Parish
        Quarter Ave Freeway Expressway Turnpike Lido Pool Baths Rink Zoo Aquarium Velodrome Planetarium Pavilion Viaduct
        Aqueduct Lighthouse Windmill Racecourse Allotments""".split()
    ),
    "event": NAME_CUES["event"]
    | frozenset(
        """Shield Trophy Marathon Final Finals Tournament Derby Grand-Prix Tour Siege Massacre Famine Plague Pandemic
        Storm Hurricane Fair Carnival Jubilee Inquiry Disaster Expo Depression Enlightenment Reformation Renaissance
        Armistice Blitz Congresses Strike""".split()
    ),
    "law": NAME_CUES["law"] | frozenset("Statute Code Ordinance Regulations Rules Covenant Declaration".split()),
    "vehicle": NAME_CUES["vehicle"],
}
#: What ends the names of bodies, places, events and laws, whose name may hold an owner's or two places' inside.
BODY_ENDINGS = ENDINGS["organisation"] | ENDINGS["place"] | ENDINGS["event"] | ENDINGS["law"]
#: Endings of places and bodies that are common surnames too.
SURNAMES = frozenset(
    """Hill Hills Wood Woods Park Church Lane Hall Field House Castle Street West East North Green Farm Marsh Moor Rock
    Dale Fell Heath Law Bush Glen Ford Pass Row Head Fair Garden Forest Lock Mill Bank Lake Banks Weir Bridge Mount
    Court Spring Creek Close Pier Abbey Tower Port Bay""".split()
)
#: These end the names of clubs and towns, of companies and their lines alike.
TOWNS_AND_CLUBS = frozenset(
    "City Town County Port Village Park District East West North South Station Order Line Railway".split()
)
#: A club is called by the end of its name without an article: "City lost".
CLUB_ENDINGS = frozenset("City Town United Rovers Athletic Wanderers County Albion".split())
#: Titles with a place that name somebody by themselves: "the Duke of X".
NOBLES = frozenset(
    "Duke Duchess Earl Count Countess Marquess Marquis Marchioness Baron Baroness Viscount Prince Princess King Queen "
    "Emperor Empress Bishop Archbishop Sultan Emir".split()
)
#: What "of" may follow inside a name: "University of X", "Battle of X", "Isle of X".
OF_HEADS = (
    frozenset().union(*ENDINGS.values())
    | NOBLES
    | frozenset(
        """House Houses Order College Faculty Department Chamber Guild Confederation Alliance Union Republic Kingdom
        Duchy
    Empire State States Commonwealth Siege Treaty Peace Declaration Bill Statute Act Code Tower Cathedral Abbey Priory
    Palace Museum Gallery Library Archive Archives Bank Bay Gulf Isle Isles Firth Mouth Forest Vale Hill Rock Straits
    Sons Daughters Knights Friends Campaign Movement Front Brigade Army Corps Book Gospel Origin Theory Law Laws Court
    Inns Faculty Institution Registry Register Office Commission Committee Council Assembly Conference Congress Festival
    Feast Massacre Invasion Fall Rise Age Wars War School Schools Church Board Ministry Academy Association Federation
    League Society Institute Trust Company Corporation Province County City Town Port Temple Mosque Mount
    Port""".split()
    )
)
#: What "for", "on", "against" and "and" may follow inside a name: "Institute for X", "Ministry of X and Y".
BODY_HEADS = frozenset(
    """Institute Centre Center Campaign Council Committee Commission Foundation Fund Trust Society Association Alliance
    Network Office Agency Ministry Department Bureau Convention Conference Panel Court Board School Coalition Group
    Programme Program Union Organisation Organization Academy Academies Federation Directorate Service Authority
    Faculty Museum Royal National Protocol Covenant Treaty Agreement""".split()
)
#: Of these there is one in a country, which needs no further name.
SINGLE_BODIES = frozenset("Parliament Congress Senate".split())
#: The end of a company's name, which the text may drop: "Acme Holdings plc" is "Acme".
COMPANY_ENDINGS = frozenset(
    """plc PLC Plc Ltd Ltd. Limited Inc Inc. Incorporated Corp Corp. Corporation Co Co. Company LLC LLP GmbH AG SA S.A.
    NV N.V. AB ASA Oy SpA Holdings Holding Group International Industries Enterprises Partners Technologies Systems
    Solutions Laboratories Pharmaceuticals Therapeutics Foods Motors Energy Industrial
    Securities""".split()
)
#: These end a company's name beyond doubt.
LEGAL_FORMS = frozenset(
    "plc PLC Plc Ltd Ltd. Limited Inc Inc. Incorporated Corp Corp. LLC LLP GmbH AG NV N.V. ASA SpA Holdings".split()
)
#: Owners that belong to the name that follows: "Merchants' Institute", "King's College".
OWNERS = frozenset(
    """King Queen Prince Princess Children Women Men People World Workers Teachers Merchants Farmers Miners Nurses
    Players Writers Engineers Bishop Saint St St. Trinity Jesus Soldiers Seamen Fishermen Sailors Doctors Veterans
    Tenants Residents Members Students Scholars Builders Bakers Drapers Parents Valentine New Lord Lady Mother
    Father All Girls Boys""".split()
)
#: Capitals that are no names: titles of office, abbreviations of words, labels of parts of a document.
NO_NAMES = frozenset(
    """TV CEO CFO COO CTO DNA RNA PDF ID GP GPs MP MPs MEP MEPs PhD MSc BSc BA MA HIV AIDS GDP GNP AI IT HR PR VAT AM PM
    BC AD BCE CE OK UV LED USB SMS URL HTML CSV FAQ PIN ATM CCTV MRI CT GPS SUV DIY NB PS UFO VIP QR IQ I II III IV V VI
    VII VIII IX X XI XII EUR USD GBP kWh MWh GWh Wi-Fi Ph.D. GMT BST UTC CET EST EDT PST PDT Mr Mrs Ms Dr No No. Nos
    Nos. Fig. Figs Vol. Vols Eds Ed.
    Chapter Section Sections Figure Table Part Appendix Annex Article Articles Clause Paragraph Schedule Step Steps
    Page Pages Note Notes Warning Tip Question Answer Photo Picture Image Map Sir Madam God Christmas Easter Ramadan
    Lent Hanukkah Diwali Internet Web Earth Moon Sun State States Government Northern Southern Eastern
    Western North South East West Midwest Email Thank Thanks Dear Hello Yes""".split()
)
#: Words that a sentence opens with more often than a name, whatever the model takes them for.
OPENERS = frozenset(
    """about above according across after again against all almost alone along already also although always among and
    another any anyone anything as asked at away back because before behind being below beside besides between beyond
    both but by can clearly compared could despite did do does down due during each earlier either even eventually ever
    every everyone everything except few fewer finally first for four from further given had half has have having he
    hence her here his how however if in inside instead into is it its just last later least less let like likewise many
    may maybe meanwhile might more moreover most much must near nearly neither never nevertheless next no nobody none
    nor
    not nothing now of off often on once one only onto or other others otherwise our out outside over overall part
    perhaps please quite rather really said second several shall she should similarly since six so some someone
    something
    sometimes soon still such ten than that the their then there therefore these they third this those though three
    through throughout thus to today together tomorrow tonight too toward towards twice two under unless unlike until up
    upon us usually very was we well were what whatever when whenever where whereas wherever whether which whichever
    while
    who whoever whose why will with within without would yes yesterday yet you your my our new old young former local
    national early late little long good great big small last recent public private critics experts scientists
    researchers officials police people residents workers supporters opponents families children women men parents
    students teachers doctors nurses farmers""".split()
)
#: What is written, painted, played or shown: a title in capitals follows it.
WORK_NOUNS = frozenset(
    """book memoir memoirs novel novella story poem play film movie documentary album song single opera symphony ballet
    painting portrait sculpture essay article paper report study treatise pamphlet manifesto biography autobiography
    collection anthology series programme program show podcast magazine newspaper journal musical thriller comedy
    tragedy drama diary ballad hymn waltz sonata concerto quartet video game textbook volume sequel trilogy
    serial episode biopic artwork mural""".split()
)
CALLED = frozenset("call title entitle name publish write direct".split())
#: Parts of a document, which a number follows.
NUMBERED_PARTS = frozenset(
    """Section Sections Chapter Figure Fig. Fig Table Part Appendix Annex Article Articles Clause Paragraph Schedule
    Step Volume Vol. Page Note Question Box Exhibit Phase Stage Day Week Year Room Platform Gate Level Grade Type
    Category Class Option Version Tier""".split()
)
#: The words that a title of a work, or a law's in brackets, writes in small letters.
SMALL_IN_TITLES = frozenset("a an the of in on to and for with at by from or as".split())
#: Places that are known by themselves, in each of their spellings.
KNOWN_PLACES = PLACES | {spelling for same in SAME_NAME if same[0] in PLACES for spelling in same}
#: What follows "the" at the end of the name of somebody long dead: "Agrippina the Younger".
EPITHETS = frozenset(
    """Great Elder Younger Magnificent Conqueror Terrible Bold Pious Fair Wise Confessor Apostate Impaler Navigator Good
    Bald Fat Short Tall Baptist Evangelist Divine Just Lame Mad Cruel Brave Strong Red Black White Bastard Unready
    Martyr Hermit Venerable Philosopher Lion Lionheart Simple Stout Silent Fearless Handsome Debonair""".split()
)
#: Points of the compass and the like, which are no name alone.
POINTS = frozenset("North South East West Northern Southern Eastern Western Central Latin".split())
#: Months and days, in small letters.
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
#: A number as the end of a name writes it: "1988", "11", "XII".
NUMERAL = re.compile(r"\d{1,4}|[IVX]{2,5}")
_NATIONS = (frozenset(DEMONYMS.values()) - {"U.S."}) | frozenset(
    "American European African Asian Arab English Scottish Welsh".split()
)


def is_demonym(word: str) -> bool:
    """Whether a word is the adjective or the people of a country or continent: "Swedish", "Swedes", "Italians"."""
    return word in _NATIONS or word.removesuffix("s") in _NATIONS or word.endswith(("ish", "ese", "Frenchman"))
