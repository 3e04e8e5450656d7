"""Holders: who is quoted, and one holder with names, offices, statements and disputes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rawi.model import Dispute
from rawi.model.ledger import HolderRecord
from rawi.serve.catalogue import Language
from rawi.serve.days import iso_day
from rawi.serve.pages.figures import holder_lanes, stance_figure
from rawi.serve.pages.paging import paged
from rawi.serve.pages.positions import turns
from rawi.serve.pages.quotes import quote
from rawi.serve.pages.readings import Readings
from rawi.serve.pages.who import who_is_who
from rawi.serve.site import Site, segment
from rawi.serve.stances import is_feminine, stance_of

SIZE = 50
QUOTES = 20
MOST_SIDES = 12


def routes(site: Site, language: Language) -> APIRouter:
    """The pages of holders in a language."""
    router = APIRouter()

    @router.get("/holders")
    def holders(page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        found = view.holders(limit=page * SIZE)[(page - 1) * SIZE :]
        counts = view.counts()
        return site.page(
            "holders.html",
            language,
            "/holders",
            page=paged(found, total=counts.holders, page=page, size=SIZE, path="/holders"),
            counts=counts,
        )

    @router.get("/holders/{name:path}")
    def holder(request: Request, name: str, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
        view = site.library.view
        words = site.catalogues[language]
        record = view.holder(name)
        readings = Readings(view)
        first = (page - 1) * QUOTES
        path = f"/holders/{segment(record.entry.key)}"
        of_statement = {
            statement: (dispute, position.stance)
            for dispute in reversed(record.disputes)
            for position in dispute.positions
            for statement in position.statements
        }
        quotes = [
            quote(one, readings, stance=of_statement[one.statement.id][1] if one.statement.id in of_statement else None)
            for one in record.statements[first : first + QUOTES]
        ]
        days = sorted(
            day
            for one in record.statements
            if (day := iso_day(one.statement.said or one.article.published)) is not None
        )
        said = {day: one.statement.said or one.article.published for one in record.statements
                if (day := iso_day(one.statement.said or one.article.published)) is not None}  # fmt: skip
        keys = known_as(record)
        return site.page(
            "holder.html",
            language,
            path,
            sitting=site.desk.sitting(request),
            holder=record,
            feminine=is_feminine(record.entry.name, record.entry.kind, record.roles[0] if record.roles else None),
            tally=Counter(stance_of(one.statement) for one in record.statements),
            first=said[days[0]] if days else None,
            last=said[days[-1]] if days else None,
            page=paged(quotes, total=len(record.statements), page=page, size=QUOTES, path=path),
            of_statement=of_statement,
            figure=stance_figure(holder_lanes(record.disputes, keys, words), words),
            against=record.at_odds[:MOST_SIDES],
            who=who_is_who(view, record, readings if page == 1 else None),
            carriers=carriers(record),
            changed=changed(record.disputes, keys),
        )

    return router


def known_as(record: HolderRecord) -> frozenset[str]:
    """Everything that the positions may call this holder: keys and names."""
    entities = {one.statement.speaker.entity for one in record.statements if one.statement.speaker.entity}
    names = {use.entity for use in record.identity.names} if record.identity else set()
    return frozenset({record.entry.key, record.entry.name, *record.names, *entities, *names})


def carriers(record: HolderRecord) -> list[tuple[str, int]]:
    """Agencies, media and outlets through which the statements came, with the number of articles."""
    articles: dict[str, set[str]] = {}
    for one in record.statements:
        names = {link.name for link in one.statement.chain if link.role in ("agency", "media") and link.name}
        if one.article.outlet:
            names.add(one.article.outlet)
        for name in names:
            articles.setdefault(name, set()).add(one.article.id)
    return sorted(((name, len(found)) for name, found in articles.items()), key=lambda pair: (-pair[1], pair[0]))[
        :MOST_SIDES
    ]


def changed(disputes: Sequence[Dispute], keys: frozenset[str]) -> int:
    """In how many disputes the holder took more than one stance."""
    return sum(
        bool(turns([one for one in dispute.positions if {one.holder.entity, one.holder.name} & keys]))
        for dispute in disputes
    )
