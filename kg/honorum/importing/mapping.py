"""The mapping of a researcher's own table: which column says what, written in YAML."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from honorum.errors import InvalidDate, InvalidMapping
from honorum.importing.points import DatePatterns
from honorum.model import edtf

FIELDS = (
    "person person_id other_name office office_id jurisdiction organization party start end status birth death "
    "city former_name merged_into"
).split()
"""What a column or a constant can give."""

OF_NAMES = frozenset({"former_name", "merged_into"})
"""Fields of a table that tells what parties, bodies and cities were called, and what they went up in."""

STATUSES = frozenset("regular current former acting elect suspended".split())

_TEXTS = ("title", "published", "url", "publisher", "licence", "delimiter", "encoding", "person_ids", "office_ids")
_OTHERS = ("columns", "constants", "statuses", "dates", "unknown", "end_inclusive", "confidence")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How to read one table of office holders.

    `columns` maps our fields to the table's columns, `constants` gives what is the same in all rows, `statuses` maps
    the table's words to ours. `person_ids` and `office_ids` name the schemes of the ids (``wikidata``).
    `lines` says on which line of the mapping file each column is named, for messages; `digest` is the SHA-256 of the
    mapping as it was written: with another mapping, one table says something else.
    """

    columns: dict[str, str]
    constants: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
    dates: DatePatterns = field(default_factory=DatePatterns)
    end_inclusive: bool = False
    delimiter: str = ","
    encoding: str = "utf-8"
    person_ids: str = "wikidata"
    office_ids: str = "wikidata"
    confidence: float = 0.95
    title: str = ""
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    path: str = "mapping"
    digest: str = ""
    lines: dict[str, int] = field(default_factory=dict)


def read_mapping(path: Path) -> Mapping:
    """The mapping in a YAML file.

    Raises:
        InvalidMapping: the file is no mapping, or names something that does not exist; says on which line.
    """
    try:
        return parse_mapping(path.read_text(encoding="utf-8-sig"), str(path))
    except OSError as reason:
        raise InvalidMapping(str(path), f"cannot be opened: {reason.strerror}.") from reason
    except UnicodeDecodeError as reason:
        raise InvalidMapping(str(path), f"is not UTF-8 (broken at byte {reason.start:,}).") from reason


