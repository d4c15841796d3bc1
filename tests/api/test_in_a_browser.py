"""The pages with queries in a real browser: they run what is typed or chosen, and call nobody but the service."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from honorum.library import library
from honorum.settings import Settings

QUERY = "SELECT ?label { ?office a <https://w3id.org/honorum/ontology#Office> ; rdfs:label ?label } ORDER BY ?label"
NAMED = f"PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n{QUERY}"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def sample(sample_store: Path, serve) -> Iterator[httpx.Client]:
    """A service over the sample world."""
    with serve(Settings(store=sample_store)) as client:
        yield client


@pytest.fixture
def page(browser: Browser, sample: httpx.Client) -> Iterator[Page]:
    """A page that may go anywhere; its test fails if it wants to leave the service, or if a script breaks."""
    context = browser.new_context(base_url=str(sample.base_url))
    opened = context.new_page()
    asked: list[str] = []
    broken: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: broken.append(str(error)))
    opened.on("console", lambda told: broken.append(told.text) if "Content Security Policy" in told.text else None)
    yield opened
    context.close()
    assert [url for url in asked if not url.startswith((str(sample.base_url), "data:"))] == []
    assert broken == []


def test_a_query_runs(page: Page, sample: httpx.Client) -> None:
    """What is typed is asked, and the answer is the table that the service sends."""
    page.goto("/sparql")
    page.get_by_label("Query").fill(NAMED)
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer th")).to_have_text(["label"])
    rows = sample.get("/sparql", params={"query": NAMED, "format": "csv"}).text.splitlines()[1:]
    expect(page.locator("#answer tbody tr")).to_have_count(len(rows))
    assert len(rows) > 3


def test_names_lead_to_their_pages(page: Page) -> None:
    """A thing in an answer is a link to its page in the service."""
    page.goto("/sparql")
    page.get_by_label("Query").fill("SELECT ?o { ?o a <https://w3id.org/honorum/ontology#Office> } ORDER BY ?o LIMIT 1")
    page.get_by_role("button", name="Run").click()
    page.locator("#answer tbody a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/offices/" in page.url


def test_every_question_of_the_menu_fills_the_editor_and_runs(page: Page) -> None:
    """To choose a question of the library puts its query into the editor and shows its answer."""
    page.goto("/sparql")
    menu = page.get_by_label("From the library")
    for query in library():
        menu.select_option(label=query.question)
        expect(page.get_by_label("Query")).to_have_value(page.locator("#library").input_value())
        expect(page.locator("#answer th").first).to_be_visible()
        expect(page.locator("#answer [role=alert]")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * { ?s ?p", "does not parse"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> {} }", "SERVICE would call another server"),
        ("CLEAR ALL", "only reads"),
    ],
)
def test_what_is_refused_is_told(page: Page, query: str, told: str) -> None:
    """An error stands where the answer would, in words, and is announced."""
    page.goto("/sparql")
    page.get_by_label("Query").fill(query)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("alert")).to_contain_text(told)


def test_a_service_that_is_gone_is_told(page: Page) -> None:
    """Where no answer comes at all, the page says so and does not wait for ever."""
    page.goto("/sparql")
    page.context.set_offline(offline=True)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("alert")).to_contain_text("no answer")


def test_markup_in_an_answer_is_text(page: Page) -> None:
    """A value that looks like markup is shown as it is."""
    page.goto("/sparql")
    page.get_by_label("Query").fill("SELECT ('<img src=x onerror=alert(1)>' AS ?x) {}")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer td")).to_have_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#answer img")).to_have_count(0)


def test_graphs_and_truths_are_shown_too(page: Page) -> None:
    """ASK gives yes or no, CONSTRUCT gives Turtle."""
    page.goto("/sparql")
    page.get_by_label("Query").fill("ASK { ?s ?p ?o }")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer")).to_have_text("Yes.")
    page.get_by_label("Query").fill("CONSTRUCT { <urn:a> <urn:b> 'c' } {}")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer pre")).to_contain_text('"c"')


def test_the_keyboard_is_enough(page: Page) -> None:
    """Tab leads from the query to the button and on to the menu; Control and Enter run what is typed."""
    page.goto("/sparql")
    page.get_by_label("Query").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("ASK { }")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer")).to_have_text("Yes.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("From the library")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#answer th").first).to_be_visible()


def test_questions_open_in_the_editor_with_their_values(page: Page) -> None:
    """A question asked on the page of questions, by keyboard alone, opens in the editor and is answered."""
    page.goto("/queries")
    form = page.locator("form#holder-on-a-day")
    field = form.get_by_label("Office")
    field.focus()
    field.fill("Finance Minister of Ardovia")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Query")).to_have_value(re.compile("Finance Minister of Ardovia"))
    expect(page.locator("#answer th").first).to_be_visible()
