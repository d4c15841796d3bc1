"""Likeness: names of one person in many spellings agree, names of two persons do not."""

import pytest

from honorum.identity.likeness import alike
from honorum.identity.words import Agreement
from honorum.model.person_names import fold_person

TEN = 10.0


def likeness(one, other, worth=TEN):
    """How alike two names are when every word is worth so many bits."""
    return alike(fold_person(one).split(), fold_person(other).split(), lambda _: worth)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sir Doren Vesk", "VESK, Doren"),
        ("Қанат Төлегенұлы Есімов", "Kanat Yesimov"),
        ("Есимов, Канат Толегенович", "Қанат Төлегенұлы Есімов"),
        ("Юрій Ковальський", "Yurii Kovalsky"),
        ("Сергей Журавлёв", "Serhii Zhuravlyov"),
        ("Γεώργιος Βαρδάκης", "George Vardakis"),
        ("Ντίνος Μπακάλης", "Dinos Bakalis"),
        ("Bill Harrow", "William J. Harrow"),
        ("D. Vesk", "Doren Vesk"),
        ("I. Vesk", "Ivo Vesk"),
        ("Ana da Silva Moreira", "Ana Moreira"),
        ("Shin'ichi Tanaka-Mori", "Shinichi Tanakamori"),
        ("Doren Vesk (politician)", "Doren Vesk"),
        ("D. R. Vesk", "Doren Ravi Vesk"),
        ("DR Vesk", "Doren Ravi Vesk"),
        ("Anatoliy Kuvoba", "Anatoly Kuvoba"),
        ("Yurii Harnad", "Yury Harnad"),
        ("Oleg Fyodorin", "Oleg Fedorin"),
        ("Timur Gordeyev", "Timur Gordeev"),
        ("Anton Vasilyev", "Anton Vasiliev"),
        ("Ravi Ballav", "Rabi Ballav"),
        ("Nana Parbatbhai", "Nanabhau Parbat"),
        ("Karl Müller-Brandt", "Karl Mueller-Brandt"),
        ("Charis Vardakis", "Haris Vardakis"),
        ("Ada Vale, Baroness Vale of Mere", "Ada Vale"),
        ("Muhammad Al-Harun", "Mohamed Harun"),
    ],
)
def test_spellings_of_one_name_agree(one, other):
    """Order, script, patronymic, short form, initial, particle and hyphen make no other name."""
    found = likeness(one, other)
    assert found.pairs
    assert not found.contradicted
    assert found.bits > TEN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Ngolo Karanja", "John Mwela Karanja"),
        ("Julia Harrow", "Julian Barrow"),
        ("Doren Vesk", "Doren Lund Mire"),
        ("Harrow", "Bill Harrow"),
        ("Канат Болатович Есимов", "Канат Серикович Есимов"),
        ("D. M. Vesk", "Doren Ravi Vesk"),
        ("Henry Vale, 4th Baron Vale of Mere", "Thomas Vale, 5th Baron Vale of Mere"),
    ],
)
def test_other_names_do_not(one, other):
    """A word against another word, or one word alone, proves nothing."""
    found = likeness(one, other)
    assert found.contradicted or found.bits <= TEN


def test_rare_words_are_worth_more():
    """The agreement of a word that half the country has says little."""
    common = likeness("Ali Hassan", "Ali Hassan", worth=1.0)
    assert common.bits < likeness("Ali Hassan", "Ali Hassan").bits


def test_a_son_is_not_his_father():
    """Junior and senior stand against each other; with one of them alone, doubt is left."""
    assert likeness("Bill Harrow Jr.", "Bill Harrow Sr.").bits < likeness("Bill Harrow Jr.", "Bill Harrow").bits
    assert likeness("Bill Harrow Jr.", "Bill Harrow").bits < likeness("Bill Harrow", "Bill Harrow").bits


def test_patronymics_meet_patronymics_only():
    """Vakha, son of Bekhan, is not Bekhan, son of Vakha."""
    assert likeness("Ваха Агаев", "Бехан Вахаевич Агаев").contradicted
    found = likeness("Мажит Толеубекович Есимов", "Мәжіт Төлеубекұлы Есімов")
    assert Agreement.FATHER in {how for *_, how in found.pairs}
