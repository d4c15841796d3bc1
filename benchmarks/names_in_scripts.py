"""Promise: a name is known in whatever script it is written, among all names of a country, and not taken for another's.

``--names CSV`` (names of office holders by Wikidata id and country, in several scripts): a name is looked for among all
office holders of its country, its own entry taken away. It is *right* when the person it is assigned to is its own,
*wrong* when it is another, otherwise left open. Nothing but the name is used: no office, no date. A name whose person
has no other in a script with a reading is told apart. The second table judges single pairs of names instead, against
all pairs of names of different persons of the country: so it would be if the person himself were not among those known.
Names in brackets ("(politician)") are cut off first, so that persons whom Wikipedia tells apart by them alone are true
namesakes here: no rule over names can tell them apart, and they count against precision. The last column of the second
table leaves out pairs of two persons of one name, word by word.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from honorum.identity.register import MARGIN
from honorum.identity.weighing import SAME, Crowd, best_likeness
from honorum.model.person_names import person_keys
from honorum.model.sounds import sound


class Country:
    """All names of the office holders of one country."""

    def __init__(self, names: Iterable[tuple[str, str, str]]) -> None:
        unique = dict.fromkeys(names)
        self.names = [(who, script, person_keys(name), name) for who, script, name in unique]
        self.of: defaultdict[str, set[int]] = defaultdict(set)
        words: defaultdict[str, set[str]] = defaultdict(set)
        for number, (who, _, keys, _) in enumerate(self.names):
            for word in {word for key in keys for word in key.split()}:
                self.of[sound(word)].add(number)
                words[sound(word)].add(who)
        people = len({who for who, *_ in self.names})
        self.crowd = Crowd(people, lambda word: len(words[sound(word)]))

    def scripts(self, one: int, other: int) -> str:
        """The scripts of two names."""
        return "-".join(sorted((self.names[one][1], self.names[other][1])))

    def by_person(self) -> dict[str, list[int]]:
        """The names of each person, by their numbers."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, (who, *_) in enumerate(self.names):
            found[who].append(number)
        return found

    def scores(self) -> Iterator[tuple[int, int, float, bool]]:
        """Pairs of names with a word in common, or two when the word is common, how alike, and whether one name."""
        for one, other in self._candidates():
            likeness = best_likeness(self.names[one][2], self.names[other][2], self.crowd.weight)
            if likeness.pairs and not likeness.contradicted:
                yield one, other, likeness.bits - self.crowd.prior, likeness.whole

    def _candidates(self, few: int = 150) -> set[tuple[int, int]]:
        found: set[tuple[int, int]] = set()
        common = [numbers for numbers in self.of.values() if len(numbers) > few]
        for numbers in self.of.values():
            if len(numbers) <= few:
                found.update(combinations(sorted(numbers), 2))
        for one, other in combinations(common, 2):
            found.update(combinations(sorted(one & other), 2))
        return found


THRESHOLDS = (-1.0, 0.0, 1.0, 2.0, 4.0)
READ = {"LATIN", "CYRILLIC", "GREEK"}
"""Scripts whose letters have a reading; that of a Chinese character depends on whose name it is."""


def names(path: Path, show: int) -> Iterator[str]:
    """The tables of names, at several thresholds; that of the register is marked."""
    countries: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        countries[row["repo"]].append((row["qid"], row["script"], re.sub(r"\s*\([^)]*\)", "", row["name"])))
    found: defaultdict[str, list[Found]] = defaultdict(list)
    judged: defaultdict[str, list[tuple[float, bool, bool]]] = defaultdict(list)
    for rows in countries.values():
        country = Country(rows)
        scores = list(country.scores())
        for one, other, score, whole in scores:
            same = country.names[one][0] == country.names[other][0]
            judged[country.scripts(one, other)].append((score, same, whole))
        for one in _assigned(country, scores):
            found[one.script].append(one)
    yield "a name among all of its country   score    names   right   wrong    open  recall  precision"
    for script, names_ in sorted(found.items()):
        for threshold in THRESHOLDS:
            told = Counter(one.verdict(threshold) for one in names_)
            yield _row(script, threshold, told["right"], told["wrong"], len(names_))
    yield "a pair of names                   score    pairs   right   wrong    open  recall  precision  no namesakes"
    pairs_of = Counter(
        country.scripts(one, other)
        for rows in countries.values()
        for country in [Country(rows)]
        for numbers in country.by_person().values()
        for one, other in combinations(numbers, 2)
    )
    for scripts, total in sorted(pairs_of.items()):
        for threshold in THRESHOLDS:
            told = Counter((same, whole) for score, same, whole in judged[scripts] if score >= threshold)
            right, wrong = (told[same, True] + told[same, False] for same in (True, False))
            row = _row(scripts, threshold, right, wrong, total)
            yield f"{row}{right / max(right + told[False, False], 1):>14.3f}"
    wrong = [one for names_ in found.values() for one in names_ if one.verdict(SAME) == "wrong"]
    yield from (f"    {one.name} taken for {one.ranked[0][0]}, is {one.who}" for one in wrong[:show])


@dataclass(frozen=True)
class Found:
    """A name of somebody who has several, and the persons that it may be, the best first."""

    who: str
    script: str
    name: str
    ranked: list[tuple[str, float]]

    def verdict(self, threshold: float) -> str:
        """Right, wrong or open, by the rule of the register: sure enough, and nobody else who fits nearly as well."""
        if not self.ranked or self.ranked[0][1] < threshold:
            return "open"
        if len(self.ranked) > 1 and self.ranked[1][1] > self.ranked[0][1] - MARGIN:
            return "open"
        return "right" if self.ranked[0][0] == self.who else "wrong"


def _assigned(country: Country, scores: list[tuple[int, int, float, bool]]) -> Iterator[Found]:
    best: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for one, other, score, _ in scores:
        for mine, its in ((one, other), (other, one)):
            who = country.names[its][0]
            best[mine][who] = max(score, best[mine].get(who, score))
    for who, numbers in country.by_person().items():
        for number in numbers if len(numbers) > 1 else ():
            _, script, _, name = country.names[number]
            if not any(country.names[other][1] in READ for other in numbers if other != number):
                script = f"{script}, others in kanji or kana"
            yield Found(who, script, name, sorted(best[number].items(), key=lambda item: -item[1]))


def _row(label: str, threshold: float, right: int, wrong: int, total: int) -> str:
    mark = "*" if threshold == SAME else " "
    left, precision = total - right - wrong, right / max(right + wrong, 1)
    row = f"  {label:<30}{threshold:>6.1f}{mark}{total:>8}{right:>8}{wrong:>8}{max(left, 0):>8}"
    return f"{row}{right / max(total, 1):>8.3f}{precision:>11.3f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path, metavar="CSV")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many of what went wrong")
    arguments = parser.parse_args()
    for line in names(arguments.names, arguments.show) if arguments.names else ():
        print(line, flush=True)


if __name__ == "__main__":
    main()
