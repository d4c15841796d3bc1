"""Importing this loads the rules and all that they use; only the process that workers are copied from does."""

import gc

from honorum.extraction.rules import RuleExtractor
from honorum.model.sources import Article

RuleExtractor().read(Article("Ada Vern, the president of Kenya, resigned on Sunday."))
gc.freeze()  # what is loaded stays shared: no worker's collector walks over it
