"""Analysis to Briefing: one module a part, each pure, each statement with its evidence."""

from quizapp.briefing.build import build_briefing as build_briefing

#: Grows with every change of what a briefing says: a stored briefing is built again by a better engine.
VERSION = "8"
