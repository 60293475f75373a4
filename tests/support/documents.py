"""Where documents to measure with lie, beside the project; a test that reads them skips where they are absent."""

from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"
