"""The library of queries on the command line."""

from honorum.library import library


def test_the_library_is_listed(honorum) -> None:
    """Every query stands in the list with its question; as JSON with its parameters."""
    listed = honorum("queries").out
    for query in library():
        assert query.name in listed
        assert query.question in listed
    told = honorum("queries", "--json").json["queries"]
    assert [one["name"] for one in told] == [query.name for query in library()]


def test_one_query_says_what_it_takes(honorum) -> None:
    """Its question, its parameters with their defaults, and its SPARQL."""
    shown = honorum("queries", "holder-on-a-day").out
    assert "--param day=" in shown
    assert "2020-06-01" in shown
    assert "SELECT ?holder" in shown


def test_a_named_query_is_asked_with_values(ask) -> None:
    """Without values it takes the defaults; with them the answer is another; every format goes."""
    assert "Mira Kovalen" in ask("query", "--named", "holder-on-a-day").out
    asked = ask("query", "--named", "holder-on-a-day", "--param", "day=2012-01-01", "--format", "csv")
    assert "Ivo Harnad,regular,certain,President of Ardovia,2012-01-01" in asked.out
    found = ask("query", "--named", "career", "--param", "person=Mira Kovalen", "--json").json
    assert found["results"]["bindings"]


def test_the_query_is_shown_with_its_values(ask) -> None:
    """What is shown can be run as it stands."""
    shown = ask(
        "query",
        "--named",
        "statements-about-a-topic",
        "--param",
        'word=the "new" law',
        "--show-query",
        "--format",
        "csv",
    ).err
    assert 'LCASE("the \\"new\\" law")' in shown


def test_names_are_found_as_people_type_them(ask) -> None:
    """Case, order and missing words do not matter; a misspelling is suggested, and never taken for the name."""
    career = ("query", "--named", "career", "--format", "csv")
    asked = ask(*career, "--param", "person=Mira Kovalen").out
    assert ask(*career, "--param", "person=KOVALEN, mira").out == asked == ask(*career, "--param", "person=koval").out
    wrong = ask(*career, "--param", "person=Mira Kowalen")
    assert wrong.code == 3
    assert "Mira Kovalen" in wrong.err


def test_what_cannot_be_asked_is_told(ask) -> None:
    """A file and a name, neither, a value without its name, a parameter or query that is not there."""
    for wrong in (
        (),
        ("x.rq", "--named", "career"),
        ("x.rq", "--param", "person=Ada"),
        ("--named", "career", "--param", "Ada"),
    ):
        assert ask("query", *wrong).code == 2, wrong
    missing = ask("query", "--named", "careers")
    assert missing.code == 3
    assert "careers" in missing.err
    assert "It takes: person" in ask("query", "--named", "career", "--param", "office=x").err
