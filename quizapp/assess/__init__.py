"""Statistics of attempts and questions, in plain Python: numbers in, dataclasses out."""
