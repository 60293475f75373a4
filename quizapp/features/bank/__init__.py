"""The question bank: questions found, written, edited, reviewed and decided upon by the people who teach with them."""
