"""A request that did not arrive whole is turned away before anything believes it."""

from io import BytesIO

import pytest

from tests.support.app import Visitor, words


class Broken(BytesIO):
    """A connection that ends with an error in the middle of a form."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise TimeoutError


def test_half_a_form_is_refused_and_changes_nothing(visitor: Visitor) -> None:
    attempt = visitor.start()
    visitor.post(f"{attempt}/5", {"answer": "the keeper"})
    half = f"csrf_token={visitor.token()}&answer=the".encode()
    answer = visitor.client.post(
        f"{attempt}/5/save",
        input_stream=BytesIO(half),
        content_type="application/x-www-form-urlencoded",
        environ_overrides={"CONTENT_LENGTH": str(len(half) + 7), "wsgi.input_terminated": True},
    )
    assert answer.status_code == 400
    assert "connection was lost" in words(answer)
    assert 'value="the keeper"' in visitor.get(f"{attempt}/5").get_data(as_text=True)


def test_a_connection_that_breaks_in_the_middle_is_told_as_such(visitor: Visitor) -> None:
    attempt = visitor.start()
    answer = visitor.client.post(
        f"{attempt}/5/save",
        input_stream=Broken(),
        environ_overrides={"CONTENT_LENGTH": "20", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 400
    assert "connection was lost" in words(answer)


@pytest.mark.parametrize("path", ["/read/a%00b", "/%00", "/attempts/x%00/1"])
def test_an_address_that_no_page_has_is_not_looked_up(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code == 404
