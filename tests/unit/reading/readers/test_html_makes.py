"""Web pages of different make: all of the text stays, in its order, and nothing that a site sets around or into it."""

import pytest

from quizapp.reading.readers.html import read
from quizapp.reading.source import Source

NEWS = """
<html><head><title>The pier opens again | Island News</title></head><body class="article-page has-ads">
<nav><a href=/>Home</a></nav><main><article><h1>The pier opens again</h1>
<div class="story-meta"><p>By Leo Marsh</p></div>
<p>The pier of Saltholm opened again on Monday after seven months of repairs, the council said. It had been closed
since a storm in 2009 tore away its outer end and two of the lamps.</p>
<div class="ad-slot advertisement"><p>Sponsored: Come to sunny Port Amber. Flights from 59 euros with Heron Wings until
the end of March, book your seat today and pay for it later.</p></div>
<p>Volunteers carried stones from a demolished school, which the council had given them without asking for any money in
return. "We worked in the rain," said Berta Lindqvist, who led them.</p>
<div class="newsletterSignup"><h3>Stay informed</h3><p>Get the best of Island News every morning. Enter your address and
never miss a story again.</p></div>
<h2>What comes next</h2><ul><li>a new lamp</li><li>two benches</li></ul>
<p>The ferry company plans to add a third sailing in spring, when the new landing stage is finished and the harbour has
been dredged.</p>
<div class="teaser-list"><h3>Most read</h3><p>Ten boats that you must see before the summer ends.</p></div>
<p>A second stage of the work will cost 300,000 crowns and start in the autumn of next year.</p>
<section id="related"><h2>Related stories</h2><p>How the lighthouse was saved by a schoolboy and his dog.</p></section>
</article></main><footer><p>All rights reserved.</p></footer></body></html>
"""
BLOG = """
<html><head><title>Baking with rye – Ina's kitchen</title></head><body><header><h2>Ina's kitchen</h2></header>
<div class="site has-sidebar"><div class="entry-content"><h1>Baking with rye</h1><p class="byline">By Ina Holm</p>
<p>Yes.</p><p>Last winter I set out to bake a loaf every week, and after ten weeks I had learned more about flour than
in ten years before.</p>
<h2>What you need</h2><ul><li>500 g of rye flour</li><li>a jar of sourdough</li><li>salt</li></ul>
<blockquote><p>Bread is patience that you can eat.</p></blockquote>
<p>My grandmother said so whenever the oven was slow, and she was right about most things that have a crust.</p>
<div class="share-buttons"><span>Share this:</span><ul><li>Pictagram</li><li>Email</li></ul></div>
<ol><li>Mix the flour with 400 ml of water.</li><li>Let it rest for twelve hours.</li></ol>
<figure><img src=x><figcaption>The third loaf.</figcaption></figure>
<p>It keeps for eight days in a wooden box, and it tastes best on the third.</p>
<div class="jp-relatedposts"><h3>More</h3><p>How I stopped worrying about yeast and learned to love the fridge</p></div>
<p class="subscribe">Subscribe to my letter and get a recipe every Friday.</p></div></div></body></html>
"""
ENCYCLOPEDIA = """
<html lang=en><head><title>Saltholm Lighthouse - Encyclopedia</title></head><body class="skin ns-0"><div id="content">
<h1>Saltholm Lighthouse</h1><div id="siteSub" class="noprint">From the open encyclopedia</div><div id="text">
<div class="hatnote">For the novel, see The Lighthouse.</div>
<table class="infobox"><caption>The lighthouse</caption><tr><th>Built</th><td>1931</td></tr>
<tr><th>Height</th><td>34 m</td></tr></table>
<p><b>Saltholm Lighthouse</b> is a lighthouse on the island of <a href=/s>Saltholm</a>, built in 1931 by the engineer
<a href=/b>Berta Lindqvist</a>.<sup><a href="#cite1">[1]</a></sup> It is 34 metres high.</p>
<div><h2>Contents</h2><ul><li><a href="#h">1 History</a></li><li><a href="#k">2 Keepers</a></li></ul></div>
<h2>History<span class="mw-editsection">[<a href=/e>edit</a>]</span></h2>
<p>A first lamp burned on the hill from 1802, and fishermen paid for its oil.</p><p>It was lost.</p>
<h3>The storm</h3><p>A storm damaged the tower in 2009, and it stayed dark for seven months while volunteers repaired
the roof with tiles from a demolished school.</p>
<h2>Keepers</h2><table class="wikitable"><tr><th>Name</th><th>From</th></tr><tr><td>Jonas Feld</td><td>1931</td></tr>
</table><ul><li>Jonas Feld kept two goats.</li><li><a href=/i>Ida Moe</a>, a painter</li></ul>
<div class="thumb"><div class="thumbcaption">The tower in 1940</div></div>
<p>The last keeper left in 1984, when the lamp was given a switch that reacts to the light of the day.</p>
<h2>See also</h2><ul><li><a href=/l>List of lighthouses</a></li></ul>
<table class="navbox"><tr><th>Towers</th><td>Aldholm, Birkness</td></tr></table></div></div></body></html>
"""
DOCUMENTATION = """
<html><head><title>Setting limits — Ferrit 2.1</title></head><body><div class="sidebar"><h3>Table of Contents</h3>
<ul><li><a href=#a>Setting limits</a></li></ul></div><div class="document"><div role="main"><section id=a>
<h1>Setting limits<a class=headerlink href=#a>¶</a></h1>
<p>Ferrit reads its limits from a file when it starts, and it reads the file again whenever it gets a signal.</p>
<div class="admonition note"><p class="admonition-title">Note</p><p>A limit of zero means that there is none.</p></div>
<section id="sponsored-limits"><h2>Sponsored limits</h2><p>Write one limit on a line:</p><div class="highlight"><pre>
[limits]
files = 30</pre></div>
<dl><dt>memory</dt><dd><p>How many megabytes a worker may use before it is stopped and started again.</p></dd>
<dt>open files</dt><dd>How many there may be.</dd></dl>
<ol><li><p>Stop the server.</p></li><li><p>Change the file.</p><pre>vi limits.ini</pre></li></ol>
<p>See <a href=x>the manual</a> for more on how limits are kept when a worker is started by another worker.</p>
</section></section></div></div><div class="footer">&copy; Ferrit. Created by a tool.</div></body></html>
"""
DISCUSSED = """
<html><head><title>Council closes pool</title></head><body><main><article class="story">
<h1>Council closes the pool at Birkness</h1><div><p>The swimming pool at Birkness will close in June, the council
decided on Thursday by seven votes to four. It has been open since 1971.</p><div class="ad"><p>Advertisement</p></div>
<p>Repairs would cost 2.4 million crowns, far more than the town can pay, said Mira Nolan, who chairs the council.</p>
<div class="promo-box"><p>Read our stories about the pool in the special edition, which comes out on Saturday.</p></div>
<p>About 300 people signed a petition against the closing, and the swimming club wants to run the pool itself.</p></div>
</article><section class="comments" id="disqus_thread"><h2>Comments</h2><div class="comment"><p>Olga</p>
<div><p>This is a shame, my children learned to swim there and so did I forty years ago, who needs a new town hall?</p>
</div></div><div class="comment"><p>Closing it was overdue, it has been losing money every year since I came here.</p>
</div></section></main></body></html>
"""
OLD = """
<html><head><title>The Mill at Borwick</title></head><body bgcolor=white><table width=800>
<tr><td width=150 valign=top><a href=a.htm>Home</a><br><a href=b.htm>Walks</a><br><a href=c.htm>Links</a></td><td>
<h1>The Mill at Borwick</h1>The mill was built in 1740 by Ralph Lind, who had made his money from salt. Its wheel was
six metres high.<p>In 1822 a flood took the wheel away, and for two years the farmers of the valley carried their corn
to Aldholm.<table border=1><tr><th>Year</th><th>Miller</th></tr><tr><td>1740</td><td>Ralph Lind</td></tr></table>
<p>The last miller, Tom Birk, stopped the stones in 1931. The building has been a school, a store for boats and a museum
since then.<ul><li>Open on Sundays<li>No dogs</ul><p>Visitors can see the stones and the old scales, and on the first
Sunday of the month flour is ground.</td></tr></table></body></html>
"""


