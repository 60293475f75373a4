"""One module a file type; each turns decoded text into a ``Draft``."""
