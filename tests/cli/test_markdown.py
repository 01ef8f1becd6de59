"""Markdown reads as it was said: parsed, the text is the same, and nothing that was typed is markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from obmva.render import markdown
from obmva.render.page import Bar, Column, Gap, Heading, Item, Line, Note, Page, Table
from obmva.text.speaker import speaker

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "br", "table", "thead", "tbody", "tr", "th", "td"}


class Tree(HTMLParser):
    """The elements of a page and their texts."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self._open = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found.append({"tag": tag, "text": "", **dict(attributes)})
        if tag == "br":
            self.handle_data(" ")
        else:
            self._open.append(self.found[-1])

    def handle_endtag(self, tag):
        if tag != "br":
            self._open.pop()

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def texts(self, *tags):
        return [" ".join(one["text"].split()) for one in self.found if one["tag"] in tags]


def parsed(text):
    return Tree(PARSER.render(text))


class Of:
    """A rendering of a page that is there already."""

    def __init__(self, *blocks):
        self._page = Page(80, speaker("en"), "Title")
        self._page.blocks += blocks

    def page(self):
        return self._page


def written(*blocks):
    return markdown.write(Of(Heading("Title", level=1), *blocks))


SAID = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.sampled_from("\\`*_[]<>&|~#-+=.!1:)\n "),
    max_size=40,
)


@given(SAID, st.sampled_from(["", "bold", "italic", "dim", "good"]))
@example("1. one", "")
@example("1) one", "bold")
@example("- [ ] to do", "")
@example("+ more", "")
@example("a\n===", "")
@example("a\n---", "italic")
@example("a\n:-:", "")
@example("    code", "")
@example("```\ncode", "")
@example("<script>alert(1)</script>", "bold")
@example("<!-- hidden", "")
@example("&lt;b&gt; &copy;", "")
@example("[a](javascript:alert(1))", "")
@example("![a](x)", "")
@example("[a]: x", "")
@example("a | b \\| c", "bold")
@example("a\\", "bold")
@example("\n", "")
@example("a\n\nb\n", "bold")
@example("2 * 3 * 4 and snake_case_name", "")
@example("# not a heading", "")
@example("> not a quote", "")
@example("~~not struck~~", "")
@example("mail@example.org https://example.org www.example.org", "")
def test_any_text_is_read_as_it_stands(text, style):
    said = " ".join(text.split())
    spans = ((text, style),)
    tree = parsed(written(Line(spans), Item(spans, "-"), Item(spans, "1."), Table([Column("")], [[spans]])))
    assert tree.texts("p", "li", "td") == ([said] if said else []) + [said] * 3
    assert {one["tag"] for one in tree.found} <= OURS
    assert not [one for one in tree.found if one["tag"] == "a"]


@given(st.lists(st.tuples(SAID, st.sampled_from(["", "bold", "italic"])), max_size=4))
def test_words_of_several_styles_stand_beside_each_other_as_they_were_said(spans):
    said = " ".join("".join(words for words, _ in spans).split())
    tree = parsed(written(Line(tuple(spans))))
    assert tree.texts("p") == ([said] if said else [])


@pytest.mark.parametrize(
    ("url", "links"),
    [
        pytest.param("https://example.org/a_b?c=d&e=f", ["https://example.org/a_b?c=d&e=f"], id="the web"),
        pytest.param("http://example.org", [], id="an open line"),
        pytest.param("javascript:alert(1)", [], id="a script"),
        pytest.param("https://example.org/> <script>", [], id="an address that ends early"),
    ],
)
def test_only_addresses_of_the_web_are_links(url, links):
    tree = parsed(written(Note(1, "A *source*", url)))
    assert [one["href"] for one in tree.found if one["tag"] == "a"] == links
    assert tree.texts("li") == [f"A *source* {url}"]


def test_lists_are_lists_and_numbers_are_kept():
    blocks = (
        Item((("a", ""),), "-"),
        Item((("b", ""),), "-"),
        Gap(),
        Item((("c", ""),), "1."),
        Item((("d", ""),), "2."),
        Note(1, "e", None),
    )
    assert written(*blocks) == "# Title\n\n- a\n- b\n\n1. c\n2. d\n\n1. e\n"


def test_a_table_has_its_header_and_a_bar_is_its_number():
    table = Table([Column("Role"), Column("Fit", right=True)], [[(("v|a", "bold"),), Bar(0.7, "70")]])
    assert written(table) == "# Title\n\n| Role | Fit |\n|---|--:|\n| **v\\|a** | 70 |\n"


HOSTILE = "answer *mail* of <b>x</b> [now](javascript:y)"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("recommend", "-t", f"{HOSTILE} 5h", "-b", "900 EUR", "--details"), id="recommend"),
        pytest.param(("plan", "-t", f"{HOSTILE} 5h", "--details"), id="plan"),
        pytest.param(("compare", "obm", "va"), id="compare"),
        pytest.param(("roles", "va"), id="a role"),
        pytest.param(("tasks", f"{HOSTILE} 5h"), id="own words"),
        pytest.param(("questions",), id="questions"),
        pytest.param(("check", "no-such_file_.yaml"), id="check"),
    ],
)
def test_a_page_is_of_our_elements_alone(obmva, arguments):
    text = obmva(*arguments, "-f", "markdown").out
    tree = parsed(text)
    assert {one["tag"] for one in tree.found} <= OURS
    assert len(tree.texts("h1")) == 1
    assert "\n\n\n" not in text
    assert any(HOSTILE in one["text"] for one in tree.found) == any(HOSTILE in argument for argument in arguments)
    assert all(one["href"].startswith("https://") for one in tree.found if one["tag"] == "a")
