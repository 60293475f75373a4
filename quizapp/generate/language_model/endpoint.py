"""Where a language model is, what it may take and what it costs: the settings, checked once."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from quizapp.settings import BadSetting, Settings


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible address. Prices are for a million tokens, ``timeout`` is in seconds for one request."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    #: The most requests for one document, repeated ones too.
    calls: int = 4
    timeout: float = 60.0
    price_in: float = 0.0
    price_out: float = 0.0

    @property
    def host(self) -> str:
        """Who the text is sent to, for people to read."""
        return urlsplit(self.url).netloc

    def cost(self, tokens_in: int, tokens_out: int) -> float | None:
        """What so many tokens cost; None where no price is set."""
        if not self.price_in and not self.price_out:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000


def endpoint_of(settings: Settings) -> Endpoint | None:
    """The language model that is set up, or None; raises ``BadSetting``, which never tells the key."""
    if not settings.llm_url:
        return None
    url = _checked(settings.llm_url)
    if not settings.llm_model:
        raise BadSetting("The setting llm_url is there, but llm_model is not. Name the model.")
    # It goes into a header, and the error of one that can't would show it.
    if not all("!" <= char <= "~" for char in settings.llm_key):
        raise BadSetting("The setting llm_key has a space or a character that no key has.")
    if not settings.llm_calls or not settings.llm_timeout:
        raise BadSetting("The settings llm_calls and llm_timeout take a number from 1 on.")
    return Endpoint(
        url=url,
        model=settings.llm_model,
        key=settings.llm_key,
        calls=settings.llm_calls,
        timeout=float(settings.llm_timeout),
        price_in=settings.llm_price_in,
        price_out=settings.llm_price_out,
    )


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        fine = False
    # A password or a key in the address would be shown with it.
    if not fine or parts.username is not None or parts.query or parts.fragment:
        raise BadSetting(
            "The setting llm_url takes an address such as https://models.example/v1, without a name, a password "
            "or a question mark in it."
        )
    return url.rstrip("/")
