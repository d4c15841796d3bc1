"""The letters without which a pattern cannot fit: looking for them first is much quicker than trying the pattern."""

import re

_OPENING = re.compile(r"(?:[a-z '-](?![?*{]))+")


def openings(pattern: str, group: str) -> tuple[str, ...]:
    """The letters with which each alternative of a group begins; none where an alternative has no fixed letters.

    The group must be one that every match has.

    >>> openings("P (?P<verb>arrest(?:ed|s)?|tak(?:e|en) away|freed?) P", "verb")
    ('arrest', 'free', 'tak')
    >>> openings("(?P<verb>[a-z]+ed|shot)", "verb")
    ()
    """
    depth, alternatives = 0, [""]
    for char in pattern.partition(f"(?P<{group}>")[2]:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            break
        if char == "|" and depth == 0:
            alternatives.append("")
        else:
            alternatives[-1] += char
    found = [_OPENING.match(alternative) for alternative in alternatives]
    fixed = [match[0] for match in found if match is not None]
    return tuple(sorted(set(fixed))) if len(fixed) == len(found) else ()


def may_begin(letters: tuple[str, ...], text: str) -> bool:
    """Whether a pattern with these openings can fit somewhere in a text.

    >>> may_begin(("arrest", "tak"), "P1 was shot"), may_begin((), "P1 was shot")
    (False, True)
    """
    for each in letters:  # a loop, since this is asked a thousand times for each sentence
        if each in text:
            return True
    return not letters
