"""How worker processes begin: with the rules in memory already, once for all of them.

A server process of Python's own loads the language model and is then copied for each worker. So a second worker costs
neither a second start nor the model's memory again. Where processes cannot be copied (Windows), each loads for itself.
"""

import multiprocessing
import multiprocessing.process
import os
import threading
from multiprocessing.context import BaseContext

READY = "honorum.pipeline.rules_in_memory"
"""The module whose import loads the rules."""


def context_for(extractor: str) -> BaseContext:
    """The way to start workers for an extractor.

    >>> context_for("rules") is multiprocessing.get_context("spawn")
    False
    """
    if extractor == "llm" or "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([READY])
    return context


def end_with_parent() -> None:
    """Let this worker end when the process that wants its work is gone, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for_end, args=(parent,), daemon=True).start()


def _wait_for_end(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
