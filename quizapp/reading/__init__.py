"""Bytes to Document to Analysis: what stands in a file, and what its sentences say."""

#: Grows with every change of what reading or analysis yields: a loaded pack is read again by a better engine.
VERSION = "9"
