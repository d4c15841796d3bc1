"""Names are found whatever their script, order of words, or small misspelling."""

from honorum.finding import Named, NameIndex
from honorum.finding.index import NamesOfKind


def _index(*names: str, kind: str = "person") -> NamesOfKind:
    things = (Named(f"urn:{number}", kind, name, (name,)) for number, name in enumerate(names))
    return NamesOfKind.of(things, kind, "urn:")


def test_whole_names_match_in_any_order_and_case() -> None:
    """A person is found by the name with the family name first or last, in capitals or not."""
    index = _index("Mira Kovalen", "Mira Kovalenko")
    for text in ("Mira Kovalen", "KOVALEN, Mira", "President Mira Kovalen"):
        assert [named.label for named in index.exact(text)] == ["Mira Kovalen"]


def test_the_whole_name_comes_before_longer_ones() -> None:
    """Of two names that fit, the one that is said whole comes first."""
    index = _index("Ana Maria Reth", "Ana Reth")
    assert [match.named.label for match in index.search("Ana Reth")] == ["Ana Reth", "Ana Maria Reth"]


def test_the_last_word_may_be_unfinished() -> None:
    """Typing goes on: the last word may be the beginning of one."""
    assert [match.name for match in _index("Mira Kovalen", "Mira Dorsk").search("mira ko")] == ["Mira Kovalen"]


def test_initials_match() -> None:
    """An initial stands for a first name."""
    assert [match.name for match in _index("Mira Kovalen", "Ivo Kovalen").search("M. Kovalen")] == ["Mira Kovalen"]


def test_misspellings_are_found_when_nothing_else_is() -> None:
    """A misspelt name finds its neighbour, with a lower score than the name itself."""
    index = _index("Tomas Kerrin", "Elena Dorsk")
    (match,) = index.search("Thomas Kerin")
    assert match.name == "Tomas Kerrin"
    assert match.score < index.search("Tomas Kerrin")[0].score == 1.0


def test_another_script_is_the_same_name() -> None:
    """A name in Cyrillic letters meets the same name in Latin ones."""
    assert [named.label for named in _index("Иво Харнад").exact("Ivo Kharnad")] == ["Иво Харнад"]


def test_what_nobody_is_called_finds_nobody() -> None:
    """A text that is like no name has no match and no suggestion, nor has an empty one."""
    index = _index("Tomas Kerrin")
    assert index.search("zzzz") == [] == index.search("") == index.with_words("") == index.with_words("zzzz")
    assert index.near("zzzz") == ()


def test_a_beginning_does_not_hide_a_misspelling() -> None:
    """What begins like the text comes first, and who is only spelled otherwise still follows."""
    index = _index("Dana Veskova", "Nur Vesskov")
    assert [match.name for match in index.search("Veskov")] == ["Dana Veskova", "Nur Vesskov"]


def test_more_weight_comes_first_and_pages_go_on() -> None:
    """Of those who fit alike, who held more offices comes first; pages of one, two or all tell the same order."""
    names = [f"Ada Vale {number}" for number in range(23)]
    things = [Named(f"urn:{place}", "person", name, (name,), place % 5) for place, name in enumerate(names)]
    index = NamesOfKind.of(things, "person", "urn:")
    whole = [match.named for match in index.matches("ada")]
    assert [named.weight for named in whole] == sorted((named.weight for named in things), reverse=True)
    for limit in (1, 2, 7):
        seen, after = [], None
        while True:
            found = index.find("ada", limit, after)
            seen += [match.named for match in found.matches]
            if not found.more:
                break
            after = seen[-1].id
        assert seen == whole


def test_only_what_may_be_close_is_recognized() -> None:
    """One slip in a short word and two in a long one are forgiven, swapped letters are one; more are another name."""
    index = _index("Ivo Ren", "Mira Kovalen", "Ana Stravinskaya")
    for text, name in (("Ivo Rem", "Ivo Ren"), ("Mria Kovlaen", "Mira Kovalen"), ("stravnskya", "Ana Stravinskaya")):
        assert [match.name for match in index.search(text)] == [name]
    assert index.search("ro xe") == []


def test_a_missing_space_is_forgiven() -> None:
    """A name that is written in two words and asked for in one is found, and the other way about."""
    assert [match.name for match in _index("Nur-Sultan", kind="place").search("Nursultan")] == ["Nur-Sultan"]
    assert [match.name for match in _index("Vandermark Ro").search("Vander Mark, Ro")] == ["Vandermark Ro"]


def test_among_kinds_what_is_written_right_keeps_misspellings_away() -> None:
    """A search among all kinds gives no party that is spelled a little like the person who was asked for."""
    person = NamesOfKind.of([Named("urn:p", "person", "Mira Lund", ("Mira Lund",))], "person", "urn:")
    party = NamesOfKind.of([Named("urn:o", "party", "Mera Lond", ("Mera Lond",))], "party", "urn:")
    index = NameIndex({"person": person, "party": party})
    assert [match.named.id for match in index.search(index.kinds, "Mira Lund", 5)] == ["urn:p"]
    assert {match.named.id for match in index.search(index.kinds, "Mora Lund", 5)} == {"urn:p", "urn:o"}
    assert index.search(index.kinds, "", 5) == []


def test_another_transliteration_is_found_before_a_misspelling_and_never_taken_for_the_name() -> None:
    """Who is written otherwise in another transliteration comes before a similar name, and is only suggested."""
    index = _index("Nursultan Nazarbayev", "Kudaibergen Bazarbaev", "Ilya Nazarov")
    assert [match.name for match in index.search("Назарбаев")][:1] == ["Nursultan Nazarbayev"]
    assert index.with_words("Nazarbajev") == [] == index.begun("Nazarbajev")


def test_a_name_in_another_script_means_whoever_is_called_so() -> None:
    """A surname in Cyrillic is not taken for the longer one that begins so; two who bear it are both meant."""
    index = _index("Nursultan Nazarbayev", "Дарига Назарбаева", "Bolat Nazarbaev")
    assert [named.label for named in index.with_words("Нурсултан Назарбаев")] == ["Nursultan Nazarbayev"]
    meant = {named.label for named in index.with_words("Назарбаев")}
    assert meant == {"Nursultan Nazarbayev", "Bolat Nazarbaev"}


def test_an_unfinished_word_may_be_another_transliteration() -> None:
    """Who is called so in another transliteration may be meant as well as who has a longer name."""
    index = _index("Nursultan Nazarbayev", "Dariga Nazarbaeva")
    assert {named.label for named in index.begun("Nazarbaev")} == {"Nursultan Nazarbayev", "Dariga Nazarbaeva"}
    assert [named.label for named in index.begun("Nazarbaye")] == ["Nursultan Nazarbayev"]
    assert index.begun("Nazabaev") == []


def test_among_kinds_more_weight_comes_first_too() -> None:
    """Of namesakes the one who held more offices comes first, whatever the alphabet says."""
    things = [
        Named("urn:a", "person", "Ada Vale", ("Ada Vale",), 1),
        Named("urn:z", "person", "Zoe Vale", ("Zoe Vale",), 9),
    ]
    index = NameIndex({"person": NamesOfKind.of(things, "person", "urn:")})
    assert [match.named.id for match in index.search(("person",), "vale", 5)] == ["urn:z", "urn:a"]
