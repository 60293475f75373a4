"""Reads a page's fields as a browser would send them, so that a test can send a form back as it stands."""

from html.parser import HTMLParser

from werkzeug.datastructures import MultiDict

Attributes = list[tuple[str, str | None]]


def fields_of(html: str) -> MultiDict[str, str]:
    """What a browser sends of these fields, with CRLF for every line end."""
    reader = _Fields()
    reader.feed(html)
    reader.close()
    return MultiDict([(name, value.replace("\n", "\r\n")) for name, value in reader.fields])


def ids_of(html: str) -> list[str]:
    """Every id, in the order of the page."""
    reader = _Fields()
    reader.feed(html)
    return reader.ids


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self._textarea: str | None = None
        self._select = ""
        self._text = ""

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        found = {name: value or "" for name, value in attributes}
        if "id" in found:
            self.ids.append(found["id"])
        match tag:
            case "textarea":
                self._textarea, self._text = found["name"], ""
            case "select":
                self._select = found["name"]
            case "option" if "selected" in found:
                self.fields.append((self._select, found["value"]))
            case "input" if found["type"] not in ("radio", "checkbox") or "checked" in found:
                self.fields.append((found["name"], found["value"]))

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._textarea is not None:
            # A browser leaves out the line end right behind the tag.
            self.fields.append((self._textarea, self._text.removeprefix("\n")))
            self._textarea = None
