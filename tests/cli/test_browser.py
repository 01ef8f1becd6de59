"""The HTML in a real browser, where there is one: nothing is wider than a phone, nothing is asked for, and it prints."""

import http.server
import re
import shutil
import subprocess
import threading

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--virtual-time-budget=2000",
]
PHONE = 380
PAGES = {
    "recommend": ("recommend", "-t", "answer customer mail 5h", "-t", "keep my diary 3h", "-b", "1500 EUR", "--details"),
    "compare": ("compare", "obm", "va", "pm", "-t", "answer customer mail 5h"),
    "plan": ("plan", "-t", "lead the team 8h", "-t", "answer customer mail 10h", "-b", "3000 USD", "--market", "us"),
}
# In frames as wide as a phone: a window may not be made so narrow.
FRAME = '<iframe src="/{name}" style="width:{width}px;height:600px;border:0"></iframe>'
MEASURE = """<!doctype html><meta charset=utf-8>{frames}
<script>onload = () => {{ document.body.dataset.widths = [...document.querySelectorAll("iframe")].map(frame => {{
const it = frame.contentDocument.documentElement; return [it.clientWidth, it.scrollWidth].join(" ") }}).join(", ") }}</script>"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")


@pytest.fixture(scope="module")
def site():
    """A server of pages on this machine, and the paths that were asked of it."""
    pages, asked = {}, []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200 if self.path in pages else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", pages, asked
    server.shutdown()
    server.server_close()


@pytest.fixture
def browse(tmp_path):
    """Opens an address in a browser of its own and returns what it wrote."""

    def run(address, *flags):
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", *flags, address]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, cwd=tmp_path).stdout

    return run


def test_nothing_is_wider_than_a_phone_and_nothing_is_asked_for(obmva, site, browse):
    address, pages, asked = site
    pages |= {f"/{name}": obmva(*line, "-f", "html").out for name, line in PAGES.items()}
    pages["/measure"] = MEASURE.format(frames="".join(FRAME.format(name=name, width=PHONE) for name in PAGES))
    asked.clear()
    shown = browse(f"{address}/measure", "--dump-dom")
    widths = re.search(r'data-widths="([^"]*)"', shown)[1].split(", ")
    assert widths == [f"{PHONE} {PHONE}"] * len(PAGES)
    assert set(asked) - {"/favicon.ico"} == {"/measure", *(f"/{name}" for name in PAGES)}


@pytest.mark.parametrize("name", PAGES)
def test_it_prints_and_nothing_is_asked_for(obmva, site, browse, tmp_path, name):
    address, pages, asked = site
    pages["/page"] = obmva(*PAGES[name], "-f", "html").out
    asked.clear()
    browse(f"{address}/page", f"--print-to-pdf={tmp_path / 'page.pdf'}", "--no-pdf-header-footer")
    assert asked == ["/page"]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
