"""Answers as a notebook shows them. Text of sources is data: everything put into the HTML is escaped."""

from functools import cache
from importlib.resources import files
from typing import Any

_TEMPLATES = {
    "OfficeAnswer": "who",
    "Career": "career",
    "PathsAnswer": "paths",
    "Neighbourhood": "neighbours",
    "SharedAnswer": "shared",
}


class Shown:
    """An answer that a notebook shows as a page shows it, with its quotes and their sources."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return html(_TEMPLATES[type(self).__name__], answer=self)


def html(template: str, **values: Any) -> str:
    """The template of that name, filled; all values are escaped."""
    return str(_environment().get_template(f"{template}.html").render(**values))


def is_web_address(text: str | None) -> bool:
    """Whether a text may stand in a link: only the two schemes of the web, no script.

    >>> is_web_address("https://x.example/a"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    return (text or "").startswith(("http://", "https://"))


@cache
def _environment() -> Any:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    from honorum.model.time_in_words import time_in_words

    folder = files("honorum.questions").joinpath("templates")
    found = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["in_words"] = time_in_words
    found.tests["web_address"] = is_web_address
    return found
