"""Honorum reads news and open data and answers who held which office on which day, with the quoted words."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("honorum")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0.0.0"
