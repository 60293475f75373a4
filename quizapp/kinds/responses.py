"""Responses as JSON, for the answer log: ``{"chosen": [..]}``, ``{"texts": [..]}``, or ``{}`` for an empty one."""

from quizapp.domain.question import Response
from quizapp.kinds.base import UnusableResponse


def response_to_json(response: Response) -> dict[str, object]:
    """Write a response as a JSON object that holds only what was given."""
    data: dict[str, object] = {}
    if response.chosen:
        data["chosen"] = list(response.chosen)
    if response.texts:
        data["texts"] = list(response.texts)
    return data


def response_from_json(data: object) -> Response:
    """Read back what ``response_to_json`` wrote; raises UnusableResponse on anything else."""
    if not isinstance(data, dict) or not data.keys() <= {"chosen", "texts"}:
        raise UnusableResponse('A stored response is an object with "chosen" or "texts" and nothing else.')
    chosen, texts = data.get("chosen", []), data.get("texts", [])
    # bool is an int in Python, and ``true`` is no index.
    if not isinstance(chosen, list) or not all(type(index) is int and index >= 0 for index in chosen):
        raise UnusableResponse('"chosen" is a list of option indices from 0.')
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise UnusableResponse('"texts" is a list of texts.')
    return Response(chosen=tuple(chosen), texts=tuple(texts))
