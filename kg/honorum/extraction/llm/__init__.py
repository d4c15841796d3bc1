"""A language model beside the rules: off by default, any OpenAI-compatible service, its claims behind the same gate.

The model is asked passage by passage (`passages`, `prompt`) for facts in a strict form (`form`), through one `endpoint`
that waits, tries again and counts (`spent`). What it answers is data to doubt: `answers` makes claims of it, or
refusals with their reasons, and the gate judges each claim against the article. `combining` puts rules and model
together.
"""

from honorum.extraction.llm.combining import CombinedExtractor, combined
from honorum.extraction.llm.extractor import LlmExtractor
from honorum.extraction.llm.spent import Spent

__all__ = ["CombinedExtractor", "LlmExtractor", "Spent", "combined"]
