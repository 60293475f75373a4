"""Load a pack: YAML -> questions whose every quote stands in the document, or all that is wrong, row by row."""

import difflib
import re
from collections.abc import Iterator, Mapping

from quizapp.domain.document import Document
from quizapp.domain.pack import Pack, QuizOutline
from quizapp.domain.question import Question, QuestionKind
from quizapp.formats.pack.problems import PackProblem, PackProblems
from quizapp.formats.pack.quotes import QuoteNotPlaced, Quotes
from quizapp.formats.pack.schema import pack_schema, schema_problems
from quizapp.formats.pack.tree import Path, read_tree
from quizapp.formats.question_json import MalformedQuestion, question_from_json
from quizapp.kinds import kind_of

Fields = dict[str, object]


def load_questions(yaml_text: str, *, name: str, document: Document) -> Pack:
    """The pack of one file about ``document``; ``name`` is the file's, for the errors. Raises PackProblems."""
    return load_pack({name: yaml_text}, document=document)


def load_head(yaml_text: str, *, name: str, document: Document) -> Pack:
    """The pack of one file without its quizzes, which may name questions of another file. Raises PackProblems."""
    loader = _Loader(yaml_text, name, Quotes(document), document, _Ids())
    questions = tuple(loader.questions())
    if loader.problems:
        raise PackProblems(loader.problems)
    return _pack(loader.head(), questions, ())


def load_pack(files: Mapping[str, str], *, document: Document) -> Pack:
    """The pack in ``files`` (name -> YAML), such as questions.yaml and generated.yaml; the first one's head counts.

    Raises PackProblems with everything that is wrong, in the order of the files and their lines.
    """
    quotes, ids = Quotes(document), _Ids()
    loaders = [_Loader(text, name, quotes, document, ids) for name, text in files.items()]
    questions = tuple(question for loader in loaders for question in loader.questions())
    for loader in loaders:
        loader.check_quizzes()
        loader.check_same_pack(loaders[0])
    problems = [problem for loader in loaders for problem in loader.problems]
    if problems:
        raise PackProblems(problems)
    return _pack(loaders[0].head(), questions, tuple(quiz for loader in loaders for quiz in loader.quizzes()))


def document_name(yaml_text: str) -> str:
    """The name of the document's file as the head of one file says it; "" where it has none."""
    return str(_dict(_dict(read_tree(yaml_text, pack_schema()).data).get("pack")).get("document") or "")


def _pack(head: dict[str, str], questions: tuple[Question, ...], quizzes: tuple[QuizOutline, ...]) -> Pack:
    return Pack(head["id"], head["title"], head["document"], head["licence"], head["language"], questions, quizzes)


class _Ids:
    """Where each id of a question or quiz was first used: (file, line)."""

    def __init__(self) -> None:
        self.questions: dict[str, tuple[str, int]] = {}
        self.quizzes: dict[str, tuple[str, int]] = {}


