"""One module a file type; each turns a ``Source`` into a ``Draft``, and loads the library it needs when it reads."""
