"""Rules about the shape of the tree, each held by a test."""
