"""Routes of the API."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from rawi.errors import NotFoundError
from rawi.model import MentionType
from rawi.model.wire import (
    Json,
    article_to_json,
    claim_to_json,
    decision_to_json,
    dispute_to_json,
    document_to_json,
    holder_to_json,
    identity_to_json,
    pair_to_json,
    reference_to_json,
    span_to_json,
    statement_record_to_json,
    story_to_json,
)
from rawi.serve.api.schemas import anything, many, one
from rawi.store import Hit, Library

MOST = 1000
FARTHEST = 10_000_000
"""More articles than a library holds, and a number that every database takes."""
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most")]
Offset = Annotated[int, Query(ge=0, le=FARTHEST, description="How many to pass over")]
Words = Annotated[str | None, Query(description="Words, spelled in any way")]
Day = Annotated[str | None, Query(description="An ISO day, month or year")]


def routes(library: Library) -> APIRouter:
    """Every address below `/api`."""
    router = APIRouter(prefix="/api", tags=["rawi"], default_response_class=JSONResponse)
    view = library.view

    @router.get("/articles", summary="The current articles, the newest first", responses=many("articles", "article"))
    def articles(limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.articles(limit=limit, offset=offset)
        return _list("articles", [article_to_json(entry) for entry in found], view.counts().articles)

    @router.get("/articles/{id}", summary="An article with what was read in it", responses=one("document"))
    def article(id: str, own_voice: bool = False) -> Any:
        return JSONResponse(document_to_json(view.document(id), own_voice=own_voice))

    @router.get("/statements", summary="Statements, the newest first", responses=many("statements", "statement"))
    def statements(
        by: Words = None,
        about: Words = None,
        since: Day = None,
        until: Day = None,
        article: str | None = None,
        entity: str | None = None,
        own_voice: bool = False,
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Any:
        found = view.statements(
            by=by, about=about, since=since, until=until, article=article, entity=entity, own_voice=own_voice
        )
        shown = found[offset : offset + limit]
        return _list("statements", [statement_record_to_json(record) for record in shown], len(found))

    @router.get("/statements/{id}", summary="One statement", responses=one("statement"))
    def statement(id: str) -> Any:
        return JSONResponse(statement_record_to_json(view.statement(id)))

    @router.get("/claims", summary="Claims with their positions", responses=many("claims", "claim"))
    def claims(story: str | None = None, disputed: bool | None = None, limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.claims(disputed=disputed, story=story)
        return _list("claims", [claim_to_json(claim) for claim in found[offset : offset + limit]], len(found))

    @router.get("/claims/{id}", summary="One claim", responses=one("claim"))
    def claim(id: str) -> Any:
        return JSONResponse(claim_to_json(view.claim(id)))

    @router.get("/disputes", summary="Disputes, the strongest first", responses=many("disputes", "dispute"))
    def disputes(story: str | None = None, limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.disputes(story=story)
        return _list("disputes", [dispute_to_json(one) for one in found[offset : offset + limit]], len(found))

    @router.get("/disputes/{id}", summary="One dispute", responses=one("dispute"))
    def dispute(id: str) -> Any:
        return JSONResponse(dispute_to_json(view.dispute(id)))

    @router.get("/stories", summary="Stories, the newest first", responses=many("stories", "story"))
    def stories(limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.stories()
        return _list("stories", [story_to_json(one) for one in found[offset : offset + limit]], len(found))

    @router.get("/stories/{id}", summary="One story", responses=one("story"))
    def story(id: str) -> Any:
        return JSONResponse(story_to_json(view.story(id)))

    @router.get(
        "/who/{name:path}",
        summary="A person or body: names, offices, statements, disputes",
        responses=one("holder"),
    )
    def who(name: str, limit: Limit = 100) -> Any:
        return JSONResponse(holder_to_json(view.holder(name, limit=limit)))

    @router.get("/names", summary="Names: people, bodies and places", responses=many("names", "identity"))
    def names(
        q: Annotated[str | None, Query(description="Words of a name, spelled in any way")] = None,
        type: Annotated[MentionType | None, Query(description="Of one type")] = None,
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Any:
        found, total = view.identities(words=q, kind=type, limit=limit, offset=offset)
        return _list("names", [identity_to_json(one) for one in found], total)

    @router.get("/names/{id}", summary="One thing under all its names", responses=one("identity"))
    def name(id: str) -> Any:
        return JSONResponse(identity_to_json(view.identity(id)))

    @router.get("/pairs", summary="Pairs of names too near to call", responses=many("pairs", "pair"))
    def pairs(limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.open_pairs()
        return _list("pairs", [pair_to_json(one) for one in found[offset : offset + limit]], len(found))

    @router.get("/decisions", summary="Corrections, the oldest first", responses=many("decisions", "decision"))
    def decisions(limit: Limit = 100, offset: Offset = 0) -> Any:
        found = view.decisions()
        return _list("decisions", [decision_to_json(one) for one in found[offset : offset + limit]], len(found))

    @router.get("/decisions/{id}", summary="One correction", responses=one("decision"))
    def decision(id: str) -> Any:
        return JSONResponse(decision_to_json(view.decision(id)))

    @router.get(
        "/search",
        summary="Statements and articles in which every word is found",
        responses=anything("hits: kind, article, statement, matches and context with offsets, score"),
    )
    def search(
        q: Annotated[str, Query(min_length=1, description="Words, spelled in any way")],
        kind: Literal["statement", "article"] | None = None,
        limit: Limit = 50,
    ) -> Any:
        hits = view.search(q, limit, kind=kind)
        return _list("hits", [_hit(hit) for hit in hits], len(hits))

    @router.get("/{rest:path}", include_in_schema=False)
    def nothing(rest: str) -> Any:
        raise NotFoundError(f"There is nothing at /api/{rest}.", hint="See /api/openapi.json for what there is.")

    return router


def _list(key: str, items: list[Json], total: int) -> JSONResponse:
    return JSONResponse({key: items, "total": total})


def _hit(hit: Hit) -> Json:
    return {
        "kind": hit.kind,
        "article": reference_to_json(hit.article),
        "statement": statement_record_to_json(hit.record) if hit.record else None,
        "matches": [span_to_json(match) for match in hit.matches],
        "context": span_to_json(hit.context),
        "score": hit.score,
    }
