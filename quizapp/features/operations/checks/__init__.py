"""What ``quizapp check`` looks at, one file a noun; each finding is a sentence that begins with what it is about."""
