"""The index of entities by what is known of them: folded names, sounds of words, ids, and the company they keep."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from pyoxigraph import Literal

from honorum.identity.given_names import families_of
from honorum.identity.profiles import Profile
from honorum.identity.weighing import Crowd, full_names
from honorum.model.entities import Kind
from honorum.model.sounds import sound
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon

_FEW = 8
"""So many entities may share one word of their names before a second word must agree, too."""

_SOME = 60
"""So many may share the only full word of a name with an initial."""

_MANY = 5_000
"""A word that so many have tells nothing."""

_CHANGED = 10
"""How many have a word is counted again when a tenth more have it."""


@dataclass(slots=True)
class Index:
    """Finds entities by a key, and remembers who has it from the first time somebody asks."""

    store: Quads
    names: Names
    _having: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    _counted: dict[tuple[str | None, str], tuple[int, int]] = field(default_factory=dict)

    def having(self, property_: str, key: str) -> set[str]:
        """The entities (IRIs) that have the key."""
        if (property_, key) not in self._having:
            quads = self.store.quads(None, hon(property_), Literal(key), self.names.identity)
            self._having[property_, key] = {_subject(quad) for quad in quads}
        return self._having[property_, key]

    def note(self, property_: str, key: str, entity: str) -> None:
        """Remember that an entity has a key which is not in the store yet."""
        if property_ != "contextKey":
            self.having(property_, key).add(entity)
        elif (property_, key) in self._having:
            self._having[property_, key].add(entity)

    def forget(self) -> None:
        """Let go of everything, once the store knows it."""
        self._having.clear()
        self._counted.clear()

    def by_identifier(self, profile: Profile) -> Iterator[str]:
        """The entities that have one of the ids, id by id."""
        for identifier in profile.identifiers:
            yield from sorted(self.having("identifierKey", f"{profile.kind}|{identifier}"))

    def by_name(self, profile: Profile) -> Iterator[str]:
        """The entities that have one of the folded names, name by name."""
        for key in full_names(profile.keys) if profile.kind is Kind.PERSON else profile.keys:
            yield from sorted(self.having("nameKey", f"{profile.kind}|{key}"))

    def by_sound(self, profile: Profile) -> list[str]:
        """Persons of the same company whose names may be another form of the mention's."""
        found: set[str] = set()
        circles = [self.having("contextKey", iri) for iri in sorted(profile.context) if "/" in iri]
        if not circles:
            return []
        for key in full_names(profile.keys):
            words = [self._with_form_of(word) for word in telling(key)]
            sounding = [self._sounding(sound(word)) for word in telling(key)]
            if any(len(word) == 1 for word in telling(key)):
                found |= {iri for having in sounding if len(having) <= _SOME for iri in having}
            initials = [self._sounding(letter) for letter in sorted({word[0] for word in telling(key)})]
            for one, other in (*combinations(words, 2), *((one, other) for one in words for other in initials)):
                if len(one) < _MANY and len(other) < _MANY:
                    found |= one & other
            found |= _small(sounding)
        return sorted(iri for iri in found if any(iri in circle for circle in circles))

    def _sounding(self, code: str) -> set[str]:
        return self.having("soundKey", f"{Kind.PERSON}|{code}")

    def _with_form_of(self, word: str) -> set[str]:
        """Who has a word of that sound in a name, or another form of it."""
        forms = [self._sounding(f"={number}") for number in sorted(families_of(word))]
        return self._sounding(sound(word)).union(*forms)

    def crowd(self, company: Iterable[str]) -> Crowd:
        """The persons of the country that both keep company with, or all there are, with the words of their names."""
        country = next((iri for iri in sorted(company) if "/country/" in iri), None)
        circle = self.having("contextKey", country) if country else None

        def with_word(word: str) -> int:
            code = sound(word)
            having = self.having("soundKey", f"{Kind.PERSON}|{code}")
            if circle is None:
                return len(having)
            known, count = self._counted.get((country, code), (0, 0))
            if not count or known < len(having) - known // _CHANGED:
                known, count = len(having), len(having & circle)
                self._counted[country, code] = known, count
            return count

        def with_company(iri: str) -> int:
            having = self.having("contextKey", iri)
            if circle is None:
                return len(having)
            known, count = self._counted.get((country, iri), (0, 0))
            if not count or known < len(having) - known // _CHANGED:
                known, count = len(having), sum("/person/" in one for one in having & circle)
                self._counted[country, iri] = known, count
            return count

        return Crowd(_MANY if circle is None else len(circle), with_word, with_company)


def sounds_in(key: str) -> tuple[str, ...]:
    """The codes of the words in a folded name, each once, and the numbers of the given names that they are forms of.

    An initial tells something only where it stands for a name: of Ada B. Vale it is known without.

    >>> sounds_in("d vesk"), sounds_in("doren h vesk"), sounds_in("bill vesk") == sounds_in("william vesk")
    (('d', 'vsk'), ('drn', 'vsk'), False)
    """
    words = telling(key)
    families = (f"={number}" for word in words for number in sorted(families_of(word)))
    return tuple(dict.fromkeys((*(sound(word) for word in words), *families)))


def telling(key: str) -> list[str]:
    """The whole words of a folded name; where there is one alone, its initials too."""
    words = key.split()
    whole = [word for word in words if len(word) > 1]
    return whole if len(whole) > 1 else words


def _small(sets: Iterable[set[str]]) -> set[str]:
    """All that is in the sets that are small."""
    return {iri for having in sets if len(having) <= _FEW for iri in having}


def _subject(quad: Any) -> str:
    return str(quad.subject.value)
