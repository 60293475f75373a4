"""The rules, one file each; the registry is ``quizapp/lint/__init__.py``."""
