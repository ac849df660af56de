"""The HTML report in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from html_values import at, draft, hostile, ran

from factlint.core.finding import Evidence, Period
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.devtools.browser import chromium, missing
from factlint.report.html.page import render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.skipif(bool(missing()), reason=missing() or "a browser is there"),
    # Playwright's own loop is closed by its garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TEXT = "The Mayor of Oslo, Ada Berg, was there.\nNobody else was.\nThe end came soon."
TENURE = (Evidence("Ada Berg: Minister", "Gazette", periods=(Period("Ada Berg", "Minister", "2020", ""),)),)


def some() -> RunResult:
    return ran(
        at(TEXT, "Mayor of Oslo, Ada", evidence=TENURE),
        at(TEXT, "Ada Berg, was", Severity.WARNING, code="TXT001", rule="stop"),
        at(TEXT, "Oslo", Severity.INFO, code="TXT002", rule="comma"),
        at(TEXT, "end", Severity.HINT, code="TXT003", rule="dash"),
        texts=(draft(TEXT), draft("Right.", path="b.txt")),
        failures=(Failure("c.txt", "line 3: not valid UTF-8"),),
        notes=("a note",),
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


Opener = Callable[..., "Page"]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    contexts = []

    def open_page(result: RunResult, width: int = 1280, **more: Any) -> Page:
        file = tmp_path / "report.html"
        file.write_text(render(result), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 800}, reduced_motion="reduce", **more
        )
        contexts.append(context)
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(file.as_uri())
        page.asked, page.said, page.own = asked, said, file.as_uri()  # type: ignore[attr-defined]
        return page

    yield open_page
    for context in contexts:
        context.close()


def violations(page: Page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes']][:3]}"
        for one in found
        if one["impact"] in ("serious", "critical", "moderate")
    ]


def shown_cards(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        ".card", "cards => cards.filter(c => c.checkVisibility()).map(c => c.dataset.f)"
    )


def test_hostile_texts_run_nothing_and_ask_nobody(opened: Opener) -> None:
    page = opened(hostile())
    for selector in (".m", ".card", ".list a"):
        for element in page.query_selector_all(selector)[:20]:
            element.dispatch_event("mouseover")
            element.dispatch_event("focus")
    assert page.title() == "factlint report"
    assert page.asked == [page.own]  # type: ignore[attr-defined]
    assert page.said == []  # type: ignore[attr-defined]


def test_policy_stops_what_would_get_past_the_escaping(opened: Opener) -> None:
    page = opened(some())
    page.evaluate(
        """() => {
        const div = document.createElement("div");
        div.innerHTML = `<img src="https://x.example/a.png" onerror="document.title='pwned'">`;
        document.body.append(div);
        const script = document.createElement("script");
        script.textContent = "document.title='pwned'";
        document.body.append(script);
        }"""
    )
    page.wait_for_timeout(100)
    assert page.title() == "factlint report"
    assert all("Content Security Policy" in line for line in page.said)  # type: ignore[attr-defined]
    assert len(page.said) >= 2  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_fault(opened: Opener, scheme: str, width: int) -> None:
    page = opened(some(), width, color_scheme=scheme)
    assert violations(page) == []
    page.keyboard.press("j")
    assert violations(page) == []


@pytest.mark.parametrize("result", [ran(texts=(draft(TEXT),)), RunResult(()), hostile()])
def test_axe_finds_no_fault_in_other_states(opened: Opener, result: RunResult) -> None:
    assert violations(opened(result)) == []


@pytest.mark.parametrize("width", [1280, 800, 390])
@pytest.mark.parametrize("result", [some(), hostile()], ids=["some", "hostile"])
def test_nothing_is_wider_than_the_window(opened: Opener, width: int, result: RunResult) -> None:
    page = opened(result, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_keys_walk_through_the_findings(opened: Opener) -> None:
    page = opened(some())
    seen = []
    for _ in range(5):
        page.keyboard.press("j")
        seen.append(page.evaluate("document.querySelector('.card.on').dataset.f"))
    assert seen == ["1", "2", "3", "4", "4"]
    page.keyboard.press("k")
    assert page.evaluate("document.querySelector('.card.on').dataset.f") == "3"
    assert page.evaluate("document.activeElement.matches('a.m')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "f3"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.m')")
    page.keyboard.press("Escape")
    assert page.query_selector(".on") is None
    assert page.evaluate("document.activeElement === document.body")


def test_skip_link_comes_first_and_every_stop_shows_its_focus(opened: Opener) -> None:
    page = opened(some())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    for _ in range(25):
        outline = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid 3px" in outline, page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_filters_hide_cards_and_list_but_never_text(opened: Opener, script: bool) -> None:
    page = opened(some(), java_script_enabled=script)
    if not script:
        # Without its script the page cannot be asked much: what is shown is asked of the browser.
        page.locator("#x-s-error").uncheck()
        assert [page.locator(f"#f{number}").is_visible() for number in (1, 2, 3, 4)].count(False) == 1
        assert TEXT.split("\n")[0] in page.locator(".article p").first.inner_text().replace("\n", "")
        return
    assert len(shown_cards(page)) == 4
    before = page.locator(".article p").first.text_content()
    page.locator("#x-s-error").uncheck()
    assert len(shown_cards(page)) == 3
    assert page.locator("#live").inner_text() == "3 of 4 findings shown"
    assert page.locator(".article p").first.text_content() == before
    page.locator(".choice summary").first.click()
    page.locator("#x-r1").uncheck()
    assert len(shown_cards(page)) == 2
    page.locator(".choice summary").last.click()
    page.locator("#x-d0").uncheck()
    assert shown_cards(page) == []
    page.locator("#x-d0").check()
    page.keyboard.press("j")
    assert page.evaluate("document.querySelector('.card.on').dataset.f") in shown_cards(page)


def test_cards_stand_beside_the_text_and_never_on_each_other(opened: Opener) -> None:
    page = opened(some())
    boxes = [box for one in page.query_selector_all(".card") if (box := one.bounding_box())]
    paragraph = page.locator(".article p").first.bounding_box()
    assert paragraph and len(boxes) == 4
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]
    assert all(box["x"] >= paragraph["x"] + paragraph["width"] for box in boxes)


def test_a_click_on_a_mark_chooses_its_finding(opened: Opener) -> None:
    page = opened(some())
    page.locator("#m4").click()
    assert page.evaluate("document.querySelector('.card.on').dataset.f") == "4"


def test_print_shows_the_evidence_and_no_filters(opened: Opener) -> None:
    page = opened(some())
    page.emulate_media(media="print")
    assert not page.locator(".rail").is_visible()
    assert page.locator(".more .help, .more small").first.is_visible()
    assert page.pdf()[:5] == b"%PDF-"
