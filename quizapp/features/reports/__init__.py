"""Score reports: who has done what of a quiz, what was scored, and how each question was answered."""
