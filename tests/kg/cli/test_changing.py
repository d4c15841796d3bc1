"""The commands that change a graph: ingest, import, withdraw, rebuild; and extract, which does not."""

import json
from pathlib import Path

import pytest
from lxml import html

import honorum as package

SAMPLE = Path(package.__file__).parent / "sample"
TEXT = "Prime Minister Elena Dorsk of Ardovia resigned on Monday."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_ingest_reports_what_it_did(honorum, article: Path) -> None:
    """One document, its facts, nothing refused; the second time it is known already."""
    first = honorum("ingest", str(article), "--published", "2024-09-03", "--json")
    assert first.code == 0
    assert first.json["documents"] == 1
    assert first.json["facts"] > 0
    assert first.json["refused"] == []
    assert honorum("ingest", str(article), "--published", "2024-09-03", "--json").json["unchanged"] == 1


def test_what_is_refused_is_listed(honorum, article: Path) -> None:
    """A file that cannot be read is listed with its reason and ends with 1; the others went in."""
    ended = honorum("ingest", "nowhere.txt", str(article), "--published", "2024-09-03", "--json")
    assert ended.code == 1
    assert ended.json["documents"] == 1
    assert [refused["path"] for refused in ended.json["refused"]] == ["nowhere.txt"]


def test_extract_prints_gold_and_stores_nothing(honorum, article: Path, tmp_path: Path) -> None:
    """The facts come in the annotators' format, each quote at its offsets; no store appears."""
    ended = honorum("extract", str(article), "--published", "2024-09-03", "--json")
    assert {"entities", "facts"} <= ended.json.keys()
    assert all(TEXT[fact["start"] : fact["end"]] == fact["quote"] for fact in ended.json["facts"])
    assert "resigned" in honorum("extract", str(article), "--published", "2024-09-03").out
    assert not (tmp_path / "honorum-data").exists()


def test_extract_writes_a_page_to_check(honorum, article: Path, tmp_path: Path) -> None:
    """`--html` writes the article with its quotes marked; a file of several articles gives a page for each."""
    out = tmp_path / "check.html"
    assert honorum("extract", str(article), "--html", str(out)).code == 0
    written = html.fromstring(out.read_text(encoding="utf-8"))
    assert written.xpath("//article")[0].text_content() == TEXT
    assert written.xpath("//article//mark")
    several = tmp_path / "several.jsonl"
    several.write_text("\n".join(json.dumps({"text": f"{TEXT} {n}"}) for n in range(3)), encoding="utf-8")
    assert len(honorum("extract", str(several), "--html", str(out), "--json").json) == 3
    assert f"{TEXT} 2" in html.fromstring((tmp_path / "check-3.html").read_text(encoding="utf-8")).text_content()


def test_extract_refuses_what_it_cannot_read(honorum) -> None:
    """A missing file ends with 3 and is named."""
    ended = honorum("extract", "nowhere.txt", "--json")
    assert ended.code == 3
    assert "nowhere.txt" in ended.err


def test_import_withdraw_and_rebuild(honorum) -> None:
    """A table goes in, answers, and after its withdrawal answers no more; a rebuild changes nothing of that."""
    table = SAMPLE / "data" / "office_holders.csv"
    ended = honorum("import", "csv", str(table), "--mapping", str(table.with_suffix(".yaml")), "--json")
    assert (ended.code, ended.json["datasets"]) == (0, 1)
    who = ("who", "President of Ardovia", "--on", "2000-01-01", "--json")
    (holder,) = honorum(*who).json["holders"]
    source = holder["evidence"][0]["source"]["id"]
    assert "ivo-harnad--president-of-ardovia" in honorum("withdraw", source).out
    assert honorum("rebuild", "--json").code == 0
    assert honorum(*who).code == 3


def test_an_unknown_format_is_a_matter_of_usage(honorum) -> None:
    """The formats there are stand in the message."""
    ended = honorum("import", "cvs", "x")
    assert ended.code == 2
    assert "peppercat" in ended.err


def test_an_unknown_source_cannot_be_withdrawn(honorum, article: Path) -> None:
    """It is named, with exit code 3."""
    honorum("ingest", str(article))
    ended = honorum("withdraw", "0000")
    assert ended.code == 3
    assert "0000" in ended.err


def test_evaluate_compares_with_facts_made_by_hand(honorum, article: Path, tmp_path: Path) -> None:
    """What was extracted from an article, taken for the truth, is found again in full."""
    gold = honorum("extract", str(article), "--published", "2024-09-03", "--json").json
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    (folder / "article.json").write_text(json.dumps(gold), encoding="utf-8")
    told = honorum("evaluate", str(folder), "--json").json
    assert told["micro"]["lenient"]["recall"] == 1.0
    assert "recall" in honorum("evaluate", str(folder)).out.lower()


