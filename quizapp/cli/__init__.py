"""The command line: each command calls a service or the engine."""
