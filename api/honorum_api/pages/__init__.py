"""Pages for people: server-rendered, escaped, loading nothing from anywhere else."""

from honorum_api.pages.rendering import docs_page, page, queries_page, sparql_page

__all__ = ["docs_page", "page", "queries_page", "sparql_page"]
