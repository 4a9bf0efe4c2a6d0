"""CETEIcean, which shows TEI in the browser as custom elements: an edition as it is, in Chromium."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tei_encode.tei.namespaces import string_value
from tests.exporters.html.browser import NEEDS_CHROMIUM, ROOT, chromium, complaints, keep_screenshot
from tests.exporters.html.pages import OURS
from tests.exporters.html.test_page import encoded
from tests.exporters.letters import letter

CETEICEAN = Path(os.environ.get("CETEICEAN", ROOT / "node_modules" / "CETEIcean" / "dist" / "CETEI.js"))
pytestmark = [
    NEEDS_CHROMIUM,
    pytest.mark.skipif(
        not CETEICEAN.is_file(),
        reason="CETEIcean is not here; CETEICEAN can name its CETEI.js, as .ci/run does",
    ),
]
EDITIONS = {"ours": encoded(), **{path.stem: path.read_bytes() for path in OURS}, "others": letter()}
NAMES = ("{*}persName", "{*}placeName", "{*}orgName")
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>CETEIcean</title><link rel="icon" href="data:,">
<style>tei-teiheader, tei-standoff {{ display: none }}</style><script>{program}</script></head><body><script>
new CETEI().makeHTML5({tei}, made => document.body.append(made))</script></body></html>"""
SHOWN = """return [...document.querySelectorAll('tei-persname, tei-placename, tei-orgname')]
    .filter(one => one.checkVisibility() && one.getClientRects().length).map(one => [one.localName, one.textContent])"""
LEADS_NOWHERE = """return [...document.querySelectorAll('tei-text a[href^="#"]')]
    .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(link => link.outerHTML)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as driver:
        yield driver


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Any:
    """Show a document on a clean console."""

    def shown(tei: bytes) -> Any:
        file = tmp_path / "page.html"
        quoted = json.dumps(tei.decode()).replace("</", "<\\/")
        file.write_text(PAGE.format(program=CETEICEAN.read_text("utf-8"), tei=quoted), "utf-8")
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(file.as_uri())
        return browser

    return shown


@pytest.mark.parametrize("name", EDITIONS)
def test_every_name_shows_and_nothing_complains(show: Any, name: str) -> None:
    """Notes at the end are shown in CETEIcean's own list of notes, the names in them, too."""
    tei = EDITIONS[name]
    driver = show(tei)
    keep_screenshot(driver, f"ceteicean-{name}")
    assert complaints(driver) == []
    text = etree.fromstring(tei).find("{*}text")
    assert text is not None
    names = [(string_value(one), etree.QName(one).localname.lower()) for one in text.iter(*NAMES)]
    assert len(names) > 2
    assert Counter((form, f"tei-{kind}") for form, kind in names) == Counter(
        (form, kind) for kind, form in driver.execute_script(SHOWN)
    )


def test_marks_of_notes_and_citations_lead_somewhere(show: Any) -> None:
    driver = show(EDITIONS["ours"])
    assert len(driver.find_elements("css selector", "tei-text tei-ref a")) == 2
    assert driver.execute_script(LEADS_NOWHERE) == []
