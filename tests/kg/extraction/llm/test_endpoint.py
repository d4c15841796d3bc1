"""The service fails in every way that services fail: asking waits, ends, and says what happened and what to do."""

import json
import socket
from typing import Any

import pytest
from model_stub import ModelStub, Reply, answering, completion

from honorum.errors import ModelFailed, ModelUnavailable
from honorum.extraction.llm.endpoint import Endpoint, ModelDeclined
from honorum.settings import Settings

NOTHING: dict[str, Any] = {"entities": [], "facts": []}


def test_without_an_address_the_variable_is_named():
    """Nothing set: the message names both variables and shows an address."""
    with pytest.raises(ModelUnavailable, match=r"HONORUM_LLM_URL.*http://.*HONORUM_LLM_MODEL"):
        Endpoint(Settings())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"llm_url": "http://127.0.0.1:1/v1"}, "Set HONORUM_LLM_MODEL"),
        ({"llm_url": "localhost", "llm_model": "tiny"}, "must begin with http"),
    ],
)
def test_settings_that_cannot_work_are_told_before_anything_is_sent(given, said):
    """Half a setting is told at once."""
    with pytest.raises(ModelUnavailable, match=said):
        Endpoint(Settings(**given))


def test_a_busy_service_is_asked_again_when_it_says():
    """After a 429 the next question comes no sooner than Retry-After says, and the repetition is counted."""
    with ModelStub(Reply(429, "{}", {"Retry-After": "1"}), answering(NOTHING)) as stub:
        answer = Endpoint(stub.settings()).ask("orders", "{}")
    assert len(stub.times) == 2
    assert stub.times[1] - stub.times[0] >= 1
    assert (answer.spent.requests, answer.spent.retries) == (1, 1)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_asking_again_has_an_end(status):
    """A service that always fails is asked as often as the settings allow, then the status is told."""
    with ModelStub(Reply(status, "{}", {"Retry-After": "0.01"})) as stub:
        endpoint = Endpoint(stub.settings(llm_retries=2))
        with pytest.raises(ModelFailed, match=str(status)):
            endpoint.ask("orders", "{}")
    assert len(stub.asked) == 3


def test_a_failure_that_passes_is_survived():
    """One 500 and the answer comes all the same."""
    with ModelStub(Reply(500, "oops"), answering(NOTHING)) as stub:
        assert json.loads(Endpoint(stub.settings()).ask("orders", "{}").text) == NOTHING


def test_a_slow_service_is_not_waited_for():
    """A service over its deadline is given up, with the deadline and what to set."""
    slow = Reply(body=completion("{}"), wait=1.5)
    with ModelStub(slow) as stub:
        endpoint = Endpoint(stub.settings(llm_seconds=0.3, llm_retries=1))
        with pytest.raises(ModelFailed, match=r"within 0\.3 seconds, asked 2 times.*HONORUM_LLM_SECONDS"):
            endpoint.ask("orders", "{}")


@pytest.mark.parametrize(
    ("status", "said"), [(401, "HONORUM_LLM_KEY"), (403, "HONORUM_LLM_KEY"), (404, "HONORUM_LLM_MODEL")]
)
def test_a_wrong_key_or_model_is_asked_once(status, said):
    """What no repetition mends is told at once, with the variable to correct; the key is not in the message."""
    with ModelStub(Reply(status, '{"error": {"message": "no"}}')) as stub:
        endpoint = Endpoint(stub.settings(llm_key="opensesame"))
        with pytest.raises(ModelUnavailable, match=said) as told:
            endpoint.ask("orders", "{}")
    assert len(stub.asked) == 1
    assert "opensesame" not in str(told.value)


def test_a_service_that_is_not_there_is_named():
    """A dead address is told with the variable to correct."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(ModelUnavailable, match="HONORUM_LLM_URL"):
            Endpoint(Settings(llm_url=url, llm_model="tiny", llm_retries=0)).ask("orders", "{}")


def test_a_question_that_is_not_understood_is_told_with_the_services_words():
    """A 400 is not repeated; what the service said is in the message."""
    with ModelStub(Reply(400, '{"error": {"message": "no json_schema here"}}')) as stub:
        endpoint = Endpoint(stub.settings())
        with pytest.raises(ModelFailed, match=r"400.*no json_schema here"):
            endpoint.ask("orders", "{}")
    assert len(stub.asked) == 1


@pytest.mark.parametrize("choice", [{"refusal": "I cannot help with that."}, {"finish_reason": "content_filter"}])
def test_a_model_that_declines_is_quoted(choice):
    """A refusal is not an empty answer: the article is not read, and what it took is kept."""
    with ModelStub(Reply(body=completion(None, **choice))) as stub:
        endpoint = Endpoint(stub.settings())
        with pytest.raises(ModelDeclined, match="declined to answer") as told:
            endpoint.ask("orders", "{}")
    assert told.value.spent.tokens_in == 100


@pytest.mark.parametrize("body", ["", "<html>busy</html>", "[]", '{"choices": []}', completion("{}")[:40]])
def test_a_body_that_is_no_completion_is_told(body):
    """A proxy's page or half a body is a failure, never an empty answer."""
    with ModelStub(Reply(body=body)) as stub:
        endpoint = Endpoint(stub.settings())
        with pytest.raises(ModelFailed, match="no chat completion"):
            endpoint.ask("orders", "{}")


def test_the_cost_is_the_services_own_where_it_tells():
    """A service that bills says what a question cost; without that and without prices the cost is unknown."""
    told = json.loads(completion("{}"))
    told["usage"]["cost"] = 0.25
    with ModelStub(Reply(body=json.dumps(told)), Reply(body=completion("{}"))) as stub:
        endpoint = Endpoint(stub.settings())
        assert endpoint.ask("orders", "{}").spent.cost == 0.25
        assert endpoint.ask("orders", "{}").spent.cost is None
