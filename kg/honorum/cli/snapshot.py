"""``honorum snapshot``: keep a state of the graph under a name, with what others need to cite it."""

from pathlib import Path
from typing import Annotated

import typer

from honorum.cli.options import AsJson, Store, settings_for
from honorum.cli.printing import print_json


def snapshot(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name to cite it by: letters, digits, dots, dashes.")],
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="What a citation calls the data set.")] = None,
    author: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Who answers for it, a person or a body; several are fine.")
    ] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where others find it.")] = None,
    *,
    verify: Annotated[
        bool, typer.Option("--verify", help="Keep nothing; check that the kept one is still what its checksum says.")
    ] = False,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Keep the current state of the graph under a name; it never changes again and can be cited.

    In its folder lie snapshot.json (date, counts, checksum), CITATION.cff and dcat.ttl.
    """
    path = settings_for(store).store
    if verify:
        _verify(path, name, as_json=as_json)
        return
    from honorum.exporting.citation import Citation, write_citation
    from honorum.questions.counts import counts_of
    from honorum.questions.showing import is_web_address
    from honorum.rdf.terms import node_of
    from honorum.store import snapshot as keep
    from honorum.store.checksum import checksum

    if url is not None and not (is_web_address(url) and node_of(url)):
        raise typer.BadParameter(f"{url!r} is no web address. Write it as https://example.org/graph.")
    kept = keep(path, name)
    cited = Citation(
        kept.name,
        kept.recorded,
        kept.base,
        counts_of(kept),
        checksum(kept),
        **({"title": title} if title else {}),
        authors=tuple(author or ()),
        url=url,
    )
    folder = kept.path.parent
    write_citation(cited, folder)
    if as_json:
        told = {"name": kept.name, "recorded": kept.recorded.isoformat(), "counts": dict(cited.counts)}
        print_json({**told, "quads": cited.checksum.quads, "sha256": cited.checksum.sha256, "folder": str(folder)})
        return
    typer.echo(f"Kept as {kept.name}: the graph as published on {kept.recorded:%Y-%m-%d at %H:%M:%S} UTC.")
    typer.echo(f"{cited.checksum.quads:,} quads, SHA-256 {cited.checksum.sha256}")
    typer.echo(f"To cite it: {folder / 'CITATION.cff'}")


def _verify(path: Path, name: str, *, as_json: bool) -> None:
    from honorum.errors import StoreError
    from honorum.exporting.citation import read_checksum
    from honorum.store import open_snapshot
    from honorum.store.checksum import checksum

    kept = open_snapshot(path, name)
    noted, found = read_checksum(kept.path.parent), checksum(kept)
    if noted is None:
        raise StoreError(
            f"{name} has no checksum: it was kept before snapshots had one. Keep it again under another name."
        )
    if noted != found:
        raise StoreError(
            f"{name} is not what was kept: its checksum is {found.sha256}, noted was {noted.sha256}. "
            "Restore it from a backup."
        )
    if as_json:
        print_json({"name": name, "quads": found.quads, "sha256": found.sha256, "whole": True})
    else:
        typer.echo(f"{name} is whole: {found.quads:,} quads, SHA-256 {found.sha256}")
