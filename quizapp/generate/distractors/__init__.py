"""Where wrong options come from; each module knows one source, none judges whether an option could be right."""
