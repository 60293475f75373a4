"""A language model is off unless it is set up whole, and its key shows nowhere."""

from typing import Any

import pytest

from quizapp.generate.language_model import Endpoint, endpoint_of
from quizapp.settings import BadSetting, Settings

URL = "https://models.example:8443/v1"


def endpoint(**changed: Any) -> Endpoint | None:
    return endpoint_of(Settings(**{"llm_url": URL, "llm_model": "small", **changed}))


def test_it_is_off_by_default() -> None:
    assert endpoint_of(Settings()) is None


def test_it_is_taken_from_the_settings() -> None:
    made = endpoint(llm_url=f"{URL}/", llm_key="k", llm_calls=2, llm_timeout=9, llm_price_in=1.5, llm_price_out=6.0)
    assert made == Endpoint(URL, "small", "k", calls=2, timeout=9.0, price_in=1.5, price_out=6.0)
    assert made is not None
    assert made.host == "models.example:8443"


@pytest.mark.parametrize(
    "url",
    [
        "models.example/v1", "ftp://models.example", "https://", "https://ann:secret@models.example/v1",
        "https://models.example/v1?key=secret", "https://models.example/v1#secret", "https://models.example:no/v1",
    ],
)  # fmt: skip
def test_an_address_that_is_none_or_holds_a_secret_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(BadSetting, match="llm_url") as refusal:
        endpoint(llm_url=url)
    assert "secret" not in refusal.value.sentence


@pytest.mark.parametrize("changed", [{"llm_model": ""}, {"llm_calls": 0}, {"llm_timeout": 0}])
def test_half_a_set_up_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(BadSetting, match=next(iter(changed))):
        endpoint(**changed)


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "schlüssel"])
def test_a_key_that_fits_no_header_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(BadSetting, match="llm_key") as refusal:
        endpoint(llm_key=key)
    assert key not in refusal.value.sentence


def test_neither_settings_nor_endpoint_show_the_key() -> None:
    settings = Settings(llm_url=URL, llm_model="small", llm_key="sk-secret")
    assert "sk-secret" not in f"{settings} {endpoint_of(settings)}"


def test_a_cost_is_by_the_million_and_only_by_prices_that_are_set() -> None:
    assert Endpoint(URL, "small", price_in=2.0, price_out=10.0).cost(500_000, 100_000) == 2.0
    assert Endpoint(URL, "small").cost(500_000, 100_000) is None
