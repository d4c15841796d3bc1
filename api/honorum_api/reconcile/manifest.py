"""What the service can do, as clients of the Reconciliation Service API read it first."""

from typing import Any

from honorum import __version__
from honorum.questions.traits import TYPES
from honorum.rdf.terms import ONTOLOGY

Json = dict[str, Any]

LABELS = {"Organization": "Body"}
"""Types that people call otherwise than the ontology does."""


def manifest(base_url: str, base: str) -> Json:
    """The manifest. `base_url` is where the service is reached, `base` what the IRIs of the graph begin with."""
    service = f"{base_url.rstrip('/')}/reconcile"

    def suggesting(what: str) -> Json:
        return {
            "service_url": service,
            "service_path": f"/suggest/{what}",
            "flyout_service_url": service,
            "flyout_service_path": f"/flyout/{what}?id=${{id}}",
        }

    return {
        "versions": ["0.2"],
        "name": "Honorum: who held which office",
        "serviceVersion": __version__,
        "documentation": f"{base_url.rstrip('/')}/docs",
        "identifierSpace": f"{base}id/",
        "schemaSpace": ONTOLOGY,
        "defaultTypes": [type_json(type_) for type_ in TYPES],
        "view": {"url": f"{base_url.rstrip('/')}/id/{{{{id}}}}"},
        "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": 400, "height": 160},
        "suggest": {what: suggesting(what) for what in ("entity", "type", "property")},
        "extend": {
            "propose_properties": {"service_url": service, "service_path": "/properties"},
            "property_settings": [
                {
                    "name": "limit",
                    "label": "Most values",
                    "type": "number",
                    "default": 0,
                    "help_text": "How many values at most are told of one thing; 0: all.",
                }
            ],
        },
    }


def type_json(type_: str) -> Json:
    """A type as the API writes it.

    >>> type_json("Organization")
    {'id': 'Organization', 'name': 'Body'}
    """
    return {"id": type_, "name": LABELS.get(type_, type_)}
