"""Questions that were looked through by hand and have no item-writing flaw, about many subjects.

Each is (stem, key, distractors); ``choices`` makes questions of them, and ``others`` has some of the other kinds.
"""

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    Key,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    Question,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.lint.sequence import places

_EVIDENCE = (Evidence(0, 1, "-"),)

ITEMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Which gas do plants take in from the air to make sugar?", "Carbon dioxide", ("Nitrogen", "Oxygen", "Hydrogen")),
    ("Which planet of the solar system is the largest?", "Jupiter", ("Saturn", "Neptune", "Mars")),
    ("Who painted the ceiling of the Sistine Chapel?", "Michelangelo", ("Raphael", "Leonardo", "Titian")),
    ("In which year did the first people land on the Moon?", "1969", ("1961", "1965", "1972")),
    ("How many bones does an adult human body have?", "206", ("180", "248", "312")),
    ("Which river flows through Vienna and Budapest?", "The Danube", ("The Rhine", "The Elbe", "The Vistula")),
    ("What does a barometer measure?", "Air pressure", ("Wind speed", "Humidity", "Rainfall")),
    ("Which metal is liquid at room temperature?", "Mercury", ("Sodium", "Lead", "Tin")),
    (
        "Why do ships sit lower in fresh water than in the sea?",
        "It is less dense",
        ("It is warmer", "It has fewer waves", "It holds more air"),
    ),
    (
        "What did Johannes Gutenberg bring to European printing?",
        "Movable metal type",
        ("Cheap linen paper", "Coloured woodcuts", "Bound pamphlets"),
    ),
    (
        "Which organ of the human body produces insulin?",
        "The pancreas",
        ("The liver", "The spleen", "The stomach"),
    ),
    (
        "What happens to the pitch of a string when it is tightened?",
        "It rises",
        ("It falls", "It wavers", "It stays the same"),
    ),
    (
        "Which treaty ended the Thirty Years’ War in 1648?",
        "The Peace of Westphalia",
        ("The Treaty of Utrecht", "The Peace of Augsburg", "The Treaty of Tilsit"),
    ),
    (
        "How long does the Earth take to turn once about its axis?",
        "24 hours",
        ("12 hours", "36 hours", "48 hours"),
    ),
    (
        "Which instrument did Louis Armstrong play?",
        "The trumpet",
        ("The clarinet", "The trombone", "The piano"),
    ),
    (
        "What is the main task of red blood cells?",
        "Carrying oxygen",
        ("Fighting infection", "Closing wounds", "Storing fat"),
    ),
    (
        "Which language has the most native speakers?",
        "Mandarin",
        ("English", "Spanish", "Hindi"),
    ),
    (
        "What does a seismograph record?",
        "Movements of the ground",
        ("Currents in the sea", "Layers of cloud", "Changes in temperature"),
    ),
    (
        "Who wrote the novel “Middlemarch”?",
        "George Eliot",
        ("Jane Austen", "Thomas Hardy", "Charles Dickens"),
    ),
    (
        "On which date was the Bastille stormed?",
        "14 July 1789",
        ("5 May 1789", "20 June 1789", "26 August 1789"),
    ),
    (
        "Which part of a bicycle turns the rear wheel?",
        "The chain",
        ("The saddle", "The fork", "The brake"),
    ),
    (
        "Why does bread dough rise?",
        "Yeast gives off gas",
        ("Salt draws in water", "Flour swells in heat", "Sugar turns to starch"),
    ),
    (
        "What did the suffragettes demand?",
        "The vote for women",
        ("An end to child labour", "Shorter working days", "Free schools"),
    ),
    (
        "Which ocean lies between Africa and Australia?",
        "The Indian Ocean",
        ("The Pacific Ocean", "The Atlantic Ocean", "The Arctic Ocean"),
    ),
    (
        "How does a bat find its way in the dark?",
        "By listening for echoes",
        ("By following scents", "By sensing warmth", "By watching the stars"),
    ),
    (
        "Which tax is charged on goods that enter a country?",
        "A tariff",
        ("A toll", "A levy on land", "A duty on estates"),
    ),
    (
        "What is kept in a herbarium?",
        "Dried plants",
        ("Old maps", "Stuffed birds", "Rock samples"),
    ),
    (
        "Which city hosted the Olympic Games of 2012?",
        "London",
        ("Beijing", "Athens", "Sydney"),
    ),
    (
        "According to the law of supply, what follows when a price rises?",
        "Producers offer more",
        ("Buyers ask for more", "Wages fall", "Imports cease"),
    ),
    (
        "What distinguishes an insect from a spider?",
        "It has six legs",
        ("It spins silk", "It lays eggs", "It sheds its skin"),
    ),
    (
        "What share of the Earth’s surface is covered by water?",
        "71 percent",
        ("52 percent", "60 percent", "85 percent"),
    ),
    (
        "Which scientist first described the moons of Jupiter?",
        "Galileo",
        ("Kepler", "Newton", "Huygens"),
    ),
    (
        "What do the rings of a tree trunk show?",
        "Its age",
        ("Its height", "Its species", "Its weight"),
    ),
    (
        "Which country gave the Statue of Liberty to the United States?",
        "France",
        ("Spain", "Italy", "Greece"),
    ),
    (
        "What did the Marshall Plan pay for?",
        "Rebuilding western Europe",
        ("Exploring the Arctic", "Arming Japan", "Founding the League of Nations"),
    ),
    (
        "When were the first modern Olympic Games held?",
        "April 1896",
        ("May 1892", "July 1900", "June 1904"),
    ),
    (
        "What is the purpose of a keel?",
        "To keep a boat steady",
        ("To hold the mast", "To catch the wind", "To steer in port"),
    ),
    (
        "Which crop failed in Ireland in 1845?",
        "Potatoes",
        ("Barley", "Oats", "Turnips"),
    ),
    (
        "How much did the United States pay Russia for Alaska?",
        "$7.2 million",
        ("$3.5 million", "$12 million", "$15 million"),
    ),
    (
        "Which powder do bees gather from flowers?",
        "Pollen",
        ("Spores", "Starch", "Chalk"),
    ),
)


