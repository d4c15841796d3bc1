"""An office has several seats where one source gives it to several persons at once, again and again."""

from claim_words import Words

from honorum.record.seats import shows_several_seats


def in_turn(words: Words, count: int) -> list:
    """Holders who follow each other, each two years."""
    return [words.row(f"p{n}", f"{1900 + 2 * n}-05-01", f"{1902 + 2 * n}-05-01") for n in range(count)]


def test_holders_in_turn_need_one_seat(words):
    """Whoever follows another, also with a month of handover, shows nothing."""
    late = [words.row("late", "1901-01-01", "1901-01-20")]
    assert not shows_several_seats([*in_turn(words, 9), *late])


def test_several_at_once_need_more(words):
    """Four who hold it together are no error of a table."""
    together = [words.row(f"q{n}", "1950-05-01", "1953-05-01") for n in range(4)]
    assert shows_several_seats(together)
    assert shows_several_seats([*in_turn(words, 9), *together])


def test_few_among_many_are_errors(words):
    """Four who overlap among forty are taken for wrong dates: the conflict is told, and the seat stays one."""
    together = [words.row(f"q{n}", "1800-05-01", "1803-05-01") for n in range(4)]
    assert not shows_several_seats([*in_turn(words, 40), *together])


def test_sources_that_contradict_each_other_show_nothing(words):
    """One table's holder beside another's is a conflict, not a second seat."""
    others = [words.row(f"q{n}", f"{1900 + 2 * n}-05-01", f"{1902 + 2 * n}-05-01", source="other") for n in range(9)]
    assert not shows_several_seats([*in_turn(words, 9), *others])