def test_evaluate_writes_errors_and_counts_rules(honorum, article: Path, tmp_path: Path) -> None:
    """`--errors` writes what was missed and wrong with its sentence; `--rules` tells how often each rule was right."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.txt").write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    gold = honorum("extract", str(article), "--json").json
    gold["facts"] = []
    (folder / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    listed = tmp_path / "errors.txt"
    ended = honorum("evaluate", str(folder), "--errors", str(listed), "--rules")
    assert ended.code == 0
    assert "WRONG" in listed.read_text(encoding="utf-8")
    assert "tenure." in ended.out
    assert honorum("evaluate").code == 2
    assert honorum("evaluate", str(folder), "--type", "Weather").code == 3


def test_review_takes_a_verdict_and_evaluate_counts_it(honorum, article: Path, tmp_path: Path) -> None:
    """A claim is shown with its sentence, a verdict is kept, and the rule's share of accepted claims is told."""
    store = ("--store", str(tmp_path / "graph"))
    assert honorum("ingest", str(article), *store).code == 0
    waiting = honorum("review", "--json", *store).json
    assert all(one["sentence"][one["start"] : one["end"]] for one in waiting)
    claim = waiting[0]["claim"]
    assert honorum("review", claim, *store).code == 2
    assert honorum("review", claim, "--accept", *store).code == 0
    assert claim not in {one["claim"] for one in honorum("review", "--json", *store).json}
    told = honorum("evaluate", "--reviews", "--json", *store).json
    assert told[waiting[0]["rule"]] == {"accepted": 1, "reviewed": 1}


def test_review_says_what_it_kept(honorum, article: Path, tmp_path: Path) -> None:
    """A verdict comes back as JSON or as a line, with who gave it."""
    store = ("--store", str(tmp_path / "graph"))
    assert honorum("ingest", str(article), "--published", "2019-03-20", *store).code == 0
    first, second = (one["claim"] for one in honorum("review", "--json", *store).json[:2])
    kept = honorum("review", first, "--accept", "--reviewer", "mira", "--json", *store).json
    assert (kept["claim"], kept["outcome"], kept["reviewer"]) == (first, "accepted", "mira")
    assert honorum("review", second, "--reject", "--reviewer", "mira", *store).out == f"{second}: rejected, by mira.\n"


def test_fields_of_json_files_have_the_names_that_are_said(honorum, tmp_path: Path) -> None:
    """`--field` says where a file keeps the words of an article, for what is stored and for what is only read."""
    file = tmp_path / "stories.jsonl"
    line = '{"story": "President Ada Vale of Peru spoke in Lima on Monday.", "text": "no story", "day": "2021-01-11"}\n'
    file.write_text(line + "{broken\n", encoding="utf-8")
    fields = ("--field", "text=story", "--field", "published=day")
    taken = honorum("ingest", str(file), *fields, "--json", "--store", "graph")
    assert (taken.code, taken.json["documents"], len(taken.json["refused"])) == (1, 1, 1)
    assert "Ada Vale: certain" in honorum("who", "President of Peru", "--on", "2021-01-11", "--store", "graph").out
    read = honorum("extract", str(file), *fields, "--json")
    assert (read.code, read.json["published"], "stories.jsonl:2" in read.err) == (1, "2021-01-11", True)
    assert honorum("ingest", str(file), "--field", "story", "--store", "graph").code == 2
    assert honorum("ingest", str(file), "--field", "colour=story", "--store", "graph").code == 2


def test_two_versions_at_one_address_are_told_apart(honorum, tmp_path: Path) -> None:
    """The address of two versions names neither; their ids do, and the one left is then meant by the address."""
    store = ("--store", "graph")
    for number, text in enumerate(("President Ada Vale of Peru spoke.", "President Bo Lund of Peru spoke in Lima.")):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        where = ("--url", "https://peru.example/news", "--published", "2021-01-11")
        assert honorum("ingest", f"{number}.txt", *where, *store).code == 0
    both = honorum("withdraw", "https://peru.example/news", *store)
    assert (both.code, "can mean several" in both.err) == (3, True)
    first, second = (part.split(")")[0] for part in both.err.split("(")[1:3])
    assert honorum("withdraw", first, "--json", *store).json["tenures"] != []
    left = honorum("withdraw", "https://peru.example/news", "--json", *store).json
    assert left["source"].endswith(second)
    assert left["tenures"] != []
    again = honorum("withdraw", second, *store)
    assert (again.code, again.out.startswith("Was withdrawn already")) == (0, True)
