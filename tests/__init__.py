"""Everything that holds quizapp to its word."""
