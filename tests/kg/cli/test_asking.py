"""The commands that ask: who, career, path."""

import pytest

PRESIDENT = ("President of Ardovia", "--on", "2024-03-11")


def test_who_tells_holder_certainty_and_quote(ask) -> None:
    """The holder is named with the certainty and the words of a source."""
    ended = ask("who", *PRESIDENT)
    assert ended.code == 0
    assert "Mira Kovalen: certain" in ended.out
    assert "“Mira Kovalen, the president of Ardovia”" in ended.out


def test_who_as_json_has_the_promised_keys(ask) -> None:
    """The JSON is the public contract, and nothing else is printed."""
    told = ask("who", *PRESIDENT, "--json").json
    assert told.keys() >= {"office", "on", "knownAt", "holders", "vacant"}
    assert told["holders"][0]["person"]["label"] == "Mira Kovalen"
    assert told["on"] == "2024-03-11"


def test_who_takes_the_place_by_itself(ask) -> None:
    """`--in` says where: two countries have a prime minister."""
    names = {
        place: ask("who", "prime minister", "--in", place, "--on", "2024-05-01", "--json").json["holders"][0]["person"]
        for place in ("Ardovia", "Tavaria")
    }
    assert {place: person["label"] for place, person in names.items()} == {
        "Ardovia": "Tomas Kerrin",
        "Tavaria": "Karim Aldous",
    }


def test_who_without_a_place_says_that_it_is_ambiguous(ask) -> None:
    """The two offices are named, with exit code 3."""
    ended = ask("who", "prime minister")
    assert ended.code == 3
    assert "prime-minister-of-ardovia" in ended.err
    assert "prime-minister-of-tavaria" in ended.err


def test_known_at_is_passed_on(ask) -> None:
    """Before anything was recorded, nobody was known to hold an office."""
    told = ask("who", *PRESIDENT, "--known-at", "2001-01-01", "--json").json
    assert (told["knownAt"], told["holders"]) == ("2001-01-01", [])


@pytest.mark.parametrize(
    "arguments", [("who", *PRESIDENT), ("career", "Mira Kovalen"), ("path", "Mira Kovalen", "Ivo Harnad")]
)
def test_the_query_can_be_shown(ask, arguments: tuple[str, ...]) -> None:
    """`--show-query` prints SPARQL before the answer, and as a key of the JSON."""
    plain, shown = ask(*arguments), ask(*arguments, "--show-query")
    assert "SELECT" in shown.out
    assert shown.out.endswith(plain.out)
    assert all("SELECT" in query for query in ask(*arguments, "--show-query", "--json").json["queries"])


def test_career_tells_offices_and_parties(ask) -> None:
    """The offices and the party of a minister, each with a quote."""
    told = ask("career", "Elena Dorsk", "--json").json
    assert "prime-minister-of-ardovia" in {held["office"]["id"].rsplit("/", 1)[-1] for held in told["offices"]}
    assert all(held["evidence"] for held in told["offices"])
    assert "Elena Dorsk" in ask("career", "DORSK Elena").out


def test_path_tells_the_hops(ask) -> None:
    """Two prime ministers are tied by their office; each hop has its time and words."""
    told = ask("path", "Elena Dorsk", "Tomas Kerrin", "--limit", "1", "--json").json
    assert len(told["paths"]) == 1
    assert {"from", "to", "kind", "label", "during", "evidence"} <= told["paths"][0]["hops"][0].keys()
    assert "(2 hops)" in ask("path", "Elena Dorsk", "Tomas Kerrin").out


def test_a_chain_in_which_all_met_in_turn(ask) -> None:
    """With --together each pair may have met; with --successive also the one meeting and the next at one time."""
    pair = ("path", "Ivo Harnad", "Pavel Ostren", "--max-hops", "5", "--avoid-kind", "succession", "--json")
    (chain,) = ask(*pair, "--together").json["paths"]
    assert [hop["to"]["label"] for hop in chain["hops"]][:3] == ["Civic Party", "Irena Lindel", "Green Party"]
    assert ask(*pair, "--successive").json["paths"] == []


def test_a_chain_that_leads_through_nothing_of_a_place(ask) -> None:
    """A place that is avoided takes its offices, bodies and events with it."""
    pair = ("path", "Elena Dorsk", "Tomas Kerrin", "--follow", "tenure", "--json")
    assert ask(*pair, "--avoid", "Tavaria").json["paths"]
    assert ask(*pair, "--avoid", "Ardovia").json["paths"] == []


def test_no_path_is_an_answer(ask) -> None:
    """Nothing within one hop: exit code 0, and a sentence."""
    ended = ask("path", "Karim Aldous", "Ivo Harnad", "--max-hops", "1")
    assert ended.code == 0
    assert "Nothing ties" in ended.out


def test_a_misspelt_name_comes_with_a_suggestion(ask) -> None:
    """One line, exit code 3, and the name that was meant."""
    ended = ask("career", "Mira Kowalen")
    assert (ended.code, ended.out) == (3, "")
    assert "Mira Kovalen" in ended.err


def test_path_as_known_on_a_day(ask) -> None:
    """Before anything had been read nothing was known to tie the two."""
    ended = ask("path", "Elena Dorsk", "Tomas Kerrin", "--known-at", "2020-01-01")
    assert ended.code == 0
    assert "Nothing ties Elena Dorsk and Tomas Kerrin within 6 hops, as known on 2020-01-01." in ended.out


def test_neighbours_tells_how_many_there_are_and_goes_on(ask) -> None:
    """A part says of how many it is one, and the name to go on after gives the rest."""
    whole = ask("neighbours", "Elena Dorsk", "--hops", "2", "--json").json
    assert whole["total"] == len(whole["neighbours"]) > 2
    part = ask("neighbours", "Elena Dorsk", "--hops", "2", "--limit", "2", "--json").json
    rest = ask("neighbours", "Elena Dorsk", "--hops", "2", "--after", part["next"], "--json").json
    assert part["neighbours"] + rest["neighbours"] == whole["neighbours"]
    out = ask("neighbours", "Elena Dorsk", "--hops", "2", "--limit", "2").out
    assert f"{whole['total']} around within 2 hops, here 2 of them" in out
    assert f"go on with --after {part['next']}" in out
    assert "“" in out


def test_shared_tells_what_two_have_in_common(ask) -> None:
    """Both were prime minister, one after the other; each with the words."""
    told = ask("shared", "Elena Dorsk", "Tomas Kerrin", "--json").json
    assert "prime-minister-of-ardovia" in {one["thing"]["id"].rsplit("/", 1)[-1] for one in told["shared"]}
    out = ask("shared", "Elena Dorsk", "Tomas Kerrin").out
    assert "Prime minister of Ardovia (not at one time)" in out
    assert "“" in out
    assert ask("shared", "Elena Dorsk").code == 3
