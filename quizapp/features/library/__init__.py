"""The library: what there is to read, and the briefing of each document."""