def outline(page: str) -> list[str]:
    """Each block as its kind and its first words."""
    return [f"{each.kind.value}: {' '.join(each.text.split()[:4])}" for each in read(Source(page.encode())).blocks]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        pytest.param(
            NEWS,
            [
                "paragraph: By Leo Marsh",
                "paragraph: The pier of Saltholm",
                "paragraph: Volunteers carried stones from",
                "heading: What comes next",
                "list_item: a new lamp",
                "list_item: two benches",
                "paragraph: The ferry company plans",
                "paragraph: A second stage of",
            ],
            id="news",
        ),
        pytest.param(
            BLOG,
            [
                "byline: By Ina Holm",
                "paragraph: Yes.",
                "paragraph: Last winter I set",
                "heading: What you need",
                "list_item: 500 g of rye",
                "list_item: a jar of sourdough",
                "list_item: salt",
                "quotation: Bread is patience that",
                "paragraph: My grandmother said so",
                "list_item: Mix the flour with",
                "list_item: Let it rest for",
                "caption: The third loaf.",
                "paragraph: It keeps for eight",
            ],
            id="blog",
        ),
        pytest.param(
            ENCYCLOPEDIA,
            [
                "caption: The lighthouse",
                "table_row: Built | 1931",
                "table_row: Height | 34 m",
                "paragraph: Saltholm Lighthouse is a",
                "heading: History",
                "paragraph: A first lamp burned",
                "paragraph: It was lost.",
                "heading: The storm",
                "paragraph: A storm damaged the",
                "heading: Keepers",
                "table_row: Name | From",
                "table_row: Jonas Feld | 1931",
                "list_item: Jonas Feld kept two",
                "list_item: Ida Moe, a painter",
                "caption: The tower in 1940",
                "paragraph: The last keeper left",
            ],
            id="encyclopedia",
        ),
        pytest.param(
            DOCUMENTATION,
            [
                "paragraph: Ferrit reads its limits",
                "paragraph: Note",
                "paragraph: A limit of zero",
                "heading: Sponsored limits",
                "paragraph: Write one limit on",
                "code: [limits] files = 30",
                "paragraph: memory",
                "paragraph: How many megabytes a",
                "paragraph: open files",
                "paragraph: How many there may",
                "list_item: Stop the server.",
                "list_item: Change the file.",
                "code: vi limits.ini",
                "paragraph: See the manual for",
            ],
            id="documentation",
        ),
        pytest.param(
            DISCUSSED,
            [
                "paragraph: The swimming pool at",
                "paragraph: Repairs would cost 2.4",
                "paragraph: About 300 people signed",
            ],
            id="comments",
        ),
        pytest.param(
            OLD,
            [
                "paragraph: The mill was built",
                "paragraph: In 1822 a flood",
                "table_row: Year | Miller",
                "table_row: 1740 | Ralph Lind",
                "paragraph: The last miller, Tom",
                "list_item: Open on Sundays",
                "list_item: No dogs",
                "paragraph: Visitors can see the",
            ],
            id="old",
        ),
    ],
)
def test_the_text_stays_whole_and_nothing_else(page: str, blocks: list[str]) -> None:
    assert outline(page) == blocks
