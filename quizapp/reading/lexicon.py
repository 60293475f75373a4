"""Closed lists of English words that the rules lean on; general words only, none taken from any one text."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


#: Verbs whose clause is what their subject says or holds ("X said that ...").
SAY = _words(
    """say tell state claim argue maintain insist warn add announce report believe think suggest predict
    estimate explain
    note acknowledge admit declare assert allege contend stress emphasise emphasize confirm hope fear expect promise vow
    conclude write recall complain remark caution advise reckon feel consider propose concede counter respond reply
    find point recommend calculate speculate confess swear testify agree reiterate reaffirm observe forecast
    reason comment lament opine theorise theorize posit postulate surmise affirm attest muse proclaim hypothesise
    hypothesize quip answer suspect suppose presume guess assume tweet hint"""
)
#: Verbs that are of saying only with a "that" and of somebody, a body or a study: "The court held that ...".
SAY_THAT = _words("hold rule reveal")
#: The same, of a body alone ("The inquest heard that ..."): what somebody hears the text tells as a fact.
HEAR_THAT = _words("hear")
#: The same, of a study alone: what somebody has shown the text tells as a fact.
SHOW_THAT = _words("show indicate demonstrate reveal")
STUDIES = _words("study report survey paper analysis research review investigation census poll inquiry")
#: What is written, or handed down, and tells of things: "The chronicle relates that ...".
DOCUMENTS = _words(
    """letter chronicle annals log logbook diary notebook minute roll record register ledger will inscription guidebook
    guide editorial article statement document memorandum memo memoir note manuscript book petition pamphlet
    obituary catalogue notice bulletin dossier tradition legend"""
)
#: Verbs whose "that" tells what is so, done or wanted, and not what somebody says.
NOT_SAID = _words(
    """know learn discover see realise realize notice hear show prove ensure mean decide determine establish forget
    remember understand pretend dream wish arrange demonstrate reveal indicate verify check order demand require
    request ask vote make cause recognise recognize read sense ascertain appreciate ordain decree direct provide
    stipulate hold rule be have do get"""
)
#: Of a document, verbs that tell what it has, and the prepositions after them; "" stands for an object.
TELL_OF = {"mention": "", "record": "", "note": "", "list": "", "cite": "", "speak": "of", "tell": "of"}
#: Verbs that give the day or the number that somebody puts on a thing, with the prepositions before it.
PUT_AT = {"put": _words("at"), "date": _words("to from at"), "estimate": _words("at"), "value": _words("at")}
#: "She sees the letters as a fraud": verbs of a view with an "as".
SEE_AS = _words("see view interpret portray depict remember identify classify cite")
#: Of these, verbs that give a view of somebody too; somebody may be seen "as a boy".
SEE_SOMEBODY_AS = _words("view portray depict cite")
#: Verbs that set their subject against a thing, and are acts where their object is somebody.
DOUBT_THINGS = _words("doubt question challenge contest refute query")
#: What a study finds or does not find.
FINDINGS = _words(
    "evidence link association connection correlation difference effect sign trace proof benefit fault increase rise"
)
#: Verbs before somebody's own words after a colon, beside those of saying: "She remembered it differently: “...”".
AT_A_COLON = SAY | _words("remember put ask joke quip object boast sum answer agree read")
#: Verbs that lead to or from somebody's own words in quotation marks without a colon: “...,” he went on.
AT_A_QUOTATION = AT_A_COLON | _words("continue begin shout cry whisper elaborate reflect exclaim retort quote")
#: "She used to say", "they went on to claim": verbs below which a verb of saying stands with its "to".
SAY_BELOW = _words("use go continue come begin")
#: Of the verbs of saying, those of a case that is made; it may go on in the sentences after.
ARGUE = _words("argue claim maintain insist contend believe think suggest warn complain")
#: Verbs whose clause their subject gives for no more than likely: without them it would be told as certain.
SUPPOSE = _words(
    "estimate reckon guess suspect fear hope expect speculate surmise suppose presume assume theorise theorize "
    "hypothesise hypothesize posit"
)
#: Verbs whose "not" is told of what is held: who does not believe that it is safe holds that it is not.
HOLD = _words("believe think expect")
#: Verbs whose clause their subject does not stand by, so that the clause must never be given as a claim.
DENY = _words("deny doubt dispute reject question wonder ask refute")
#: Verbs that put their subject's view on the object ("X condemned Y").
JUDGE = _words(
    """call describe label brand dub denounce condemn justify present regard characterise characterize criticise
    criticize praise accuse blame oppose welcome reject dismiss defend deny dispute urge demand hail attribute deplore
    applaud"""
)
#: Of these, verbs that give a view only with what their object is made out to be ("X called Y a Z", "as a Z").
NAME_AS = _words("call describe label brand dub present regard characterise characterize hail")
#: Of these, verbs whose object is a view, plan or charge; of a person they tell what is done ("X dismissed the clerk").
JUDGE_THINGS = _words("oppose welcome reject dismiss defend deny dispute demand")
#: Verbs that are a view only with the word given ("X warned of ...", "X called for ...").
SPEAK_WITH = {
    "warn": _words("of about against"),
    "call": _words("for on"),
    "complain": _words("of about"),
    "appeal": _words("for"),
    "speak": _words("of against"),
    "tell": _words("of"),
    "agree": _words("with"),
    "disagree": _words("with"),
    "testify": _words("to"),
    "swear": _words("to"),
    "remark": _words("on"),
    "ascribe": _words("to"),
    "boast": _words("of about"),
    "recommend": _words(""),
    "advocate": _words(""),
    "admit": _words("to"),
    "apologise": _words("for"),
    "apologize": _words("for"),
    "argue": _words("for against"),
    "hope": _words("for"),
    "insist": _words("on"),
    "protest": _words("against about"),
    "object": _words("to"),
    "expect": _words(""),
    "forecast": _words(""),
    "predict": _words(""),
    "express": _words(""),
    "voice": _words(""),
}
#: Verbs that set their subject against what somebody else holds.
CONTRADICT = _words("deny dispute reject refute contradict counter disagree challenge contest rebut")
#: Nouns that have a "that" of their own.
THAT_NOUNS = _words(
    "claim idea view belief fact theory news evidence sign proof hope fear doubt condition ground report"
)
#: Verbs by which their subject takes something on itself or denies it ("X promised to ...", "X denied causing ...").
COMMIT = _words("promise vow pledge threaten deny admit claim profess")
#: Of these, verbs by which somebody does so with an object too ("X promised a review"); a school may admit pupils.
PLEDGE = _words("promise vow pledge")
#: What lays down and describes, but holds no view of its own.
LAW_NOUNS = _words("act law rule section clause article contract regulation treaty code order statute agreement")
#: What somebody's figure or view is called: "by the union's count", "in her view".
RECKONINGS = _words("count estimate account reckoning view opinion calculation telling mind judgement judgment")
#: Verbs that correct a figure, and what somebody has reckoned: "The council cut the estimate to 850".
REVISE = _words("cut lower raise revise correct reduce bring")
RECKONED = _words("figure estimate forecast toll tally reckoning")
#: Verbs of hearsay in the passive: nobody is named who stands by it.
HEARSAY = _words("say report believe think allege expect claim describe know estimate suppose rumour rumor fear")

PERSON_NOUNS = _words(
    """man woman boy girl person child mother father son daughter brother sister wife husband uncle aunt grandfather
    grandmother king queen prince princess president minister senator governor mayor chancellor premier director
    manager chairman chairwoman chair head leader founder owner captain pilot officer soldier general colonel doctor
    nurse surgeon professor teacher student scientist researcher physicist chemist biologist historian economist
    engineer architect artist painter sculptor writer author poet novelist journalist reporter editor actor actress
    singer musician composer filmmaker photographer lawyer judge spokesman spokeswoman spokesperson analyst expert
    activist campaigner farmer fisherman worker resident neighbour neighbor official secretary commissioner
    ambassador diplomat executive chef athlete player coach inventor explorer astronomer curator conservator
    archaeologist geologist ecologist botanist zoologist psychologist sociologist philosopher priest bishop
    archbishop clerk keeper mason pope imam rabbi monk merchant trader banker baker carpenter mechanic driver
    sailor witness victim employee colleague customer passenger patient guest boss tutor lecturer trainer tenant
    landlord client inspector detective agent spy prosecutor attorney defendant suspect prisoner politician lawmaker
    congressman congresswoman candidate deputy servant widow widower heir murderer killer thief gunman attacker
    assistant adviser advisor critic commander sergeant lieutenant knight nobleman"""
)
ORGANISATION_NOUNS = _words(
    """government company firm corporation ministry department agency council committee commission parliament congress
    senate court party union university college school institute museum hospital bank group organisation organization
    association charity foundation society club team police army navy force administration office authority board
    federation league network laboratory lab observatory embassy regulator bureau church newspaper magazine broadcaster
    studio airline manufacturer maker retailer publisher consortium coalition alliance trust service cooperative
    municipality inquest tribunal"""
)
#: Nouns of several people together, spoken of as one or as many.
COLLECTIVES = _words(
    "crew team band staff family couple pair trio quartet squad cast choir orchestra jury audience gang group "
    "delegation"
)
#: Those who hold an office in a body.
OFFICES = _words(
    """executive chairman chairwoman chair president director spokesman spokeswoman spokesperson secretary treasurer
    founder minister chancellor premier governor mayor manager commissioner leader"""
)
#: Words of a name that make it a firm's.
FIRM_WORDS = _words(
    """ltd plc inc corp llc gmbh ag ab asa oy company corporation group holdings sons bros brothers partners line lines
    airlines airways industries motors energy foods systems technologies pharma pharmaceuticals stores"""
)
#: Words inside a name that say what it names.
NAME_CUES: dict[str, frozenset[str]] = {
    "organisation": _words(
        """University College School Institute Ministry Department Agency Council Committee Commission
        Parliament Congress
        Senate Court Party Union Museum Hospital Bank Group Organisation Organization Association Foundation
        Society Club
        Inc Ltd Plc Corp Corporation Company Laboratory Observatory Trust Federation League Authority Office
        Bureau Service
        Church Press Times Post Airlines Airways Orchestra Academy Board Fund Centre Center"""
    ),
    "place": _words(
        """River Lake Sea Ocean Island Islands Mount Mountain Mountains Valley Bay Cape Gulf Strait Desert Forest County
        Province Street Road Avenue Square Park Peninsula Coast Harbour Harbor Port City Town Village Falls
        Canal Airport
        Station Bridge Reef Glacier Beach Castle District Isle East West North South"""
    ),
    "event": _words(
        """War Battle Revolution Olympics Games Cup Festival Conference Summit Earthquake Flood Fire Exhibition Election
        Uprising Rebellion Crisis Championship Expedition"""
    ),
    "law": _words("Act Treaty Agreement Convention Constitution Directive Regulation Protocol Accord Charter Bill Law"),
    "vehicle": _words("Express Shuttle Airbus Boeing Rover"),
}
VEHICLE_NOUNS = _words(
    """bomber bombers ship ships ferry submarine aircraft jet jets plane planes rocket rockets satellite
    spacecraft probe
    rover train trains locomotive car cars truck vessel boat tanker frigate destroyer helicopter helicopters
    steamer yacht"""
)
TITLES = _words(
    """Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor President Minister Senator Governor Mayor Sir Dame Lord Lady
    Captain General Colonel King Queen Prince Princess Pope Judge Chancellor Sergeant Admiral Saint St. Rev. Reverend"""
)
#: Titles and nouns that tell whether somebody is called "he" or "she".
MALE_TITLES = _words("Mr Mr. Sir Lord King Prince Father Brother Pope")
FEMALE_TITLES = _words("Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Sister Mother")
MALE_NOUNS = _words(
    """man boy father son brother husband uncle nephew grandfather grandson king prince spokesman chairman fisherman
    actor monk pope nobleman gentleman widower salesman businessman policeman"""
)
FEMALE_NOUNS = _words(
    """woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess spokeswoman chairwoman
    actress nun noblewoman lady widow saleswoman businesswoman policewoman"""
)
#: Places that need no second cue.
PLACES = frozenset(
    name.strip()
    for name in """Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain,
    Bangladesh, Belarus, Belgium, Bolivia, Bosnia, Botswana, Brazil, Bulgaria, Cambodia, Cameroon, Canada,
    Chile, China, Colombia, Congo, Croatia, Cuba, Cyprus, Denmark, Ecuador, Egypt, Estonia, Ethiopia, Fiji,
    Finland, France, Germany, Ghana, Greece, Greenland, Guatemala, Haiti, Honduras, Hungary, Iceland, India,
    Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Kazakhstan, Kenya, Kosovo, Kuwait, Laos,
    Latvia, Lebanon, Libya, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Mali, Malta, Mexico,
    Moldova, Mongolia, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua,
    Niger, Nigeria, North Korea, Norway, Oman, Pakistan, Panama, Paraguay, Peru, Philippines, Poland,
    Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Singapore, Slovakia,
    Slovenia, Somalia, South Africa, South Korea, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria,
    Taiwan, Tanzania, Thailand, Tunisia, Turkey, Uganda, Ukraine, United Arab Emirates, United Kingdom,
    United States, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe, England, Europe,
    Asia, Africa, Antarctica, America, North America, South America, Middle East, London, Paris, Berlin,
    Madrid, Rome, Moscow, Beijing, Tokyo, Tehran, Baghdad, Damascus, Kyiv, Cairo, New York, Brussels,
    Vienna, Delhi, Washington, Los Angeles, Sydney""".split(",")
)
#: Spellings of one name: the first is the name, the others its aliases.
SAME_NAME: tuple[tuple[str, ...], ...] = (
    ("United States", "United States of America", "U.S.", "US", "USA", "U.S.A."),
    ("United Kingdom", "UK", "U.K."),
    ("European Union", "EU", "E.U."),
    ("United Nations", "UN", "U.N."),
    ("United Arab Emirates", "UAE"),
)
MONTHS = "january february march april may june july august september october november december".split()
TIME_NOUNS = _words(
    """hour day week fortnight month year decade century morning afternoon evening night spring summer autumn winter
    season"""
)
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
NUMBER_WORDS: dict[str, float] = {
    word: float(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12.0}
SCALES: dict[str, float] = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
#: Of the well-known places, those that are no country.
CITIES = frozenset(
    name.strip()
    for name in """London, Paris, Berlin, Madrid, Rome, Moscow, Beijing, Tokyo, Tehran, Baghdad, Damascus, Kyiv, Cairo,
    New York, Brussels, Vienna, Delhi, Washington, Los Angeles, Sydney""".split(",")
)
REGIONS = frozenset(
    name.strip()
    for name in """Europe, Asia, Africa, Antarctica, America, North America, South America, Middle East""".split(",")
)
COUNTRIES = PLACES - CITIES - REGIONS
#: Capitals that newspapers name for the country.
CAPITALS = {
    "Washington": "United States", "London": "United Kingdom", "Paris": "France", "Berlin": "Germany",
    "Madrid": "Spain", "Rome": "Italy", "Moscow": "Russia", "Beijing": "China", "Tokyo": "Japan", "Tehran": "Iran",
    "Baghdad": "Iraq", "Damascus": "Syria", "Kyiv": "Ukraine", "Cairo": "Egypt", "Delhi": "India",
}  # fmt: skip
#: Adjectives of countries: also what an official or a government of the country is called by.
DEMONYMS = {
    "Afghanistan": "Afghan", "Albania": "Albanian", "Algeria": "Algerian", "Argentina": "Argentine",
    "Armenia": "Armenian", "Australia": "Australian", "Austria": "Austrian", "Belgium": "Belgian",
    "Bolivia": "Bolivian", "Brazil": "Brazilian", "Bulgaria": "Bulgarian", "Cambodia": "Cambodian",
    "Canada": "Canadian", "Chile": "Chilean", "China": "Chinese", "Colombia": "Colombian", "Croatia": "Croatian",
    "Cuba": "Cuban", "Denmark": "Danish", "Egypt": "Egyptian", "Estonia": "Estonian", "Ethiopia": "Ethiopian",
    "Finland": "Finnish", "France": "French", "Germany": "German", "Ghana": "Ghanaian", "Greece": "Greek",
    "Hungary": "Hungarian", "India": "Indian", "Indonesia": "Indonesian", "Iran": "Iranian", "Iraq": "Iraqi",
    "Ireland": "Irish", "Israel": "Israeli", "Italy": "Italian", "Jamaica": "Jamaican", "Japan": "Japanese",
    "Jordan": "Jordanian", "Kenya": "Kenyan", "Kuwait": "Kuwaiti", "Latvia": "Latvian", "Lebanon": "Lebanese",
    "Libya": "Libyan", "Malaysia": "Malaysian", "Mexico": "Mexican", "Morocco": "Moroccan", "Nepal": "Nepalese",
    "Netherlands": "Dutch", "Nigeria": "Nigerian", "North Korea": "North Korean", "Norway": "Norwegian",
    "Pakistan": "Pakistani", "Peru": "Peruvian", "Philippines": "Philippine", "Poland": "Polish",
    "Portugal": "Portuguese", "Romania": "Romanian", "Russia": "Russian", "Saudi Arabia": "Saudi",
    "Scotland": "Scottish", "Serbia": "Serbian", "Somalia": "Somali", "South Africa": "South African",
    "South Korea": "South Korean", "Spain": "Spanish", "Sudan": "Sudanese", "Sweden": "Swedish",
    "Switzerland": "Swiss", "Syria": "Syrian", "Taiwan": "Taiwanese", "Tunisia": "Tunisian", "Turkey": "Turkish",
    "Ukraine": "Ukrainian", "United Kingdom": "British", "United States": "U.S.", "Venezuela": "Venezuelan",
    "Vietnam": "Vietnamese", "Wales": "Welsh", "Yemen": "Yemeni", "Zimbabwe": "Zimbabwean", "England": "English",
}  # fmt: skip

#: Nouns for ships.
SHIPS = frozenset(
    """ship vessel boat barque brig schooner steamer ferry yacht frigate cruiser battleship battlecruiser gunboat
    corvette destroyer submarine tanker trawler liner lifeboat cutter""".split()
)
