"""Names of persons: honorifics, peerages and letters after a name fall, whatever somebody is called stays."""

import pytest

from honorum.model.person_names import fold_person, person_keys


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("VESK, Doren", "doren vesk"),
        ("Vesk, Sir Doren", "doren vesk"),
        ("The Lord Vesk of Mere", "mere of vesk"),
        ("Doren Vesk MP", "doren vesk"),
        ("Dr. Doren Vesk, Ph.D.", "doren vesk"),
        ("Doren Vesk, 3rd Baronet", "doren vesk"),
        ("RTN Vesk", "n r t vesk"),
        ("Doren TC Vesk", "c doren t vesk"),
        ("Shri Doren Vesk", "doren vesk"),
    ],
)
def test_what_is_no_name_falls(name, folded):
    """Honorifics, orders, degrees and ranks of nobility are no part of a name; initials written in one are apart."""
    assert fold_person(name) == folded


@pytest.mark.parametrize("name", ["Doren Major", "Julia Bishop", "Ada Marshall King", "NG Wei Lun", "DOREN VESK"])
def test_a_family_name_that_is_a_title_too_stays(name):
    """John Major is no major, and a name in capitals no initials."""
    assert fold_person(name) == " ".join(sorted(name.lower().split()))


def test_a_family_name_before_the_comma_is_no_title():
    """Julia Bishop, written with the family name first, is nobody's bishop."""
    assert fold_person("Bishop, Julia") == fold_person("Julia Bishop")


def test_a_peer_has_two_names():
    """Whoever is called by his name in one source and by his title in another is found under both."""
    name, title = person_keys("Ada Vale, 2nd Baroness Vale of Mere")
    assert (name, title) == ("ada vale", fold_person("The Baroness Vale of Mere"))