def parse_mapping(text: str, path: str = "mapping") -> Mapping:
    """The mapping in a YAML text.

    Raises:
        InvalidMapping: as `read_mapping`.

    >>> parse_mapping("columns: {person: name, office: post, start: from}").columns["office"]
    'post'
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as reason:
        mark = getattr(reason, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise InvalidMapping(path, f"{where}is not YAML: {getattr(reason, 'problem', reason)}.") from reason
    return replace(_Reader(path).mapping(root), digest=hashlib.sha256(text.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class _Reader:
    """Walks the YAML's nodes, so that every complaint can name its line."""

    path: str

    def mapping(self, root: yaml.Node | None) -> Mapping:
        values: dict[str, Any] = {"path": self.path}
        patterns: tuple[str, ...] = ("iso",)
        unknown: frozenset[str] = frozenset()
        dates_node = root
        for name, node in self._entries(root, (*_TEXTS, *_OTHERS), "a mapping has no {name!r}"):
            if name in {"columns", "constants"}:
                fields = self._entries(node, FIELDS, f"no field {{name!r}} in {name}")
                values[name] = {key: self._text(value) for key, value in fields}
                if name == "columns":
                    values["lines"] = {self._text(value): _line(value) for _, value in self._entries(node, FIELDS, "")}
            elif name == "statuses":
                values[name] = {key: self._status(value) for key, value in self._entries(node, None, "")}
            elif name == "dates":
                patterns, dates_node = self._list(node), node
            elif name == "unknown":
                unknown = frozenset(self._list(node))
            elif name == "end_inclusive":
                values[name] = self._flag(node)
            elif name == "confidence":
                values[name] = self._share(node)
            else:
                values[name] = self._text(node)
        try:
            values["dates"] = DatePatterns(patterns, unknown)
        except ValueError as reason:
            raise self._wrong(dates_node, f"{reason}.") from reason
        return self._checked(root, Mapping(**{"columns": {}, **values}))

    def _checked(self, root: yaml.Node | None, mapping: Mapping) -> Mapping:
        given = {**mapping.columns, **mapping.constants}
        if twice := sorted(set(mapping.columns) & set(mapping.constants)):
            raise self._wrong(root, f"{twice[0]!r} is given both as a column and as a constant.")
        if OF_NAMES & set(given):
            if not {"party", "organization", "city"} & set(given):
                raise self._wrong(root, "no column or constant gives the party, organization or city that was renamed.")
            if "person" in given:
                raise self._wrong(root, "a table of former names and mergers has no persons.")
        elif "person" not in given:
            raise self._wrong(root, "no column or constant gives the person.")
        elif not {"office", "party"} & set(given):
            raise self._wrong(root, "no column or constant gives an office or a party.")
        for field_ in ("start", "end", "birth", "death"):
            if field_ in mapping.constants:
                self._constant_date(root, mapping, field_)
        self._check_manner(root, mapping)
        return mapping

    def _check_manner(self, root: yaml.Node | None, mapping: Mapping) -> None:
        if "status" in mapping.constants and mapping.constants["status"] not in STATUSES:
            raise self._wrong(root, f"{mapping.constants['status']!r} is no status. Use one of: {_listed(STATUSES)}.")
        if mapping.published and not edtf.is_day(mapping.published):
            raise self._wrong(root, f"published: {mapping.published!r} is not a day. Write it as 2021-01-11.")
        if len(mapping.delimiter) != 1 and mapping.delimiter != "tab":
            raise self._wrong(root, f"the delimiter {mapping.delimiter!r} is not one character or tab.")
        for scheme in (mapping.person_ids, mapping.office_ids):
            if not (scheme.isascii() and scheme.isalnum() and scheme[0].islower()):
                raise self._wrong(root, f"{scheme!r} is no name for a scheme of ids: use letters and digits.")
        try:
            "".encode(mapping.encoding)
        except LookupError as reason:
            raise self._wrong(root, f"{mapping.encoding!r} is no encoding. Use utf-8, latin-1, cp1251, …") from reason

    def _constant_date(self, root: yaml.Node | None, mapping: Mapping, field_: str) -> None:
        try:
            mapping.dates.read(mapping.constants[field_])
        except InvalidDate as reason:
            raise self._wrong(root, f"the constant {field_}: {reason}") from reason

    def _entries(
        self, node: yaml.Node | None, known: tuple[str, ...] | list[str] | None, complaint: str
    ) -> Iterator[tuple[str, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self._wrong(node, "expected names with values (name: value).")
        met: set[str] = set()
        for key, value in node.value:
            name = self._text(key)
            if known is not None and name not in known:
                raise self._wrong(key, f"{complaint.format(name=name)}. Known: {', '.join(known)}.")
            if name in met:
                raise self._wrong(key, f"{name!r} stands here a second time.")
            met.add(name)
            yield name, value

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
            raise self._wrong(node, "expected a single word or text.")
        return str(node.value)

    def _list(self, node: yaml.Node) -> tuple[str, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._text(item) for item in node.value)
        return (self._text(node),)

    def _flag(self, node: yaml.Node) -> bool:
        text = self._text(node).lower()
        if text not in {"true", "false", "yes", "no"}:
            raise self._wrong(node, f"{text!r} is neither true nor false.")
        return text in {"true", "yes"}

    def _share(self, node: yaml.Node) -> float:
        try:
            share = float(self._text(node))
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            raise self._wrong(node, "confidence is a number from 0 to 1.")
        return share

    def _status(self, node: yaml.Node) -> str:
        text = self._text(node)
        if text not in STATUSES:
            raise self._wrong(node, f"{text!r} is no status. Use one of: {_listed(STATUSES)}.")
        return text

    def _wrong(self, node: yaml.Node | None, what: str) -> InvalidMapping:
        return InvalidMapping(self.path, f"line {_line(node)}: {what}")


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node is not None else 1


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
