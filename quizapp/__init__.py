"""Turns a document into a cited reading briefing and quizzes."""

__version__ = "0.1.0"
