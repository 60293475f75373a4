"""What a common noun names, finely enough that two of a class can be options of one question.

General English, closed, not taken from any text; a noun that stands in no class is like no other but itself.
"""

_LISTED = {
    "settlement": "city town village suburb neighbourhood neighborhood district settlement hamlet colony slum",
    "country": "country state nation kingdom empire republic province region county territory continent homeland",
    "landform": """mountain hill valley island coast shore beach cliff cave desert plain plateau peninsula canyon slope
        volcano glacier dune reef bog marsh peatland wetland swamp moor meadow field forest wood woodland jungle""",
    "water": "river lake sea ocean stream bay estuary lagoon pond canal reservoir waterfall spring current tide",
    "building": """house building home church cathedral temple mosque synagogue castle palace tower bridge station
        hospital school museum library theatre theater cinema hotel restaurant cafe shop store market factory mill
        warehouse prison stadium arena airport harbour harbor port farm barn cottage monument lighthouse hall studio
        laboratory plant gallery pub club mansion apartment flat office chapel workshop wall gate dam pier dock quay
        archive quarry memorial tomb statue""",
    "room": "room kitchen cell cabin bedroom corridor ward classroom cellar attic dormitory chamber floor roof",
    "way": "road street path route track railway railroad highway motorway lane avenue boulevard tunnel trail crossing",
    "vehicle": """car truck lorry bus train tram boat ship ferry plane aircraft helicopter bicycle bike motorcycle
        rocket spacecraft satellite submarine tank van taxi cab wagon carriage canoe yacht module shuttle""",
    "weapon": "weapon gun rifle bomb missile sword knife spear bow arrow grenade mine cannon pistol shell bullet drone",
    "tool": """tool hammer knife saw needle brush rope ladder wheel lever pump screw nail axe spade plough pipe valve
        spanner bottle box bag basket barrel bucket jar cup bowl pot container""",
    "machine": """machine engine motor computer phone telephone smartphone camera sensor instrument telescope
        microscope clock watch radio television screen printer robot turbine generator battery device gauge detector
        recorder meter laser switch circuit chip system software app network antenna suit""",
    "document": """book letter report document map paper article magazine newspaper diary manuscript novel story poem
        essay biography memoir guide manual dictionary catalogue list record file note postcard certificate passport
        statement declaration petition pamphlet leaflet brochure translation chapter message thesis textbook""",
    "work": """film movie play song album painting portrait sculpture statue photograph picture opera symphony musical
        episode series show programme drama documentary cartoon comedy serial ballet concerto exhibition drawing""",
    "law": """law act treaty agreement constitution rule regulation convention charter statute decree bill edict
        contract ban pact accord directive policy order mandate amendment clause ordinance""",
    "money": """price cost fee tax salary wage debt loan grant fund funding income profit loss revenue budget payment
        bonus pension fine subsidy investment rent reward tuition donation savings compensation refund currency""",
    "food": """food bread meat fish rice fruit vegetable cheese milk butter sugar salt egg cake chocolate soup wine
        beer coffee tea meal breakfast lunch dinner dessert sauce bean potato maize wheat flour snack drink honey""",
    "clothing": "clothes coat hat shirt dress shoe boot uniform jacket glove scarf trousers skirt helmet costume robe",
    "substance": """water oil gas coal iron steel gold silver copper lead wood stone glass plastic paper rubber cement
        concrete salt acid carbon oxygen hydrogen nitrogen methane dioxide chemical compound metal mineral sand clay
        mud soil dust smoke ash steam ice snow petrol fuel peat rock cotton wool silk leather ink paint glue protein""",
    "medicine": "drug medicine vaccine antibiotic treatment remedy pill therapy antidote painkiller cure dose surgery",
    "illness": """disease illness infection virus cancer fever plague malaria cholera epidemic injury wound pain cough
        allergy diabetes asthma stroke infarction pneumonia tuberculosis disorder symptom syndrome""",
    "body part": """arm leg hand foot head face neck chest eye ear nose mouth heart brain lung liver skin bone blood
        muscle nerve finger tooth tongue tail wing cell tissue organ shoulder knee stomach kidney spine""",
    "animal": """animal dog cat horse cow sheep pig goat bird fish insect bee ant butterfly whale dolphin seal bear
        wolf fox deer lion tiger elephant monkey ape mouse rat rabbit snake frog spider shark salmon species mammal
        reptile chicken duck goose eagle owl crab worm camel bat predator""",
    "plant": """tree plant flower grass leaf root seed crop shrub bush moss fern palm oak pine rose weed algae fungus
        mushroom seagrass reed vine orchard hedge""",
    "body in space": "planet star moon galaxy comet asteroid orbit constellation meteor nebula",
    "time": "day week month year decade century hour minute season period era age moment date",
    "measure": """rate temperature speed height depth width length weight mass size volume area distance pressure
        density level frequency energy power range proportion percentage share average ratio total amount quantity
        capacity strength intensity number concentration""",
    "belief": """religion faith belief theory doctrine philosophy ideology principle idea concept view opinion theology
        myth legend tradition custom superstition notion hypothesis thesis teaching worldview""",
    "feeling": """love fear anger joy hope pride shame guilt grief sadness happiness jealousy envy hatred respect
        sympathy anxiety loneliness courage curiosity enthusiasm trust confidence sorrow despair""",
    "quality": """skill talent ability knowledge wisdom intelligence honesty patience strength beauty freedom equality
        independence safety security privacy efficiency quality loyalty dignity reputation fame experience""",
    "fight": """war battle attack raid siege invasion fight revolt rebellion uprising riot bombing strike massacre
        conflict campaign ambush assault clash skirmish airstrike""",
    "crime": "crime murder theft robbery fraud corruption violence abuse kidnapping smuggling arson bribery assault",
    "disaster": """flood storm earthquake fire drought famine hurricane eruption explosion crash accident collapse
        disaster avalanche tsunami leak outbreak blast wreck sinking""",
    "gathering": """meeting conference summit festival wedding funeral party ceremony protest march demonstration rally
        concert parade fair competition tournament race game match contest performance debate reunion""",
    "journey": "journey trip voyage expedition flight tour visit crossing pilgrimage migration retreat march escape",
    "speech": """claim warning promise speech announcement complaint criticism demand request question answer apology
        objection argument call appeal denial accusation threat offer advice comment remark praise prediction""",
    "inquiry": """study research survey experiment test trial investigation analysis inquiry review measurement
        observation excavation examination census poll audit""",
    "change": """rise fall increase decrease growth decline change improvement shortage loss drop reduction expansion
        surge spread shift recovery gain""",
    "decision": "decision vote election referendum choice verdict ruling sentence judgment appointment nomination",
    "damage": "damage harm destruction pollution erosion decay injury death contamination deforestation extinction",
    "art of doing": """science medicine physics chemistry biology history mathematics geography law engineering
        astronomy botany philosophy economics art music literature poetry architecture agriculture painting
        pharmacology journalism""",
    "work to do": "job task work duty project plan programme mission responsibility assignment role career chore",
    "signal": "sound noise smell odor odour light signal alarm voice colour color taste flash glow smoke silence heat",
    "part": "layer edge surface side end corner piece fragment section half top bottom centre center middle border rim",
    "hub": "centre center hub headquarters base depot station camp refuge shelter meeting-place",
    "language": "language dialect alphabet script word name phrase grammar accent vocabulary",
    "sport": "football cricket tennis rugby golf swimming athletics cycling boxing skiing sailing rowing basketball",
}
_CLASSES: dict[str, frozenset[str]] = {}
for _name, _nouns in _LISTED.items():
    for _noun in _nouns.split():
        _CLASSES[_noun] = _CLASSES.get(_noun, frozenset()) | {_name}


def noun_classes(lemma: str) -> frozenset[str]:
    """The classes of a common noun, in small letters; of most there is one, of a rare noun none."""
    return _CLASSES.get(lemma, frozenset())
