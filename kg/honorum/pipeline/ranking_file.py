"""The file in which a user says which sources to follow before others."""

from pathlib import Path

import yaml

from honorum.errors import InputError
from honorum.model.ranking import Ranking, ranking_of


def read_ranking_file(path: Path) -> Ranking:
    """The ranking in a YAML file: under ``ranking`` a list, the most trusted sources first.

    Raises:
        InputError: the file is missing, is no YAML, or has no such list.
    """
    try:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as reason:
        raise InputError(f"{path} cannot be read as a ranking: {reason}") from None
    lines = told.get("ranking") if isinstance(told, dict) else None
    if not isinstance(lines, list):
        raise InputError(f"{path} has no list called ranking.")
    return ranking_of(lines)
