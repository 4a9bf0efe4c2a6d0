"""Pages in Chromium, as a reader has them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tei_encode import export
from tests.cli.test_encode import run
from tests.exporters.letters import letter

from .browser import (
    AXE,
    NEEDS_CHROMIUM,
    accessibility,
    chromium,
    complaints,
    keep_screenshot,
    scheme,
    size,
)
from .pages import OTHERS, OURS
from .test_page import encoded

pytestmark = NEEDS_CHROMIUM
CROWDED = """<div><head>Of <persName>Ada</persName></head><p>a<pb n="2"/> <choice><sic>teh</sic><corr>the</corr></choice>
<list rend="ordered"><item>one</item><pb n="3"/><item>two</item></list> b<note>A note with a <ref target="#p">link</ref>.</note></p>
<table><row role="label"><cell>a very long head of a column</cell><cell>another one that is long</cell><cell>a third</cell></row>
<row><cell>1</cell><cell>averylongwordthatcannotbebrokenanywhereatall</cell><cell>3</cell></row></table>
<lg xml:id="p"><l n="5">verse</l></lg><p><foreign xml:lang="he">שלום</foreign> <ref>nowhere</ref>
<date>then</date> <app><lem>x</lem><rdg wit="#A">y</rdg></app></p><eg>code   with a line that is very, very, very, very long</eg></div>"""
ALL_SHOWN = """return [...document.querySelectorAll(arguments[0])].filter(
    one => !one.checkVisibility() || !one.getClientRects().length).map(one => one.outerHTML)"""
BROKEN = """return [...document.querySelectorAll('a[href^="#"]')].filter(link => {
    const at = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const inFold = at?.closest('details:not([open])');
    return !at || !(inFold || at.checkVisibility()) }).map(link => link.outerHTML)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as driver:
        yield driver


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of all our documents and of others."""
    folder = tmp_path_factory.mktemp("site")
    for path in (*OURS, *OTHERS):
        (folder / f"{path.stem}.html").write_bytes(export(path, "html").data)
    crowded = letter(body=CROWDED)
    for name, tei in (("ours", encoded()), ("others", letter()), ("crowded", crowded)):
        (folder / f"{name}.html").write_bytes(export(tei, "html").data)
    return folder


@pytest.fixture
def show(browser: Any, site: Path) -> Any:
    """Show a page by the name of its file, on a clean console and at a size and in a scheme that all share."""

    def shown(name: str, fragment: str = "") -> Any:
        size(browser, 1280)
        scheme(browser, "light")
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(f"{(site / name).as_uri()}.html{fragment}")
        return browser

    return shown


NAMES = ["ours", "others", "crowded", *(path.stem for path in (*OURS, *OTHERS))]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_its_names_leads_everywhere_and_complains_of_nothing(show: Any, name: str) -> None:
    driver = show(name)
    keep_screenshot(driver, name)
    assert complaints(driver) == []
    assert driver.execute_script(ALL_SHOWN, "main .named, main .dated, main a.call, main a.ref") == []
    assert driver.execute_script(BROKEN) == []
    assert driver.execute_script("return performance.getEntriesByType('resource').map(one => one.name)") == []


@pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not here; AXE_CORE can name its axe.min.js, as .ci/run does"
)
@pytest.mark.parametrize("name", ["ours", "others", "crowded", OURS[0].stem, "letter", "critical", "drama"])
def test_axe_finds_nothing_serious(show: Any, name: str) -> None:
    driver = show(name)
    for one in driver.find_elements("css selector", "details"):
        driver.execute_script("arguments[0].open = true", one)
    for one in driver.find_elements("css selector", ".switches input:not(:checked)"):
        one.click()
    for colours in ("light", "dark"):
        for width in (1280, 390):
            size(driver, width)
            scheme(driver, colours)
            assert accessibility(driver) == [], (colours, width)
    keep_screenshot(driver, f"{name}-phone-dark")


@pytest.mark.parametrize("name", ["ours", "crowded", OURS[1].stem])
def test_a_narrow_screen_need_not_be_scrolled_sideways(show: Any, name: str) -> None:
    driver = show(name)
    size(driver, 320)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


def press(driver: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(driver).send_keys(*keys).perform()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_note_opens_over_the_text_and_closes_again(show: Any, way: str) -> None:
    from selenium.webdriver.common.keys import Keys

    driver = show("ours")
    call = driver.find_element("css selector", "a.call")
    if way == "mouse":
        call.click()
    else:
        driver.execute_script("arguments[0].focus()", call)
        press(driver, Keys.ENTER)
    popup = driver.find_element("id", "page-popup")
    assert popup.is_displayed()
    assert popup.text == "[1] She came back in June.\nGo to the note"
    assert popup.get_attribute("aria-label") == "Note [1]"
    assert driver.switch_to.active_element == popup
    keep_screenshot(driver, f"note-by-{way}")
    press(driver, Keys.ESCAPE)
    assert not popup.is_displayed()
    assert driver.switch_to.active_element == call
    assert complaints(driver) == []


def test_from_a_note_one_comes_to_its_end_and_back_to_the_text(show: Any) -> None:
    driver = show("ours")
    driver.find_element("css selector", "a.call").click()
    driver.find_element("link text", "Go to the note").click()
    assert driver.current_url.endswith("#note-1")
    assert not driver.find_element("id", "page-popup").is_displayed()
    driver.find_element("css selector", "#note-1 .back-link").click()
    assert driver.current_url.endswith("#noteref-1")


def test_without_scripts_a_note_is_where_its_call_leads(show: Any) -> None:
    driver = show("ours")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.refresh()
        driver.find_element("css selector", "a.call").click()
        assert driver.current_url.endswith("#note-1")
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


LINE = "return getComputedStyle(arguments[0]).textDecorationLine"


def test_a_kind_of_mark_can_be_switched_off_and_is_no_stop_then(show: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    driver = show("others")
    person, place = (
        driver.find_element("css selector", f"main .named.{kind}") for kind in ("person", "place")
    )
    assert [driver.execute_script(LINE, one) for one in (person, place)] == ["underline", "underline"]
    driver.execute_script("document.getElementById('show-person').focus()")
    press(driver, Keys.SPACE)
    assert [driver.execute_script(LINE, one) for one in (person, place)] == ["none", "underline"]
    assert [one.get_attribute("tabindex") for one in (person, place)] == ["-1", None]
    press(driver, Keys.SPACE)
    assert driver.execute_script(LINE, person) == "underline"
    assert person.get_attribute("tabindex") is None


def test_other_readings_can_be_switched_on(show: Any) -> None:
    driver = show("crowded")
    reading = driver.find_element("css selector", ".extra.sic")
    assert not reading.is_displayed()
    driver.find_element("id", "show-others").click()
    assert reading.is_displayed()
    keep_screenshot(driver, "other-readings")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_tip_says_who_is_meant(show: Any, way: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait

    driver = show("others")
    link = driver.find_elements("css selector", "main a.named")[1]
    if way == "mouse":
        ActionChains(driver).move_to_element(link).perform()
    else:
        press(driver, Keys.TAB)
        for _ in range(40):
            if driver.switch_to.active_element == link:
                break
            press(driver, Keys.TAB)
    tip = driver.find_element("id", "page-tip")
    WebDriverWait(driver, 5).until(lambda _: tip.is_displayed())
    assert tip.text == "Tranter. not sure (low).\nnot sure (low)"
    keep_screenshot(driver, f"tip-by-{way}")
    press(driver, Keys.ESCAPE)
    assert not tip.is_displayed()


def test_a_link_into_a_fold_opens_it(show: Any) -> None:
    driver = show(OURS[0].stem)
    driver.execute_script("document.querySelectorAll('.contents a')[0].closest('details').open = false")
    fold = driver.execute_script("""const fold = document.querySelector('.mentions:not([open])');
        fold.querySelector('li').id = 'inside'; location.hash = 'inside'; return fold""")
    driver.execute_async_script("setTimeout(arguments[0], 50)")
    assert fold.get_attribute("open") is not None


def test_it_prints_without_what_is_for_the_screen(show: Any) -> None:
    driver = show("ours")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        shown = {
            name: driver.find_element("css selector", name).is_displayed()
            for name in (
                ".side",
                ".back-link",
                "#page-findings",
                "#page-text",
                "#page-notes",
                "#page-persons",
            )
        }
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert [name for name, is_shown in shown.items() if is_shown] == [
        "#page-text",
        "#page-notes",
        "#page-persons",
    ]
    printed = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    assert printed.startswith(b"%PDF")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("folder")
    (top / "tei" / "deep").mkdir(parents=True)
    (top / "tei" / "b.xml").write_bytes(letter(name="second"))
    (top / "tei" / "deep" / "a.xml").write_bytes(letter())
    assert run("export", "tei", "--to", "html", "-o", "site", cwd=top).returncode == 0
    return top / "site"


def test_the_index_can_be_sorted(browser: Any, folder: Path) -> None:
    size(browser, 1280)
    browser.get((folder / "index.html").as_uri())
    keep_screenshot(browser, "index")
    titles = "return [...document.querySelectorAll('tbody th a')].map(one => one.textContent)"
    assert browser.execute_script(titles) == ["The second letter", "The first letter"]
    browser.find_element("css selector", "th button").click()
    assert browser.execute_script(titles) == ["The first letter", "The second letter"]
    assert browser.find_element("css selector", "th").get_attribute("aria-sort") == "ascending"
    # A letter without a date stands last, whichever way dates are sorted.
    browser.execute_script(
        "const one = document.querySelector('tbody td'); one.textContent = ''; delete one.dataset.value"
    )
    for _ in range(2):
        browser.find_elements("css selector", "th button")[1].click()
        assert browser.execute_script(titles) == ["The second letter", "The first letter"]
    assert complaints(browser) == []


@pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not here; AXE_CORE can name its axe.min.js, as .ci/run does"
)
@pytest.mark.parametrize("name", ["index", "register"])
def test_axe_finds_nothing_serious_on_pages_of_a_folder(browser: Any, folder: Path, name: str) -> None:
    size(browser, 1280)
    browser.get((folder / f"{name}.html").as_uri())
    assert accessibility(browser) == []
    keep_screenshot(browser, name)


def test_a_mention_in_the_joint_register_leads_to_its_page_and_from_there_back(
    browser: Any, folder: Path
) -> None:
    browser.get((folder / "register.html").as_uri())
    browser.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")
    link = browser.find_element("css selector", "#page-persons a[href^='deep/a.html#name']")
    words = link.find_element("css selector", "mark").text
    link.click()
    assert browser.execute_script("return document.querySelector(':target').textContent") == words
    browser.find_element("link text", "All editions").click()
    assert browser.current_url == (folder / "index.html").as_uri()
