"""Scores as CSV: read back whole, and nothing in it runs."""

import csv
import io

import pytest

from quizapp.formats.scores_csv import scores_csv


def test_it_is_utf_8_with_a_mark_and_windows_line_ends() -> None:
    file = scores_csv(["Learner", "Points"], [["Zoë", "7.5"], ["Bo", None]])
    assert file == "\ufeffLearner,Points\r\nZoë,7.5\r\nBo,\r\n".encode()


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)", "\tx", "\rx", "\nx"]
)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    (row,) = csv.reader(io.StringIO(scores_csv([text], []).decode("utf-8-sig"), newline=""))
    assert row == [f"'{text}"]


@pytest.mark.parametrize("part", [";", "\t", "\r", "\n", "\r\n", ';"', ";;"])
@pytest.mark.parametrize("sign", [*"=+-@＝＋－＠"])
def test_where_a_spreadsheet_would_part_the_cell_no_sign_begins_what_is_left(part: str, sign: str) -> None:
    (row,) = csv.reader(io.StringIO(scores_csv([f"a{part}{sign}1"], []).decode("utf-8-sig"), newline=""))
    assert row == [f"a{part}'{sign}1"]


def test_a_number_of_ours_is_no_text() -> None:
    assert b"\r\n-1,-0.5\r\n" in scores_csv(["a", "b"], [[-1, -0.5]])


@pytest.mark.parametrize("text", ["a,b", 'say "so"', "two\nlines", "a=1", "a; b", "a＝1", "1-2", "'quoted'", "🜁"])
def test_other_texts_come_back_as_they_were(text: str) -> None:
    (row,) = csv.reader(io.StringIO(scores_csv([text, "x"], []).decode("utf-8-sig"), newline=""))
    assert row == [text, "x"]
