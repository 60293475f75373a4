"""What is no part of a page's text, by what its elements are and how they are named."""

import pytest

from quizapp.reading.markup import parse
from quizapp.reading.page_parts import drop_what_is_no_text

TEXT = "<p>The ferry sails to the island every day, and at dusk it comes back with forty cars on board.</p>"


def left(body: str) -> str:
    tree = parse(f"<html><body>{body}{TEXT}</body></html>")
    drop_what_is_no_text(tree)
    return str(tree.text_content()).replace(str(parse(TEXT).text_content()), "").strip()


@pytest.mark.parametrize(
    "odd",
    [
        "<div class=AdSlot>Buy.</div>",
        "<div class='google-ad x'>Buy.</div>",
        "<section class=newsletterSignup>Sign up.</section>",
        "<ul class=share><li>Mail</ul>",
        "<div id=related><h3>Read on</h3></div>",
        "<div class=cookie-bar>Accept?</div>",
        "<aside>Beside.</aside>",
        "<ol><li>1. <a href=#a>Boats</a><li>2. <a href=#b>Piers</a></ol>",
        "<a href=#a>¶</a>",
    ],
)
def test_boxes_and_what_only_leads_within_the_page_are_dropped(odd: str) -> None:
    assert left(odd) == ""


@pytest.mark.parametrize(
    "text",
    [
        "<div class=adder>A snake.</div>",
        "<div class=headshot>A man.</div>",
        "<section id=related-work><h2>Related work</h2></section>",
        "<div class=related><h1>Boats</h1></div>",
        "<ul><li><a href=#a>Boats</a> of ash</ul>",
    ],
)
def test_what_is_called_or_linked_otherwise_stays(text: str) -> None:
    assert left(text) == str(parse(text).text_content()).strip()


def test_a_name_of_most_of_a_page_says_nothing_about_it() -> None:
    tree = parse(f"<html><body><div class='page has-sidebar'>{TEXT}</div></body></html>")
    drop_what_is_no_text(tree)
    assert "forty cars" in tree.text_content()
