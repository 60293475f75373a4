"""M19: the same bytes out of another process with another hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from quizapp.formats import generation_json
from tests.quality.measures.material import EVERYTHING, Text

_CODE = """
import sys
from pathlib import Path
from quizapp.formats.generation_json import write
from quizapp.generate import generate
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
for path in map(Path, sys.argv[2:]):
    document = read(path.read_bytes(), name=path.name)
    sys.stdout.write(write(document, generate(document, analyse(document), count=int(sys.argv[1]))) + "\\n")
"""


def repeated(texts: dict[Path, Text]) -> tuple[int, int]:
    """Runs with the same output as this process, of two runs with other hash seeds over all the texts."""
    own = "".join(generation_json.write(one.document, one.generation) + "\n" for one in texts.values())
    same = 0
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", _CODE, str(EVERYTHING), *map(str, texts)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        )
        same += run.stdout == own
    return same, 2
