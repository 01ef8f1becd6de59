"""HTML: one file that asks for nothing, real headings, lists and tables, and nothing that was typed is ever markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obmva.render import html
from obmva.render.page import Bar, Column, Item, Line, Note, Page, Table
from obmva.report.results import Document
from obmva.text.speaker import speaker

OURS = {
    *(
        "html",
        "head",
        "meta",
        "link",
        "title",
        "style",
        "body",
        "main",
        "footer",
        "h1",
        "h2",
        "h3",
        "p",
        "br",
        "strong",
        "dl",
        "dt",
        "dd",
    ),
    *("em", "small", "a", "ul", "ol", "li", "div", "table", "thead", "tbody", "tr", "th", "td", "svg", "rect"),
}
EMPTY = {"meta", "link", "br", "rect"}
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) &amp; \"'"
COMMANDS = [
    pytest.param(("recommend", "-t", f"{HOSTILE} 5h", "-t", "answer customer mail 5h", "-b", "900 EUR"), id="recommend"),
    pytest.param(("recommend",), id="recommend without work"),
    pytest.param(("recommend", "-t", "answer customer mail 5h", "--details"), id="recommend in full"),
    pytest.param(("compare", "obm", "va", "-t", "answer customer mail 5h"), id="compare for an owner"),
    pytest.param(("plan", "-t", "answer customer mail 5h", "-t", f"{HOSTILE} 5h", "--details"), id="plan"),
    pytest.param(("roles",), id="roles"),
    pytest.param(("roles", "va"), id="a role"),
    pytest.param(("tasks",), id="tasks"),
    pytest.param(("tasks", HOSTILE, "diary 5h"), id="own words"),
    pytest.param(("questions",), id="questions"),
    pytest.param(("questions", "team"), id="a question"),
    pytest.param(("check", HOSTILE.replace("/", "")), id="check"),
]


class Tree(HTMLParser):
    """What a page is made of: elements with their attributes and texts, and whether each is closed where it should be."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self._open = [], []
        self.text = ""
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "inside": tuple(one["tag"] for one in self._open), "text": "", **dict(attributes)}
        self.found.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_startendtag(self, tag, attributes):
        self.found.append({"tag": tag, "inside": tuple(one["tag"] for one in self._open), "text": "", **dict(attributes)})

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def all(self, *tags):
        return [one for one in self.found if one["tag"] in tags]


@pytest.fixture(scope="module", params=COMMANDS)
def tree(request, obmva):
    return Tree(obmva(*request.param, "-f", "html").out)


def test_the_page_says_its_language_its_title_and_that_it_fits_any_screen(tree):
    assert [one["lang"] for one in tree.all("html")] == ["en"]
    assert tree.all("title")[0]["text"]
    assert {one.get("name") for one in tree.all("meta")} >= {"viewport", "color-scheme"}


def test_there_is_one_first_heading_and_no_level_is_left_out(tree):
    levels = [int(one["tag"][1]) for one in tree.all("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(one["text"].strip() for one in tree.all("h1", "h2", "h3"))


def test_nothing_runs_and_nothing_is_asked_for(tree):
    assert {one["tag"] for one in tree.found} <= OURS
    assert not [name for one in tree.found for name in one if name.startswith("on")]
    assert not [one for one in tree.found if "src" in one]
    assert [one["href"] for one in tree.all("link")] == ["data:,"]
    assert "url(" not in tree.all("style")[0]["text"]
    assert "@import" not in tree.all("style")[0]["text"]


def test_links_lead_to_the_web_or_to_a_source_on_the_page(tree):
    targets = {f"#{one['id']}" for one in tree.found if "id" in one}
    for link in tree.all("a"):
        assert link["href"].startswith("https://") or link["href"] in targets


def test_entries_stand_in_lists(tree):
    assert all(one["inside"][-1] in {"ul", "ol"} for one in tree.all("li"))
    assert all(one["text"].strip() for one in tree.all("ul", "ol"))


def test_tables_have_headers_for_columns_and_rows(tree):
    for header in tree.all("th"):
        assert header["scope"] == ("col" if "thead" in header["inside"] else "row")
    for row in (one for one in tree.all("tr") if "tbody" in one["inside"]):
        assert row["text"].strip()


def test_a_ranking_is_a_table_with_bars_that_have_their_number(obmva):
    tree = Tree(obmva("recommend", "-t", "answer customer mail 5h", "-b", "1500 EUR", "-f", "html").out)
    values = [
        role["value"]
        for role in obmva("recommend", "-t", "answer customer mail 5h", "-b", "1500 EUR", "--json").document["ranking"]
    ]
    cells = [one for one in tree.all("td") if one.get("data-of") == "Fit"]
    assert len(tree.all("svg")) == len(cells) >= 1
    assert [int(one["text"]) for one in cells] == values[: len(cells)]


def test_what_was_typed_is_there_as_it_was_typed(obmva):
    tree = Tree(obmva("tasks", HOSTILE, "-f", "html").out)
    assert HOSTILE in [one["text"] for one in tree.all("h2", "h3")]


def page(*blocks):
    one = Page(80, speaker("en"), "About <this>")
    one.blocks += blocks
    return one


class Of:
    """A rendering of a page that is there already."""

    result = Document()

    def __init__(self, page):
        self._page = page

    def page(self):
        return self._page


def written(*blocks):
    return Tree(html.write(Of(page(*blocks))))


@pytest.mark.parametrize(
    ("url", "links"),
    [
        pytest.param("https://example.org/a?b=c&d=e", ["https://example.org/a?b=c&d=e"], id="the web"),
        pytest.param("http://example.org", [], id="an open line"),
        pytest.param("javascript:alert(1)", [], id="a script"),
        pytest.param("JaVaScRiPt:alert(1)", [], id="a script in other letters"),
        pytest.param("data:text/html,<script>", [], id="data"),
        pytest.param('https://example.org/"onclick="alert(1)', ['https://example.org/"onclick="alert(1)'], id="quotes"),
        pytest.param(None, [], id="none"),
    ],
)
def test_only_addresses_of_the_web_are_links(url, links):
    tree = written(Note(1, "A source", url))
    assert [one["href"] for one in tree.all("a")] == links
    assert (url or "") in tree.all("li")[0]["text"]


@given(st.text(max_size=60), st.sampled_from(["", "bold", "dim", "link"]))
def test_any_text_is_shown_as_it_is(text, style):
    text = " ".join(text.replace("\x00", "").split())
    tree = written(Line(((text, style),)), Item(((text, style),), "-"), Table([Column(text)], [[((text, style),)]]))
    shown = [" ".join(one["text"].split()) for one in tree.all("p", "li", "th")]
    assert shown == [text] * 4


def test_a_mark_leads_to_its_source_where_there_is_one():
    tree = written(Line((("so it is said [1] and [2]", ""),)), Note(1, "A source", None))
    assert [(one["href"], one["text"]) for one in tree.all("a")] == [("#note-1", "[1]")]


def test_a_bar_is_as_long_as_its_share_and_says_its_number():
    tree = written(Table([Column("Role"), Column("Fit")], [[(("va", ""),), Bar(0.74, "74")]]))
    assert [one["width"] for one in tree.all("rect")] == ["100", "74"]
    assert tree.all("td")[0]["text"].strip() == "74"
    assert tree.all("svg")[0]["aria-hidden"] == "true"
