"""Making quizzes: a draft of approved questions, its check, and publishing."""
