"""No link of a site leads nowhere, and nothing is loaded from elsewhere."""

import pytest

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.site.links import check_links

PAGE = '<!doctype html><html><head>{head}</head><body><h1 id="top">A page</h1>{body}</body></html>'


def site(body: str = "", head: str = "") -> dict[str, bytes]:
    return {
        "a/page.html": PAGE.format(head=head, body=body).encode(),
        "index.html": PAGE.format(head="", body='<p id="one&amp;two">here</p>').encode(),
        "static/style.css": b"body { color: black }",
    }


@pytest.mark.parametrize(
    "body",
    [
        '<a href="../index.html">start</a>',
        '<a href="../index.html#top">start</a>',
        '<a href="../index.html#one%26two">start</a>',
        '<a href="../index.html#one&amp;two">start</a>',
        '<a href="#top">up</a>',
        '<a href="https://example.com/x">out</a>',
        '<a href="mailto:me@example.com">mail</a>',
        '<pre>&lt;img src="https://example.com/x.png"> id="top" href="nowhere"</pre>',
    ],
)
def test_good_links(body: str) -> None:
    check_links(site(body, '<link rel="stylesheet" href="../static/style.css">'))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="index.html">start</a>', "the link to `index.html` leads nowhere"),
        ('<a href="../index.html#bottom">start</a>', "to an anchor that does not exist"),
        ('<a href="#bottom">down</a>', "the link to `#bottom` leads to an anchor"),
        ('<a href="/index.html">start</a>', "leads nowhere"),
        ('<a href="javascript:alert(1)">start</a>', "leads nowhere"),
        ('<a href="JaVaScRiPt&#58;alert(1)">start</a>', "leads nowhere"),
        ('<a href="data:text/html,x">start</a>', "leads nowhere"),
        ('<a href="//example.com/">start</a>', "leads nowhere"),
        ('<img src="https://example.com/x.png">', "loads `https://example.com/x.png` from elsewhere"),
        ('<script src="http://example.com/x.js"></script>', "from elsewhere"),
        ('<img src="data:image/png;base64,AAAA">', "leads nowhere"),
        ('<p id="top">again</p>', "the anchor `top` stands 2 times"),
    ],
)
def test_bad_links(body: str, said: str) -> None:
    with pytest.raises(DocsError) as caught:
        check_links(site(body))
    (line,) = str(caught.value).splitlines()
    assert line.startswith("a/page.html: ")
    assert said in line


@pytest.mark.parametrize(
    ("head", "fits"),
    [
        ('<link rel="stylesheet" href="https://example.com/x.css">', False),
        ('<link rel="preload" href="https://example.com/x.woff">', False),
        ('<link rel="canonical" href="https://example.com/x.html">', True),
        ('<link rel="icon" href="data:,">', True),
    ],
)
def test_links_of_the_head(head: str, fits: bool) -> None:
    if fits:
        check_links(site(head=head))
    else:
        with pytest.raises(DocsError, match="from elsewhere"):
            check_links(site(head=head))


@pytest.mark.parametrize("rule", ["@import 'x.css';", "body { background: url(https://example.com/x.png) }"])
def test_style_that_loads(rule: str) -> None:
    with pytest.raises(DocsError, match=r"static/style\.css: loads something"):
        check_links({**site(), "static/style.css": rule.encode()})


def test_all_problems_are_told() -> None:
    with pytest.raises(DocsError) as caught:
        check_links(site('<a href="#x">x</a><a href="#y">y</a>'))
    assert len(str(caught.value).splitlines()) == 2
