"""A language model as a plug-in, off by default: what it writes is never believed, only checked.

``ask`` sends the text to an OpenAI-compatible address and reads what comes back; ``drafts_of`` turns into drafts what
the families could have asked as well. The drafts then pass the same gates as all others.
"""

from quizapp.generate.language_model.asking import ask as ask
from quizapp.generate.language_model.drafting import drafts_of as drafts_of
from quizapp.generate.language_model.endpoint import Endpoint as Endpoint
from quizapp.generate.language_model.endpoint import endpoint_of as endpoint_of
from quizapp.generate.language_model.written import Answers as Answers
from quizapp.generate.language_model.written import Written as Written