class _Loader:
    """Walks the tree of one file and gathers its problems."""

    def __init__(self, text: str, name: str, quotes: Quotes, document: Document, ids: _Ids) -> None:
        self._tree = read_tree(text, pack_schema())
        self._name = name
        self._quotes = quotes
        self._document = document
        self._ids = ids
        self._headings = [section.heading for section in document.sections]
        self.problems = [PackProblem(name, line, "", message) for line, message in self._tree.problems]

    def head(self) -> dict[str, str]:
        return {field: str(value) for field, value in _dict(_dict(self._tree.data).get("pack")).items()}

    def quizzes(self) -> Iterator[QuizOutline]:
        for quiz in _dicts(self._entries("quizzes")):
            yield QuizOutline(str(quiz["id"]), str(quiz["title"]), tuple(map(str, _list(quiz["questions"]))))

    def questions(self) -> Iterator[Question]:
        """Every question that is sound; the others leave their problems."""
        if self._tree.data is None and self.problems:
            return
        broken = set()
        for where, message in schema_problems(self._tree.data):
            broken.add(where[:2])
            self._problem(where, message)
        for number, entry in enumerate(self._entries("questions")):
            path: Path = ("questions", number)
            self._check_id(entry, path, self._ids.questions)
            if path not in broken and isinstance(entry, dict):
                yield from self._question(entry, path)

    def check_quizzes(self) -> None:
        """Each quiz has an id of its own and asks questions that are there, each once; after all files are read."""
        for number, quiz in enumerate(self._entries("quizzes")):
            path: Path = ("quizzes", number)
            self._check_id(quiz, path, self._ids.quizzes)
            asked: set[object] = set()
            for place, question in enumerate(_list(_dict(quiz).get("questions"))):
                if question in asked:
                    self._problem((*path, "questions", place), f"Question {question!r} is asked twice. Keep one.")
                elif isinstance(question, str) and question not in self._ids.questions:
                    near = difflib.get_close_matches(question, self._ids.questions, n=1)
                    instead = f"Write {near[0]!r}." if near else "Write the id of one that is."
                    self._problem((*path, "questions", place), f"There is no question {question!r}. {instead}")
                asked.add(question if isinstance(question, str) else None)

    def check_same_pack(self, first: "_Loader") -> None:
        """Every file of a pack names the same pack and the same document."""
        for field in ("id", "document"):
            here, there = self.head().get(field), first.head().get(field)
            if here is not None and there is not None and here != there:
                message = f"`pack.{field}` is {here!r}, but {there!r} in {first._name}. Make them the same."
                self._problem(("pack", field), message)

    def _question(self, entry: Fields, path: Path) -> Iterator[Question]:
        evidence = self._placed(entry["evidence"], path, "evidence")
        self._check_section(entry, path)
        if not evidence:
            return
        section = self._document.section_at(int(str(evidence[0]["start"])))
        defaults: Fields = {"options": [], "answer": None, "section": section.heading if section else ""}
        if entry.get("kind") == QuestionKind.SELECT_SENTENCE:
            accept = self._placed(_dict(entry.get("answer")).get("accept"), path, "answer", "accept")
            entry = {**entry, "answer": {"accept": accept}}
        options = [{"correct": False} | option for option in _dicts(entry.get("options"))]
        try:
            question = question_from_json(defaults | entry | {"options": options, "evidence": evidence})
        except MalformedQuestion as error:
            self._problem(path, error.sentence)
            return
        for problem in kind_of(question).validate(question):
            self._problem((*path, *_steps(problem.field)), f"`{problem.field}`: {problem.message}")
        yield question

    def _placed(self, quotes: object, path: Path, *field: str) -> list[Fields]:
        """The quotes that can be placed, as offsets; each other one leaves its problem at its ``field``."""
        placed: list[Fields] = []
        for number, quoted in enumerate(_dicts(quotes)):
            section, nth = quoted.get("section"), quoted.get("nth")
            try:
                evidence = self._quotes.place(
                    str(quoted["quote"]),
                    None if section is None else str(section),
                    None if nth is None else int(str(nth)),
                )
            except QuoteNotPlaced as error:
                self._problem((*path, *field, number), f"`{'.'.join(field)}[{number}]`: {error.sentence}")
            else:
                placed.append({"start": evidence.start, "end": evidence.end, "quote": evidence.quote})
        return placed

    def _check_section(self, entry: Fields, path: Path) -> None:
        section = entry.get("section", "")
        if section and section not in self._headings:
            headings = ", ".join(repr(heading) for heading in self._headings if heading) or "none"
            message = f"`section` is {section!r}, which the document doesn't have. Its headings are: {headings}."
            self._problem((*path, "section"), message)

    def _check_id(self, entry: object, path: Path, used: dict[str, tuple[str, int]]) -> None:
        own_id = _dict(entry).get("id")
        if not isinstance(own_id, str):
            return
        here = (self._name, self._tree.line((*path, "id")))
        file, line = used.setdefault(own_id, here)
        if (file, line) != here:
            where = f"line {line}" if file == self._name else f"{file}, line {line},"
            self._problem((*path, "id"), f"`id` is used in {where} already. Give this one another.")

    def _entries(self, name: str) -> list[object]:
        return _list(_dict(self._tree.data).get(name))

    def _problem(self, path: Path, message: str) -> None:
        self.problems.append(PackProblem(self._name, self._tree.line(path), self._label(path), message))

    def _label(self, path: Path) -> str:
        """How what is around ``path`` is called: by its id, or by its number where it has none."""
        if len(path) < 2 or path[0] not in ("questions", "quizzes"):
            return ""
        number = int(path[1])
        own_id = _dict(self._entries(str(path[0]))[number]).get("id")
        one = "question" if path[0] == "questions" else "quiz"
        return f"{one} {own_id}" if isinstance(own_id, str) and own_id else f"{one} #{number + 1}"


def _dict(value: object) -> Fields:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _dicts(value: object) -> list[Fields]:
    return [entry for entry in _list(value) if isinstance(entry, dict)]


def _steps(field: str) -> Path:
    """The path of a field's name: options[2].text -> options, 2, text."""
    return tuple(int(step) if step.isdigit() else step for step in re.findall(r"\w+", field))
