"""Running quizapp: packs into the database."""
