"""The nouns of quizapp as frozen dataclasses: no framework, no clock, no database."""
