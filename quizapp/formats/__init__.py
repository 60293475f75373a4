"""Import and export, one file or folder a format; formats do not import one another."""
