"""The bar is drawn on a terminal, late enough to be of use, and leaves the line to what follows."""

import io
import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from quizapp.cli.progress import progress


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def clock_of(*seconds: float) -> Callable[[], float]:
    """A clock that shows each of these times in turn."""
    return iter(seconds).__next__


def drawn(stream: io.StringIO, seconds: Iterable[float], fractions: Iterable[float]) -> str:
    with progress(stream=stream, clock=clock_of(*seconds)) as on_progress:
        for fraction in fractions:
            on_progress(fraction)
    return stream.getvalue()


def test_the_bar_follows_the_fraction_on_a_terminal() -> None:
    bar = drawn(Terminal(), [0, 1.1, 2, 3], [0.2, 0.5, 1.0])
    assert re.findall(r"\d+%", bar) == ["20%", "50%", "100%"]


def test_the_bar_says_what_is_being_done() -> None:
    stream = Terminal()
    with progress("Checking", stream=stream, clock=clock_of(0, 2)) as on_progress:
        on_progress(0.5)
    assert "Checking" in stream.getvalue()


def test_nothing_is_drawn_within_the_first_second() -> None:
    assert drawn(Terminal(), [5, 5.4, 6], [0.3, 0.9, 1.0]) == ""


def test_the_bar_appears_once_a_second_has_passed() -> None:
    bar = drawn(Terminal(), [5, 5.4, 6.1], [0.3, 0.9, 1.0])
    assert "30%" not in bar
    assert "90%" in bar


def test_no_bar_appears_when_all_is_done() -> None:
    assert drawn(Terminal(), [0, 9], [1.0]) == ""


def test_nothing_is_drawn_before_there_is_progress_to_show() -> None:
    assert drawn(Terminal(), [0, 9, 9], [0.0, 0.001]) == ""


def test_nothing_at_all_is_written_into_a_pipe() -> None:
    assert drawn(io.StringIO(), [0, 9, 10, 11], [0.2, 0.5, 1.0]) == ""


def test_what_follows_the_bar_begins_on_a_line_of_its_own() -> None:
    assert drawn(Terminal(), [0, 2, 3], [0.5, 1.0]).endswith("\n")


def test_a_failure_under_way_goes_on_and_still_ends_the_line() -> None:
    terminal = Terminal()

    def interrupted() -> Iterator[float]:
        yield 0.5
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        drawn(terminal, [0, 2], interrupted())
    assert "50%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\n")


def test_standard_error_is_where_it_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with progress(clock=clock_of(0, 2)) as on_progress:
        on_progress(0.5)
    assert "50%" in terminal.getvalue()
