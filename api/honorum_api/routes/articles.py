"""``/articles``: what was read, and what each article says."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.article import article, articles
from honorum_api.answers import Article, ArticleList
from honorum_api.asked import After, KnownAt, Limit, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/articles", tags=["Articles"], responses=LOOKS)


@router.get("", summary="Articles, by title", response_model=ArticleList)
def get_articles(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Articles whose title has these words, the best first; without words all of them, the newest first.

    With `known_at`, those that had been read by then.
    """
    found = articles(snapshot, text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Articles")


@router.get("/{slug}", summary="One article", response_model=Article)
def get_article(request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, known_at: KnownAt = None) -> Response:
    """An article as it was stored, and each claim it makes with the words and where they stand in the text.

    With `known_at`, only if it had been read by then.
    """
    return present(request, tag, article(snapshot, slug, known_at=known_at).to_json(), "article.html")
