"""Every word list and threshold of the measures. A change here changes figures: raise ``VERSION`` with it."""

VERSION = "2"

#: Targets, as they stand beside the figures.
TARGETS = {
    "M1": "100%",
    "M2": ">= 97%",
    "M3": ">= 98%",
    "M4a": ">= 95%",
    "M4b": ">= 90%",
    "M5": "100%",
    "M6": "100%",
    "M7": "100%",
    "M8": ">= 70%",
    "M9": "<= 5%",
    "M9b": "<= 1/k + 5 points",
    "M10": "p > 0.05",
    "M11": "quiz 0, bank <= 2%",
    "M12": ">= 5 families",
    "M13": "<= 0.7",
    "M14": "100%",
    "M15": "100%",
    "M16": "",
    "M17": ">= 98%",
    "M18": ">= 2.0",
    "M19": "100%",
    "M21": "0 bad items",
}

# ---------------------------------------------------------------- quizzes

#: Items of a quiz; of the quiz whose evidence is laid over critical spans; sentences of a summary that must be asked.
QUIZ, LONG_QUIZ, SUMMARY = 10, 16, 5
#: A section of fewer words need not be asked about; without sections a text is cut into so many parts.
SECTION_WORDS, FIFTHS = 80, 5
#: M12.
MIN_FAMILIES, MAX_WH, MAX_REMEMBER, MIN_ANALYSE = 5, 0.5, 0.6, 0.15

# ---------------------------------------------------------------- stems

STEM_WORDS = (6, 25)
#: Embedded clauses with a finite verb of their own.
MAX_EMBEDDED = 1
EMBEDDING = frozenset("relcl ccomp advcl acl csubj csubjpass pcomp".split())
FINITE = frozenset("VBD VBZ VBP MD".split())
SUBJECTS = frozenset("nsubj nsubjpass csubj csubjpass expl".split())
WH = frozenset("who whom whose what which when where why how".split())
OPENING_CONNECTIVES = frozenset(
    """however but and also then so therefore thus hence moreover furthermore besides meanwhile instead still yet
    nevertheless nonetheless similarly likewise additionally afterwards subsequently consequently otherwise""".split()
)
#: Each pronoun with what may be its antecedent: one person, one thing, several, or the speaker and the reader.
PERSONS = frozenset("he him his himself she her hers herself".split())
THINGS = frozenset("it its itself".split())
SEVERAL = frozenset("they them their theirs themselves".split())
SPEAKERS = frozenset("i me my mine myself we us our ours ourselves you your yours yourself yourselves".split())
DEMONSTRATIVES = frozenset("this that these those".split())
#: Clear only on the day of writing, or beside the sentence before.
RELATIVE_DATES = (
    r"today|yesterday|tomorrow|tonight|nowadays|currently|recently|lately|now|ago|so far|these days|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?! ?,? ?\d)|"
    r"(?:last|next|this|past|coming) (?:\w+ )?(?:day|night|week|weekend|month|year|decade|century|spring|summer|"
    r"autumn|winter|season)s?|"
    r"(?:the )?(?:following|previous|same|next) (?:\w+ )?(?:day|week|month|year|morning|evening|decade|century)|"
    r"(?:days?|weeks?|months?|years?) (?:earlier|later|before|after)(?=[\s,.?]*$)"
)

# ---------------------------------------------------------------- what words weigh

CONTENT = frozenset("NOUN PROPN VERB ADJ NUM ADV".split())
#: Content by its part of speech, but of no weight of its own.
LIGHT = frozenset(
    """be have do say make other such own more most very also there here when where why how then so not only just
    accord text does did who what which many much""".split()
)
#: The stem's other arguments count as the same in a sentence that has this share of their weight.
SAME_ARGUMENTS = 0.6
#: A whole statement is said elsewhere by a sentence that has this share of its weight.
SAME_STATEMENT = 0.9

# ---------------------------------------------------------------- options and keys

ALIKE = 0.8
#: Plural by their verbs, but one body.
COLLECTIVE = frozenset("police staff".split())
NUMBERS_APART = 0.05
#: Answers in quiz style; of the families that ask for more than a name or a number none is wanted so short.
ANSWER_WORDS = 6
OPEN_FAMILIES = frozenset("why what_did quote_completion main_idea".split())
WH_FAMILIES = frozenset("who what what_did when where how_many why which according_to".split())
#: Token F1 from which two answers are the same.
SAME_ANSWER = 0.6
TWIN = 0.7

# ---------------------------------------------------------------- flaws

#: A key so many times as long as the next longest option, and so many characters longer, shows itself.
LONGER, LONGER_BY = 1.25, 5
GRATUITOUS = 40
NEGATIVE = frozenset("not except never n't n’t neither nor".split())
ABSOLUTE = frozenset("always never all none only every entirely completely absolutely totally everyone nobody".split())
VAGUE = frozenset("usually often frequently sometimes occasionally generally typically seldom rarely normally".split())
OF_THE_ABOVE = r"\b(?:all|none|both|neither|any) of (?:the|these|them)(?: above| options| answers)?\b"
K_TYPE = r"^(?:both )?\(?[a-e1-5]\)? (?:and|&) \(?[a-e1-5]\)?\b"
#: A guess by rule may be right so much more often than one by chance.
GUESS_MARGIN = 0.05
#: Positions are counted over so many items, and the key may stand so often in one place in a row.
POSITIONS, MAX_RUN = 200, 3
