"""Data for tests: small, sound, about an invented place."""
