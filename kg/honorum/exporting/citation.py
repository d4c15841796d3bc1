"""What lies beside a kept snapshot, so that others can cite it, find it, and know that theirs is the same.

`snapshot.json` has its date, counts and checksum; `CITATION.cff` (https://citation-file-format.github.io) is for people
and reference managers; `dcat.ttl` (https://www.w3.org/TR/vocab-dcat-3/) is for catalogues.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from honorum.rdf.terms import CREATOR, PREFIXES, RDF_TYPE, TITLE, XSD_DATE_TIME, XSD_INTEGER
from honorum.store.checksum import Checksum
from honorum.version import VERSION

DESCRIPTION = "snapshot.json"
_DCAT = "http://www.w3.org/ns/dcat#"
_SPDX = "http://spdx.org/rdf/terms#"
_VOID = "http://rdfs.org/ns/void#"
_XSD = PREFIXES["xsd"]
_TERMS = PREFIXES["dcterms"]
_NQUADS = "https://www.iana.org/assignments/media-types/application/n-quads"


@dataclass(frozen=True, slots=True)
class Citation:
    """A snapshot to be cited: `recorded` is when its state was published, `base` what its IRIs begin with.

    `authors` are people or bodies who answer for the graph; without any, it is said to be made by Honorum. `url` is
    where others find it.
    """

    name: str
    recorded: datetime
    base: str
    counts: Mapping[str, int]
    checksum: Checksum
    title: str = "Who held which office and when"
    authors: tuple[str, ...] = ()
    url: str | None = None

    @property
    def about(self) -> str:
        """What it holds, in a sentence."""
        told = ", ".join(f"{name} {number:,}" for name, number in self.counts.items())
        return f"A knowledge graph of political actors with the quoted words of its sources: {told}."


def write_citation(cited: Citation, folder: Path) -> None:
    """Write the three files into the folder."""
    (folder / DESCRIPTION).write_text(json.dumps(_description(cited), indent=2) + "\n", encoding="utf-8")
    (folder / "CITATION.cff").write_text(_cff(cited), encoding="utf-8")
    (folder / "dcat.ttl").write_bytes(_dcat(cited))


def read_checksum(folder: Path) -> Checksum | None:
    """The checksum that was noted for a snapshot; `None` if none was."""
    try:
        told = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Checksum(told["sha256"], told["quads"])


def _description(cited: Citation) -> dict[str, Any]:
    return {
        "name": cited.name,
        "recorded": cited.recorded.isoformat(),
        "base": cited.base,
        "counts": dict(cited.counts),
        "quads": cited.checksum.quads,
        "sha256": cited.checksum.sha256,
        "software": f"honorum {VERSION}",
    }


def _cff(cited: Citation) -> str:
    authors = [{"name": name} for name in cited.authors or (f"Honorum {VERSION}",)]
    told: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this data set, cite it as below.",
        "type": "dataset",
        "title": cited.title,
        "abstract": cited.about,
        "version": cited.name,
        "date-released": cited.recorded.date(),
        "authors": authors,
        "identifiers": [
            {
                "type": "other",
                "value": f"sha256:{cited.checksum.sha256}",
                "description": "SHA-256 of all quads as sorted N-Quads lines, unnamed nodes canonicalised.",
            }
        ],
        "keywords": ["office holders", "political actors", "knowledge graph"],
    }
    if cited.url:
        told["url"] = cited.url
    return str(yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=120))


def _dcat(cited: Citation) -> bytes:
    data = NamedNode(f"{cited.base}id/snapshot/{cited.name}")
    whole, summed = BlankNode("distribution"), BlankNode("checksum")
    said = [
        Triple(data, RDF_TYPE, NamedNode(f"{_DCAT}Dataset")),
        Triple(data, RDF_TYPE, NamedNode(f"{_VOID}Dataset")),
        Triple(data, TITLE, Literal(cited.title, language="en")),
        Triple(data, NamedNode(f"{_TERMS}description"), Literal(cited.about, language="en")),
        Triple(data, NamedNode(f"{_TERMS}identifier"), Literal(cited.name)),
        Triple(
            data,
            NamedNode(f"{_TERMS}issued"),
            Literal(cited.recorded.isoformat(timespec="seconds"), datatype=XSD_DATE_TIME),
        ),
        Triple(data, NamedNode(f"{_DCAT}version"), Literal(cited.name)),
        Triple(data, NamedNode(f"{_VOID}triples"), Literal(str(cited.checksum.quads), datatype=XSD_INTEGER)),
        *(Triple(data, CREATOR, Literal(name)) for name in cited.authors),
        *([Triple(data, NamedNode(f"{_DCAT}landingPage"), NamedNode(cited.url))] if cited.url else []),
        Triple(data, NamedNode(f"{_DCAT}distribution"), whole),
        Triple(whole, RDF_TYPE, NamedNode(f"{_DCAT}Distribution")),
        Triple(whole, NamedNode(f"{_DCAT}mediaType"), NamedNode(_NQUADS)),
        Triple(whole, NamedNode(f"{_SPDX}checksum"), summed),
        Triple(summed, RDF_TYPE, NamedNode(f"{_SPDX}Checksum")),
        Triple(summed, NamedNode(f"{_SPDX}algorithm"), NamedNode(f"{_SPDX}checksumAlgorithm_sha256")),
        Triple(
            summed,
            NamedNode(f"{_SPDX}checksumValue"),
            Literal(cited.checksum.sha256, datatype=NamedNode(f"{_XSD}hexBinary")),
        ),
    ]
    prefixes = {**PREFIXES, "dcat": _DCAT, "spdx": _SPDX, "void": _VOID}
    return serialize(said, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
