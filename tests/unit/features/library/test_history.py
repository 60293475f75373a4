"""What happened to a document is told in words."""

from quizapp.features.library.history import in_words, who
from quizapp.storage.document_changes import ChangeKind, DocumentChange
from tests.factories.quizzes import NOW


def told(kind: ChangeKind, detail: str = "", by: str = "Ina") -> str:
    return in_words(DocumentChange(kind, detail, by, NOW))


def test_every_kind_has_words_with_its_detail_and_without() -> None:
    for kind in ChangeKind:
        assert told(kind)
        assert "{" not in told(kind) + told(kind, "a detail")


def test_the_detail_stands_in_the_words_as_it_is() -> None:
    assert told(ChangeKind.TAGGED, "{0} light") == "Tagged “{0} light”"
    assert told(ChangeKind.FAILED, "It holds no text.") == "Failed: It holds no text."
    assert told(ChangeKind.BROUGHT, "ferry.txt") == "Added as “ferry.txt”"


def test_what_no_person_brought_came_with_a_pack() -> None:
    assert told(ChangeKind.BROUGHT, by="") == "Came with a pack"
    assert told(ChangeKind.BROUGHT) == "Added"


def test_what_the_worker_does_is_told_as_asked_for() -> None:
    names = [
        who(DocumentChange(kind, "", by, NOW)) for kind, by in ((ChangeKind.READ, "Ina"), (ChangeKind.SHOWN, "Ina"))
    ]
    assert names == ["asked for by Ina", "by Ina"]
    assert who(DocumentChange(ChangeKind.READ, "", "", NOW)) == ""
