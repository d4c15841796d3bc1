"""Plain text files: the file's own words, untouched, and the headline where one stands on top."""

_LONGEST_TITLE = 150
_FINAL_STOPS = (".", "。", "।", "…", ":", ";", ",")


def title_of(text: str) -> str:
    r"""The first line where it is a headline: short, followed by a blank line and text, without a final stop.

    The title stays part of the text, so that offsets of quotes count from the file's first character.

    >>> title_of("Minister resigns\n\nThe minister of ports resigned on Monday.")
    'Minister resigns'
    >>> title_of("The minister resigned on Monday.\n\nNobody knows why.")
    ''
    """
    lines = text.lstrip().splitlines()
    if len(lines) < 3 or lines[1].strip() or not any(line.strip() for line in lines[2:]):  # noqa: PLR2004
        return ""
    first = lines[0].strip().removeprefix("# ")
    return "" if len(first) > _LONGEST_TITLE or first.endswith(_FINAL_STOPS) else first
