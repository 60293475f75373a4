"""YAML text -> plain lists and dicts, with the line of every value; what YAML makes dangerous is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Path = tuple[str | int, ...]
Schema = Mapping[str, object]

#: A pack is written by people; more than this is something else.
MAX_BYTES = 5_000_000

_TAG = "tag:yaml.org,2002:"
#: What ruamel says -> what to do about it.
_PLAIN = {
    "mapping values are not allowed": "A colon followed by a space stands inside a text, or the line is indented "
    "wrongly. Put the text in quotes, or line it up with the fields above.",
    r"'\t' that cannot start": "A tab stands here. Write spaces instead.",
    "cannot start any token": "This character can't start a text. Put the text in quotes.",
    "sequence entries are not allowed": "A list can't start on this line. Put each entry on a line of its own.",
    "but got '<stream end>'": "A bracket is never closed. Add the one that is missing.",
    "expected <block end>": "The indentation is wrong here. Line it up with the fields above; a text that starts "
    "with a quote mark must also end with one.",
    "could not find expected ':'": "A field without a colon. Write `name: value`, and indent the second line of a "
    "long text.",
    "undefined alias": "A text can't start with * here. Put it in quotes.",
    "unexpected end of stream": "A quote mark is never closed. Add the one that is missing.",
    "expected a single document": "Only one pack may stand in a file. Remove the line `---`.",
}


@dataclass(slots=True)
class Tree:
    """What was read: ``lines`` holds the line (from 1) of every path, ``problems`` (line, message)."""

    data: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest thing around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_tree(text: str, schema: Schema) -> Tree:
    """Read YAML; where ``schema`` wants a text, a scalar is taken as written, be it ``85``, ``no`` or ``1.50``."""
    tree = Tree()
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        tree.problems.append((1, f"The file is larger than {MAX_BYTES // 1_000_000} MB. Split the pack."))
        return tree
    try:
        root = YAML(typ="safe", pure=True).compose(text.removeprefix("\ufeff"))
    except YAMLError as error:
        tree.problems.append(_plain_problem(error, text))
    except RecursionError:
        tree.problems.append((1, "Lists or fields are nested far too deep. Write them as the README shows."))
    else:
        if root is None:
            tree.problems.append((1, "The file is empty. Write `pack:` with its head and `questions:` with a list."))
        else:
            tree.data = _Builder(tree, schema).build(root, schema, ())
    return tree


class _Builder:
    """Turns nodes into plain values, once each."""

    def __init__(self, tree: Tree, schema: Schema) -> None:
        self._tree = tree
        self._root = schema
        self._seen: set[int] = set()

    def build(self, node: Node, schema: Schema, path: Path) -> object:
        line = node.start_mark.line + 1
        self._tree.lines.setdefault(path, line)
        # An alias hands out the same node again: built twice, nested ones would grow without bound.
        if id(node) in self._seen:
            return None
        self._seen.add(id(node))
        if node.anchor is not None:
            self._problem(
                line, f"`&{node.anchor}` makes an anchor. Put the text in quotes, and repeat what `*` stood for."
            )
        if not str(node.tag).startswith(_TAG):
            self._problem(line, f"`{node.tag}` is a tag. Put the text in quotes.")
        schema = self._resolved(schema)
        if isinstance(node, MappingNode):
            return self._mapping(node, schema, path)
        if isinstance(node, SequenceNode):
            items = _schema(schema.get("items"))
            return [self.build(entry, items, (*path, number)) for number, entry in enumerate(node.value)]
        return _scalar(node, wants_text=_wants_text(schema))

    def _mapping(self, node: MappingNode, schema: Schema, path: Path) -> dict[str, object]:
        properties = _schema(schema.get("properties"))
        values: dict[str, object] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                self._problem(line, "A field's name must be a word. Write `name: value`.")
                continue
            name = key.value
            if name in values:
                first = self._tree.lines[(*path, name)]
                self._problem(line, f"`{name}` stands here a second time, first in line {first}. Keep one.")
                continue
            self._tree.lines[(*path, name)] = line
            values[name] = self.build(value, _schema(properties.get(name)), (*path, name))
        return values

    def _resolved(self, schema: Schema) -> Schema:
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return _schema(_schema(self._root["$defs"]).get(reference.removeprefix("#/$defs/")))
        return schema

    def _problem(self, line: int, message: str) -> None:
        self._tree.problems.append((line, message))


def _schema(value: object) -> Schema:
    return value if isinstance(value, dict) else {}


def _wants_text(schema: Schema) -> bool:
    return schema.get("type") in ("string", ["string", "object"])


def _scalar(node: Node, *, wants_text: bool) -> object:
    text = str(node.value)
    tag = str(node.tag).removeprefix(_TAG)
    if tag == "null":
        return None
    if wants_text or tag not in ("bool", "int", "float"):
        return text
    if tag == "bool":
        # YAML 1.1, which a file may ask for, also calls "yes" a bool; the schema then asks for true or false.
        return {"true": True, "false": False}.get(text.lower(), text)
    return _number(text.replace("_", ""), text)


def _number(digits: str, text: str) -> object:
    for read in (int, lambda written: int(written, 0), float, lambda written: float(written.replace(".", "", 1))):
        try:
            number: int | float = read(digits)
        except ValueError:
            continue
        return number
    # Thousands of digits, or base 60: left as written, so that the schema says that a number is wanted.
    return text


def _plain_problem(error: YAMLError, text: str) -> tuple[int, str]:
    """The line of ruamel's error and what to do, in our words where we have them."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    position = getattr(error, "position", None)
    if mark is None and isinstance(position, int):
        line = text.count("\n", 0, position) + 1
        return line, "A control character stands here, which YAML doesn't allow. Remove it."
    line = mark.line + 1 if mark is not None else 1
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}".strip() or str(error)
    for words, plain in _PLAIN.items():
        if words in said:
            return line, plain
    return line, f"This isn't YAML: {said}. Write it as the README shows."
