"""Taking a quiz: attempts from the first answer to the result."""
