"""Routes of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, cast

from fastapi import APIRouter, Path, Query
from fastapi.responses import JSONResponse

from rawi.errors import NotFoundError
from rawi.model import MentionType, Mode
from rawi.model.ledger import ArticleEntry
from rawi.model.wire import (
    Json,
    article_to_json,
    claim_to_json,
    decision_to_json,
    dispute_to_json,
    document_to_json,
    holder_to_json,
    identity_to_json,
    name_line_to_json,
    pair_to_json,
    reference_to_json,
    span_to_json,
    statement_record_to_json,
    story_day_to_json,
    story_to_json,
)
from rawi.serve.api.cursors import Cursor, Limit, page, passed, read, written
from rawi.serve.api.schemas import hits, many, one, part
from rawi.serve.catalogue import Catalogue, Language
from rawi.serve.days import iso_day
from rawi.serve.why import explain, explanation_to_json
from rawi.store import Hit, Library
from rawi.store.filters import Filters, SaidStance
from rawi.store.statements import Place
from rawi.store.timelines import timelines

LONGEST = 300
"""Characters of words that are looked at."""
Words = Annotated[str | None, Query(max_length=LONGEST, description="Words, spelled in any way", examples=["الميناء"])]
Day = Annotated[
    str | None, Query(max_length=40, description="An ISO day, month or year; inclusive", examples=["2031-05-02"])
]
Name = Annotated[str | None, Query(max_length=LONGEST, description="An id (`ent_…`) or words of a name")]
_ID = {"art": "art_0f3a9c51d2e4", "sta": "sta_0f3a9c51d2e4", "cla": "cla_0f3a9c51d2e4", "dis": "dis_0f3a9c51d2e4",
       "sto": "sto_0f3a9c51d2e4", "ent": "ent_0f3a9c51d2e4", "dec": "dec_0f3a9c51d2e4"}  # fmt: skip


def _id(kind: str) -> Any:
    return Path(max_length=100, description="An id; its first six digits are enough", examples=[_ID[kind]])


def _of(kind: str, said: str) -> Any:
    return Query(max_length=100, description=said, examples=[_ID[kind]])


def routes(library: Library, catalogues: Mapping[Language, Catalogue]) -> APIRouter:
    """Every address below `/api`; `catalogues` are what reasons are told with."""
    router = APIRouter(prefix="/api", tags=["rawi"], default_response_class=JSONResponse)
    view = library.view

    @router.get("/articles", summary="The current articles, the newest first", responses=many("articles", "article"))
    def articles(limit: Limit = 100, cursor: Cursor = None) -> Any:
        after = cast("tuple[str | None, str] | None", read(cursor, (str, type(None)), str))
        found = view.articles(limit=limit + 1, after=after)
        total = view.counts().articles
        return JSONResponse(page("articles", found, limit, article_to_json, _behind_article, total))

    @router.get("/articles/{id}", summary="An article with what was read in it", responses=one("document"))
    def article(id: Annotated[str, _id("art")], own_voice: bool = False) -> Any:
        return JSONResponse(document_to_json(view.document(id), own_voice=own_voice))

    @router.get("/statements", summary="Statements, the newest first", responses=many("statements", "statement"))
    def statements(
        by: Words = None,
        about: Words = None,
        since: Day = None,
        until: Day = None,
        article: Annotated[str | None, _of("art", "Of one article, in the order of its text")] = None,
        entity: Annotated[str | None, _of("ent", "Of one person or body")] = None,
        own_voice: bool = False,
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Any:
        asked = (by, about, since, until, article, entity)
        if article is not None:
            first = passed(cursor)
            every = view.statements(
                by=by, about=about, since=since, until=until, article=article, entity=entity, own_voice=own_voice
            )
            shown = every[first : first + limit + 1]
            answer = page("statements", shown, limit, statement_record_to_json, lambda _: (first + limit,), len(every))
            return JSONResponse(answer)
        found = view.statements(
            by=by, about=about, since=since, until=until, entity=entity, own_voice=own_voice, limit=limit + 1,
            after=cast("Place | None", read(cursor, (str, type(None)), str, int)),
        )  # fmt: skip
        total = None if own_voice or any(one is not None for one in asked) else view.counts().statements
        return JSONResponse(page("statements", found, limit, statement_record_to_json, view.place_of, total))

    @router.get("/statements/{id}", summary="One statement", responses=one("statement"))
    def statement(id: Annotated[str, _id("sta")]) -> Any:
        return JSONResponse(statement_record_to_json(view.statement(id)))

    @router.get("/claims", summary="Claims with their positions", responses=many("claims", "claim"))
    def claims(
        story: Annotated[str | None, _of("sto", "Of one story")] = None,
        disputed: bool | None = None,
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Any:
        first = passed(cursor)
        found = view.claims(disputed=disputed, story=story, limit=limit + 1, offset=first)
        total = view.counts().claims if story is None and disputed is None else None
        return JSONResponse(page("claims", found, limit, claim_to_json, lambda _: (first + limit,), total))

    @router.get("/claims/{id}", summary="One claim", responses=one("claim"))
    def claim(id: Annotated[str, _id("cla")]) -> Any:
        return JSONResponse(claim_to_json(view.claim(id)))

    @router.get("/disputes", summary="Disputes, the strongest first", responses=many("disputes", "dispute"))
    def disputes(
        story: Annotated[str | None, _of("sto", "Of one story")] = None, limit: Limit = 100, cursor: Cursor = None
    ) -> Any:
        first = passed(cursor)
        found = view.disputes(story, limit=limit + 1, offset=first)
        total = view.counts().disputes if story is None else None
        return JSONResponse(page("disputes", found, limit, dispute_to_json, lambda _: (first + limit,), total))

    @router.get("/disputes/{id}", summary="One dispute", responses=one("dispute"))
    def dispute(id: Annotated[str, _id("dis")]) -> Any:
        return JSONResponse(dispute_to_json(view.dispute(id)))

    @router.get("/stories", summary="Stories, the newest first", responses=many("stories", "story"))
    def stories(limit: Limit = 100, cursor: Cursor = None) -> Any:
        first = passed(cursor)
        found = view.stories(limit=limit + 1, offset=first)
        total = view.counts().stories
        return JSONResponse(page("stories", found, limit, story_to_json, lambda _: (first + limit,), total))

    @router.get("/stories/{id}", summary="One story with its timeline", responses=one("story"))
    def story(id: Annotated[str, _id("sto")]) -> Any:
        found = view.story(id)
        days = [story_day_to_json(day) for day in timelines(view, [found])[found.id]]
        return JSONResponse({**story_to_json(found), "timeline": days})

    @router.get(
        "/why/{id}",
        summary="Every reason behind a dispute, claim, story, origin, statement, name, article or decision",
        responses=one("why"),
    )
    def why(
        id: Annotated[str, Path(max_length=100, description="An id of any of these", examples=[_ID["dis"]])],
        language: Annotated[Language, Query(description="The language of the reasons")] = "ar",
    ) -> Any:
        return JSONResponse(explanation_to_json(explain(view, id, catalogues[language])))

    @router.get(
        "/who/{name:path}",
        summary="A person or body: names, offices, the newest statements, the strongest disputes",
        responses=one("holder"),
    )
    def who(
        name: Annotated[str, Path(max_length=LONGEST, description="An id (`ent_…`) or words of a name")],
        limit: Limit = 100,
    ) -> Any:
        return JSONResponse(holder_to_json(view.holder(name, limit=limit, disputes=limit)))

    @router.get("/names", summary="Names: people, bodies and places", responses=many("names", "name"))
    def names(
        q: Annotated[str | None, Query(max_length=LONGEST, description="Words of a name, spelled in any way")] = None,
        type: Annotated[MentionType | None, Query(description="Of one type")] = None,
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Any:
        first = passed(cursor)
        found, total = view.name_lines(words=q, kind=type, limit=limit + 1, offset=first)
        return JSONResponse(page("names", found, limit, name_line_to_json, lambda _: (first + limit,), total))

    @router.get(
        "/names/{id}",
        summary="One thing under all its names, with the articles that use them, page by page",
        responses=part("identity", "How many articles name it"),
    )
    def name(id: Annotated[str, _id("ent")], limit: Limit = 100, cursor: Cursor = None) -> Any:
        found = view.identity(id)
        first = passed(cursor)
        used = found.articles
        shown = identity_to_json(found.within(used[first : first + limit]))
        behind = first + limit
        return JSONResponse({**shown, "total": len(used), "next": written((behind,)) if behind < len(used) else None})

    @router.get("/pairs", summary="Pairs of names too near to call", responses=many("pairs", "pair"))
    def pairs(limit: Limit = 100, cursor: Cursor = None) -> Any:
        first = passed(cursor)
        found = view.open_pairs(limit=limit + 1, offset=first)
        total = view.counts().open_pairs
        return JSONResponse(page("pairs", found, limit, pair_to_json, lambda _: (first + limit,), total))

    @router.get("/decisions", summary="Corrections, the oldest first", responses=many("decisions", "decision"))
    def decisions(limit: Limit = 100, cursor: Cursor = None) -> Any:
        first = passed(cursor)
        every = view.decisions()
        shown = every[first : first + limit + 1]
        answer = page("decisions", shown, limit, decision_to_json, lambda _: (first + limit,), len(every))
        return JSONResponse(answer)

    @router.get("/decisions/{id}", summary="One correction", responses=one("decision"))
    def decision(id: Annotated[str, _id("dec")]) -> Any:
        return JSONResponse(decision_to_json(view.decision(id)))

    @router.get(
        "/search",
        summary="Statements and articles in which every word is found and every filter holds",
        description="The best answers come first; of some hundreds and more, the newest. Articles have no speaker, "
        "stance or wording, so that with those filters only statements are found.",
        responses=hits(),
    )
    def search(
        q: Words = None,
        kind: Literal["statement", "article"] | None = None,
        outlet: Annotated[str | None, Query(max_length=LONGEST, description="The whole name of an outlet")] = None,
        holder: Name = None,
        stance: SaidStance | None = None,
        mode: Mode | None = None,
        since: Day = None,
        until: Day = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Any:
        key = view.holder_entry(holder).key if holder else None
        filters = Filters(
            kind=kind, outlet=outlet or None, holder=key, stance=stance, mode=mode, since=since or None,
            until=until or None,
        )  # fmt: skip
        place = read(cursor, str)
        found = view.search_page(q or "", limit=limit, filters=filters, after=str(place[0]) if place else None)
        return JSONResponse(
            {
                "hits": [_hit(hit) for hit in found.hits],
                "total": found.total,
                "more": found.more,
                "order": found.order,
                "next": written((found.next,)) if found.next else None,
            }
        )

    @router.get("/{rest:path}", include_in_schema=False)
    def nothing(rest: str) -> Any:
        raise NotFoundError(f"There is nothing at /api/{rest}.", hint="See /api/openapi.json for what there is.")

    return router


def _behind_article(entry: ArticleEntry) -> tuple[str | None, str]:
    return iso_day(entry.reference.published), entry.reference.id


def _hit(hit: Hit) -> Json:
    return {
        "kind": hit.kind,
        "article": reference_to_json(hit.article),
        "statement": statement_record_to_json(hit.record) if hit.record else None,
        "matches": [span_to_json(match) for match in hit.matches],
        "context": span_to_json(hit.context),
        "score": hit.score,
    }
