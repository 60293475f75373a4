"""A measure or an amount that brackets tell once more is no figure of its own."""

import pytest

from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("The harbour lies 20 miles (32 km) from Oslo.", ["20 miles"], id="another unit"),
        pytest.param("Norway paid 1.47m yuan ($177,600) for a boat.", ["1.47m yuan"], id="another money"),
        pytest.param("Norway earned 200bn euros (£140bn; $258bn) in May.", ["200bn euros"], id="two others"),
        pytest.param("Norway earned $3.5bn (£1.87bn) in May.", ["$3.5bn"], id="signs"),
        pytest.param("The mill earned £3m (down from £5m in May).", ["£3m", "£5m"], id="another amount"),
        pytest.param("Norway bought a boat (£3m) and a mill.", ["£3m"], id="no amount before it"),
    ],
)
def test_a_conversion_is_no_figure(text: str, figures: list[str]) -> None:
    assert [figure.text for figure in analysed(text)[1].figures] == figures
