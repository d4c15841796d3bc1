"""``/health``: whether the service can answer, and from what."""

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import BaseModel, Field

from honorum.questions.counts import counts_of
from honorum.version import VERSION
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import BareTag
from honorum_api.presenting import LOOKS

router = APIRouter(tags=["Service"])


class Health(BaseModel):
    """The service can answer."""

    ok: bool = Field(description="Always true; a service that cannot answer says 503.", examples=[True])
    snapshot: str = Field(description="The snapshot that is read.", examples=["20261123T211446-000007"])
    counts: dict[str, int] = Field(
        description="How much the snapshot holds.", examples=[{"persons": 12, "offices": 7, "tenures": 19}]
    )
    version: str = Field(description="The version of Honorum.", examples=["0.1.0"])


@router.get("/health", summary="Whether the service can answer", responses={304: LOOKS[304]})
def health(snapshot: SnapshotNeeded, tag: BareTag, response: Response) -> Health:
    """Say which snapshot is read, how much it holds and which version reads it."""
    response.headers["ETag"] = tag
    return Health(ok=True, snapshot=snapshot.name, counts=counts_of(snapshot), version=VERSION)
