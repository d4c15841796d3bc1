"""A stand-in for a language model: a real HTTP server on loopback that answers what a test has written down."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from honorum.settings import Settings


@dataclass
class Reply:
    """One answer: status, body, headers, and the seconds it waits before it is sent."""

    status: int = 200
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0


def completion(content: str | None, **choice: Any) -> str:
    """The body of a chat completion with this content; 100 tokens in, 20 out."""
    message = {"role": "assistant", "content": content, "refusal": choice.pop("refusal", None)}
    return json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": "tiny",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message} | choice],
            "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
        }
    )


def answering(answer: dict[str, Any]) -> Reply:
    """An answer of 200 with entities and facts."""
    return Reply(body=completion(json.dumps(answer, ensure_ascii=False)))


class ModelStub:
    """Gives the replies one after the other, the last one again and again; or asks `reply` what to say to a question.

    `asked` are the bodies of the requests, `keys` their authorization headers. Use it with ``with``.
    """

    def __init__(self, *replies: Reply, reply: Callable[[dict[str, Any]], Reply] | None = None) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.times: list[float] = []
        self._replies = list(replies)
        self._reply = reply
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=10)

    @property
    def url(self) -> str:
        """The address to set as HONORUM_LLM_URL."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def settings(self, **changed: Any) -> Settings:
        """Settings that lead to this server."""
        given: dict[str, Any] = {"llm_url": self.url, "llm_model": "tiny", "llm_retries": 2, "llm_seconds": 5.0}
        return Settings(**(given | changed))

    def question(self, number: int = -1) -> dict[str, Any]:
        """The data of a question: title, day, known names, paragraphs."""
        found: dict[str, Any] = json.loads(self.asked[number]["messages"][1]["content"])
        return found

    def _next(self, body: dict[str, Any]) -> Reply:
        with self._lock:
            if self._reply is not None:
                return self._reply(body)
            return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stub.asked.append(body)
                stub.keys.append(self.headers.get("Authorization", ""))
                stub.times.append(time.monotonic())
                reply = stub._next(body)
                time.sleep(reply.wait)
                sent = reply.body.encode()
                try:
                    self.send_response(reply.status)
                    for name, value in ({"Content-Type": "application/json"} | reply.headers).items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(sent)))
                    self.end_headers()
                    self.wfile.write(sent)
                except OSError:  # whoever asked has gone, as in the tests of slowness
                    return

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
