"""What nobody means to type is answered in a line that says what to do, and never by a fault of our own."""

import getpass
from pathlib import Path

import pytest

NO_IRI = "https://w3id.org/honorum/id/person/no such person"
PRESIDENT = "President of Ardovia"


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        (("career", NO_IRI), 3, "No person is called"),
        (("path", NO_IRI, "Mira Kovalen"), 3, "is called"),
        (("export", "csv", "-o", "-", "--place", NO_IRI), 3, "is called"),
        (("identity", "explain", "Nobody At All"), 3, "is called"),
        (("identity", "queue", "--kind", "planet"), 2, "person, party"),
        (("identity", "undo", "last"), 3, "honorum identity history"),
        (("review", "no such claim", "--accept", "--reviewer", "mira"), 3, "honorum review --json"),
        (("review", "--accept"), 2, "which claim"),
        (("withdraw", "a source: of nothing"), 3, "the name of a data set"),
        (("officials", "Ardovia", "--role", "wizard"), 2, "head-of-government, minister"),
        (("officials", "Ardovia", "--scope", "galactic"), 2, "national, regional"),
        (("officials", "Ardovia", "--standing", "asleep"), 2, "current, ended"),
        (("officials", "Ardovia", "--after", "nothing-like-it"), 3, "without `after`"),
        (("officials", "Ardovia", "--ended-within", "inf"), 2, "1000"),
        (("officials", "Ardovia", "--recent", "99999999999"), 2, "36500"),
        (("path", "Elena Dorsk", "Mira Kovalen", "--follow", "friendship"), 2, "tenure, membership"),
        (("query", "--named", "carreer"), 3, "Did you mean: career"),
        (("query", "--named", "zzzz"), 3, "honorum queries"),
        (("snapshot", "paper", "--url", "not a web address"), 2, "https://example.org"),
    ],
)
def test_it_is_said_what_is_wrong(ask, command: tuple[str, ...], code: int, said: str) -> None:
    """The exit code is that of usage or of what cannot be done; the message stands on standard error alone."""
    ended = ask(*command)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert "fault" not in ended.err


@pytest.mark.parametrize("day", ["0001-01-01", "0999-12-31", "9999-12-31"])
@pytest.mark.parametrize(
    "command",
    [
        ("who", PRESIDENT, "--on"),
        ("who", PRESIDENT, "--known-at"),
        ("career", "Mira Kovalen", "--on"),
        ("career", "Mira Kovalen", "--known-at"),
        ("officials", "Ardovia", "--on"),
        ("path", "Elena Dorsk", "Mira Kovalen", "--known-at"),
        ("changes", "--since"),
    ],
)
def test_the_ends_of_the_calendar_are_days(ask, command: tuple[str, ...], day: str) -> None:
    """The first and the last day that can be written are answered like any other."""
    assert ask(*command, day, "--json").json


def test_everything_was_known_by_the_last_day(ask) -> None:
    """As known on the last day that can be written is as known now."""
    now, then = (ask("career", "Mira Kovalen", "--json", *more).json for more in ((), ("--known-at", "9999-12-31")))
    assert [held["tenure"] for held in then["offices"]] == [held["tenure"] for held in now["offices"]] != []


def test_a_name_with_blanks_is_explained(ask) -> None:
    """`identity explain` takes a name as people write it."""
    assert ask("identity", "explain", "Mira Kovalen", "--json").json["label"] == "Mira Kovalen"


def test_whoever_has_no_login_name_says_who_they_are(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container there may be no login name: looking works without one, a verdict asks for it."""

    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr(getpass, "getuser", nobody)
    waiting = ask("review", "--json", "--limit", "1").json
    ended = ask("review", waiting[0]["claim"], "--accept")
    assert (ended.code, "Say your name" in ended.err) == (2, True)


def test_a_path_to_oneself_is_none(ask) -> None:
    """Nothing is said to be untied from itself."""
    assert "both times" in ask("path", "Elena Dorsk", "Elena Dorsk").out
    assert ask("path", "Elena Dorsk", "Elena Dorsk", "--json").json["paths"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "another server"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "only reads"),
        ("hello", "must begin with SELECT"),
        ("", "must begin with SELECT"),
    ],
)
def test_a_query_only_reads_and_only_here(ask, tmp_path: Path, text: str, said: str) -> None:
    """A query from a file calls no other server, writes nothing, and is a query."""
    file = tmp_path / "question.rq"
    file.write_text(text, encoding="utf-8")
    ended = ask("query", str(file))
    assert (ended.code, ended.out) == (3, "")
    assert said in ended.err


def test_changes_say_that_no_query_was_asked(ask) -> None:
    """`--show-query` stands with every command that asks; where no SPARQL was asked, that is said."""
    assert ask("changes", "--since", "2001-01-01", "--show-query").out.startswith("# No SPARQL")
    assert ask("changes", "--since", "2001-01-01", "--show-query", "--json").json["queries"] == []


@pytest.mark.parametrize("base", ["here", "https://example.org", "https://exa mple.org/", "urn:x:"])
def test_a_base_that_makes_no_addresses_is_refused(honorum, monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    """What every IRI begins with must be a web address that ends where a name can follow."""
    monkeypatch.setenv("HONORUM_BASE", base)
    ended = honorum("who", PRESIDENT)
    assert (ended.code, ended.out) == (3, "")
    assert "HONORUM_BASE" in ended.err


def test_a_variable_left_empty_is_not_set(honorum, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty HONORUM_STORE means the usual folder, not the one in which the command runs."""
    monkeypatch.setenv("HONORUM_STORE", "")
    ended = honorum("who", PRESIDENT)
    assert ended.code == 3
    assert "honorum-data" in ended.err


def test_data_cannot_be_known_since_tomorrow(honorum, tmp_path: Path) -> None:
    """A day of knowledge in the future is refused as a matter of usage, before anything is written."""
    table = tmp_path / "leaders.csv"
    table.write_text("catalog,position,person,personID,start,end\nPeru,President,Ada Vale,Q1,2001,2003\n", "utf-8")
    ended = honorum("import", "peppercat", str(table), "--recorded", "2999-01-01", "--store", "graph")
    assert (ended.code, "future" in ended.err, (tmp_path / "graph").exists()) == (2, True, False)


def test_an_import_says_why_something_was_set_aside(honorum, tmp_path: Path) -> None:
    """Claims of a table that fail the shapes are counted with the reason, as those of articles are."""
    table, mapping = tmp_path / "holders.csv", tmp_path / "holders.yaml"
    table.write_text("who,what,land,from,item\nAda Vale,President,Peru,2001-01-01,not an id\n", "utf-8")
    mapping.write_text(
        "columns: {person: who, office: what, jurisdiction: land, start: from, person_id: item}\n", "utf-8"
    )
    told = honorum("import", "csv", str(table), "--mapping", str(mapping), "--json", "--store", "graph").json
    assert told["quarantined"] == sum(told["quarantineReasons"].values()) == 1
    assert "Wikidata" in " ".join(told["quarantineReasons"])