def choices() -> list[Question]:
    """The items as questions; the key stands in another place each time, numbers and dates in their order."""
    return [choice(stem, key, distractors, place=number) for number, (stem, key, distractors) in enumerate(ITEMS)]


def choice(stem: str, key: str, distractors: tuple[str, ...], *, place: int = 0) -> Question:
    """A choice; ``place`` is where the key stands, counted round, unless the options have an order of their own."""
    texts = list(distractors)
    texts.insert(place % (len(texts) + 1), key)
    order = places(texts)
    if order is not None:
        texts = [text for _, text in sorted(zip(order, texts, strict=True))]
    options = tuple(Option(text, text == key) for text in texts)
    return Question(f"clean-{place}", QuestionKind.CHOICE, stem, options, None, _EVIDENCE)


def others() -> list[Question]:
    """Clean questions of the other kinds."""
    return [
        _other(
            QuestionKind.MULTI_CHOICE,
            "Which of these are noble gases?",
            options=(
                Option("Helium", True),
                Option("Neon", True),
                Option("Iodine", False),
                Option("Fluorine", False),
            ),
        ),
        _other(
            QuestionKind.TRUE_FALSE,
            "Whales do not lay eggs.",
            options=(Option("True", True), Option("False", False)),
        ),
        _other(
            QuestionKind.CLOZE,
            "The _____ of Pisa leans.",
            options=(Option("Tower", True), Option("Bridge", False), Option("Gate", False)),
            key=ClozeKey((Gap(("Tower",)),)),
        ),
        _other(QuestionKind.CLOZE, "Water boils at _____ degrees Celsius.", key=ClozeKey((Gap(("100",)),))),
        _other(QuestionKind.SHORT_ANSWER, "Which sea lies north of Egypt?", key=ShortAnswerKey(("Mediterranean",))),
        _other(QuestionKind.SHORT_ANSWER, "Who discovered penicillin?", key=ShortAnswerKey(("Alexander Fleming",))),
        _other(QuestionKind.NUMERIC, "How many sides does a hexagon have?", key=NumericKey(6)),
        _other(
            QuestionKind.MATCHING,
            "Which capital belongs to which country?",
            key=MatchingKey((("Norway", "Oslo"), ("Peru", "Lima"), ("Kenya", "Nairobi"))),
        ),
        _other(
            QuestionKind.ORDERING,
            "Put these inventions into the order in which they were made.",
            key=OrderingKey(("The wheel", "The printing press", "The telephone")),
        ),
        _other(QuestionKind.SELECT_SENTENCE, "Which sentence says who built it?", key=SelectSentenceKey((0,))),
        _other(QuestionKind.NUMERIC, "How high is Mont Blanc?", key=NumericKey(4806, 5, "metres")),
    ]


def _other(kind: QuestionKind, stem: str, *, options: tuple[Option, ...] = (), key: Key | None = None) -> Question:
    return Question(stem, kind, stem, options, key, _EVIDENCE)
