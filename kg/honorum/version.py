"""Which Honorum this is."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("honorum")
except PackageNotFoundError:  # a checkout that was never installed
    VERSION = "0.0.0"
